"""Every page answers, links to what is there, and binds the browser."""

from __future__ import annotations

import re

import pytest

from tests.web.conftest import Site

PAGES = ("/", "/items", "/search", "/search?q=veto&truth=reported", "/rules", "/what-if")


@pytest.mark.parametrize("address", PAGES)
def test_a_page_answers_in_english_with_one_heading_of_the_first_rank(
    site: Site, address: str
) -> None:
    shown = site.get(address)
    assert shown.status_code == 200
    assert shown.headers["content-type"].startswith("text/html")
    assert '<html lang="en">' in shown.text
    assert len(re.findall(r"<h1[ >]", shown.text)) == 1


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_nothing_inline_and_asks_no_other_host(site: Site, address: str) -> None:
    shown = site.get(address)
    assert "'unsafe" not in shown.headers["content-security-policy"]
    assert not re.search(r"<script(?![^>]*\bsrc=)", shown.text)
    assert not re.search(r"\sstyle=|\son\w+=", shown.text)
    assert not re.search(r'(?:src|action)="(?:https?:)?//', shown.text)
    assert not re.search(r'<link[^>]+href="(?:https?:)?//', shown.text)


def test_a_matter_shows_its_brief(site: Site) -> None:
    items = re.findall(r'href="(/items/[^"]+)"', site.get("/items").text)
    assert items
    shown = site.get(items[0])
    assert shown.status_code == 200
    for heading in ("What happened", "What the rules allow next"):
        assert heading in shown.text


def test_a_matter_that_is_not_there_is_not_found(site: Site) -> None:
    shown = site.get("/items/ZZZ%3Anothing")
    assert shown.status_code == 404


def test_a_rule_that_is_not_there_is_not_found(site: Site) -> None:
    assert site.get("/rules/SC-VOTE-999").status_code == 404


def test_an_empty_record_says_what_to_do(empty_site: Site) -> None:
    assert "The record is empty" in empty_site.get("/").text
    assert empty_site.get("/items").status_code == 200


def test_another_name_is_refused(site: Site) -> None:
    refused = site.get("/", headers={"Host": "attacker.example"})
    assert refused.status_code == 400
    assert "does not answer to the name" in refused.text


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("since=nope", "is no day"),
        ("page=0", "no page 0"),
        ("page=x", "is no page"),
        ("member=XYZ", "names no member"),
        ("member=RUS:Z", "names no member"),
        ("organ=TEA", "is no body"),
    ],
)
def test_a_search_that_cannot_be_asked_says_why(site: Site, address: str, said: str) -> None:
    answer = site.get(f"/search?{address}")
    assert answer.status_code == 400
    assert said in answer.text
