"""Addresses of feeds that a reader gives: only the public internet is asked."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from litestar.testing import TestClient

from ninevotes.record.store import Store
from ninevotes.sources.watching import addresses
from ninevotes.web.app import make_app
from ninevotes.web.security.rates import Rate
from ninevotes.web.settings import Limits, Settings
from tests.web.conftest import TOKEN
from tests.web.security.conftest import Client, bring, sign_in

FEED = (
    b'<?xml version="1.0"?><rss><channel><title>A wire</title><item><title>Vote</title>'
    b"<description>The UN Security Council voted 13 to 1 on Monday to extend the sanctions."
    b"</description></item></channel></rss>"
)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One record for all: nothing comes into it but by the last tests."""
    with Store.open(tmp_path_factory.mktemp("kept")) as store:
        yield store


@pytest.fixture(scope="module")
def site(kept: Store) -> Iterator[Client]:
    limits = Limits(tries=Rate(1000, 1))
    with TestClient(make_app(kept, Settings(token=TOKEN, limits=limits))) as made:
        yield made


@pytest.fixture
def client(site: Client) -> Client:
    sign_in(site)
    return site


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """A server of this machine that must not be asked, and what it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            inside = self.path.startswith("/moved")
            self.send_response(302 if inside else 200)
            if inside:
                self.send_header("Location", f"http://127.0.0.2:{self.server.server_port}/secret")  # type: ignore[attr-defined]  # an HTTP server has a port
            self.send_header("Content-Length", "0" if inside else str(len(FEED)))
            self.end_headers()
            if not inside:
                self.wfile.write(FEED)

        def log_message(self, *_: Any) -> None:
            return

    httpd = ThreadingHTTPServer(("", 0), Handler)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{httpd.server_port}", asked
    httpd.shutdown()
    httpd.server_close()


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "0.0.0.0",  # noqa: S104 - an address that is asked for
        "127.1",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[::127.0.0.1]",
    ],
)
def test_this_machine_is_not_asked(
    client: Client, server: tuple[str, list[str]], host: str
) -> None:
    place, asked = server
    answer = bring(client, address=f"http://{host}:{place.rpartition(':')[2]}/feed.xml")
    assert answer.status_code == 400
    assert "public internet" in answer.text or "not read" in answer.text
    assert asked == []


@pytest.mark.parametrize(
    "number",
    [
        "10.0.0.8",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.1.2.3",
        "224.0.0.1",
        "255.255.255.255",
        "fe80::1",
        "fc00::1",
        "fec0::1",
        "ff02::1",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "2002:a9fe:a9fe::",
        "64:ff9b:1::a00:1",
        "::10.0.0.8",
    ],
)
def test_a_name_that_leads_to_a_private_place_is_not_asked(
    client: Client, monkeypatch: pytest.MonkeyPatch, number: str
) -> None:
    """All that a name leads to must be public: one public address beside it does not help."""

    def found(*_: object, **__: object) -> list[Any]:
        family = socket.AF_INET6 if ":" in number else socket.AF_INET
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("8.8.8.8", 80)),
            (family, socket.SOCK_STREAM, 6, "", (number, 80)),
        ]

    def never(*_: object, **__: object) -> None:
        pytest.fail("it was asked")

    monkeypatch.setattr(socket, "getaddrinfo", found)
    monkeypatch.setattr(socket, "create_connection", never)
    answer = bring(client, address="http://innocent.example/feed.xml")
    assert answer.status_code == 400
    assert "public internet" in answer.text


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://example.org/feed",
        "gopher://127.0.0.1/_x",
        "http://user:password@example.org/",
        "http://",
        "//example.org",
        "http://exa mple.org/",
        "http://example.org:99999/",
        "http://\u2488/",
        "javascript:alert(1)",
        "data:text/xml,<rss/>",
        "http://[::1",
        "x" * 3000,
    ],
)
def test_what_is_no_web_address_is_refused(client: Client, address: str) -> None:
    assert bring(client, address=address).status_code == 400


def only_the_first_is_public(number: str) -> bool:
    return number == "127.0.0.1"


def test_where_a_page_has_moved_to_is_looked_at_again(
    client: Client, server: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    place, asked = server
    monkeypatch.setattr(addresses, "is_public", only_the_first_is_public)
    assert bring(client, address=f"http://{place}/moved").status_code == 400
    assert asked == ["/moved"]


def test_a_public_feed_is_read(
    client: Client, kept: Store, server: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that the refusals above are not of everything."""
    place, asked = server
    monkeypatch.setattr(addresses, "is_public", only_the_first_is_public)
    assert bring(client, address=f"http://{place}/feed").status_code == 200
    assert asked == ["/feed"]
    assert len(list(kept.listed())) == 1


def test_who_may_not_write_cannot_have_an_address_asked(
    client: Client, server: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    place, asked = server
    monkeypatch.setattr(addresses, "is_public", only_the_first_is_public)
    said = {"address": f"http://{place}/feed"}
    client.cookies.clear()
    assert client.post("/reports", data=said).status_code == 401
    assert asked == []
