"""Phrases, and words with votes, against a plain reading of the same entries, on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.record.builders import reading, vote
from tests.record.official.stores import database
from tests.record.search.asked import VETO, add, council_vote

from ninevotes.record.search import MemberVote, SearchQuery, search
from ninevotes.record.search.query import phrases
from ninevotes.record.store import Store
from ninevotes.vocabulary.votes import Ballot, Vote

WORDS = ("drafts", "draft", "states", "member", "2014")
STATES = ("CHN", "FRA", "RUS")
LISTS = {"yes_by": Vote.IN_FAVOUR, "no_by": Vote.AGAINST, "abstain_by": Vote.ABSTENTION}
CHECKS = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


def sentences(random: Random) -> str:
    return " ".join(random.choices(WORDS, k=random.randrange(1, 7)))


def parts() -> dict[str, tuple[str, str]]:
    """Source key to the title and the matter of a vote."""
    random = Random(11)  # noqa: S311 - made-up data
    return {str(number): (sentences(random), sentences(random)) for number in range(60)}


def cast() -> dict[str, dict[str, Any]]:
    """Name of a report to who voted how, as it tells it; some stand in two lists."""
    random = Random(12)  # noqa: S311 - made-up data
    return {
        f"paper{number}": {name: random.sample(STATES, random.randrange(3)) for name in LISTS}
        for number in range(40)
    }


PARTS, CAST = parts(), cast()


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def store(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("neighbours")
    with database(request.param, folder) as address, Store.at(address) as opened:
        votes = (
            council_vote("one", key, "2014-05-22", title, Ballot.of(), item=item)
            for key, (title, item) in PARTS.items()
        )
        add(opened, *votes, VETO)
        for name, lists in CAST.items():
            opened.add(reading(name, vote("2014-05-22", **lists), item=None))
        yield opened


def stands(phrase: tuple[str, ...], text: str) -> bool:
    """Whether the words stand in the text one after another, endings apart."""
    bare = [word.rstrip("s") for word in text.split()]
    wanted = [word.rstrip("s") for word in phrase]
    return any(bare[n : n + len(wanted)] == wanted for n in range(len(bare)))


@settings(deadline=None, max_examples=150, suppress_health_check=CHECKS)
@given(
    phrase=st.lists(st.sampled_from(WORDS), min_size=2, max_size=4).map(tuple),
    beside=st.none() | st.sampled_from(WORDS).map(lambda word: (word,)),
)
def test_a_phrase_is_found_where_its_words_stand_one_after_another(
    store: Store, phrase: tuple[str, ...], beside: tuple[str, ...] | None
) -> None:
    """In one title or one matter, and never across the border between the two."""
    asked = [phrase, *([beside] if beside else [])]
    text = " ".join(f'"{" ".join(each)}"' for each in asked)
    found = search(store, SearchQuery(text, size=100, kinds=("vote",)))
    assert {hit.key for hit in found.hits} == {
        key for key, texts in PARTS.items() if all(any(stands(p, t) for t in texts) for p in asked)
    }
    assert found.total == len(found.hits)


def did(lists: dict[str, Any], asked: MemberVote) -> bool:
    """Whether a report tells that a member voted so."""
    return any(
        asked.state in lists[name] and asked.vote in (None, which) for name, which in LISTS.items()
    )


def _phrases(text: str) -> list[tuple[str, ...]]:
    return [tuple(phrase.split()) for phrase in phrases(text)]


MEMBERS = st.builds(
    MemberVote, st.sampled_from(STATES), st.none() | st.sampled_from([*LISTS.values()])
)


@settings(deadline=None, max_examples=150, suppress_health_check=CHECKS)
@given(
    text=st.sampled_from(("claims", "claims 0", '"claims 0"', '"0 claims"', "paper7", "")),
    members=st.lists(MEMBERS, min_size=1, max_size=3).map(tuple),
)
def test_words_and_votes_are_found_together(
    store: Store, text: str, members: tuple[MemberVote, ...]
) -> None:
    """A report counts once, also where it tells of a member twice."""
    found = search(store, SearchQuery(text, members=members, size=100, kinds=("resolution_vote",)))
    assert sorted(hit.source for hit in found.hits) == sorted(
        name
        for name, lists in CAST.items()
        if all(stands(phrase, f"{name} claims 0") for phrase in _phrases(text))
        and all(did(lists, member) for member in members)
    )


def test_the_members_of_a_list_of_vetoes_are_found_with_its_words(store: Store) -> None:
    both = (MemberVote("CHN", Vote.AGAINST), MemberVote("RUS"))
    (hit,) = search(store, SearchQuery('"Middle East"', members=both, kinds=("veto",))).hits
    assert (hit.source, hit.symbol) == (VETO.source, VETO.draft)
    against = SearchQuery("Middle", members=(MemberVote("FRA"),), kinds=("veto",))
    assert search(store, against).total == 0
