"""What waits for a person, and what a judgement settles."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.record.official.said import MONDAY, TUESDAY
from tests.record.review.made import FIRST, SECOND, TABLE, fill

from ninevotes.record.judgements.judged import Judged, Question
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.review.case import Case, Subject, case_id
from ninevotes.record.review.docket import docket
from ninevotes.record.review.history import Histories
from ninevotes.record.store import Store

SAME, DIFFERENT, UNSURE = Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE
VOTES, REPORTS = (Subject.VOTES,), (Subject.REPORTS,)


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    with Store.at(address) as opened:
        fill(opened)
        yield opened


def judge(store: Store, case: Case, judgement: Judgement, at: str = MONDAY) -> Judged:
    return store.judgements.add(
        case.question,
        case.left.name,
        case.right.name,
        judgement,
        author="AB",
        made_at=at,
        reason="the record of the meeting",
    )


def sides(cases: tuple[Case, ...]) -> set[frozenset[str]]:
    return {frozenset((case.left.name, case.right.name)) for case in cases}


def test_what_the_program_cannot_tell_waits_with_what_speaks_for_and_against(
    store: Store,
) -> None:
    waiting = docket(store, VOTES).waiting
    assert sides(waiting) == {frozenset((TABLE, FIRST)), frozenset((TABLE, SECOND))}
    case = waiting[0]
    assert case.speaks_for == ("symbol same", "date same", "tally same", "outcome same")
    assert case.speaks_against == ("2 and 1 statements alike",)
    assert case.left.told["date"] == case.right.told["date"] == "1972-09-29"
    assert case.left.told["against"] == "GBR"
    assert case.judgement is UNSURE


def test_one_judgement_settles_what_follows_from_it(store: Store) -> None:
    """One source gives both parts, so the statement that is the first is not the second."""
    found = docket(store, VOTES)
    first = next(case for case in found.waiting if FIRST in (case.left.name, case.right.name))
    made = judge(store, first, SAME)
    assert found.still_waiting([made]) == ()
    assert docket(store, VOTES).waiting == ()
    (judged,) = docket(store, VOTES).cases
    assert judged.judged == made
    assert judged.speaks_for[0] == "symbol same"
    tied = [vote for vote in Histories(store).votes.votes if len(vote.statements) == 2]
    assert [vote.sources for vote in tied] == [("names", "table")]


def test_different_settles_its_own_pair_only(store: Store) -> None:
    found = docket(store, VOTES)
    made = judge(store, found.waiting[0], DIFFERENT)
    assert found.still_waiting([made]) == found.waiting[1:]
    assert sides(docket(store, VOTES).waiting) == sides(found.waiting[1:])


def test_a_person_who_cannot_tell_is_not_asked_again(store: Store) -> None:
    judge(store, docket(store, VOTES).waiting[0], UNSURE)
    assert len(docket(store, VOTES).waiting) == 1


def test_taken_back_it_waits_again(store: Store) -> None:
    made = judge(store, docket(store, VOTES).waiting[0], SAME)
    store.judgements.take_back(made.number, author="AB", made_at=TUESDAY)
    assert len(docket(store, VOTES).waiting) == 2
    assert docket(store, VOTES, known_at=MONDAY).waiting == ()


def test_a_judgement_counts_above_what_the_program_is_sure_of(store: Store) -> None:
    every = docket(store, VOTES, every=True)
    (apart,) = [case for case in every.cases if not case.waits]
    assert {apart.left.name, apart.right.name} == {FIRST, SECOND}
    assert apart.judgement is DIFFERENT
    judge(store, apart, SAME)
    assert sorted(len(vote.statements) for vote in Histories(store).votes.votes) == [1, 2]


def test_what_a_judgement_overrules_is_told(store: Store) -> None:
    found = docket(store, VOTES)
    first, second = found.waiting
    judge(store, first, SAME)
    again = docket(store, VOTES, every=True)
    (fallen,) = again.overruled_by(judge(store, second, SAME))
    assert {fallen.left, fallen.right} == {FIRST, SECOND}
    assert docket(store, VOTES).waiting == ()


def test_a_case_is_known_by_what_is_compared(store: Store) -> None:
    found = docket(store, VOTES)
    case = found.waiting[0]
    assert case.id == case_id(Question.SAME_THING, case.right.name, case.left.name)
    assert found.named(case.id[:6]) == (case,)
    assert len({each.id for each in found.cases}) == len(found.cases)


def test_reported_events_wait_too(store: Store) -> None:
    """A meeting was asked for without a day, and two were held on the matter that month."""
    waiting = docket(store, REPORTS).waiting
    assert {case.right.name for case in waiting} == {"meeting/S/PV.7353", "meeting/S/PV.7360"}
    case = waiting[0]
    assert case.question is Question.AT_MEETING
    assert case.left.source == "wire"
    assert case.left.told["in wire"] == "wire claims 0."
    assert "on PRK" in case.speaks_for
    assert case.speaks_against == ("1 other meetings would do",)


def test_a_person_says_which_meeting(store: Store) -> None:
    judge(store, docket(store, REPORTS).waiting[1], SAME)
    (case,) = docket(store, REPORTS).cases
    assert case.judged is not None
    assert (case.right.name, case.waits) == ("meeting/S/PV.7360", False)
    assert "AB: the record of the meeting" in case.speaks_for


def test_a_person_says_which_meeting_it_was_not(store: Store) -> None:
    """What is left is still a guess of the program, and still waits."""
    judge(store, docket(store, REPORTS).waiting[0], DIFFERENT)
    assert [case.right.name for case in docket(store, REPORTS).waiting] == ["meeting/S/PV.7360"]


def test_the_case_as_json(store: Store) -> None:
    case = docket(store, VOTES).waiting[0].as_dict()
    assert case["left"]["told"]["symbol"] == "S/10805/Rev.1"
    assert case["waits"] is True
    assert case["judged"] is None
