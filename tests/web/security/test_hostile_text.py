"""Markup in a report, in official data or in an address stays text, on every page."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import quote, urlencode, urlsplit

import pytest
from litestar.testing import TestClient

from ninevotes.record.store import Store
from ninevotes.web.app import make_app
from ninevotes.web.security.headers import POLICY
from ninevotes.web.security.rates import Rate
from ninevotes.web.settings import Limits, Settings
from ninevotes.web.site import Site
from tests.web.conftest import TOKEN
from tests.web.security.conftest import Client, csrf, sign_in
from tests.web.security.hostile import ALL, LINK, MARK, TEXT, fill
from tests.web.whole import PAGES

PARTS = {
    "/": ("watch",),
    "/search": (
        "q",
        "member",
        "item",
        "organ",
        "since",
        "until",
        "outcome",
        "truth",
        "kind",
        "page",
    ),
    "/votes": ("organ", "topic", "member", "since", "until", "outcome", "source", "page"),
    "/forecast": ("item", "on", "declare", "question"),
    "/what-if": ("on", "question", "votes", "wording"),
    "/power": ("body",),
    "/members/FRA": ("organ", "period"),
    "/items/PRK:nuclear": ("as_of",),
    "/sign-in": ("token",),
}
"""What an address can be asked with, by path."""


class Elements(HTMLParser):
    """What a browser would make of a page, as far as it could run something."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        ours = tag == "script" and given == {"src": "/static/site.js", "defer": None}
        if tag in {"script", "style", "iframe", "object", "embed", "base"} and not ours:
            self.wrong.append(self.get_starttag_text() or tag)
        for name, value in attrs:
            if name.startswith("on") or name in {"style", "srcdoc"}:
                self.wrong.append(f"{tag} {name}")
            if name in {"href", "src", "action", "formaction", "xlink:href"}:
                self.links.append(value or "")

    handle_startendtag = handle_starttag


def elements(text: str) -> Elements:
    found = Elements()
    found.feed(text)
    return found


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with Store.open(tmp_path_factory.mktemp("hostile")) as store:
        fill(store, tmp_path_factory.mktemp("reports") / "given")
        yield make_app(store, Settings(token=TOKEN, limits=Limits(tries=Rate(100, 1))))


@pytest.fixture(scope="module")
def client(hostile: Site) -> Iterator[Client]:
    with TestClient(hostile) as made:
        yield made


def followed(client: Client) -> list[str]:
    """Every page of the site, and every page that one of them leads to, once for each path."""
    seen: dict[str, str] = {}
    waiting = list(PAGES)
    while waiting and len(seen) < 90:
        address = waiting.pop(0)
        path = urlsplit(address).path
        kind = "/".join(path.split("/")[:2])
        few = sum(each.startswith(kind) for each in seen) >= 8
        if path in seen or few or not address.startswith("/") or path.endswith((".png", ".svg")):
            continue
        seen[path] = address
        waiting += elements(client.get(address).text).links
    return list(seen.values())


def test_on_every_page_it_stays_text(client: Client) -> None:
    pages = followed(client)
    kinds = {each.split("/")[1].partition("?")[0] for each in pages}
    assert {"items", "votes", "meetings", "reports", "search", "members"} <= kinds
    shown = 0
    for address in pages:
        answer = client.get(address)
        assert answer.status_code in {200, 303, 400, 404}, address
        assert answer.headers["x-content-type-options"] == "nosniff", address
        if "html" not in answer.headers["content-type"]:
            continue  # data, which no browser takes for a page
        found = elements(answer.text)
        assert found.wrong == [], address
        assert not [each for each in found.links if not plain(each)], address
        shown += MARK in answer.text
    assert shown > 10, "the hostile text is on the pages: it is only text there"


def plain(link: str) -> bool:
    """Whether a link leads to a page, and does not run something."""
    return urlsplit(link).scheme in {"", "http", "https", "mailto"}


@pytest.mark.parametrize(
    ("path", "part"), [(path, part) for path, parts in PARTS.items() for part in parts]
)
def test_no_part_of_an_address_is_more_than_text(client: Client, path: str, part: str) -> None:
    for hostile in (ALL[:110], LINK, "\x00", "\ud7ff\U0001f600", "'\"><script>"):
        answer = client.get(f"{path}?{urlencode({part: hostile})}")
        assert answer.status_code < 500
        found = elements(answer.text)
        assert found.wrong == []
        assert all(plain(each) for each in found.links)


@pytest.mark.parametrize(
    "path", ["/items/", "/votes/", "/meetings/", "/members/", "/rules/", "/reports/", "/nothing/"]
)
def test_no_path_is_more_than_text(client: Client, path: str) -> None:
    answer = client.get(path + quote(ALL[:150], safe=""))
    assert answer.status_code in {400, 404}
    assert elements(answer.text).wrong == []


def test_what_is_brought_is_told_as_text(client: Client) -> None:
    sign_in(client)
    said = {"_csrf_token": csrf(client), "text": TEXT, "name": ALL[:80], "address": ""}
    answer = client.post("/reports", data=said)
    assert answer.status_code == 200
    assert elements(answer.text).wrong == []


def test_a_picture_runs_nothing_either(client: Client) -> None:
    answer = client.get("/votes/S/2014/348.svg")
    assert answer.status_code == 200
    assert MARK in answer.text
    assert [each for each in elements(answer.text).wrong if each != "<style>"] == []
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; style-src")


@pytest.mark.parametrize("address", [*PAGES, "/nothing", "/votes/none", "/sign-in?token=x"])
def test_every_page_says_that_nothing_may_run_but_our_file(client: Client, address: str) -> None:
    """Made now, ready before, or a refusal."""
    for _ in range(2):
        headers = client.get(address).headers
        assert headers["content-security-policy"] == POLICY
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
    assert "unsafe" not in POLICY
    assert "data:" not in POLICY
