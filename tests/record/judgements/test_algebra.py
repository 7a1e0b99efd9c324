"""Which judgements can stand together."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from ninevotes.record.judgements.algebra import contradicted_by
from ninevotes.record.judgements.judged import Judged, Question
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.ties import Ties

SAME, DIFFERENT, UNSURE = Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE
PAIRS = [tuple(pair) for pair in combinations("abcdef", 2)]
answers = st.tuples(st.sampled_from(PAIRS), st.sampled_from(Judgement))


def judged(
    number: int,
    left: str,
    right: str,
    judgement: Judgement,
    question: Question = Question.SAME_THING,
) -> Judged:
    return Judged(number, question, left, right, judgement, "AB", "", "2026-03-02T09:00:00+00:00")


def kept(given_: list[tuple[tuple[str, ...], Judgement]]) -> list[Judged]:
    """Judgements made one after the other; those that would contradict are refused."""
    standing: list[Judged] = []
    for number, ((left, right), judgement) in enumerate(given_):
        new = judged(number, left, right, judgement)
        if not contradicted_by(new, standing):
            standing = [each for each in standing if each.pair != new.pair] + [new]
    return standing


def groups(standing: list[Judged]) -> dict[str, frozenset[str]]:
    """What is the same as what, found the slow way: merged until nothing changes."""
    of = {name: frozenset(name) for name in "abcdef"}
    for _ in standing:
        for each in standing:
            if each.judgement is SAME:
                whole = of[each.left] | of[each.right]
                of |= dict.fromkeys(whole, whole)
    return of


def test_being_the_same_is_transitive() -> None:
    standing = [judged(1, "a", "b", SAME), judged(2, "b", "c", SAME)]
    assert contradicted_by(judged(3, "a", "c", DIFFERENT), standing) == tuple(standing)
    assert contradicted_by(judged(3, "a", "c", SAME), standing) == ()


def test_the_same_as_what_is_different_is_different() -> None:
    standing = [judged(1, "a", "b", SAME), judged(2, "b", "c", DIFFERENT)]
    assert contradicted_by(judged(3, "a", "c", SAME), standing) == tuple(standing)
    assert contradicted_by(judged(3, "a", "c", DIFFERENT), standing) == ()


def test_being_different_is_not_transitive() -> None:
    standing = [judged(1, "a", "b", DIFFERENT), judged(2, "b", "c", DIFFERENT)]
    assert contradicted_by(judged(3, "a", "c", SAME), standing) == ()


def test_a_new_judgement_takes_the_place_of_the_one_on_its_pair() -> None:
    assert contradicted_by(judged(2, "a", "b", DIFFERENT), [judged(1, "a", "b", SAME)]) == ()


def test_many_events_belong_to_one_meeting_without_being_one() -> None:
    at = Question.AT_MEETING
    standing = [judged(1, "event", "meeting", SAME, at), judged(2, "meeting", "other", SAME, at)]
    assert contradicted_by(judged(3, "event", "other", DIFFERENT, at), standing) == ()


@given(st.lists(answers, max_size=12))
def test_what_stands_never_contradicts_itself(
    given_: list[tuple[tuple[str, ...], Judgement]],
) -> None:
    standing = kept(given_)
    of = groups(standing)
    for each in standing:
        if each.judgement is DIFFERENT:
            assert of[each.left].isdisjoint(of[each.right])


@given(st.lists(answers, max_size=12), answers)
def test_just_the_contradictions_are_refused(
    given_: list[tuple[tuple[str, ...], Judgement]], last: tuple[tuple[str, ...], Judgement]
) -> None:
    standing = kept(given_)
    (left, right), judgement = last
    new = judged(99, left, right, judgement)
    others = [each for each in standing if each.pair != new.pair]
    of = groups(others)
    follows = UNSURE
    if right in of[left]:
        follows = SAME
    elif any(
        each.judgement is DIFFERENT
        and ({each.left, each.right} & of[left] and {each.left, each.right} & of[right])
        for each in others
    ):
        follows = DIFFERENT
    wrong = {judgement, follows} == {SAME, DIFFERENT}
    assert bool(contradicted_by(new, standing)) == wrong


@given(st.lists(answers, max_size=12), answers)
def test_the_judgements_named_are_enough_to_refuse(
    given_: list[tuple[tuple[str, ...], Judgement]], last: tuple[tuple[str, ...], Judgement]
) -> None:
    """A person who takes any of those named back is not asked to take back anything else."""
    standing = kept(given_)
    (left, right), judgement = last
    new = judged(99, left, right, judgement)
    named = contradicted_by(new, standing)
    assert contradicted_by(new, named) == named
    for each in named:
        assert contradicted_by(new, [one for one in named if one is not each]) == ()


@given(st.lists(answers, max_size=12))
def test_ties_find_no_conflict_in_what_stands(
    given_: list[tuple[tuple[str, ...], Judgement]],
) -> None:
    assert Ties(each.tie for each in kept(given_)).conflicts == []
