"""A site of its own for each test, over an empty record."""

from __future__ import annotations

import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient
from uvicorn import Config, Server

from ninevotes.record.store import Store
from ninevotes.web.app import make_app
from ninevotes.web.patience import PatientProtocol
from ninevotes.web.settings import Settings
from ninevotes.web.site import Site
from tests.web.conftest import TOKEN

Client = TestClient[Any]
Made = Callable[..., Client]


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as store:
        yield store


@pytest.fixture
def app(kept: Store) -> Site:
    return make_app(kept, Settings(token=TOKEN))


@pytest.fixture
def made(kept: Store) -> Iterator[Made]:
    """Makes a client of a site with other settings than the usual ones."""
    with ExitStack() as stack:

        def make(**settings: Any) -> Client:
            site = make_app(kept, Settings(token=TOKEN, **settings))
            return stack.enter_context(TestClient(site))

        yield make


@pytest.fixture
def client(made: Made) -> Client:
    return made()


def sign_in(client: Client) -> None:
    answer = client.get(f"/sign-in?token={TOKEN}", follow_redirects=False)
    assert answer.status_code == 303


def csrf(client: Client) -> str:
    found = re.search(r'name="_csrf_token" value="([^"]+)"', client.get("/reports").text)
    assert found is not None, "sign in first: only then is there a form"
    return found[1]


def bring(client: Client, *files: tuple[str, bytes], **said: str) -> Any:
    return client.post(
        "/reports",
        data={"_csrf_token": csrf(client), **said},
        files=[("files", (name, data)) for name, data in files] or None,
    )


@contextmanager
def on_a_socket(app: Any, protocol: type[PatientProtocol] = PatientProtocol) -> Iterator[int]:
    """The site on a port of this machine, as users run it."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        config = Config(app, http=protocol, log_level="critical", ws="none", proxy_headers=False)
        server = Server(config)
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield listening.getsockname()[1]
        server.should_exit = True
        thread.join(10)
