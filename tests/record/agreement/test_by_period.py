"""A member with every other, period by period: the periods add up to the whole."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from ninevotes.record.agreement import Bitsets, RollCalls, agreement_by_period, pair
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Vote

DAYS = st.dates(dt.date(1946, 1, 1), dt.date(2025, 12, 31))
BALLOTS = st.dictionaries(st.sampled_from(["AAA", "BBB", "CCC"]), st.sampled_from(list(Vote)))


@given(st.lists(st.tuples(DAYS, BALLOTS), max_size=40), st.sampled_from([1, 2, 10]))
def test_the_periods_add_up_to_the_whole(
    cast: list[tuple[dt.date, dict[str, Vote]]], years: int
) -> None:
    ordered = sorted(cast, key=lambda each: each[0])
    votes = Bitsets.of([ballots for _, ballots in ordered])
    dates = tuple(day.isoformat() for day, _ in ordered)
    count = len(ordered)
    rolls = RollCalls(
        Organ.SECURITY_COUNCIL, "s", tuple(range(count)), votes, ((0, 0, 0),) * count, dates
    )
    found = agreement_by_period(rolls, "AAA", years)
    for partner in found.partners:
        assert partner.whole == pair(votes, "AAA", partner.whole.right)
        told = [part for part in partner.periods if part]
        assert sum(part.together for part in told) == partner.whole.together
        assert sum(part.same for part in told) == partner.whole.same
        assert sum(part.opposed for part in told) == partner.whole.opposed
        assert len(partner.periods) == len(found.periods)
    assert all(last - first == years - 1 for first, last in found.periods)
