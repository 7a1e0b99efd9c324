"""The site on a socket, in one process or several."""

from __future__ import annotations

import gc
import socket
import sys
from functools import partial
from pathlib import Path

from uvicorn import Config, Server
from uvicorn.supervisors import Multiprocess

from ninevotes.record.store import Store
from ninevotes.web.app import make_app
from ninevotes.web.patience import PatientProtocol
from ninevotes.web.settings import Settings
from ninevotes.web.site import Site

_TURN = 0.001
"""Seconds that a thread which makes a page may go on while a ready one waits to be sent."""

_CONNECTIONS = 2_000

_GARBAGE = (50_000, 20, 50)
"""After how many new objects garbage is looked for among them, and how often among older ones."""

_PATIENCE = 120
"""Seconds after which a worker that does not answer is replaced; on a busy machine it may take
half a minute until one has begun."""


def listening(host: str, port: int) -> socket.socket:
    """A socket that waits for browsers.

    Args:
        host: name or address of this machine.
        port: 0 for one that is free.

    Raises:
        OSError: the address is in use, or not of this machine.
    """
    family, kind, proto, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    opened = socket.socket(family, kind, proto)
    try:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind(address)
        opened.listen(_CONNECTIONS)
    except OSError:
        opened.close()
        raise
    opened.set_inheritable(True)
    return opened


def run(home: Path, store: str | None, settings: Settings, at: socket.socket) -> None:
    """Serve until told to stop.

    Args:
        home: the folder of the record.
        store: the address of the record's database instead.
        settings: how the site runs.
        at: where browsers come to; closed at the end.
    """
    config = Config(
        partial(site_at, home, store, settings),
        factory=True,
        http=PatientProtocol,
        workers=settings.workers,
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_level="warning",
        limit_concurrency=_CONNECTIONS,
        timeout_graceful_shutdown=5,
        timeout_worker_healthcheck=_PATIENCE,
    )
    with at:
        if settings.workers > 1:
            Multiprocess(config, [at]).run()
        else:
            Server(config).run([at])


def site_at(home: Path, store: str | None, settings: Settings) -> Site:
    """The site of a worker, over a record that it opens itself."""
    sys.setswitchinterval(_TURN)
    record = Store.at(store) if store else Store.open(home)
    site = make_app(record, settings)
    site.on_shutdown.append(record.close)
    # The program itself is no garbage: not to look through it again and again makes answers
    # cheaper.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_GARBAGE)
    return site
