"""Drafts: catalogued papers, the drafts that votes were taken on, and those vetoed."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record.council_votes import VETOED, shared_vetoes, shared_votes, vote
from tests.shared import shared_path
from tests.sources.data.made import read

from ninevotes.record.corrections.apply import Corrections
from ninevotes.record.official.tying.drafts.history import (
    DraftHistory,
    OneDraft,
    draft_history,
)
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.ties import tie
from ninevotes.vocabulary.official import OfficialDraft, OfficialVeto, OfficialVote


def paper(key: str, symbol: str, resolution: str | None = None, title: str = "") -> OfficialDraft:
    return OfficialDraft("catalogue", key, symbol, title or "Draft", resolution=resolution)


def veto(draft: str, day: str = "2014-05-22", by: str = "CHN RUS") -> OfficialVeto:
    on = dt.date.fromisoformat(day)
    return OfficialVeto("vetoes", draft, on, day, draft, "S/PV.7180", "Syria", tuple(by.split()))


def history(*said: OfficialDraft | OfficialVote | OfficialVeto, **more: object) -> DraftHistory:
    return draft_history(
        [each for each in said if isinstance(each, OfficialDraft)],
        [each for each in said if isinstance(each, OfficialVote)],
        [each for each in said if isinstance(each, OfficialVeto)],
        corrections=Corrections([]),
        **more,  # type: ignore[arg-type]
    )


def sole(made: DraftHistory) -> OneDraft:
    (found,) = made.drafts
    return found


def test_a_symbol_is_one_draft_whoever_names_it() -> None:
    found = sole(
        history(
            paper("1", "S/2014/348"),
            vote("S/2014/348", against="CHN RUS", outcome=VETOED, vetoed_by=("CHN", "RUS")),
            veto("S/2014/348"),
        )
    )
    assert found.sources == ("catalogue", "sciencespo_votes", "vetoes")
    assert found.told[0].catalogued
    assert found.disagreements == ()


def test_a_resolution_is_enough_where_a_vote_names_no_draft() -> None:
    found = sole(
        history(
            paper("1", "S/2013/136", "S/RES/2094 (2013)"), vote("S/RES/2094 (2013)", "2013-03-07")
        )
    )
    assert (found.symbol, found.resolutions) == ("S/2013/136", ("S/RES/2094 (2013)",))


def test_revisions_and_addenda_are_one_draft_and_the_symbol_put_is_told_apart() -> None:
    found = sole(
        history(
            paper("1", "S/18087"),
            paper("2", "S/18087/Rev.1"),
            paper("3", "S/18087/Add.1"),
            vote("S/18087/Rev.1", "1986-05-23", against="GBR USA", outcome=VETOED),
            veto("S/18087", "1986-05-23", "GBR USA"),
        )
    )
    assert found.forms == ("S/18087", "S/18087/Add.1", "S/18087/Rev.1")
    (differing,) = found.disagreements
    assert differing.field == "symbol"
    assert dict(differing.values) == {
        "S/18087": ("vetoes",),
        "S/18087/Rev.1": ("sciencespo_votes",),
    }


def test_day_outcome_and_who_vetoed_are_told_apart() -> None:
    names = vote("S/2001/270", "2001-03-27", against="USA", vetoed_by=("USA",))
    found = sole(history(names, veto("S/2001/270", "2001-04-12", "USA GBR")))
    assert {each.field: each.values for each in found.disagreements} == {
        "date": (("2001-03-27", ("sciencespo_votes",)), ("2001-04-12", ("vetoes",))),
        "outcome": (("adopted", ("sciencespo_votes",)), ("not adopted", ("vetoes",))),
        "vetoed by": (("GBR USA", ("vetoes",)), ("USA", ("sciencespo_votes",))),
    }


def test_a_draft_voted_in_parts_has_a_day_and_an_outcome_for_each() -> None:
    found = sole(
        history(
            vote("S/1894", "1950-11-30", outcome=VETOED),
            vote("S/1894 #2", "1950-12-01", symbol="S/1894"),
            veto("S/1894", "1950-11-30"),
        )
    )
    assert found.disagreements == ()


def test_one_symbol_linked_to_two_resolutions_waits_for_a_person() -> None:
    said = (
        paper("1", "S/2004/930", "S/RES/1557 (2004)"),
        paper("2", "S/2004/930", "S/RES/1577 (2004)"),
    )
    (waiting,) = history(*said).review
    assert waiting.reason == "one symbol, linked to resolutions of different numbers"
    decided = tie(waiting.left, waiting.right, Judgement.SAME, "a slip", author="A")
    found = sole(history(*said, judged=[decided]))
    assert [each.field for each in found.disagreements] == ["resolution"]


def test_several_papers_of_one_resolution_wait_for_a_person() -> None:
    made = history(
        paper("1", "S/2839", "S/RES/98 (1952)"),
        paper("2", "S/2881", "S/RES/98 (1952)"),
        vote("S/RES/98 (1952)", "1952-12-23"),
    )
    assert len(made.drafts) == 3
    assert {each.reason for each in made.review} == {"several papers are linked to the resolution"}
    assert Counter(each.judgement for each in made.ties) == {
        Judgement.UNSURE: 2,
        Judgement.DIFFERENT: 1,
    }


def test_a_symbol_catalogued_under_unlike_titles_waits_for_a_person() -> None:
    made = history(
        paper("1", "S/4411", title="Draft resolution on airmen shot down over the Barents Sea"),
        paper("2", "S/4411", title="Draft resolution concerning elections in Nicaragua"),
    )
    assert len(made.review) == 1


def test_what_is_no_draft_of_the_council_is_left_alone() -> None:
    made = history(paper("1", "S/AC.9/1/CRP.1"), veto("S/PV.23"), vote("motion", symbol=None))
    assert made.drafts == ()


@given(st.permutations(range(6)))
def test_the_order_of_statements_does_not_matter(order: list[int]) -> None:
    said: list[Any] = [
        paper("1", "S/2013/136", "S/RES/2094 (2013)"),
        vote("S/RES/2094 (2013)", "2013-03-07"),
        paper("2", "S/2014/348"),
        vote("S/2014/348", against="CHN RUS", outcome=VETOED),
        veto("S/2014/348"),
        paper("3", "S/2014/348/Rev.1"),
    ]
    plain, mixed = history(*said), history(*(said[place] for place in order))
    assert mixed.drafts == plain.drafts
    assert set(mixed.ties) == set(plain.ties)


@pytest.fixture(scope="module")
def whole() -> DraftHistory:
    papers = read(shared_path("data/sc_drafts_undl_marc_2022.parquet"))
    return draft_history(
        [each for each in papers if isinstance(each, OfficialDraft)],
        shared_votes("sciencespo_votes", "dhl_meetings", "procedural_votes"),
        [*shared_vetoes("dhl_vetoes"), *shared_vetoes("yordan_vetoes")],
    )


def test_the_drafts_of_the_shared_sources(whole: DraftHistory) -> None:
    judged = Counter(each.judgement for each in whole.ties)
    assert judged[Judgement.SAME] >= 11_000
    assert judged[Judgement.UNSURE] <= 44
    every = [one for one in whole.drafts if {"undl_drafts", "sciencespo_votes"} <= {*one.sources}]
    assert len(every) >= 2800
    differing = Counter(each.field for one in whole.drafts for each in one.disagreements)
    assert differing["outcome"] == differing["vetoed by"] == 0
    assert differing["date"] <= 20
    waiting = {each.reason for each in whole.review}
    assert waiting == {
        "several papers are linked to the resolution",
        "one symbol, linked to resolutions of different numbers",
    }
