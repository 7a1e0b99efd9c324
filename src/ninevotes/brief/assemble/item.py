"""The findings on one item."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ninevotes.brief.assemble.answer import answer
from ninevotes.brief.assemble.desk import Desk
from ninevotes.brief.assemble.differences import differences
from ninevotes.brief.assemble.doubtful import doubtful
from ninevotes.brief.assemble.expectations import expectations
from ninevotes.brief.assemble.forecasts import forecast_view
from ninevotes.brief.assemble.gaps import gaps
from ninevotes.brief.assemble.on_record import ties_of
from ninevotes.brief.assemble.remarks import remarks
from ninevotes.brief.assemble.seating import state_name
from ninevotes.brief.assemble.steps import step_views
from ninevotes.brief.assemble.timeline import (
    folded_anchors,
    kind,
    lines,
    story_start,
    story_words,
    timeline,
)
from ninevotes.brief.assemble.votes import event_vote, has_picture
from ninevotes.brief.clean import plain
from ninevotes.brief.dates import in_words, sort_key
from ninevotes.brief.inputs import PressForecast
from ninevotes.brief.model import ItemBrief, Kind
from ninevotes.forecast.result import Forecast
from ninevotes.rules.next.steps import NextStep
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event, Item


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the other rooms say of one item, looking ahead from a day."""

    day: dt.date
    steps: Sequence[NextStep] = ()
    forecasts: Sequence[Forecast] = ()
    ledger: Sequence[PressForecast] = ()


def item_brief(item: Item, place: int, outlook: Outlook, desk: Desk) -> ItemBrief:
    """The findings on one item, footnotes numbered in the order of the page."""
    every = [event for event in desk.history.events if event.item == item.key]
    unsure = [event for event in every if event.id in desk.doubts]
    events = [event for event in every if event.id not in desk.doubts]
    told, said, rules = _sorted_out(events)
    story = story_start(told)
    steps = step_views(outlook.steps)
    forecasts = tuple(
        forecast_view(forecast, f"{place}-{rank}", desk)
        for rank, forecast in enumerate(outlook.forecasts, start=1)
    )
    # The order of these calls is the order of the page, and so of the footnotes' numbers.
    headline = answer(told, story, steps, forecasts, desk)
    happened = timeline(told, desk, story, item.key)
    desk = dataclasses.replace(desk, anchors=folded_anchors(told, desk.anchors))
    votes = tuple(event_vote(event, desk) for event in _in_time(told) if has_picture(event))
    return ItemBrief(
        id=f"item-{place}-{re.sub(r'[^A-Za-z0-9]+', '-', item.key).strip('-')}",
        key=plain(item.key),
        name=plain(item.name),
        official=item.official,
        states=tuple(state_name(code, desk.as_of) for code in item.states),
        answer=headline,
        story_from=story_words(story),
        timeline=happened,
        votes=votes,
        differences=differences(told, desk),
        expectations=expectations(events, outlook.ledger, desk),
        remarks=remarks(said, desk),
        reported_rules=lines(rules, desk),
        seen_from=in_words(outlook.day),
        steps=steps,
        forecasts=forecasts,
        gaps=gaps(_bare(told, desk), happened, votes),
        doubtful=doubtful(_in_time(unsure), desk),
    )


def _sorted_out(events: Sequence[Event]) -> tuple[list[Event], ...]:
    """What happened, what was said, what was said of the rules; predictions stand apart."""
    told: list[Event] = []
    said: list[Event] = []
    rules: list[Event] = []
    for event in events:
        if event.type is ClaimType.QUOTE:
            said.append(event)
        elif event.type is ClaimType.THRESHOLD:
            rules.append(event)
        elif kind(event) is not Kind.PREDICTED:
            told.append(event)
    return told, said, rules


def _bare(events: Sequence[Event], desk: Desk) -> list[Event]:
    """The events without those votes that the official record tells in full."""
    full = {tie.event for tie in ties_of(events, desk) if tie.act and tie.judgement == "same"}
    return [event for event in events if event.id not in full]


def _in_time(events: Sequence[Event]) -> list[Event]:
    return sorted(events, key=lambda e: (sort_key(e.date, e.known_from), e.type, e.id))
