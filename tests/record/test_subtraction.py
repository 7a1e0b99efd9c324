"""What follows from the counts and names given, and what does not."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record.builders import agenda_vote, reading, tally, vote

from ninevotes.record.derive import derive
from ninevotes.record.recompute import completed_ballot, recompute
from ninevotes.record.subtraction import Completed, completed, members_voting
from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.votes import Ballot, Vote

Y, N, A = Vote.IN_FAVOUR, Vote.AGAINST, Vote.ABSTENTION
FIFTEEN = tuple("CHN FRA GBR RUS USA AAA BBB CCC DDD EEE FFF GGG HHH III JJJ".split())  # noqa: SIM905


def counted(yes: int | None, no: int | None, abstain: int | None, **named: str) -> Completed:
    sides = {"no_by": N, "yes_by": Y, "abstain_by": A}
    votes = {code: sides[side] for side, codes in named.items() for code in codes.split()}
    return completed(Ballot.counted(yes, no, abstain, votes), FIFTEEN)


def test_the_side_that_is_not_named_is_all_the_others() -> None:
    done = counted(11, 2, 2, no_by="CHN RUS", abstain_by="AAA BBB")
    assert done.counts == ()
    assert set(done.votes) == set(FIFTEEN) - {"CHN", "RUS", "AAA", "BBB"}
    assert set(done.votes.values()) == {Y}


def test_the_other_fourteen() -> None:
    done = counted(14, None, None, no_by="USA")
    assert done.counts == (N, A)
    assert (done.ballot.count(N), done.ballot.count(A)) == (1, 0)
    assert len(done.ballot.cast(Y)) == 14


def test_a_partly_named_side_is_filled_up() -> None:
    done = counted(8, 4, 3, no_by="RUS CHN AAA BBB", abstain_by="CCC DDD EEE", yes_by="FRA")
    assert "FRA" not in done.votes
    assert len(done.votes) == 7


def test_counts_may_follow_where_names_do_not() -> None:
    done = counted(12, None, 2, no_by="RUS")
    assert done.counts == (N,)
    assert done.votes == {}


@pytest.mark.parametrize(
    "said",
    [
        (11, 2, None, {"no_by": "CHN RUS"}),  # two members are unaccounted for
        (11, 2, 1, {"no_by": "CHN RUS", "abstain_by": "AAA"}),  # one took no part, nobody knows who
        (9, 4, 2, {"no_by": "CHN RUS"}),  # two sides are open
        (11, 2, 2, {"no_by": "CHN XXX", "abstain_by": "AAA BBB"}),  # names one that is no member
        (None, None, None, {}),
    ],
)
def test_nothing_follows_where_the_rest_is_open(
    said: tuple[int | None, int | None, int | None, dict[str, str]],
) -> None:
    yes, no, abstain, named = said
    assert counted(yes, no, abstain, **named).votes == {}


@given(st.lists(st.sampled_from([Y, N, A]), min_size=15, max_size=15), st.sampled_from([Y, N, A]))
def test_hiding_one_side_loses_nothing(cast: list[Vote], hidden: Vote) -> None:
    votes = dict(zip(FIFTEEN, cast, strict=True))
    counts = {side: cast.count(side) for side in (Y, N, A)}
    seen = {code: vote for code, vote in votes.items() if vote is not hidden}
    done = completed(Ballot(seen, counts), FIFTEEN)
    assert done.ballot.votes == votes
    assert set(done.votes) == set(votes) - set(seen)


@given(st.lists(st.sampled_from([*Vote, None]), min_size=15, max_size=15), st.data())
def test_what_is_given_is_never_changed_and_what_follows_is_true(
    cast: list[Vote | None], data: st.DataObject
) -> None:
    votes = {c: v for c, v in zip(FIFTEEN, cast, strict=True) if v is not None}
    told = data.draw(st.sets(st.sampled_from(sorted(votes)))) if votes else set()
    counts = data.draw(st.sets(st.sampled_from(list(Vote))))
    tally_ = {vote: sum(v is vote for v in votes.values()) for vote in counts}
    given_ = {code: votes[code] for code in told}
    done = completed(Ballot(given_, tally_), FIFTEEN)
    assert given_.items() <= done.ballot.votes.items()
    if None not in cast:
        assert done.votes.items() <= votes.items()


def test_the_members_of_a_month_are_known_and_an_assembly_is_not_completed() -> None:
    may, unknown = (
        derive([reading("r", said)]).events[0]
        for said in (vote("2014-05", **tally(13, 2, 0)), vote("2014-05", "UNGA", **tally(1, 2, 3)))
    )
    assert set(members_voting(may)) == set(members_on(dt.date(2014, 5, 1)))
    assert completed_ballot(unknown).votes == {}


def test_the_rules_judge_the_completed_ballot() -> None:
    said = vote("2014-05", yes=13, no_by=["CHN", "RUS"], vetoed_by=["CHN", "RUS"], outcome="vetoed")
    (result,) = recompute(derive([reading("r", said)]))
    assert result.decision is not None
    assert any("13 in favour, 2 against" in step for step in result.decision.why)


def test_a_report_of_an_agenda_vote_names_the_losers_and_the_rest_follows() -> None:
    said = agenda_vote(
        "2014-12-22", **tally(11, 2, 2), no_by=["CHN", "RUS"], abstain_by=["NGA", "TCD"]
    )
    (event,) = derive([reading("r", said)]).events
    assert len(completed_ballot(event).votes) == 11
