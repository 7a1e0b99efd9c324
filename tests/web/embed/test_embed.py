"""A vote's picture stands within the page of someone else; nothing else of the site does."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from litestar.testing import TestClient

from ninevotes.record.store import Store
from ninevotes.web.app import make_app
from ninevotes.web.settings import LOOPBACK, Settings
from tests.web.conftest import Site

HERE = "http://testserver.local"


class Frame(HTMLParser):
    """The frame that another page is to put in."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: dict[str, str | None] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag == "iframe"
        self.found = dict(attrs)


def frames(whole_site: Site, path: str) -> str:
    policy = whole_site.get(path).headers["content-security-policy"]
    return policy.partition("frame-ancestors ")[2].partition(";")[0]


def test_only_the_picture_s_page_may_stand_within_another(whole_site: Site) -> None:
    assert frames(whole_site, "/embed/votes/S/2014/348") == "*"
    for path in ("/", "/votes/S/2014/348", "/embed/votes/S/2099/1", "/sign-in"):
        assert frames(whole_site, path) == "'none'"


def test_the_page_has_the_picture_and_says_what_it_shows(whole_site: Site) -> None:
    shown = whole_site.get("/embed/votes/S/2014/348?theme=dark").text
    assert 'src="/votes/S/2014/348.svg?theme=dark"' in shown
    assert "a negative vote of a permanent member" in shown
    assert "<script>alert" not in shown
    assert 'href="/votes/S/2014/348"' in shown
    assert whole_site.get("/votes/S/2014/348.svg?theme=dark").status_code == 200


@pytest.mark.parametrize("page", ["/votes/S/2014/348", "/embed/votes/S/2014/348?theme=dark"])
def test_oembed_gives_a_frame_in_the_size_that_is_wanted(whole_site: Site, page: str) -> None:
    asked = {"url": HERE + page, "maxwidth": "430", "format": "json"}
    told = whole_site.get("/oembed", params=asked).json()
    assert (told["version"], told["type"], told["provider_name"]) == ("1.0", "rich", "ninevotes")
    frame = Frame(told["html"]).found
    assert (frame["width"], frame["height"]) == (str(told["width"]), str(told["height"]))
    assert told["width"] == 430
    assert frame["src"] is not None
    path = frame["src"].removeprefix(HERE)
    assert path.startswith("/embed/votes/")
    assert ("dark" in path) is ("dark" in page)
    assert whole_site.get(path).status_code == 200
    assert told["thumbnail_url"].startswith(f"{HERE}/votes/S/2014/348.png")


class Head(HTMLParser):
    """Where a page says that its picture can be had."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "link" and told.get("type") == "application/json+oembed":
            self.found.append(told["href"] or "")


def test_a_vote_s_page_leads_to_its_frame(whole_site: Site) -> None:
    (address,) = Head(whole_site.get("/votes/S/2014/348").text).found
    told = whole_site.get(address).json()
    assert Frame(told["html"]).found["src"] == f"{HERE}/embed/votes/S/2014/348"
    assert Head(whole_site.get("/votes").text).found == []


def test_behind_a_proxy_it_is_found_under_the_site_s_own_name(whole: Store) -> None:
    settings = Settings(
        hosts=LOOPBACK | {"votes.example.org"}, behind_proxy=True, secure=True, kept_bytes=0
    )
    with TestClient(make_app(whole, settings), base_url="https://votes.example.org") as client:
        (address,) = Head(client.get("/votes/S/2014/348").text).found
        assert address.startswith("https://votes.example.org/oembed?url=https%3A%2F%2Fvotes.")
        told = client.get(address).json()
        assert Frame(told["html"]).found["src"] == (
            "https://votes.example.org/embed/votes/S/2014/348"
        )


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"url": "http://elsewhere.example/votes/S/2014/348"}, 404),
        ({"url": f"{HERE}/votes/S/2099/1"}, 404),
        ({"url": f"{HERE}/votes/"}, 404),
        ({"url": f"{HERE}/votes/S/2014/348?vote=x"}, 404),
        ({"url": f"{HERE}/members/FRA"}, 404),
        ({"url": "javascript:alert(1)"}, 404),
        ({"url": "//elsewhere.example/votes/S/2014/348"}, 404),
        ({"url": "/members/FRA"}, 404),
        ({"url": "http://[broken/votes/S/2014/348"}, 404),
        ({"url": f"{HERE}/votes/S/2014/348", "format": "xml"}, 501),
        ({}, 400),
    ],
)
def test_what_cannot_be_put_in_is_told(
    whole_site: Site, asked: dict[str, str], status: int
) -> None:
    assert whole_site.get("/oembed", params=asked).status_code == status


def test_a_title_cannot_break_out_of_the_frame(whole_site: Site) -> None:
    told = whole_site.get("/oembed", params={"url": f"{HERE}/votes/S/2014/348"}).json()
    assert "<script>" in told["title"]
    assert "<script>" not in told["html"]
    assert Frame(told["html"]).found["title"] == told["title"]
