"""What was predicted or asked for a day, and where the record knows it, what happened."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence

from ninevotes.brief.assemble.desk import Desk
from ninevotes.brief.assemble.seating import state_name
from ninevotes.brief.assemble.timeline import kind, lines
from ninevotes.brief.clean import plain
from ninevotes.brief.inputs import Answer, PressForecast
from ninevotes.brief.language import N_, _, translated
from ninevotes.brief.model import Expectation, Kind, Line, Sentence
from ninevotes.brief.sentences import name_day
from ninevotes.vocabulary.events import Event

_PREDICTED: Mapping[Answer, str] = {
    "came true": N_("It came true"),
    "did not": N_("It did not come true"),
    "unknown": N_("What came of it is not known"),
}
_ASKED: Mapping[Answer, str] = {
    "came true": N_("The meeting was held on the day asked for"),
    "did not": N_("The meeting was not held on the day asked for"),
    "unknown": N_("Whether the meeting was held on that day is not known"),
}


def expectations(
    events: Sequence[Event], ledger: Iterable[PressForecast], desk: Desk
) -> tuple[Expectation, ...]:
    """Every prediction, and every request that the ledger follows, in order of time.

    Without an entry in the ledger nothing is known of what came of it.
    """
    entries = {entry.event.id: entry for entry in ledger}
    chosen = {
        desk.anchors[event.id]: event
        for event in events
        if kind(event) is Kind.PREDICTED or event.id in entries
    }
    return tuple(
        _expectation(line, chosen[line.id], entries.get(chosen[line.id].id), desk)
        for line in lines(tuple(chosen.values()), desk)
    )


def _expectation(line: Line, event: Event, entry: PressForecast | None, desk: Desk) -> Expectation:
    present = {one.id: one for one in desk.history.events}
    shown = [present[one.id] for one in entry.by if one.id in present] if entry else []
    # Where all that shows it became known only after the day of the brief, it is not known.
    known = entry if entry and (shown or not entry.by) else None
    answer = known.answer if known else "unknown"
    told = _PREDICTED if kind(event) is Kind.PREDICTED else _ASKED
    because = ""
    if known and known.words:
        because = _(": %(what)s", what=_named(known.words, event, desk))
    return Expectation(
        line=dataclasses.replace(
            line, id=f"expected-{line.id}", tied=tuple(plain(one.id) for one in shown)
        ),
        answer=answer,
        words=f"{translated(told[answer])}{because}.",
        happened=tuple(Sentence(desk.tell(one), kind(one), desk.cite(one)) for one in shown),
    )


def _named(words: str, event: Event, desk: Desk) -> str:
    """Words of the ledger with the states' official names in place of their codes."""
    on = name_day(event, desk.as_of)
    told = re.sub(r"\b[A-Z]{3}\b", lambda found: state_name(found.group(), on), plain(words))
    return told.rstrip(".")
