"""The headline answer in two sentences: what the record says, and what comes next."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from ninevotes.brief.assemble.desk import Desk
from ninevotes.brief.assemble.timeline import is_background, is_to_come, kind
from ninevotes.brief.dates import period, sort_key, when
from ninevotes.brief.language import N_, _, translated
from ninevotes.brief.model import ForecastView, Kind, Sentence, StepView
from ninevotes.brief.numbers import interval, origins_words
from ninevotes.brief.sentences.telling import listed
from ninevotes.rules.wording import spelled
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event, Truth
from ninevotes.vocabulary.organs import Organ

_NO_VOTE = N_("these reports tell of no vote of the Security Council on the item")


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
    asked = _latest([e for e in done if e.type is ClaimType.MEETING_REQUEST])
    if latest:
        told = _told(_VOTE[latest.truth is Truth.OFFICIAL], latest, desk)
        return _since(told, asked, desk) if asked and _later(asked, latest) else told
    found = asked or _latest([e for e in done if e.type not in _NOT_ACTS])
    if found is None:
        return Sentence(_("The record has no act on this item by this day."), Kind.COMPUTED)
    lead = (_REQUEST if asked else _ACT)[found.truth is Truth.OFFICIAL]
    return _told(lead, found, desk, _NO_VOTE)


_VOTE = (
    N_("The latest vote of the Security Council in these reports (%(known)s): %(what)s"),
    N_("The latest vote of the Security Council on record (%(known)s): %(what)s"),
)
_REQUEST = (
    N_("The latest request in these reports (%(known)s): %(what)s"),
    N_("The latest request on record (%(known)s): %(what)s"),
)
_ACT = (
    N_("The latest act in these reports (%(known)s): %(what)s"),
    N_("The latest act on record (%(known)s): %(what)s"),
)
"""As reports tell it, and as the official record does."""


def _since(told: Sentence, asked: Event, desk: Desk) -> Sentence:
    """The same with a meeting asked for after the vote."""
    text = desk.tell(asked).rstrip(".")
    since = _(
        "%(before)s; since then (%(known)s) %(what)s.",
        before=told.text.rstrip("."),
        known=_known(asked),
        what=_inside(text),
    )
    notes = tuple(dict.fromkeys((*told.notes, *desk.cite(asked))))
    return dataclasses.replace(told, text=since, notes=notes)


def _inside(text: str) -> str:
    """A sentence inside another: a name keeps its capital, an article or a number does not."""
    opening = text.split(" ", 1)[0]
    small = opening in {"The", "A", "An", "States", "It"} or opening.lower() in _SPELLED
    return f"{text[:1].lower()}{text[1:]}" if small else text


_SPELLED = frozenset(spelled(number) for number in range(16))


def _later(asked: Event, vote: Event) -> bool:
    """Whether a request came after the day of a vote, as far as the dates tell."""
    first, last = period(asked.date), period(vote.date)
    start = first[0] if first else asked.known_from
    return start is not None and last is not None and start > last[1]


_NOT_ACTS = (ClaimType.PREDICTION, ClaimType.QUOTE, ClaimType.THRESHOLD, ClaimType.REPORT)


def _told(lead: str, event: Event, desk: Desk, tail: str = "") -> Sentence:
    text = desk.tell(event).rstrip(".")
    ending = f"; {_(tail)}." if tail else "."
    said = _(lead, known=_known(event), what=text) + ending
    return Sentence(said, kind(event), desk.cite(event), _official_sources(event, desk))


def _official_sources(event: Event, desk: Desk) -> str:
    return "" if event.claims else "; ".join(desk.names(event.origins))


def _known(event: Event) -> str:
    count = origins_words(len(event.origins)) if event.claims else ""
    return "; ".join(filter(None, (when(event.date, event.known_from), count)))


def _latest(events: Sequence[Event]) -> Event | None:
    """The last; of one day the official one, then by origins and by fullness of the ballot."""
    return max(events, key=_lateness, default=None)


def _lateness(event: Event) -> tuple[object, ...]:
    told = sum(len(listed(event.fields.get(name))) for name in _BALLOT)
    official = event.truth is Truth.OFFICIAL
    return (sort_key(event.date, event.known_from), official, len(event.origins), told, event.id)


_BALLOT = ("yes", "no", "abstain", "yes_by", "no_by", "abstain_by", "vetoed_by")


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
        begun = f"{what[:1].lower()}{what[1:]}"
        parts.append(
            _("the rules allow next: %(what)s (%(votes)s)", what=begun, votes=step.majority)
        )
        rests.append(step.articles)
    if forecasts:
        parts.append(_chance(forecasts[0]))
        model = forecasts[0].label.partition(". ")[0]
        rests.append(_("%(model)s, cut-off %(day)s", model=model, day=forecasts[0].cut_off))
    if not parts:
        return Sentence(_("No next step and no forecast was worked out."), Kind.COMPUTED)
    text = "; ".join(parts)
    return Sentence(f"{text[:1].upper()}{text[1:]}.", Kind.COMPUTED, (), "; ".join(rests))


def _chance(forecast: ForecastView) -> str:
    chance = interval(forecast.chance, forecast.low, forecast.high)
    text = _(
        "a model gives %(chance)s that %(count)s affirmative votes are reached",
        chance=chance,
        count=translated(spelled(forecast.required)),
    )
    if forecast.chance_of_veto is None:
        return text
    veto = interval(forecast.chance_of_veto)
    return text + _(", and %(chance)s that a veto is cast", chance=veto)
