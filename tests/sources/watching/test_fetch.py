"""Pages are asked for within limits, and only from where they may come."""

from __future__ import annotations

import gzip
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.sources.watching import Fetcher, FetchError, Limits
from ninevotes.sources.watching.addresses import RefusedAddressError, is_public, place_of
from tests.sources.watching.server import Site, serving

PRIVATE = Limits(allow_private=True, seconds=5, size=100_000, agent="ninevotes/test")


@pytest.mark.parametrize(
    "number",
    [
        *("127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.9.9", "169.254.169.254", "0.0.0.0"),  # noqa: S104
        *("100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "fe80::1", "fc00::1", "::"),
        *("::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "fe80::1%eth0"),
    ],
)
def test_places_that_are_not_public_are_known(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize("number", ["8.8.8.8", "2600::1", "64:ff9b::808:808"])
def test_public_places_are_known(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize(
    "address",
    [
        *("ftp://e.org/", "file:///etc/passwd", "https://", "e.org/feed", "http://u:p@e.org/"),
        *("http://e.org:99999/", "http://e.org/a b", "http://e.org/\r\nHost: x", "http://[::1/"),
        *("gopher://127.0.0.1:70/", "http://e.org/é", "http://" + "a" * 3000),
    ],
)
def test_what_is_no_web_address_is_refused(address: str) -> None:
    with pytest.raises(RefusedAddressError):
        place_of(address)


@given(st.text(max_size=60))
def test_no_address_breaks_us(text: str) -> None:
    for address in (text, f"http://{text}", f"https://e.org/{text}"):
        with suppress(RefusedAddressError):
            assert place_of(address).host


def test_this_machine_is_not_asked_unless_allowed() -> None:
    with serving() as site:
        names = [site.address, site.address.replace("127.0.0.1", "localhost")]
        names += [site.address.replace("127.0.0.1", other) for other in ("2130706433", "127.1")]
        for address in names:
            with pytest.raises(FetchError, match=r"not public|not known|resol|No address"):
                Fetcher(Limits(seconds=5)).get(address)
        assert site.asked == []


def test_a_redirect_to_this_machine_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as outside, serving() as inside:
        outside.pages["/"] = (302, {"Location": f"{inside.address}/secret"}, b"")
        public = Fetcher(Limits(seconds=5))
        first = outside.address.split(":")[-1]
        monkeypatch.setattr(
            "ninevotes.sources.watching.fetch.looked_up",
            lambda place, **_: _only(first, place.port),
        )
        with pytest.raises(FetchError, match="not public"):
            public.get(outside.address)
        assert len(outside.asked) == 1
        assert inside.asked == []


def _only(allowed: str, port: int) -> tuple[str, int]:
    """A look-up for which one port of this machine is a public host."""
    if str(port) != allowed:
        raise RefusedAddressError("leads to 127.0.0.1, which is not public")
    return "127.0.0.1", port


def test_we_say_who_we_are_and_take_gzip() -> None:
    with serving() as site:
        site.pages["/a"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"The Council"))
        fetched = Fetcher(PRIVATE).get(f"{site.address}/a")
        assert (fetched.status, fetched.body) == (200, b"The Council")
        [(_, headers)] = site.asked
        assert headers["user-agent"] == "ninevotes/test"
        assert headers["host"] == site.address.removeprefix("http://")


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(1000):
        handler.wfile.write(b"x" * 10_000)


def dripping(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.0 200 OK\r\nX: ")
    for _ in range(100):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.1)


def test_what_is_too_large_or_too_slow_is_left_off() -> None:
    with serving() as site:
        site.pages |= {"/endless": endless, "/dripping": dripping}
        site.pages["/bomb"] = (
            200,
            {"Content-Encoding": "gzip"},
            gzip.compress(b"\0" * 5_000_000),
        )
        site.pages["/round"] = (301, {"Location": "/round"}, b"")
        quick = Fetcher(Limits(allow_private=True, seconds=0.8, size=100_000))
        patient = Fetcher(PRIVATE)
        for fetcher, path, says in (
            (patient, "/endless", "larger than"),
            (patient, "/bomb", "larger than"),
            (patient, "/round", "moved more than 5 times"),
            (quick, "/dripping", "took too long"),
        ):
            with pytest.raises(FetchError, match=says):
                fetcher.get(site.address + path)


def test_a_host_that_is_not_there_is_told() -> None:
    with serving() as site:
        gone: Site = site
    with pytest.raises(FetchError, match="refused"):
        Fetcher(PRIVATE).get(gone.address)
