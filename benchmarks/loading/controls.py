"""What the site is measured beside, each run as ``python -m loading.controls KIND HOME FD``.

``bare`` does the votes query and nothing else; ``empty`` answers nothing at all; ``unkept`` is
the site that keeps no answer ready, ``cold`` the one that keeps only what was asked for. All run
under the server that the site runs under.
"""

from __future__ import annotations

import socket
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import msgspec
from uvicorn import Config, Server

from ninevotes.record.store import FILE_NAME, Store
from ninevotes.web.app import make_app
from ninevotes.web.patience import PatientProtocol
from ninevotes.web.settings import Settings

QUERY = """
SELECT v.statement AS id, v.date, v.title, v.symbol, v.resolution, v.meeting, v.outcome,
  v.in_favour, v.against, v.abstaining, v.not_participating, v.absent, b.vote
FROM official_ballots b JOIN official_votes v ON v.statement = b.statement
JOIN official_statements s ON s.key = v.statement
WHERE b.state = :state AND b.vote = :vote AND v.organ = 'UNSC' AND s.replaced IS NULL
  AND s.source = 'sciencespo_votes' AND v.date >= :since AND v.date <= :until
ORDER BY v.date DESC, v.statement DESC LIMIT 20
"""
"""A member's votes of a kind in a period, the latest twenty of them."""

_JSON = [(b"content-type", b"application/json")]


def bare(home: Path) -> Any:
    """An ASGI application that answers the query, and knows no other question."""
    connection = sqlite3.connect(home / FILE_NAME, isolation_level=None)
    connection.execute("PRAGMA cache_size=-65536")
    connection.row_factory = lambda cursor, row: dict(
        zip((column[0] for column in cursor.description), row, strict=True)
    )
    encode = msgspec.json.Encoder().encode

    async def app(scope: Any, _receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        asked = dict(parse_qsl(scope["query_string"].decode()))
        member, _, vote = asked["member"].partition(":")
        given = {**asked, "state": member, "vote": vote}
        rows = connection.execute(QUERY, given).fetchall()
        await _send(send, encode(rows))

    return app


def empty(_: Path) -> Any:
    """An ASGI application that answers nothing."""

    async def app(scope: Any, _receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            await _send(send, b"")

    return app


def unkept(home: Path) -> Any:
    """The site, making each answer anew."""
    return make_app(Store.open(home), Settings(kept_bytes=0))


def cold(home: Path) -> Any:
    """The site with nothing ready that was not asked for."""
    return make_app(Store.open(home), Settings())


KINDS: dict[str, Callable[[Path], Any]] = {
    "bare": bare,
    "cold": cold,
    "empty": empty,
    "unkept": unkept,
}


async def _send(send: Any, body: bytes) -> None:
    headers = [*_JSON, (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def main(kind: str, home: str, descriptor: str) -> None:
    """Run one of them on a socket that was opened for it."""
    with socket.socket(fileno=int(descriptor)) as at:
        config = Config(
            KINDS[kind](Path(home)),
            http=PatientProtocol,
            proxy_headers=False,
            server_header=False,
            access_log=False,
            log_level="warning",
        )
        Server(config).run([at])


if __name__ == "__main__":
    main(*sys.argv[1:])
