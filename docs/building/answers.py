"""What a case asks and what the rules answer, in a line each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from tests.rules.cases import Case, ballot, called, decided

from ninevotes.rules import Decision
from ninevotes.rules.wording import listed
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Vote

_KNOWN_AS = {Vote.DID_NOT_PARTICIPATE: "not participating"}


def asked(case: Case) -> str:
    """What is put: the ballot with its day and document, or the call of a function."""
    entry = case.entry
    if "call" in entry:
        given = ", ".join(f"{key}={_plain(value)}" for key, value in entry["with"].items())
        return f"`{entry['call']}({given})`"
    return "; ".join(filter(None, (day(entry["date"]), _what(entry), _tally(entry), _facts(entry))))


def answered(case: Case) -> str:
    """What the rules answer when the page is built."""
    if "call" in case.entry:
        return f"`{_plain(called(case.entry))}`"
    return in_short(decided(case.entry), case.entry["date"])


def in_short(made: Decision, on: dt.date) -> str:
    """A decision in a line: outcome, reason, arithmetic, vetoes, marks."""
    parts = [f"**{made.outcome.value.replace('_', ' ')}** (`{made.reason.value}`)"]
    if made.required is not None:
        votes = "votes not known" if made.obtained is None else f"{made.obtained} in favour"
        parts.append(f"{votes}, {made.required} required")
    if made.vetoed_by:
        parts.append(f"vetoed by {listed(made.vetoed_by, on, article=True)}")
    if made.doubts:
        parts.append("marked " + ", ".join(f"`{doubt.value}`" for doubt in made.doubts))
    return "; ".join(parts)


def day(on: dt.date) -> str:
    """A day in words, as in 22 December 2014."""
    return f"{on.day} {on:%B %Y}"


def cell(text: str) -> str:
    """Text for a cell of a table."""
    return text.replace("|", "\\|").replace("\n", " ")


def _what(entry: Mapping[str, Any]) -> str:
    what = str(entry["question"])
    organ = Organ(entry.get("organ", "UNSC"))
    where = "" if organ is Organ.SECURITY_COUNCIL else f" in the {organ.full_name}"
    symbol = f", {entry['symbol']}" if "symbol" in entry else ""
    return f"`{what}`{where}{symbol}"


def _tally(entry: Mapping[str, Any]) -> str:
    cast = ballot(entry)
    counts = ((vote, cast.count(vote)) for vote in Vote)
    told = (
        f"{count} {_KNOWN_AS.get(vote, vote.words)}"
        for vote, count in counts
        if count or (count == 0 and vote is Vote.AGAINST)
    )
    return ", ".join(told)


def _facts(entry: Mapping[str, Any]) -> str:
    return ", ".join(f"`{key}: {value}`" for key, value in entry.get("facts", {}).items())


def _plain(value: Any) -> str:
    """A value of YAML in a line; a nested ballot by its day and count."""
    if isinstance(value, dict) and "question" in value:
        when = f" of {value['date'].isoformat()}" if "date" in value else ""
        return f"{value['question']}{when}"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_plain(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_plain, value))}]"
    if isinstance(value, (dt.date, dt.datetime)):
        return value.isoformat()
    return {None: "null", True: "true", False: "false"}.get(value, str(value))
