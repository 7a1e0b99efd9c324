"""What the reader may have misread: apart in the brief, until a person has said what holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ninevotes.brief.inputs import Doubt, OfficialTie
from ninevotes.brief.model import ItemBrief
from ninevotes.pipeline.briefing import brief_reports
from ninevotes.pipeline.doubts import Unsure, doubts
from ninevotes.pipeline.sureness import doubtful
from ninevotes.reading import document_of, read
from ninevotes.record.judgements.judged import Question
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.review.case import Case, Subject
from ninevotes.record.review.docket import docket
from ninevotes.record.store import Store
from ninevotes.vocabulary.claims import ClaimType
from tests.brief.reports import claim, document, event

PLAIN = """\
UNITED NATIONS, Dec 22, 2014 (Harbour Wire) - The Security Council on Monday voted 11-2, with two
abstentions, to put the human rights situation in North Korea on its agenda. China and Russia voted
against; Chad and Nigeria abstained.
"""
HAZY = "He spoke of it later."
"""Words from which nobody reads a request for a meeting, unless by mistake."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "home") as made:
        yield made


@pytest.fixture
def misread(store: Store) -> Store:
    """The record of a report that was read aright but for one sentence."""
    data = f"{PLAIN}\n{HAZY}\n".encode()
    reading = read(document_of(data, "harbourwire-2014-12-22.txt"))
    wrong = claim(reading.document, HAZY, ClaimType.MEETING_REQUEST, {"item": "it"})
    store.add(replace(reading, claims=(*reading.claims, wrong)), reader="a hasty one")
    return store


def briefed(store: Store) -> ItemBrief:
    (item,) = brief_reports((), store=store).brief.items
    return item


def waiting(store: Store) -> Case:
    (case,) = docket(store, (Subject.CLAIMS,), doubtful=doubtful(store.each_reading())).waiting
    return case


def judge(store: Store, case: Case, judgement: Judgement) -> None:
    store.judgements.add(
        Question.AS_READ,
        case.left.name,
        case.right.name,
        judgement,
        author="a desk officer",
        made_at="2015-01-05T10:00:00Z",
        reason="read it",
    )


def test_a_hazy_reading_stands_apart_under_the_name_by_which_it_waits(
    misread: Store,
) -> None:
    item = briefed(misread)
    (doubt,) = item.doubtful
    assert doubt.line.type == "meeting_request"
    assert doubt.confidence < 0.6
    assert doubt.cases == (waiting(misread).id,)
    assert {line.type for line in item.timeline} == {"procedural_vote"}


def test_what_a_person_confirms_is_told_with_the_rest(misread: Store) -> None:
    judge(misread, waiting(misread), Judgement.SAME)
    item = briefed(misread)
    assert not item.doubtful
    assert "meeting_request" in {line.type for line in item.timeline}


def test_what_a_person_refuses_is_told_nowhere(misread: Store) -> None:
    judge(misread, waiting(misread), Judgement.DIFFERENT)
    item = briefed(misread)
    assert not item.doubtful
    assert "meeting_request" not in {line.type for line in item.timeline}


@pytest.mark.parametrize(
    ("origins", "tied", "in_doubt"),
    [(("O1",), "unsure", True), (("O1", "O2"), "unsure", False), (("O1",), "same", False)],
    ids=["one paper", "two papers", "one paper and the official record"],
)
def test_what_somebody_else_has_too_is_not_in_doubt(
    origins: tuple[str, ...], tied: str, *, in_doubt: bool
) -> None:
    paper = document("paper", HAZY)
    said = claim(paper, HAZY, ClaimType.MEETING_REQUEST, {"item": "torture"})
    asked = event("request", "item", said, origins=origins)
    found = doubts(
        [asked],
        {said: Unsure(0.4, "0f3a9c21")},
        [OfficialTie(asked.id, "meeting", tied, ())],
    )
    assert found == ({asked.id: Doubt(0.4, ("0f3a9c21",))} if in_doubt else {})
