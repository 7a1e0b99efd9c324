"""Ballots by the million get the answers that ``decide`` gives one by one."""

from __future__ import annotations

import datetime as dt
import sys
from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules.ballots import DAYS, ballot, questions

from ninevotes.rules import Doubt, Outcome, Reason, decide
from ninevotes.rules.composition import council_on
from ninevotes.rules.many import (
    CODES,
    OUTCOMES,
    REASONS,
    ScaleExtraError,
    decide_every,
    decide_many,
    every_ballot,
)
from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType

ON = dt.date(2024, 3, 28)
DRAFT = Question(QuestionType.DRAFT_RESOLUTION)


@given(DAYS, questions(), st.integers(0, 2**32 - 1), st.sampled_from([3, 5]))
@settings(max_examples=150, deadline=None)
def test_many_answers_as_decide_does(
    on: dt.date, question: Question, seed: int, choices: int
) -> None:
    council = council_on(on)
    random = np.random.default_rng(seed)
    weights = random.dirichlet(np.ones(choices))
    codes = random.choice(choices, size=(40, len(council.members)), p=weights).astype(np.int8)
    many = decide_many(question, codes, on)
    for row, cast in enumerate(codes):
        votes = dict(zip(council.members, (CODES[int(code)] for code in cast), strict=True))
        one = decide(question, ballot(votes), on)
        assert OUTCOMES[many.outcome[row]] is one.outcome
        assert REASONS[many.reason[row]] is one.reason
        assert many.required == one.required
        assert many.obtained[row] == one.obtained
        assert many.vetoers(row) == one.vetoed_by
        assert many.doubts_of(row) == one.doubts


def test_every_possible_ballot_of_a_draft() -> None:
    every = decide_every(DRAFT, ON)
    assert len(every.outcome) == 3**15
    adopted = sum(
        comb(5, p) * comb(10, e) * 2 ** (10 - e) for p in range(6) for e in range(11) if p + e >= 9
    )
    enough = sum(comb(15, n) * 2 ** (15 - n) for n in range(9, 16))
    assert int(every.is_outcome(Outcome.ADOPTED).sum()) == adopted == 146_796
    assert int(every.is_reason(Reason.VETOED).sum()) == enough - adopted


def test_the_ballots_run_in_the_order_of_their_digits() -> None:
    rows = np.concatenate([block.copy() for block in every_ballot(11)])
    assert len(rows) == 3**11
    assert rows[5].tolist() == [0] * 9 + [1, 2]
    assert rows[-1].tolist() == [2] * 11


def test_on_procedure_vetoes_do_not_occur() -> None:
    every = decide_every(Question(QuestionType.AGENDA), ON)
    assert int(every.vetoed_by.sum()) == 0
    enough = sum(comb(15, n) * 2 ** (15 - n) for n in range(9, 16))
    assert int(every.is_outcome(Outcome.ADOPTED).sum()) == enough


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="one column a member"):
        decide_many(DRAFT, np.zeros((3, 11), dtype=np.int8), ON)
    with pytest.raises(ValueError, match="codes are 0 to 4"):
        decide_many(DRAFT, np.full((3, 15), 7, dtype=np.int8), ON)
    assembly = Question(QuestionType.ASSEMBLY_PLENARY, Organ.GENERAL_ASSEMBLY)
    with pytest.raises(ValueError, match=r"^decide_many judges ballots of the Security Council$"):
        decide_many(assembly, np.zeros((3, 15), dtype=np.int8), ON)


def test_no_ballots_no_answers() -> None:
    none = decide_many(DRAFT, np.zeros((0, 15), dtype=np.int8), ON)
    assert len(none.outcome) == 0
    assert none.required is None


def test_ballots_all_alike_are_judged() -> None:
    for code, reason in ((0, Reason.ADOPTED), (4, Reason.FAILED_VOTES)):
        many = decide_many(DRAFT, np.full((2, 15), code, dtype=np.int8), ON)
        assert many.is_reason(reason).tolist() == [True, True]


def test_a_code_below_or_above_is_refused() -> None:
    for code in (-1, 5):
        with pytest.raises(ValueError, match="codes are 0 to 4"):
            decide_many(DRAFT, np.full((1, 15), code, dtype=np.int8), ON)


def test_who_was_against_is_taken_from_the_ballots_and_not_from_the_facts() -> None:
    named = Question(
        QuestionType.DRAFT_RESOLUTION, facts={"permanent_against": "FRA", "short": "yes"}
    )
    many = decide_many(named, np.zeros((1, 15), dtype=np.int8), ON)
    assert many.is_outcome(Outcome.ADOPTED).tolist() == [True]
    assert many.vetoers(0) == ()


def test_more_ballots_than_are_sorted_at_once() -> None:
    codes = np.random.default_rng(3).choice(3, size=(40_000, 15)).astype(np.int8)
    whole = decide_many(DRAFT, codes, ON)
    end = decide_many(DRAFT, codes[32_000:], ON)
    assert (whole.reason[32_000:] == end.reason).all()
    assert whole.required == 9


def test_a_party_has_voted_when_it_was_for_or_against_and_not_when_it_abstained() -> None:
    question = Question(QuestionType.DRAFT_RESOLUTION, facts={"party": "MLT", "chapter": "VI"})
    codes = np.zeros((3, 15), dtype=np.int8)
    codes[:, members_on(ON).index("MLT")] = (0, 1, 2)
    made = decide_many(question, codes, ON)
    marked = (Doubt.OBLIGATORY_ABSTENTION,)
    assert [made.doubts_of(row) for row in range(3)] == [marked, marked, ()]


def test_without_numpy_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(
        ScaleExtraError,
        match=r"^judging many ballots at once needs numpy: install ninevotes\[scale\]$",
    ):
        decide_every(DRAFT, ON)
