"""Fields of a claim that a person may correct, and how their values are written."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

from ninevotes.record.corrections.claims.model import ATTRIBUTION, DATE, MODALITY
from ninevotes.record.corrections.fields import FieldError, day_of
from ninevotes.vocabulary.claims import FIELDS, ClaimType, Modality
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.symbols import SymbolError, parse_symbol

TALLY = "tally"
COUNTS = ("yes", "no", "abstain")
_NOBODY = {"", "none", "nothing"}
_YES, _NO = {"yes", "true"}, {"no", "false"}
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_LONGEST = 2_000
"""Characters of a text: the longest fields that are read have a few hundred."""


def fields_of(kind: ClaimType) -> tuple[str, ...]:
    """What may be corrected of a claim of a kind.

    >>> fields_of(ClaimType.THRESHOLD)[:3]
    ('organ', 'question', 'votes_required')
    """
    tally = (TALLY,) if set(COUNTS) <= set(FIELDS[kind]) else ()
    return (*FIELDS[kind], *tally, DATE, MODALITY, ATTRIBUTION)


def field_of(kind: ClaimType, text: str) -> str:
    """The field that a person names.

    Raises:
        FieldError: such a claim has no such field.
    """
    name = text.strip().lower().replace("-", "_").replace(" ", "_")
    if name in fields_of(kind):
        return name
    words = kind.value.replace("_", " ")
    raise FieldError(f"a {words} has no field {text!r}: name one of {', '.join(fields_of(kind))}")


def values_read(kind: ClaimType, name: str, text: str) -> Mapping[str, Any]:
    """What a person gives for a field, as claims keep it: a tally is three fields.

    >>> values_read(ClaimType.PROCEDURAL_VOTE, "tally", "11-2-2")
    {'yes': 11, 'no': 2, 'abstain': 2}
    >>> values_read(ClaimType.PROCEDURAL_VOTE, "no_by", "chn, rus")
    {'no_by': ['CHN', 'RUS']}

    Raises:
        FieldError: the field cannot have it.
    """
    given = " ".join(text.split())
    if name == TALLY:
        return _tally(given)
    if name == DATE:
        return {name: None if given.lower() in _NOBODY else _date(given)}
    if name == MODALITY:
        return {name: _one_of(name, tuple(Modality), given)}
    if given.lower() in _NOBODY:
        return {name: None}
    choices = _CHOICES.get((kind, name))
    if choices:
        return {name: _one_of(name, choices, given)}
    return {name: _READ.get((kind, name), _READ_ANYWHERE.get(name, _text))(given)}


def _tally(given: str) -> dict[str, int | None]:
    parts = given.split("-")
    if len(parts) != len(COUNTS) or not all(part == "?" or part.isdecimal() for part in parts):
        raise FieldError(f"{given!r} is no tally: in favour, against, abstaining, as in 11-2-2")
    counts = (None if part == "?" else _count(part) for part in parts)
    return dict(zip(COUNTS, counts, strict=True))


def _date(given: str) -> str:
    """A day, a month or a year."""
    full = {4: f"{given}-01-01", 7: f"{given}-01"}.get(len(given), given)
    wrong = FieldError(
        f"{given!r} is no date: write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known"
    )
    if not _DATE.fullmatch(given):
        raise wrong
    try:
        return dt.date.fromisoformat(full).isoformat()[: len(given)]
    except ValueError:
        raise wrong from None


def _count(given: str) -> int:
    if not given.isdecimal() or len(given) > 4:
        raise FieldError(f"{given!r} is no count: write a whole number, or none")
    return int(given)


def _state(given: str) -> str:
    code = given.upper()
    if code not in states():
        raise FieldError(f"{given!r} is no state: write its ISO 3166 alpha-3 code, as in FRA")
    return code


def _members(given: str) -> list[str]:
    codes = [_state(each) for each in given.replace(",", " ").replace(";", " ").split()]
    twice = sorted({code for code in codes if codes.count(code) > 1})
    if twice:
        raise FieldError(f"{' '.join(twice)} is listed twice: name each state once")
    return codes


def _truth(given: str) -> bool:
    if given.lower() not in _YES | _NO:
        raise FieldError(f"{given!r}: write yes, no or none")
    return given.lower() in _YES


def _symbol(given: str) -> str:
    try:
        return str(parse_symbol(given))
    except SymbolError as error:
        raise FieldError(f"{error}: write it as the United Nations does, S/2014/872") from None


def _text(given: str) -> str:
    if len(given) > _LONGEST:
        raise FieldError(f"{len(given):,} characters are too many, {_LONGEST:,} are the most")
    if any(not each.isprintable() for each in given):
        raise FieldError("the text has characters that cannot be printed: write it anew")
    return given


def _texts(given: str) -> list[str]:
    return [_text(each.strip()) for each in given.split(";") if each.strip()]


def _numbers(given: str) -> list[int]:
    parts = given.replace(",", " ").split()
    if not all(part.isdecimal() and len(part) <= 12 for part in parts):
        raise FieldError(f"{given!r}: write whole numbers with spaces between them")
    return [int(part) for part in parts]


def _one_of(name: str, choices: tuple[str, ...], given: str) -> str:
    known = {str(choice).casefold(): str(choice) for choice in choices}
    if given.casefold() not in known:
        raise FieldError(f"{given!r} is no {name}: write one of {', '.join(known.values())}")
    return known[given.casefold()]


_ORGANS = tuple(organ.value for organ in Organ)
_CHOICES: Mapping[tuple[ClaimType, str], tuple[str, ...]] = {
    (ClaimType.PROCEDURAL_VOTE, "outcome"): ("adopted", "rejected"),
    (ClaimType.RESOLUTION_VOTE, "outcome"): ("adopted", "failed", "rejected", "vetoed"),
    (ClaimType.PROCEDURAL_VOTE, "organ"): _ORGANS,
    (ClaimType.RESOLUTION_VOTE, "organ"): _ORGANS,
    (ClaimType.THRESHOLD, "organ"): _ORGANS,
    (ClaimType.THRESHOLD, "question"): ("procedural", "substantive"),
    (ClaimType.REFERRAL, "to"): _ORGANS,
    (ClaimType.REFERRAL, "status"): ("proposed", "adopted", "blocked"),
    (ClaimType.SANCTIONS, "status"): (
        *("proposed", "adopted", "blocked", "in force", "triggered", "pending"),
    ),
    (ClaimType.PREDICTION, "polarity"): ("will", "will_not", "expected", "unlikely"),
}
"""Fields that have one of a few values: those of the reading contract."""

_READ: Mapping[tuple[ClaimType, str], Callable[[str], Any]] = {
    (ClaimType.OBJECTION, "by"): _members,
    (ClaimType.PARTICIPATION, "state"): _state,
    (ClaimType.BRIEFING, "who"): _texts,
    (ClaimType.REPORT, "numbers"): _numbers,
}
_READ_ANYWHERE: Mapping[str, Callable[[str], Any]] = {
    **dict.fromkeys((*COUNTS, "requester_count", "votes_required"), _count),
    **dict.fromkeys(("requesters", "yes_by", "no_by", "abstain_by", "vetoed_by"), _members),
    **dict.fromkeys(("unanimous", "invited", "will_attend", "veto_applies"), _truth),
    **dict.fromkeys(("symbol", "document_symbol"), _symbol),
    "requested_for": day_of,
}
