from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.ties import Tie, Ties, tie

SAME, DIFFERENT, UNSURE = Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE
judgements = st.sampled_from(Judgement)


@pytest.mark.parametrize(
    ("one", "other", "sum_"),
    [
        (SAME, SAME, SAME),
        (SAME, DIFFERENT, DIFFERENT),
        (DIFFERENT, DIFFERENT, UNSURE),
        (SAME, UNSURE, UNSURE),
        (DIFFERENT, UNSURE, UNSURE),
        (UNSURE, UNSURE, UNSURE),
    ],
)
def test_along_a_chain(one: Judgement, other: Judgement, sum_: Judgement) -> None:
    assert one + other is sum_
    assert other + one is sum_


@given(judgements)
def test_being_the_same_changes_nothing(one: Judgement) -> None:
    assert one + SAME is one


def said(one: str, other: str, judgement: Judgement, author: str = "program") -> Tie:
    return tie(one, other, judgement, "because", author=author)


def test_what_follows_by_way_of_others() -> None:
    ties = Ties([said("a", "b", SAME), said("b", "c", SAME), said("c", "d", DIFFERENT)])
    assert ties.judgement("a", "c") is SAME
    assert ties.judgement("a", "d") is DIFFERENT
    assert ties.judgement("a", "e") is UNSURE


def test_a_tie_that_contradicts_waits_for_a_person() -> None:
    ties = Ties([said("a", "b", SAME), said("b", "c", SAME), said("a", "c", DIFFERENT)])
    assert ties.conflicts
    assert ties.judgement("a", "c") is DIFFERENT


def test_a_person_counts_above_the_program_and_the_last_word_above_the_first() -> None:
    program = said("a", "b", SAME)
    person, later = said("a", "b", DIFFERENT, "AB"), said("a", "b", UNSURE, "CD")
    assert Ties([program, person]).judgement("a", "b") is DIFFERENT
    assert Ties([person, program]).judgement("a", "b") is DIFFERENT
    assert Ties([person, later]).unsure == [later]


@given(
    st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde"), judgements), max_size=5)
)
def test_the_order_in_which_ties_come_does_not_matter(
    given_: list[tuple[str, str, Judgement]],
) -> None:
    pairs = {tuple(sorted((a, b))): j for a, b, j in given_ if a != b}
    ties = [said(a, b, j) for (a, b), j in pairs.items()]
    answers = {
        tuple(Ties(order).judgement(a, b) for a in "abcde" for b in "abcde" if a != b)
        for order in permutations(ties)
    }
    assert len(answers) == 1


@given(
    st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde"), judgements), max_size=9)
)
def test_no_group_holds_what_is_judged_different(
    given_: list[tuple[str, str, Judgement]],
) -> None:
    made = Ties([said(a, b, j) for a, b, j in given_ if a != b])
    waiting = {(each.left, each.right) for each in made.conflicts}
    for each in made.all:
        if each.judgement is DIFFERENT and (each.left, each.right) not in waiting:
            assert made.judgement(each.left, each.right) is DIFFERENT


def test_nothing_is_compared_with_itself() -> None:
    with pytest.raises(ValueError, match="compared with itself"):
        said("a", "a", SAME)
