"""Membership: lists of a year, the program's own terms, and whose ballots a source has."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from tests.record.council_votes import shared_votes, vote
from tests.shared import shared_path
from tests.sources.data.made import read

from ninevotes.record.corrections.apply import Corrections
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.membership.history import (
    MembershipHistory,
    OneMembership,
    membership_history,
)
from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.official import OfficialMembership, OfficialVote
from ninevotes.vocabulary.votes import Ballot


def listed(year: int, *states: str | None) -> list[OfficialMembership]:
    return [
        OfficialMembership("list", f"{year} {place}", year, state, state or "")
        for place, state in enumerate(states)
    ]


def history(*votes: OfficialVote, members: list[OfficialMembership]) -> MembershipHistory:
    return membership_history(members, votes, corrections=Corrections([]))


def of(made: MembershipHistory, state: str) -> OneMembership:
    return next(one for one in made.memberships if one.state == state)


MEMBERS_2014 = members_on(dt.date(2014, 12, 22))


def test_lists_terms_and_ballots_of_a_year_are_one_membership() -> None:
    made = history(vote("S/2014/348"), members=listed(2014, *MEMBERS_2014))
    assert len(made.memberships) == 15
    assert {one.sources for one in made.memberships} == {("list", "ninevotes", "sciencespo_votes")}
    assert not [each for one in made.memberships for each in one.disagreements]
    assert {each.judgement for each in made.ties} == {Judgement.SAME}


def test_the_only_name_that_is_lost_is_that_of_the_only_member_not_named() -> None:
    made = history(members=listed(2014, None, *(s for s in MEMBERS_2014 if s != "CHL")))
    assert of(made, "CHL").sources == ("list", "ninevotes")
    assert made.review == ()


def test_two_names_lost_wait_for_a_person() -> None:
    made = history(members=listed(2014, None, None, *MEMBERS_2014[2:]))
    assert {each.reason for each in made.review} == {
        "the source has lost several names of the year"
    }
    assert len(made.review) == 4


def test_a_state_that_continues_a_seat_is_no_member_left_out() -> None:
    """In 1991 the Russian Federation continued the seat of the Soviet Union, in December."""
    members = [s for s in members_on(dt.date(1991, 6, 1)) if s != "CIV"]
    made = history(members=listed(1991, None, *members))
    assert of(made, "CIV").sources == ("list", "ninevotes")
    assert made.review == ()


def test_ballots_after_a_term_ended_are_told_apart() -> None:
    late = vote("S/2015/1", "2015-02-01", ballot=Ballot.of("RWA"))
    made = history(vote("S/2014/348"), late, members=listed(2014, *MEMBERS_2014))
    stray = next(one for one in made.memberships if (one.state, one.year) == ("RWA", 2015))
    assert stray.sources == ("sciencespo_votes",)
    of_1991 = [
        vote("S/1", "1991-12-20", ballot=Ballot.of("SUN")),
        vote("S/2", "1991-12-30", ballot=Ballot.of("SUN")),
    ]
    (differing,) = of(history(*of_1991, members=[]), "SUN").disagreements
    assert differing.field == "ended"
    assert dict(differing.values) == {
        "1991-12-23": ("ninevotes",),
        "1991-12-30": ("sciencespo_votes",),
    }


def test_a_whole_list_denies_whom_it_leaves_out() -> None:
    wrong = [state for state in MEMBERS_2014 if state != "CHL"]
    made = history(members=listed(2014, "PER", *wrong))
    assert [each.values for each in of(made, "CHL").disagreements] == [
        (("a member", ("ninevotes",)), ("not a member", ("list",)))
    ]
    assert [each.field for each in of(made, "PER").disagreements] == ["membership"]
    (waiting,) = made.review
    assert waiting.reason == "each source names one member of the year whom the other does not"


@given(st.permutations(MEMBERS_2014))
def test_the_order_of_a_list_does_not_matter(states: list[str]) -> None:
    made = history(members=listed(2014, *states))
    assert [one.state for one in made.memberships] == sorted(MEMBERS_2014)


def test_the_shared_list_the_ballots_and_the_terms_agree() -> None:
    members = read(shared_path("data/sc_membership_dppa_1946_2024.csv"))
    made = membership_history(
        [each for each in members if isinstance(each, OfficialMembership)],
        shared_votes("sciencespo_votes", "procedural_votes"),
    )
    assert Counter(each.judgement for each in made.ties) == {Judgement.SAME: len(made.ties)}
    lost = "the only member of the year that the source does not name"
    assert sum(each.reason == lost for each in made.ties) == 13
    assert not [each for one in made.memberships for each in one.disagreements]
    assert min(len(one.sources) for one in made.memberships) == 2
