"""Votes on the page: what is reported, what follows by subtraction, which one leads."""

from __future__ import annotations

import dataclasses
from typing import Any

from ninevotes.brief import build, render
from ninevotes.brief.model import ItemBrief, VoteView
from ninevotes.brief.pictures.text import seat_rows
from ninevotes.brief.pictures.words import seat_words, tally_words
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Disagreement, Event, Truth
from tests.brief.story import AS_OF, HISTORY, KEY, REQUEST, VOTE

NAMED: dict[str, Any] = {"no_by": ["CHN", "RUS"], "abstain_by": ["TCD", "NGA"]}


def vote(id_: str = "vote", date: str = "2014-12-22", **fields: Any) -> Event:
    known = {"organ": "UNSC", "outcome": "adopted", **fields}
    return dataclasses.replace(VOTE, id=id_, date=date, fields=known, truth=Truth.REPORTED)


def item_of(*events: Event) -> ItemBrief:
    history = dataclasses.replace(HISTORY, events=events)
    return build(history, as_of=AS_OF, items=[KEY]).items[0]


def view(event: Event) -> VoteView:
    (found,) = item_of(event).votes
    return found


def test_members_not_named_are_seated_by_subtraction_and_never_among_the_reported() -> None:
    shown = view(vote(yes=11, no=2, abstain=2, **NAMED))
    computed = {seat.code for seat in shown.seats if seat.computed}
    assert len(computed) == 11
    assert {seat.vote for seat in shown.seats if seat.computed} == {"Y"}
    assert [words for words, _ in shown.voters] == ["against", "abstaining"]
    ((words, names),) = shown.computed_voters
    assert (words, len(names)) == ("in favour", 11)
    assert shown.subtraction == (
        "By subtraction (computed, not reported): what is reported accounts for all fifteen "
        "members, so the eleven members not named are counted in favour."
    )


def test_counts_that_follow_are_marked_in_words_and_figures() -> None:
    shown = view(vote(yes=11, **NAMED))
    assert shown.computed_counts == ("N", "A")
    assert tally_words(shown) == (
        "11 in favour, by subtraction 2 against, by subtraction 2 abstaining"
    )
    assert "there were 2 against and 2 abstaining, and the eleven members" in shown.subtraction


def test_a_seat_by_subtraction_says_so_aloud_and_stands_in_brackets() -> None:
    shown = view(vote(yes=11, no=2, abstain=2, **NAMED))
    france = next(seat for seat in shown.seats if seat.code == "FRA")
    assert seat_words(france) == "France (FRA), permanent member: in favour, by subtraction"
    ((_, marks),) = seat_rows(shown, 76)
    assert (marks.count("▲(Y)"), marks.count("▼ N"), marks.count("● A")) == (11, 2, 2)


def test_a_subtraction_that_rests_on_a_disputed_value_says_so() -> None:
    sides = (((["CHN", "RUS"]), ("a", "b")), ((["CHN"]), ("c",)))
    disputed = dataclasses.replace(
        vote(yes=11, no=2, abstain=2, **NAMED), disagreements=(Disagreement("no_by", sides),)
    )
    assert view(disputed).subtraction.endswith("the value that most origins give is taken.")


def test_where_a_seat_is_unaccounted_for_nothing_is_computed() -> None:
    shown = view(vote(yes=11, no=2, **NAMED | {"abstain_by": ["TCD"]}))
    assert not any(seat.computed for seat in shown.seats)
    assert (shown.subtraction, shown.computed_voters, shown.computed_counts) == ("", (), ())


def test_a_vote_known_by_its_month_is_seated_as_the_council_sat_then() -> None:
    shown = view(vote(date="2014-12", yes=11, no=2, abstain=2, **NAMED))
    assert len(shown.seats) == 15


def test_those_who_briefed_on_the_day_sit_at_the_open_ends() -> None:
    ballot = vote(yes=11, no=2, abstain=2, **NAMED)
    names = ["Ivan Simonovic, assistant secretary-general", "He"]
    briefing = dataclasses.replace(
        ballot, id="briefing", type=ClaimType.BRIEFING, fields={"who": names}
    )
    item = item_of(ballot, briefing)
    assert item.votes[0].speakers == (names[0],)
    page = render(
        build(dataclasses.replace(HISTORY, events=(ballot, briefing)), as_of=AS_OF, items=[KEY]),
        "html",
    )
    assert page.count('class="guest"') == 2
    assert ">Ivan Simonovic</text>" in page


def test_of_two_votes_of_one_day_the_headline_takes_the_one_with_more_origins() -> None:
    few = dataclasses.replace(vote("z", outcome="rejected", yes=4), origins=("O1",))
    many = dataclasses.replace(vote("a", yes=11), origins=("O1", "O2"))
    record = item_of(few, many).answer[0]
    assert "carried the motion" in record.text


def test_of_equals_it_takes_the_fuller_ballot() -> None:
    bare, full = vote("z", outcome="rejected"), vote("a", yes=11, no=2, abstain=2, **NAMED)
    assert "11 in favour" in item_of(bare, full).answer[0].text


def test_a_meeting_asked_for_after_the_last_vote_is_part_of_the_headline() -> None:
    later = dataclasses.replace(REQUEST, id="later", date="2014-12-23")
    text = item_of(vote(yes=11), later).answer[0].text
    assert "; since then (23 December 2014; 1 origin) ten states asked for a meeting" in text


def test_what_was_done_by_the_day_is_not_told_as_still_to_come() -> None:
    objection = dataclasses.replace(
        vote(date="2015-03-01"),
        type=ClaimType.OBJECTION,
        fields={"by": ["CHN"], "ground": "the inclusion of the item"},
    )
    (line,) = item_of(objection).timeline
    assert not line.to_come
    assert line.when.startswith("by ")
    assert line.text == "China objected to “the inclusion of the item” (of 1 March 2015)."
