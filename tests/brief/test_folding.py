"""Several claims that are one matter stand in one line, with all their footnotes."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.brief import build
from ninevotes.brief.assemble.folding import matters
from ninevotes.brief.assemble.timeline import folded_anchors
from ninevotes.brief.model import ItemBrief
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event, Truth
from tests.brief.story import AS_OF, HISTORY, KEY, VOTE


def event(type_: str, date: str | None, id_: str, **fields: Any) -> Event:
    return dataclasses.replace(
        VOTE, id=id_, type=ClaimType(type_), date=date, fields=fields, truth=Truth.REPORTED
    )


def told(*events: Event) -> ItemBrief:
    history = dataclasses.replace(HISTORY, events=events)
    return build(history, as_of=AS_OF, items=[KEY]).items[0]


DRAFT = event("resolution_vote", "2013-03-07", "draft", organ="UNSC", outcome="adopted")
SANCTIONS = event("sanctions", "2013-03-07", "sanctions", situation="PRK", status="adopted")


def referral(day: str, by: str | None = None) -> Event:
    return event(
        "referral", day, f"r{day}{by}", to="ICC", situation="PRK", status="proposed", by=by
    )


def objection(id_: str, ground: str | None, *by: str) -> Event:
    return event("objection", "2014-12-22", id_, by=list(by), ground=ground)


def test_one_referral_proposed_on_several_days_of_a_month_is_one_line_with_its_days() -> None:
    (line,) = told(
        referral("2014-12-15", "UNGA"), referral("2014-12-18", "UNGA"), referral("2014-12-22")
    ).timeline
    assert line.when == "15, 18 and 22 December 2014"
    assert line.text.endswith("was proposed by the General Assembly.")
    assert len(line.folded) == 2


@pytest.mark.parametrize(
    "other",
    [
        referral("2014-11-18", "UNGA"),
        referral("2014-12-18", "UNGA-C3"),
        dataclasses.replace(referral("2014-12-18", "UNGA"), modality="denied"),
        dataclasses.replace(referral("2014-12-18", "UNGA"), truth=Truth.OFFICIAL),
    ],
)
def test_another_month_another_body_another_kind_of_truth_is_another_line(other: Event) -> None:
    assert len(told(referral("2014-12-15", "UNGA"), other).timeline) == 2


def test_sanctions_adopted_by_a_vote_of_the_day_are_told_in_its_line() -> None:
    (line,) = told(DRAFT, SANCTIONS).timeline
    assert line.text == (
        "The Security Council adopted a resolution; sanctions concerning the Democratic People's "
        "Republic of Korea were adopted."
    )
    assert line.folded == ("sanctions",)


def test_sanctions_in_force_or_of_another_day_are_no_part_of_the_vote() -> None:
    in_force = event("sanctions", "2013-03-07", "f", situation="PRK", status="in force")
    later = dataclasses.replace(SANCTIONS, date="2013-03-08")
    assert len(told(DRAFT, in_force).timeline) == 2
    assert len(told(DRAFT, later).timeline) == 2


def test_an_objection_without_a_ground_stands_with_the_one_that_gives_it() -> None:
    bare = objection("bare", "was joined by Bolivia in voting against", "CHN")
    stated = objection("stated", "the inclusion of the item", "CHN", "RUS")
    other = objection("other", "that it is not the place", "PRK")
    lines = told(bare, stated, other).timeline
    assert sorted(line.folded for line in lines) == [(), ("bare",)]


def test_two_grounds_are_two_lines() -> None:
    one = objection("one", "the inclusion of the item", "CHN")
    two = objection("two", "that it is not the place", "CHN")
    assert len(told(one, two).timeline) == 2


def test_links_to_a_folded_event_lead_to_its_line() -> None:
    found = folded_anchors([DRAFT, SANCTIONS], {"draft": "a", "sanctions": "b"})
    assert found == {"draft": "a", "sanctions": "a"}


KINDS = st.sampled_from(
    [
        DRAFT,
        SANCTIONS,
        referral("2014-12-15", "UNGA"),
        referral("2014-12-18"),
        referral("2014-12-18", "UNGA-C3"),
        objection("bare", None, "CHN"),
        objection("also", None, "CHN"),
        objection("both", "the inclusion of the item", "CHN", "RUS"),
    ]
)


@given(st.lists(KINDS, unique_by=lambda e: e.id).flatmap(st.permutations))
def test_every_event_stands_in_exactly_one_line_in_whatever_order(events: list[Event]) -> None:
    found = matters(events)
    assert sorted(one.id for matter in found for one in matter.all) == sorted(e.id for e in events)
    told_first = sorted(matter.event.id for matter in found)
    assert told_first == sorted(m.event.id for m in matters(sorted(events, key=lambda e: e.id)))
