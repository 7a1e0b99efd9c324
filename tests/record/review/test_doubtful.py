"""Claims of which the reader is not sure."""

from __future__ import annotations

from tests.record.builders import reading, tally, vote

from ninevotes.record.judgements.judged import Question
from ninevotes.record.review.doubtful import Doubtful, cases_of_claims

READ = reading("paper", vote("2014-05-22", **tally(13, 2, 0), outcome="vetoed"))
(CLAIM,) = READ.claims


def test_only_claims_below_the_threshold_wait() -> None:
    sure = Doubtful(CLAIM, READ.document.sha256, 0.9)
    unsure = Doubtful(CLAIM, READ.document.sha256, 0.3)
    (case,) = cases_of_claims([sure, unsure])
    assert case.waits
    assert case.question is Question.AS_READ
    assert len(list(cases_of_claims([sure, unsure], threshold=0.95))) == 2


def test_the_passage_stands_beside_what_was_read() -> None:
    (case,) = cases_of_claims([Doubtful(CLAIM, READ.document.sha256, 0.3)])
    assert case.left.told == {"text": "paper claims 0."}
    assert case.right.told["outcome"] == "vetoed"
    assert case.right.told["yes"] == "13"
    assert "30%" in case.reason


def test_another_reading_of_the_passage_is_another_case() -> None:
    other = reading("paper", vote("2014-05-22", **tally(12, 2, 1), outcome="vetoed"))
    cases = [
        next(cases_of_claims([Doubtful(one.claims[0], READ.document.sha256, 0.3)]))
        for one in (READ, other)
    ]
    assert cases[0].left.name == cases[1].left.name
    assert cases[0].id != cases[1].id
