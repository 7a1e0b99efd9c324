"""The pages over an official record: each vote once, and every source beside it."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from html import unescape
from xml.etree import ElementTree as ET

import pytest
from litestar.testing import TestClient

from ninevotes.web.app import make_app
from ninevotes.web.settings import Settings
from tests.web.conftest import Site
from tests.web.whole import PAGES, whole_record


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site over the whole record."""
    with (
        whole_record(tmp_path_factory.mktemp("whole")) as store,
        TestClient(make_app(store, Settings(hosts=frozenset({"*"})))) as client,
    ):
        yield client


def text_of(page: str) -> str:
    """What a page says, without its marks."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_first_heading_and_nothing_inline(site: Site, path: str) -> None:
    shown = site.get(path)
    assert shown.status_code == 200
    assert len(re.findall(r"<h1[ >]", shown.text)) == 1
    assert not re.search(r"<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=|javascript:", shown.text)
    assert "<script>alert" not in shown.text


def test_links_within_the_site_lead_somewhere(site: Site) -> None:
    links: set[str] = set()
    for path in PAGES:
        links |= set(re.findall(r'href="(/[^"#]*)', site.get(path).text))
    # Precedents may be of votes that this small record does not have; other rooms have tests
    # of their own for the list of reports and for the API.
    apart = r"/(votes|meetings)/[SA]/|/reports$|/reports/?\?|/api|/what-if|/rules/|/votes\?"
    tested = sorted(unescape(link) for link in links if not re.match(apart, link))
    assert len(tested) > 40
    assert [link for link in tested if site.get(link).status_code != 200] == []


def test_the_first_page_is_light(site: Site) -> None:
    parts = ("/", "/static/site.css", "/static/site.js", "/static/icon.svg")
    sent = sum(len(gzip.compress(site.get(part).content)) for part in parts)
    assert sent < 30_000


def test_a_vote_stands_once_in_the_list_whoever_tells_of_it(site: Site) -> None:
    shown = site.get("/votes").text
    assert shown.count('href="/votes/S/2014/348"') == 1
    assert "15 votes, the latest first" in text_of(shown)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("member=RUS:N", 6),
        ("member=RUS:N,FRA:Y", 6),
        ("outcome=vetoed", 5),
        ("topic=made up", 12),
        ("contested=yes&until=2014-06-30", 5),
        ("since=2014-12-01", 2),
        ("source=list", 1),
        ("organ=UNGA", 1),
        ("topic=nothing like it", 0),
    ],
)
def test_votes_are_filtered(site: Site, query: str, count: int) -> None:
    assert f"{count} votes, the latest first" in text_of(site.get(f"/votes?{query}").text)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("organ=TEA", "is no body"),
        ("outcome=won", "is no outcome"),
        ("member=XX", "names no member"),
        ("page=0", "no page 0"),
        ("page=x", "is no page"),
        ("source=nobody", "has no votes of this body"),
        ("topic=%2A", "names no topic"),
        ("since=2015-01-01&until=2014-01-01", "earlier day first"),
    ],
)
def test_a_list_that_cannot_be_asked_for_says_why(site: Site, query: str, said: str) -> None:
    answer = site.get(f"/votes?{query}")
    assert answer.status_code == 400
    assert said in text_of(answer.text)


def test_a_vote_has_its_reason_and_every_source(site: Site) -> None:
    said = text_of(site.get("/votes/S/2014/348").text)
    assert "Not adopted: the required votes, and a negative vote of a permanent member" in said
    assert "Vetoed by China and the Russian Federation." in said
    assert "vetoed 13-2-0" in said
    assert "Why these statements are held to be one vote" in said
    assert "Draft resolution on a referral" in said
    assert "Without the votes against by permanent members it would have been adopted." in said


def test_what_is_corrected_stands_beside_what_was_printed(site: Site) -> None:
    said = text_of(site.get("/votes/S/2014/9902").text)
    assert "Wrong ballots : FRA: Y → A. The minutes have it otherwise S/PV.9902; A reader" in said
    assert "14 in favour, 0 against, 1 abstaining" in said
    assert "as printed" in text_of(site.get("/votes/S/2014/348").text)


def test_what_a_source_says_is_never_code(site: Site) -> None:
    for path in ("/votes/S/2014/348", "/votes", "/search?q=Syria", "/members/FRA"):
        shown = site.get(path).text
        assert "Middle East (Syria)" in shown
        assert "<script>alert" not in shown


def test_a_meeting_names_its_president_and_its_votes(site: Site) -> None:
    said = text_of(site.get("/meetings/S/PV.7353").text)
    assert "Presidency Chad , by rule 18" in said
    assert "Adopted: a procedural question" in said


def test_what_is_not_on_record_points_to_the_document(site: Site) -> None:
    answer = site.get("/votes/S/2024/255999")
    assert answer.status_code == 404
    assert "undocs.org" in answer.text


def test_a_picture_stands_alone_with_its_source_in_it(site: Site) -> None:
    answer = site.get("/votes/S/2014/348.svg")
    assert answer.headers["content-type"] == "image/svg+xml"
    assert "style-src 'sha256-" in answer.headers["content-security-policy"]
    drawn = ET.fromstring(answer.text)  # noqa: S314 - our own drawing
    said = " ".join("".join(each.itertext()) for each in drawn.iter() if each.tag.endswith("text"))
    assert "A publisher, A data set" in said
    assert "Russian" in said
    assert "var(--" not in answer.text
    assert not [each for each in drawn.iter() if each.tag.endswith(("script", "image"))]


def test_every_colour_and_shade_of_a_picture_is_its_own(site: Site) -> None:
    light, dark = (
        site.get(f"/members/FRA.svg?organ=UNSC&theme={theme}").text for theme in ("light", "dark")
    )
    assert light != dark
    shades = set(re.findall(r"\.h\d\{fill:(#[0-9A-F]{6})\}", light))
    assert len(shades) == 10
    assert set(re.findall(r'class="(h\d)"', light)) <= {f"h{step}" for step in range(10)}


def test_a_picture_is_painted(site: Site) -> None:
    answer = site.get("/votes/S/2014/348.png")
    assert answer.headers["content-type"] == "image/png"
    assert answer.content.startswith(b"\x89PNG\r\n")
    assert len(answer.content) < 250_000


@pytest.mark.parametrize("path", ["/votes/S/2014/348.svg?vote=9", "/votes/S/2014/348.svg?theme=x"])
def test_a_picture_that_cannot_be_drawn_is_not_found(site: Site, path: str) -> None:
    assert site.get(path).status_code == 404


def test_fifteen_members_sit(site: Site) -> None:
    listed = site.get("/members").text.partition("Former members")[0]
    assert len(set(re.findall(r'href="/members/([A-Z]{3})"', listed))) == 15


def test_agreement_is_counted_as_one_would_by_hand(site: Site) -> None:
    # Fifteen votes with both, and one of France's corrected to an abstention: Russia apart in
    # that one, in Syria, on the agenda, and on four made up.
    said = text_of(site.get("/members/FRA").text)
    assert re.search(r"Russian Federation 53 .* 15 ", said)
    assert re.search(r"United Kingdom 93 .* 15 ", said)


def test_a_member_has_its_contested_votes_and_its_line(site: Site) -> None:
    shown = site.get("/members/FRA").text
    assert 'class="line-path"' in shown
    assert "The numbers as a table" in shown
    assert "Contested votes" in shown


def test_a_presidency_is_worked_out(site: Site) -> None:
    said = text_of(site.get("/members/TCD").text)
    assert re.search(r"2014 December", said)


def test_nobody_who_never_sat_is_a_member(site: Site) -> None:
    assert site.get("/members/XKX").status_code == 404


@pytest.mark.parametrize("path", ["/members/FRA?topic=%2A", "/members/FRA?organ=TEA&period=x"])
def test_a_count_that_cannot_be_made_breaks_nothing(site: Site, path: str) -> None:
    assert site.get(path).status_code == 200


def test_a_rule_has_the_votes_judged_by_it(site: Site) -> None:
    said = text_of(site.get("/rules/SC-VOTE-3").text)
    assert "Votes judged by it" in said
    assert "S/2024/255" in said


def test_a_search_is_narrowed_by_what_was_found(site: Site) -> None:
    shown = site.get("/search?q=S/2014/348").text
    narrower = re.search(
        r'href="(/search\?[^"]*kind=vote[^"]*)">votes on the official record', shown
    )
    assert narrower
    assert "2 found" in text_of(site.get(unescape(narrower.group(1))).text)


def test_watched_matters_stand_in_the_address(site: Site) -> None:
    shown = site.get("/?watch=PRK:human-rights,nothing:known,SYR:human-rights").text
    assert shown.count("Watch no more") >= 1
    assert "nothing:known" not in shown.partition("<main")[2].partition("Matters that")[0]


def test_a_forecast_says_what_it_is(site: Site) -> None:
    said = text_of(site.get("/forecast?item=PRK:human-rights&on=2018-11-29").text)
    assert "A model's estimate, not a position of any government" in said
    assert "Cut-off: 28 November 2018" in said


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("item=nothing", "no matter has the key"),
        ("on=x", "is no day"),
        ("question=tea", "is no question"),
        ("on=2018-11-29&declare=FRA:Z", "is no declared vote"),
        ("on=2018-11-29&declare=BRA:Y", "does not sit"),
        ("moved_by=XX", "no state has the code"),
        ("on=1945-01-01", "Council"),
    ],
)
def test_a_forecast_that_cannot_be_made_says_why(site: Site, query: str, said: str) -> None:
    answer = site.get(f"/forecast?{query}")
    assert answer.status_code == 400
    assert said in text_of(answer.text)


def test_power_is_compared(site: Site) -> None:
    said = text_of(site.get("/power?body=today&body=no-such-body").text)
    assert "5 permanent members (veto)" in said
    assert "16.69 %" in said


def test_the_same_votes_are_told_under_other_words(site: Site) -> None:
    path = "/what-if?on=2014-12-22&question=ruling_challenge&votes=YYYYYYYYYAAAAAA"
    assert "Ruling overruled" in text_of(site.get(path).text)
    assert "uling stands" in text_of(site.get(f"{path}&form=uphold").text)


def test_votes_are_kept_for_another_day_only_where_the_same_members_sit(site: Site) -> None:
    path = "/what-if?question=agenda&votes=NNNNNNNNNNNNNNN&of=2014-12-22&on="
    assert "0 in favour, 15 against" in text_of(site.get(f"{path}2014-11-03").text)
    assert "15 in favour" in text_of(site.get(f"{path}2015-11-03").text)
