"""Ballots out of the record, in the arrays that the model takes."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlalchemy import text

from ninevotes.forecast.idealpoints.ballots import (
    ABSTAINING,
    AGAINST,
    IN_FAVOUR,
    NONE,
    Ballots,
    BallotsError,
    Ints,
    Votes,
)
from ninevotes.record.agreement import RollCalls, roll_calls
from ninevotes.record.agreement.bitsets import Cast
from ninevotes.record.store import Store
from ninevotes.vocabulary.official import OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Vote

CHINA_UNTIL_1971 = "CHN to 1971"
"""The seat of China as it was held until A/RES/2758 (XXVI) of 25 October 1971: a row of its own."""

_CHANGE = dt.date(1971, 10, 25)
_SOVIET_UNTIL = dt.date(1991, 12, 23)
_NUMBERS = {Vote.IN_FAVOUR: IN_FAVOUR, Vote.ABSTENTION: ABSTAINING, Vote.AGAINST: AGAINST}
_PARTS = {QuestionType.AMENDMENT.value, QuestionType.PARAGRAPH.value}
_PART = re.compile(r"(?:operative|preambular) *paragraph|separate vote", re.IGNORECASE)
_DOCUMENT = re.compile(r"A/\d+/251\b")
"""Lists of agenda items: where they are the title, only the short one says what was voted on."""


@dataclass(frozen=True, slots=True)
class _Told:
    day: dt.date | None
    period: int
    title: str


def recorded_ballots(
    store: Store, organ: Organ, *, source: str | None = None, until: dt.date | None = None
) -> Ballots:
    """The roll calls of a body on record, as held true.

    Periods are sessions in the Assembly, calendar years elsewhere. One row a seat: the Russian
    Federation's continues the Soviet Union's, which is named in ``former``; China's is two.

    Args:
        store: the record.
        organ: the body.
        source: id of a source's card; by default the one with most votes of the body.
        until: the last day.

    Raises:
        TopicError: the record has no ballots of the body.
        BallotsError: the source has none, or none until the day.
        StoreError: the record cannot be read.
    """
    rolls = roll_calls(store, organ, source=source, until=until)
    if not rolls.statements:
        by = f" by {until.isoformat()}" if until else ""
        raise BallotsError(f"{rolls.source!r} has no ballots of the {organ.full_name}{by}")
    return _assembled(
        rolls.organ, rolls.source, tuple(rolls.votes.members), _told(store, rolls), _votes(rolls)
    )


def ballots_of(votes: Iterable[OfficialVote], organ: Organ) -> Ballots:
    """The same from statements of one source, as held true, without a store.

    Args:
        votes: of any bodies; those of the body are taken.
        organ: the body.

    Raises:
        BallotsError: there are none of the body.
    """
    taken = [vote for vote in votes if vote.organ is organ]
    if not taken:
        raise BallotsError(f"there are no votes of the {organ.full_name}")
    members = tuple(sorted({code for vote in taken for code in vote.ballot.votes}))
    place = {code: number for number, code in enumerate(members)}
    table = np.full((len(taken), len(members)), NONE, np.int8)
    for row, vote in enumerate(taken):
        for code, cast in vote.ballot.votes.items():
            table[row, place[code]] = _NUMBERS.get(cast, NONE)
    return _assembled(organ, taken[0].source, members, [_of(vote, organ) for vote in taken], table)


def _assembled(
    organ: Organ, source: str, members: tuple[str, ...], told: list[_Told | None], votes: Votes
) -> Ballots:
    """Roll calls by period and day; those of unknown period are left out."""
    kept = [(one, row) for row, one in enumerate(told) if one is not None]
    kept.sort(key=lambda pair: (pair[0].period, pair[0].day or dt.date.min))
    periods, period = np.unique([one.period for one, _ in kept], return_inverse=True)
    days = tuple(one.day for one, _ in kept)
    labels, columns = _seats(members, votes[[row for _, row in kept]], days)
    return Ballots(
        labels,
        tuple(map(int, periods)),
        columns,
        period.astype(np.int64),
        days,
        tuple(one.title for one, _ in kept),
        _former(organ, labels),
        source,
    )


def _told(store: Store, rolls: RollCalls) -> list[_Told | None]:
    """What the record says of each roll call; null where its period is not known."""
    query = text(
        "SELECT v.statement, v.session, v.date, v.title, v.question, v.printed "
        "FROM official_votes v JOIN official_statements s ON s.key = v.statement "
        "WHERE v.organ = :organ AND s.source = :source"
    )
    with store.connection() as connection:
        given = {"organ": rolls.organ.value, "source": rolls.source}
        rows = {row.statement: row for row in connection.execute(query, given)}
    return [_of(rows[number], rolls.organ) for number in rolls.statements]


def _of(row: Any, organ: Organ) -> _Told | None:
    day = None if row.date is None else dt.date.fromisoformat(str(row.date))
    assembly = organ is Organ.GENERAL_ASSEMBLY
    period = row.session if assembly and row.session else _year(day, assembly=assembly)
    if period is None:
        return None
    return _Told(day, period, _title(row) if assembly else "")


def _year(day: dt.date | None, *, assembly: bool) -> int | None:
    """The year; of the Assembly the session, which begins in September."""
    if day is None:
        return None
    return day.year - (1945 if day.month >= 9 else 1946) if assembly else day.year


def _title(row: Any) -> str:
    """The title by which a resolution is known again; parts of resolutions have none."""
    named = "entitled" in row.title
    if row.question in _PARTS or (_PART.search(row.title) and not named):
        return ""
    if not _DOCUMENT.match(row.title):
        return str(row.title)
    printed = json.loads(row.printed) if isinstance(row.printed, str) else row.printed
    return str(printed.get("short", ""))


def _votes(rolls: RollCalls) -> Votes:
    count = rolls.votes.count
    votes = np.full((count, len(rolls.votes.members)), NONE, np.int8)
    for place, cast in enumerate(rolls.votes.members.values()):
        for vote, bits in _bits(cast):
            packed = np.frombuffer(bits.to_bytes(count // 8 + 1, "little"), np.uint8)
            there = np.unpackbits(packed, bitorder="little", count=count).astype(np.bool_)
            votes[there, place] = vote
    return votes


def _bits(cast: Cast) -> tuple[tuple[int, int], ...]:
    return (
        (IN_FAVOUR, cast.in_favour),
        (ABSTAINING, cast.abstaining),
        (AGAINST, cast.against),
    )


def _seats(
    members: tuple[str, ...], votes: Votes, days: Sequence[dt.date | None]
) -> tuple[tuple[str, ...], Votes]:
    """One column a seat: the Soviet Union's goes into its successor's, China's is parted."""
    columns = {name: votes[:, place] for place, name in enumerate(members)}
    if "SUN" in columns and "RUS" in columns:
        soviet = columns.pop("SUN")
        columns["RUS"] = np.where(soviet >= 0, soviet, columns["RUS"])
    if "CHN" in columns:
        before = np.array([day is not None and day < _CHANGE for day in days])
        china = columns["CHN"]
        columns["CHN"] = np.where(before, np.int8(NONE), china)
        if (china[before] >= 0).any():
            columns[CHINA_UNTIL_1971] = np.where(before, china, np.int8(NONE))
    names = tuple(sorted(columns))
    return names, np.stack([columns[name] for name in names], axis=1)


def _former(organ: Organ, members: tuple[str, ...]) -> dict[str, tuple[str, int]]:
    assembly = organ is Organ.GENERAL_ASSEMBLY
    last = _year(_SOVIET_UNTIL, assembly=assembly) or 0
    return {"RUS": ("SUN", last)} if "RUS" in members else {}


def places_of(ballots: Ballots, member: str) -> Ints:
    """Places of the rows of a member, under a former label too."""
    return np.array(
        [
            place
            for place, name in enumerate(ballots.members)
            if member in {name, ballots.former.get(name, (name, 0))[0]}
        ],
        np.int64,
    )
