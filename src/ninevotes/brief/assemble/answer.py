"""The headline answer in two sentences: what the record says, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence

from ninevotes.brief.assemble.desk import Desk
from ninevotes.brief.assemble.timeline import is_background, is_to_come, kind
from ninevotes.brief.dates import sort_key, when
from ninevotes.brief.model import ForecastView, Kind, Sentence, StepView
from ninevotes.brief.numbers import interval, origins_words
from ninevotes.rules.wording import spelled
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event
from ninevotes.vocabulary.organs import Organ

_NO_VOTE = "no vote of the Security Council on the item is on record"


def answer(
    events: Sequence[Event],
    story: str | None,
    steps: Sequence[StepView],
    forecasts: Sequence[ForecastView],
    desk: Desk,
) -> tuple[Sentence, ...]:
    """The two sentences."""
    return (_record(events, story, desk), _next(steps, forecasts))


def _record(events: Sequence[Event], story: str | None, desk: Desk) -> Sentence:
    done = [
        event
        for event in events
        if event.modality == "asserted"
        and not is_background(event, story)
        and not is_to_come(event, desk.as_of)
    ]
    latest = _latest([e for e in done if _council_vote(e)])
    if latest:
        return _told("The latest vote of the Security Council on record", latest, desk)
    asked = _latest([e for e in done if e.type is ClaimType.MEETING_REQUEST])
    found = asked or _latest([e for e in done if e.type not in _NOT_ACTS])
    if found is None:
        return Sentence("The record has no act on this item by this day.", Kind.COMPUTED)
    lead = "The latest request on record" if asked else "The latest act on record"
    return _told(lead, found, desk, _NO_VOTE)


_NOT_ACTS = (ClaimType.PREDICTION, ClaimType.QUOTE, ClaimType.THRESHOLD, ClaimType.REPORT)


def _told(lead: str, event: Event, desk: Desk, tail: str = "") -> Sentence:
    count = origins_words(len(event.origins))
    known = f"{when(event.date, event.known_from)}; {count}" if count else event.date or ""
    text = desk.tell(event).rstrip(".")
    ending = f"; {tail}." if tail else "."
    return Sentence(f"{lead} ({known}): {text}{ending}", kind(event), desk.cite(event))


def _latest(events: Sequence[Event]) -> Event | None:
    return max(events, key=lambda e: (sort_key(e.date, e.known_from), e.id), default=None)


def _council_vote(event: Event) -> bool:
    if event.type is ClaimType.PROCEDURAL_VOTE:
        return (event.fields.get("organ") or Organ.SECURITY_COUNCIL) == Organ.SECURITY_COUNCIL
    return (
        event.type is ClaimType.RESOLUTION_VOTE
        and event.fields.get("organ") == Organ.SECURITY_COUNCIL
    )


def _next(steps: Sequence[StepView], forecasts: Sequence[ForecastView]) -> Sentence:
    voted = [step for step in steps if step.required is not None]
    step = next(iter(voted or steps), None)
    parts, rests = [], []
    if step:
        what = step.what.partition(". ")[0].rstrip(".")
        parts.append(f"the rules allow next: {what[:1].lower()}{what[1:]} ({step.majority})")
        rests.append(step.articles)
    if forecasts:
        parts.append(_chance(forecasts[0]))
        model = forecasts[0].label.partition(". ")[0]
        rests.append(f"{model}, cut-off {forecasts[0].cut_off}")
    if not parts:
        return Sentence("No next step and no forecast was worked out.", Kind.COMPUTED)
    text = "; ".join(parts)
    return Sentence(f"{text[:1].upper()}{text[1:]}.", Kind.COMPUTED, (), "; ".join(rests))


def _chance(forecast: ForecastView) -> str:
    chance = interval(forecast.chance, forecast.low, forecast.high)
    text = f"a model gives {chance} that {spelled(forecast.required)} affirmative votes are reached"
    if forecast.chance_of_veto is None:
        return text
    return f"{text}, and {interval(forecast.chance_of_veto)} that a veto is cast"
