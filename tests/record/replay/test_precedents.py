from __future__ import annotations

import csv

from tests.shared import shared_path

from ninevotes.record.replay.precedents import replay_precedents

ROW = {
    "id": "P1",
    "date": "2014-05-22",
    "organ": "SC",
    "question_type": "draft_resolution",
    "yes": "13",
    "no": "2",
    "abstain": "0",
    "no_by": "CHN RUS",
    "outcome": "not_adopted",
    "reason": "vetoed",
    "required": "9",
    "contested": "",
}


def test_a_row_beside_its_answer() -> None:
    (right, wrong) = replay_precedents([ROW, {**ROW, "outcome": "adopted"}])
    assert right.differs == ()
    assert wrong.differs == ("outcome",)
    assert wrong.computed["outcome"] == "not_adopted"


def test_a_row_that_cannot_be_judged_differs_and_says_why() -> None:
    (bad,) = replay_precedents([{**ROW, "date": "yesterday"}])
    assert "outcome" in bad.differs
    assert "is not a day" in bad.problems[0]


def test_every_precedent_is_as_the_table_says() -> None:
    with shared_path("rules/precedents.csv").open(encoding="utf-8", newline="") as file:
        found = list(replay_precedents(csv.DictReader(file)))
    assert len(found) == 213
    assert [each.id for each in found if each.differs or each.problems] == []
