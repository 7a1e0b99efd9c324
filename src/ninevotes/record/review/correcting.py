"""A person's correction, from what was asked for to the statements that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ninevotes.record.corrections.fields import (
    FieldError,
    changed,
    field_named,
    value_of,
    value_read,
)
from ninevotes.record.corrections.kept import Changed, CorrectionError
from ninevotes.record.corrections.model import Correction, Held
from ninevotes.record.search import Shown, show
from ninevotes.record.search.identifiers import Identifier, identifier
from ninevotes.record.store import Store
from ninevotes.vocabulary.official import OfficialMeeting, OfficialVeto, OfficialVote

HeldStatement = Held[OfficialVote] | Held[OfficialMeeting] | Held[OfficialVeto]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person holds true.

    Args:
        asked: a symbol, or a resolution's number.
        field: name of a field, a member's code, or ``tally``.
        value: what is held true of it.
        of: ``source/key`` of the statement, or its source; empty for those of all sources.
    """

    asked: str
    field: str
    value: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class Corrected:
    """One statement that was corrected: what it prints, and what is held true."""

    correction: Correction
    printed: str
    held: str


def correct(
    store: Store, wanted: Wanted, *, citation: str, reason: str, author: str, made_at: str
) -> tuple[Corrected, ...]:
    """Correct every statement about a thing that says otherwise.

    A source that is silent on the field is left alone, unless it is named.

    Args:
        store: the record.
        wanted: what is held true of what.
        citation: where that can be looked up.
        reason: why, in a sentence.
        author: who says so.
        made_at: the moment, ISO 8601 with its zone.

    Raises:
        FieldError: there is no such field or value, or nobody says otherwise.
        CorrectionError: it is not told which of several votes is meant, nothing is known of
            the symbol, or source, reason or author is missing.
        StoreError: the store cannot be written.
    """
    field = field_named(wanted.field)
    value = value_read(field, wanted.value)
    about = _aimed(show(store, wanted.asked), wanted, field)
    otherwise = [each for each in about if value_of(each.statement, field) != value]
    if not otherwise:
        raise FieldError(f"{field} is held to be {value or 'empty'} already")
    for each in otherwise:
        changed(each.statement, field, value)
    made = store.corrections.add(
        (_changed(each, field, value) for each in otherwise),
        citation=citation,
        reason=reason,
        author=author,
        made_at=made_at,
    )
    return tuple(
        Corrected(correction, value_of(each.printed, field), value)
        for correction, each in zip(made, otherwise, strict=True)
    )


def _changed(about: HeldStatement, field: str, value: str) -> Changed:
    statement, before = about.printed, value_of(about.statement, field)
    return Changed(statement.source, statement.key, field, before, value)


def _aimed(shown: Shown, wanted: Wanted, field: str) -> list[HeldStatement]:
    """The statements that are meant: one a source, unless it is told which."""
    every: list[HeldStatement] = [*shown.votes, *shown.meetings, *shown.vetoes]
    exact = [each for each in every if wanted.of == _name(each)]
    if exact:
        return exact
    found = [each for each in _about(shown, identifier(wanted.asked)) if _within(each, wanted.of)]
    if not found:
        of = f" of {wanted.of}" if wanted.of else ""
        known = f". There are {_listed(every)}" if every else ""
        raise CorrectionError(f"no statement{of} about {wanted.asked} is on record{known}")
    sources = [each.printed.source for each in found]
    if len(set(sources)) < len(sources):
        raise CorrectionError(
            f"{wanted.asked} stands for several statements of a source: say which with --of. "
            f"They are {_listed(found)}"
        )
    said = [each for each in found if _says(each, field)]
    if not (said or wanted.of):
        raise CorrectionError(
            f"no source says anything of {field}: name the statement to add it to with --of "
            f"({_listed(found)})"
        )
    return found if wanted.of else said


def _about(shown: Shown, asked: Identifier) -> Sequence[HeldStatement]:
    """The votes that are named, else the meetings, else the votes taken there."""
    votes = [each for each in shown.votes if each.repeats is None]
    named = [
        each
        for each in votes
        if asked.names(each.statement.resolution) or asked.names(each.statement.symbol)
    ]
    meetings = [each for each in shown.meetings if asked.names(each.printed.symbol)]
    return named or meetings or votes


def _within(held: HeldStatement, source: str) -> bool:
    return source in {"", held.printed.source}


def _listed(statements: Iterable[HeldStatement]) -> str:
    return ", ".join(map(_name, statements))


def _says(held: HeldStatement, field: str) -> bool:
    try:
        return value_of(held.statement, field) not in {"", "?-?-?"}
    except FieldError:
        return False


def _name(held: HeldStatement) -> str:
    return f"{held.printed.source}/{held.printed.key}"
