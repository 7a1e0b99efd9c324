"""Judgements in the store: who, when, why; taken back; as known at any moment."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record.official.said import MONDAY, TUESDAY, WEDNESDAY

from ninevotes.record.engine import make_engine, writing
from ninevotes.record.judgements.judged import Judged, Question
from ninevotes.record.judgements.kept import ContradictionError, Judgements, ReviewError
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.ties import Ties
from ninevotes.record.schema import migrate
from ninevotes.record.store import Store

SAME, DIFFERENT, UNSURE = Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE


@pytest.fixture
def kept(address: str) -> Iterator[Judgements]:
    with Store.at(address) as store:
        yield store.judgements


def judge(
    kept: Judgements, pair: str, judgement: Judgement, at: str = MONDAY, reason: str = ""
) -> Judged:
    one, other = pair[0], pair[1]
    return kept.add(
        Question.SAME_THING, one, other, judgement, author="AB", made_at=at, reason=reason
    )


def told(kept: Judgements, known_at: str | None = None) -> dict[str, Judgement]:
    return {each.left + each.right: each.judgement for each in kept.standing(known_at=known_at)}


def test_who_when_and_why_are_kept(kept: Judgements) -> None:
    made = judge(kept, "ba", SAME, "2026-03-02T11:00:00+02:00", "one draft")
    (found,) = kept.all()
    assert found == made
    assert (found.left, found.right) == ("a", "b")
    assert (found.author, found.reason, found.made_at) == ("AB", "one draft", MONDAY)


def test_names_of_any_length_and_characters(kept: Judgements) -> None:
    name = "source/S/PV.1 Lettre datée du 3 ’🏛 " + "x" * 500
    kept.add(Question.SAME_THING, name, "b/1", SAME, author="ÅÉ", made_at=MONDAY)
    (found,) = kept.standing()
    assert {found.left, found.right} == {name, "b/1"}


def test_the_last_word_on_a_pair_stands_and_the_first_is_kept(kept: Judgements) -> None:
    judge(kept, "ab", SAME)
    judge(kept, "ab", DIFFERENT, TUESDAY)
    assert told(kept) == {"ab": DIFFERENT}
    assert [each.judgement for each in kept.all()] == [SAME, DIFFERENT]


def test_what_is_taken_back_leaves_the_one_before_it(kept: Judgements) -> None:
    judge(kept, "ab", SAME)
    second = judge(kept, "ab", DIFFERENT, TUESDAY)
    kept.take_back(second.number, author="CD", made_at=WEDNESDAY, reason="misread")
    assert told(kept) == {"ab": SAME}
    withdrawn = kept.all()[1].withdrawn
    assert withdrawn is not None
    assert (withdrawn.author, withdrawn.made_at, withdrawn.reason) == ("CD", WEDNESDAY, "misread")
    with pytest.raises(ReviewError, match="taken back already"):
        kept.take_back(second.number, author="CD", made_at=WEDNESDAY)
    with pytest.raises(ReviewError, match="there is no judgement"):
        kept.take_back(99, author="CD", made_at=WEDNESDAY)


def test_as_known_at_any_moment(kept: Judgements) -> None:
    first = judge(kept, "ab", SAME, MONDAY)
    judge(kept, "cd", UNSURE, TUESDAY)
    kept.take_back(first.number, author="AB", made_at=WEDNESDAY)
    assert told(kept, "2026-03-02T08:59:59+00:00") == {}
    assert told(kept, MONDAY) == {"ab": SAME}
    assert told(kept, TUESDAY) == {"ab": SAME, "cd": UNSURE}
    assert told(kept, "2026-03-04") == told(kept) == {"cd": UNSURE}


def test_a_contradiction_is_refused_and_names_the_judgements(kept: Judgements) -> None:
    judge(kept, "ab", SAME)
    judge(kept, "bc", SAME)
    judge(kept, "xy", SAME)
    with pytest.raises(ContradictionError) as refused:
        judge(kept, "ac", DIFFERENT)
    assert [each.number for each in refused.value.others] == [1, 2]
    message = str(refused.value)
    assert "no. 1: a and b are the same (AB, 2026-03-02)" in message
    assert "no. 2: b and c are the same" in message
    assert "no. 3" not in message
    assert len(kept.all()) == 3


def test_taking_back_must_not_bring_a_contradiction_back(kept: Judgements) -> None:
    judge(kept, "ab", SAME)
    second = judge(kept, "ab", DIFFERENT)
    judge(kept, "bc", SAME)
    judge(kept, "ac", DIFFERENT)
    with pytest.raises(ContradictionError):
        kept.take_back(second.number, author="AB", made_at=TUESDAY)
    assert told(kept)["ab"] is DIFFERENT


@pytest.mark.parametrize("author", ["", "  "])
def test_nobody_judges_without_a_name(kept: Judgements, author: str) -> None:
    with pytest.raises(ReviewError, match="--by"):
        kept.add(Question.SAME_THING, "a", "b", SAME, author=author, made_at=MONDAY)
    with pytest.raises(ReviewError, match="compared with itself"):
        kept.add(Question.SAME_THING, "a", "a", SAME, author="AB", made_at=MONDAY)
    assert kept.all() == ()


def test_an_older_version_keeps_what_it_has_room_for(empty: str) -> None:
    """Names were shorter, and nothing could be taken back: what was, must not stand again."""
    with Store.at(empty) as store:
        judge(store.judgements, "ab", SAME)
        back = judge(store.judgements, "cd", SAME)
        store.judgements.take_back(back.number, author="AB", made_at=TUESDAY)
        long = "x" * 201
        store.judgements.add(Question.SAME_THING, "a", long, DIFFERENT, author="AB", made_at=MONDAY)
    engine = make_engine(empty, 5.0)
    with writing(engine) as connection:
        migrate(connection, "0005")
    engine.dispose()
    with Store.at(empty) as store:
        assert told(store.judgements) == {"ab": SAME}


steps = st.lists(
    st.one_of(
        st.tuples(
            st.sampled_from(["ab", "ac", "ad", "bc", "bd", "cd"]), st.sampled_from(Judgement)
        ),
        st.integers(1, 6),
    ),
    max_size=10,
)


@settings(max_examples=15, deadline=None)
@given(steps)
def test_whatever_is_judged_and_taken_back_what_stands_holds_together(
    steps_: list[tuple[str, Judgement] | int],
) -> None:
    with TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        for step in steps_:
            try:
                if isinstance(step, int):
                    store.judgements.take_back(step, author="AB", made_at=MONDAY)
                else:
                    judge(store.judgements, *step)
            except ReviewError:
                continue
        standing = store.judgements.standing()
        ties = Ties(each.tie for each in standing)
    assert ties.conflicts == []
    for each in standing:
        if each.judgement is not UNSURE:
            assert ties.judgement(each.left, each.right) is each.judgement
