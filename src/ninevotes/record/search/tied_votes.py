"""The votes that one thing is about, with every statement that is tied to them.

The ties of a few votes are those that the whole history would have: statements are compared
with those that share their name, and all of these are fetched; and with those to which a
person tied them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, or_

from ninevotes.record.corrections.apply import Corrections, held_true
from ninevotes.record.corrections.model import FieldChange
from ninevotes.record.official.tables import official_statements, official_votes
from ninevotes.record.official.tying.history import OneVote, one_history
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.names import name_of
from ninevotes.record.official.tying.pairs import statement_name
from ninevotes.record.official.tying.ties import PROGRAM, Tie
from ninevotes.record.search.identifiers import Identifier, identifier
from ninevotes.record.search.statements import numbered
from ninevotes.vocabulary.official import OfficialVote

_SYMBOLS = {"symbol", "resolution", "meeting"}

_LAST = "\U0010ffff"
"""The last character of all."""

Named = tuple[str, str]
"""A body, and the name under which it is known what was voted on."""


@dataclass(frozen=True, slots=True)
class Believed:
    """What is held true beside the sources: corrections, and persons' judgements as ties."""

    corrections: Corrections
    judged: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True)
class TiedVotes:
    """Votes, each once with all its statements.

    Args:
        votes: by date.
        ties: why statements are held to be one vote; those that are not decided; and those
            that a person judged, whatever the judgement.
        waiting: of these, those that wait for a person.
    """

    votes: tuple[OneVote, ...] = ()
    ties: tuple[Tie, ...] = ()
    waiting: tuple[Tie, ...] = ()


def tied_votes(
    connection: Connection,
    found: Iterable[OfficialVote],
    believed: Believed,
    known_at: str | None = None,
) -> TiedVotes:
    """The votes that statements are about, with the statements of other sources about them.

    Args:
        connection: of the store.
        found: the statements to begin with.
        believed: what is held true beside the sources.
        known_at: as the record stood at a moment, in UTC as the store writes it; now without.
    """
    begun = {statement_name(vote): vote for vote in found}
    gathered = _gathered(connection, begun, believed, known_at)
    history = one_history(
        gathered.values(), corrections=believed.corrections, judged=believed.judged
    )
    votes = tuple(vote for vote in history.votes if begun.keys() & _names(vote))
    shown = {name for vote in votes for name in _names(vote)}
    ties = tuple(tie for tie in history.ties if _tells_of(tie, shown))
    waiting = tuple(tie for tie in history.review if {tie.left, tie.right} & shown)
    return TiedVotes(votes, ties, waiting)


def corrected_to(
    connection: Connection, wanted: Identifier, corrections: Corrections, known_at: str | None
) -> tuple[OfficialVote, ...]:
    """Votes that a source prints under another symbol, and that are held to be of this one."""
    keys = {
        (correction.of.source, key)
        for correction in corrections.all
        for change in correction.changes
        if isinstance(change, FieldChange) and change.field in _SYMBOLS
        if wanted.names(change.held)
        for key in correction.of.keys
    }
    return _read(connection, _of_keys(keys), known_at) if keys else ()


def _names(vote: OneVote) -> set[str]:
    return {statement_name(held.printed) for held in vote.statements}


def _tells_of(tie: Tie, shown: set[str]) -> bool:
    if tie.author != PROGRAM or tie.judgement is Judgement.UNSURE:
        return bool({tie.left, tie.right} & shown)
    return tie.judgement is Judgement.SAME and {tie.left, tie.right} <= shown


def _gathered(
    connection: Connection,
    begun: dict[str, OfficialVote],
    believed: Believed,
    known_at: str | None,
) -> dict[str, OfficialVote]:
    """The statements, those that share a name with them, those judged with them, and so on."""
    gathered: dict[str, OfficialVote] = {}
    names: set[Named] = set()
    new = begun
    while new:
        gathered |= new
        unread = {name for vote in new.values() for name in _named(vote, believed)} - names
        names |= unread
        keys = _judged_with(gathered.keys(), believed.judged)
        ranges = connection.dialect.name == "sqlite"
        tests = [_printed_so(name, ranges=ranges) for _, name in sorted(unread)]
        if not (keys or tests):
            break
        # A condition that never holds, beside the others, would keep SQLite from its indexes.
        tests += [_of_keys(keys)] if keys else []
        read = _read(connection, or_(*tests), known_at)
        new = {
            statement_name(vote): vote
            for vote in read
            if (vote.source, vote.key) in keys or names.intersection(_named(vote, believed))
        }
        new = {name: vote for name, vote in new.items() if name not in gathered}
    return gathered


def _named(vote: OfficialVote, believed: Believed) -> tuple[Named, ...]:
    """The name under which a vote is compared with others; none where it has none."""
    held = held_true(vote, believed.corrections).statement
    name = name_of(held)
    return ((held.organ.value, name),) if name else ()


def _printed_so(name: str, *, ranges: bool) -> ColumnElement[bool]:
    """Votes that may have the name, by what their source prints.

    Args:
        name: it.
        ranges: ask for what begins with it as for a range. SQLite compares byte by byte and
            serves that by the index, but reads every row for a pattern; in PostgreSQL the order
            of a column depends on its language.
    """
    of = official_votes.c
    written = identifier(name).spellings
    tests = [column.in_(written) for column in (of.resolution, of.symbol, of.meeting)]
    # With a revision or words after it a symbol begins as the name does.
    begins = [
        (column >= name) & (column < f"{name}{_LAST}")
        if ranges
        else column.startswith(name, autoescape=True)
        for column in (of.symbol, of.meeting)
    ]
    return or_(*tests, *begins)


def _judged_with(names: Iterable[str], judged: Iterable[Tie]) -> set[tuple[str, str]]:
    known = set(names)
    others = {
        name for tie in judged if {tie.left, tie.right} & known for name in (tie.left, tie.right)
    }
    return {(source, key) for source, _, key in (name.partition("/") for name in others - known)}


def _of_keys(keys: set[tuple[str, str]]) -> ColumnElement[bool]:
    said = official_statements.c
    tests = [and_(said.source == source, said.source_key == key) for source, key in sorted(keys)]
    return or_(*tests)


def _read(
    connection: Connection, condition: ColumnElement[bool], known_at: str | None
) -> tuple[OfficialVote, ...]:
    return tuple(vote for _, vote in numbered(connection, OfficialVote, condition, known_at))
