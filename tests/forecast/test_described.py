"""What a draft is described by: whom it names, Chapter VII, and a user's own words for it."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest

from ninevotes.forecast.descriptors.catalogue import describe_draft, described_by_catalogue
from ninevotes.forecast.descriptors.enforcement import tells_of_enforcement
from ninevotes.forecast.descriptors.matters import describe_question, described_by_matter
from ninevotes.forecast.descriptors.named import states_named
from ninevotes.forecast.descriptors.terms import index_terms
from ninevotes.forecast.descriptors.told_in_words import Vocabulary, describe_words
from ninevotes.sources.data.reading import bundles, statements
from ninevotes.sources.data.recognise import recognise
from ninevotes.vocabulary.official import OfficialDraft, OfficialOutcome, OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Ballot
from tests.shared import shared_path

ON = dt.date(2018, 2, 26)


def draft(symbol: str, title: str, subjects: str = "", **more: object) -> OfficialDraft:
    headings = tuple(subjects.split("; ")) if subjects else ()
    return OfficialDraft("undl_drafts", symbol, symbol, title, subjects=headings, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Draft resolution [on sanctions against Yemen]", "YEM"),
        ("DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA--HUMAN RIGHTS", "PRK"),
        ("ISRAEL--SYRIAN ARAB REPUBLIC", "ISR SYR"),
        ("DARFUR (SUDAN)", "SDN"),
        ("Draft resolution [on Papua New Guinea]", "PNG"),
        ("Draft resolution [on Romania and the Sudanese question]", "ROU"),
        ("WOMEN IN ARMED CONFLICTS", ""),
    ],
)
def test_who_is_named(words: str, named: str) -> None:
    assert states_named([words]) == frozenset(named.split())


def test_an_adopted_and_a_failed_draft_in_the_same_words_are_described_alike() -> None:
    words = ("Draft resolution [on sanctions against Mali]", "SANCTIONS; MALI SITUATION")
    drafts = [draft("S/2017/1", *words), draft("S/2017/2", *words)]
    votes = [_vote("S/2017/1", OfficialOutcome.ADOPTED), _vote("S/2017/2", OfficialOutcome.VETOED)]
    for described in (described_by_catalogue(votes, drafts), described_by_matter(votes, drafts)):
        one, other = (vote.before for vote in described)
        assert one == other
        assert one.enforcement


def test_what_a_user_says_of_chapter_vii_is_what_the_catalogue_would() -> None:
    votes = [_vote("S/2017/1", OfficialOutcome.ADOPTED)]
    drafts = [draft("S/2017/1", "Draft resolution [on sanctions against Mali]")]
    (past,) = described_by_matter(votes, drafts)
    asked = describe_question("MLI:situation", past.date, enforcement=True)
    assert asked == past.before


def test_a_resolution_is_described_by_its_draft_and_not_by_an_amendment_tied_to_it() -> None:
    amendment = draft(
        "S/3791",
        "Amendments to the draft resolution submitted by Australia",
        resolution="S/RES/123(1957)",
        printed={"245__a": "Amendments to the draft resolution submitted by Australia /"},
    )
    text = draft("S/3793", "Draft resolution [on Kashmir]", resolution="S/RES/123(1957)")
    vote = _vote("S/3793", OfficialOutcome.ADOPTED, resolution="S/RES/123(1957)")
    (found,) = described_by_catalogue([vote], [amendment, text])
    assert found.before == describe_draft(text, vote.date or ON)


def test_that_a_text_is_an_amendment_leaves_no_trace() -> None:
    assert index_terms("Amendment to draft resolution [on Syria]") == index_terms("[on Syria]")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Draft resolution [on renewal of the arms embargo against Somalia]", True),
        ("MULTINATIONAL FORCE IN HAITI", True),
        ("Draft resolution [on the mandate of the UN Force in Cyprus]", False),
        ("Draft resolution [condemning the attacks]", False),
    ],
)
def test_measures_of_chapter_vii(words: str, *, told: bool) -> None:
    assert tells_of_enforcement([words]) is told


@cache
def small() -> Vocabulary:
    golan = draft(
        "S/1",
        "Draft resolution [on the mandate of UNDOF]",
        "GOLAN HEIGHTS; PEACEKEEPING OPERATIONS",
    )
    yemen = draft("S/2", "Draft resolution [on Yemen]", "SANCTIONS; YEMEN")
    return Vocabulary([golan, golan, golan, yemen])


def test_words_come_to_the_headings_that_entries_with_them_bear() -> None:
    found = small().recognise(["UNDOF extension, frobnication"])
    assert "GOLAN HEIGHTS" in found.headings
    assert "subject: GOLAN HEIGHTS" in found.terms
    assert found.missed == ("extension", "frobnication")


def test_a_user_s_words_and_the_catalogue_s_are_described_alike() -> None:
    found = describe_words(small().recognise(["Yemen sanctions"]), ON, ("GBR",))
    assert found.terms["subject: SANCTIONS"] == found.terms["subject: YEMEN"] == 1
    assert found.named == {"YEM"}
    assert found.sponsors == {"GBR"}
    assert found.enforcement


def test_words_that_nobody_has_come_to_nothing() -> None:
    assert small().recognise(["frobnication"]).terms == {}


def test_the_press_s_names_of_states_find_the_catalogue_s_headings() -> None:
    vocabulary = Vocabulary(_catalogue())
    found = vocabulary.recognise(["Sanctions on North Korea after its missile launch"])
    assert found.named == {"PRK"}
    assert any("KOREA" in heading for heading in found.headings)
    assert found.enforcement
    assert not set(found.missed) & {"Sanctions", "missile", "North", "Korea"}


@cache
def _catalogue() -> tuple[OfficialDraft, ...]:
    path = shared_path("data/sc_drafts_undl_marc_2022.parquet")
    return tuple(
        each
        for bundle in bundles([recognise(path)])
        for each in statements(bundle)
        if isinstance(each, OfficialDraft)
    )


def _vote(symbol: str, outcome: OfficialOutcome, resolution: str | None = None) -> OfficialVote:
    return OfficialVote(
        "sciencespo_votes",
        symbol,
        Organ.SECURITY_COUNCIL,
        ON,
        ON.isoformat(),
        "The situation in Mali",
        Ballot.of(["FRA"], ["RUS"], []),
        outcome=outcome,
        symbol=symbol,
        resolution=resolution,
    )
