"""Ballots as lines of letters: nothing is lost, and members that come later get the next place."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from tests.record.official.said import CARD, FILE, MONDAY, TUESDAY, vote

from ninevotes.record.agreement import Bitsets, roll_calls
from ninevotes.record.official.rolls import Places
from ninevotes.record.official.tables import official_members, official_rolls
from ninevotes.record.store import Store
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Ballot

STATES = st.sampled_from(["CHN", "FRA", "GBR", "RUS", "USA", "SYR", "PRK"])
ROLL = st.dictionaries(STATES, st.sampled_from("YNAP-?"), max_size=7)


@given(rolls=st.lists(ROLL, max_size=20), known=st.lists(STATES, unique=True))
def test_bitsets_of_lines_are_those_of_the_ballots(
    rolls: list[dict[str, str]], known: list[str]
) -> None:
    places = Places(known)
    lines = [places.line(roll.items()) for roll in rolls]
    rows = [(n, state, vote) for n, roll in enumerate(rolls) for state, vote in roll.items()]
    assert Bitsets.from_lines(places.members, lines) == Bitsets.from_rows(len(rolls), rows)


def test_members_that_are_new_get_the_next_place(address: str) -> None:
    first = replace(vote("S/1"), ballot=Ballot.of("FRA USA"), unknown=(), vetoed_by=())
    later = replace(vote("S/2"), ballot=Ballot.of("ALB FRA", "USA"), unknown=(), vetoed_by=())
    with Store.at(address) as store:
        store.official.import_statements(CARD, FILE, [first], imported_at=MONDAY)
        store.official.import_statements(CARD, FILE, [first, later], imported_at=TUESDAY)
        with store.connection() as connection:
            places = connection.execute(select(official_members)).all()
            lines = connection.execute(select(official_rolls.c.votes)).scalars().all()
        assert sorted(map(tuple, places)) == [(0, "FRA"), (1, "USA"), (2, "ALB")]
        assert lines == ["YY", "YNY"]
        rolls = roll_calls(store, Organ.SECURITY_COUNCIL)
        assert rolls.counts == ((2, 0, 0), (2, 1, 0))
        assert list(rolls.votes.members) == ["ALB", "FRA", "USA"]
