"""A vote's picture stands within the page of someone else; nothing else of the site does."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

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


def frames(site: Site, path: str) -> str:
    policy = site.get(path).headers["content-security-policy"]
    return policy.partition("frame-ancestors ")[2].partition(";")[0]


def test_only_the_picture_s_page_may_stand_within_another(site: Site) -> None:
    assert frames(site, "/embed/votes/S/2014/348") == "*"
    for path in ("/", "/votes/S/2014/348", "/embed/votes/S/2099/1", "/sign-in"):
        assert frames(site, path) == "'none'"


def test_the_page_has_the_picture_and_says_what_it_shows(site: Site) -> None:
    shown = site.get("/embed/votes/S/2014/348?theme=dark").text
    assert 'src="/votes/S/2014/348.svg?theme=dark"' in shown
    assert "a negative vote of a permanent member" in shown
    assert "<script>alert" not in shown
    assert 'href="/votes/S/2014/348"' in shown
    assert site.get("/votes/S/2014/348.svg?theme=dark").status_code == 200


@pytest.mark.parametrize("page", ["/votes/S/2014/348", "/embed/votes/S/2014/348?theme=dark"])
def test_oembed_gives_a_frame_in_the_size_that_is_wanted(site: Site, page: str) -> None:
    asked = {"url": HERE + page, "maxwidth": "430", "format": "json"}
    told = site.get("/oembed", params=asked).json()
    assert (told["version"], told["type"], told["provider_name"]) == ("1.0", "rich", "ninevotes")
    frame = Frame(told["html"]).found
    assert (frame["width"], frame["height"]) == (str(told["width"]), str(told["height"]))
    assert told["width"] == 430
    assert frame["src"] is not None
    path = frame["src"].removeprefix(HERE)
    assert path.startswith("/embed/votes/")
    assert ("dark" in path) is ("dark" in page)
    assert site.get(path).status_code == 200
    assert told["thumbnail_url"].startswith(f"{HERE}/votes/S/2014/348.png")


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"url": "http://elsewhere.example/votes/S/2014/348"}, 404),
        ({"url": f"{HERE}/votes/S/2099/1"}, 404),
        ({"url": f"{HERE}/votes/"}, 404),
        ({"url": f"{HERE}/votes/S/2014/348?vote=x"}, 404),
        ({"url": f"{HERE}/members/FRA"}, 404),
        ({"url": "javascript:alert(1)"}, 404),
        ({"url": "http://[broken/votes/S/2014/348"}, 404),
        ({"url": f"{HERE}/votes/S/2014/348", "format": "xml"}, 501),
        ({}, 400),
    ],
)
def test_what_cannot_be_put_in_is_told(site: Site, asked: dict[str, str], status: int) -> None:
    assert site.get("/oembed", params=asked).status_code == status


def test_a_title_cannot_break_out_of_the_frame(site: Site) -> None:
    told = site.get("/oembed", params={"url": f"{HERE}/votes/S/2014/348"}).json()
    assert "<script>" in told["title"]
    assert "<script>" not in told["html"]
    assert Frame(told["html"]).found["title"] == told["title"]
