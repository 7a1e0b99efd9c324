"""Fields of a statement that a person may correct, and how their values are written."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from ninevotes.record.corrections.changing import made, stands
from ninevotes.record.corrections.model import (
    NOTHING,
    UNKNOWN,
    Change,
    CorrectionKind,
    FieldChange,
    TallyChange,
    VoteChange,
)
from ninevotes.vocabulary.official import OfficialOutcome, OfficialStatement, OfficialVote
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.votes import BallotError, Vote

TALLY = "tally"
KINDS = {
    "date": CorrectionKind.DATE,
    "outcome": CorrectionKind.OUTCOME,
    "resolution": CorrectionKind.SYMBOL,
    "symbol": CorrectionKind.SYMBOL,
    "meeting": CorrectionKind.SYMBOL,
    "draft": CorrectionKind.SYMBOL,
    "title": CorrectionKind.TITLE,
    "item": CorrectionKind.TITLE,
    "topic": CorrectionKind.TITLE,
    TALLY: CorrectionKind.TALLY,
}
"""Field to what is wrong with it. Every other field is a member's code: its vote."""

_COUNTED = tuple(Vote)[:3]
_TALLY = re.compile(r"(\d+|\?)-(\d+|\?)-(\d+|\?)")
_NOBODY = ("", "none")
_MAY_BE_EMPTY = {"resolution", "symbol", "meeting", "item"}


class FieldError(ValueError):
    """A field that cannot be corrected so; the message says what would be right."""


def kind_of(field: str) -> CorrectionKind:
    """What is wrong where a field is corrected."""
    return KINDS.get(field, CorrectionKind.BALLOT)


def change_of(field: str, before: str, held: str) -> Change:
    """The change of one field, from values as :func:`value_of` gives them."""
    if field == TALLY:
        return TallyChange(_counts(before), _counts(held))
    if field in KINDS:
        return FieldChange(field, before, held)
    return VoteChange(field, before, held)


def changed_field(change: Change) -> tuple[str, str, str]:
    """Field, value before and value held of a change, as a person writes them.

    >>> changed_field(VoteChange("CHN", "Y", "A"))
    ('CHN', 'Y', 'A')

    Raises:
        TypeError: no person makes such a change.
    """
    if isinstance(change, FieldChange):
        return change.field, change.printed, change.held
    if isinstance(change, VoteChange):
        return change.member, change.printed, change.held
    if isinstance(change, TallyChange):
        return TALLY, _counted(change.printed), _counted(change.held)
    raise TypeError(f"{type(change).__name__} is made by the program alone")


def value_of(statement: OfficialStatement, field: str) -> str:
    """What a statement says, in the words in which it is corrected.

    Raises:
        FieldError: such a statement has no such field.
    """
    if field not in KINDS or field == TALLY:
        if not isinstance(statement, OfficialVote):
            raise FieldError(f"only a vote has {'a tally' if field == TALLY else 'ballots'}")
        return _tally(statement) if field == TALLY else _vote(statement, field)
    if not hasattr(statement, field):
        kind = type(statement).__name__.removeprefix("Official").lower()
        raise FieldError(f"a {kind} has no field {field!r}")
    value = getattr(statement, field)
    if isinstance(value, OfficialOutcome):
        return value.value
    return value.isoformat() if isinstance(value, dt.date) else str(value or NOTHING)


def field_named(text: str) -> str:
    """The field that a person names: in small letters, or the code of a member.

    Raises:
        FieldError: there is none.
    """
    if text.lower() in KINDS:
        return text.lower()
    if text.upper() in states():
        return text.upper()
    raise FieldError(
        f"{text!r} cannot be corrected: name one of {', '.join(KINDS)}, or a member by its code"
    )


def value_read(field: str, text: str) -> str:
    """A value that a person gives for a field, in one form.

    >>> value_read("FRA", "y"), value_read("tally", "9-0-6"), value_read("outcome", "Vetoed")
    ('Y', '9-0-6', 'vetoed')

    Raises:
        FieldError: the field cannot have it.
    """
    given = " ".join(text.split())
    if field == "date":
        return day_of(given)
    if field == "outcome":
        return _outcome(given)
    if field == TALLY:
        if not _TALLY.fullmatch(given):
            raise FieldError(f"{text!r} is no tally: in favour, against, abstaining, as in 9-0-6")
        return given
    if field not in KINDS:
        return _letter(given)
    if given.lower() in _NOBODY:
        if field not in _MAY_BE_EMPTY:
            raise FieldError(f"{field} cannot be empty")
        return NOTHING
    return given


def changed(statement: OfficialStatement, field: str, held: str) -> OfficialStatement:
    """The statement once a field is changed.

    Raises:
        FieldError: the change makes a ballot that cannot be, or changes nothing.
    """
    before = value_of(statement, field)
    change = change_of(field, before, held)
    if before == held or not stands(change, statement):
        raise FieldError(f"{field} is held to be {held or 'unknown'} already")
    try:
        return made(change, statement)
    except BallotError as error:
        raise FieldError(f"{error}: correct the members' votes, by their codes") from error


def day_of(given: str) -> str:
    """A day as a person writes it.

    Raises:
        FieldError: it is none.
    """
    try:
        return dt.date.fromisoformat(given).isoformat()
    except ValueError:
        raise FieldError(f"{given!r} is no day: write YYYY-MM-DD") from None


def _outcome(given: str) -> str:
    try:
        return OfficialOutcome(given.lower()).value
    except ValueError:
        known = ", ".join(outcome.value for outcome in OfficialOutcome)
        raise FieldError(f"{given!r} is no outcome: {known}") from None


def _letter(given: str) -> str:
    letter = given.upper()
    if given.lower() in _NOBODY:
        return NOTHING
    if letter not in {*(vote.value for vote in Vote), UNKNOWN}:
        raise FieldError(
            f"{given!r} is no vote: Y in favour, N against, A abstaining, P did not participate, "
            "- absent, ? not known, none for no vote at all"
        )
    return letter


def _vote(vote: OfficialVote, member: str) -> str:
    if member in vote.unknown:
        return UNKNOWN
    cast = vote.ballot.votes.get(member)
    return cast.value if cast else NOTHING


def _tally(vote: OfficialVote) -> str:
    return _counted(vote.ballot.count(each) for each in _COUNTED)


def _counted(counts: Iterable[int | None]) -> str:
    return "-".join(UNKNOWN if count is None else str(count) for count in counts)


def _counts(text: str) -> tuple[int | None, ...]:
    return tuple(None if part == UNKNOWN else int(part) for part in text.split("-", 2))
