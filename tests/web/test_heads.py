"""HEAD tells what GET would answer, and sends no body."""

from __future__ import annotations

import pytest

from tests.web.conftest import Site

SAME = ("content-type", "etag", "last-modified", "content-security-policy")


@pytest.mark.parametrize(
    "address",
    ["/", "/items", "/api/v1/votes", "/api/v1/votes?format=ndjson", "/feeds/votes.atom", "/no"],
)
def test_the_head_is_that_of_the_page(site: Site, address: str) -> None:
    got, head = site.get(address), site.head(address)
    assert head.status_code == got.status_code
    assert {name: head.headers.get(name) for name in SAME} == {
        name: got.headers.get(name) for name in SAME
    }
    assert not head.content


def test_the_character_set_is_told_once(site: Site) -> None:
    for _ in range(2):  # as it is built, and as it is kept
        assert site.get("/about").headers["content-type"] == "text/html; charset=utf-8"


def test_a_page_that_is_still_good_is_told_so(site: Site) -> None:
    tag = site.head("/items").headers["etag"]
    assert site.head("/items", headers={"If-None-Match": tag}).status_code == 304


def test_a_host_that_is_not_ours_is_refused_by_head_too(site: Site) -> None:
    assert site.head("/", headers={"Host": "elsewhere.example"}).status_code == 400
