"""One matter derived: its claims gathered, and its documents by origin."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ninevotes.record.folding.event import fold
from ninevotes.record.identity import in_time
from ninevotes.record.matching.across import marks_of
from ninevotes.record.matching.gather import Group, gather_apart
from ninevotes.record.matching.statements import Statement, statements
from ninevotes.record.origins.groups import origins
from ninevotes.vocabulary.events import Reading


@dataclass(frozen=True, slots=True)
class Numbered:
    """A reading, with the numbers of its document and of its claims in the store."""

    reading: Reading
    document: int
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """Claims about one event under one matter.

    Args:
        claims: their numbers in the store.
        marks: by which the event is known under any matter.
        name: of the event that they make by themselves.
    """

    claims: tuple[int, ...]
    marks: frozenset[str]
    name: str


@dataclass(frozen=True, slots=True)
class Matter:
    """What a matter's documents make.

    Args:
        groups: in the order in which they were begun.
        origins: document to the first document of the same origin, by their numbers.
    """

    groups: tuple[Gathered, ...]
    origins: Mapping[int, int]


def derived(read: Sequence[Numbered]) -> Matter:
    """Gather the claims of all documents about a matter, and tell the documents' origins.

    Pure; the order of the documents does not matter.
    """
    numbers: dict[int, int] = {}
    said: list[Statement] = []
    for one in read:
        for statement, number in zip(statements(one.reading), one.claims, strict=True):
            numbers[id(statement)] = number
            said.append(statement)
    first = _origins(read)
    origin_of = {one.reading.document.id: f"O{first[one.document]}" for one in read}
    groups = (_gathered(group, numbers, origin_of) for group in gather_apart(said))
    return Matter(tuple(groups), first)


def origin_names(read: Iterable[Numbered], first: Mapping[int, int]) -> dict[str, str]:
    """Names of documents to names of their origins, counted from the earliest document on.

    Documents of several matters were compared with those of their own alone: here they are
    compared with one another too.

    Args:
        read: the documents.
        first: document to the first document of its origin, as far as that is kept.
    """
    ordered = sorted(read, key=lambda one: in_time(one.reading.document))
    parent = {one.document: first.get(one.document, one.document) for one in ordered}
    if len({one.reading.item.key if one.reading.item else "" for one in ordered}) > 1:
        parent = _connected(parent, _origins(ordered))
    names: dict[int, str] = {}
    for one in ordered:
        names.setdefault(parent[one.document], f"O{len(names) + 1}")
    return {one.reading.document.id: names[parent[one.document]] for one in ordered}


def _connected(one: Mapping[int, int], other: Mapping[int, int]) -> dict[int, int]:
    """Document to a number that it shares with all that either way ties it to."""
    number: dict[int, int] = {}
    for document in one:
        tied = {number[d] for d in number if one[d] == one[document] or other[d] == other[document]}
        lowest = min(tied, default=document)
        number = {d: lowest if n in tied else n for d, n in number.items()}
        number[document] = lowest
    return number


def _origins(read: Iterable[Numbered]) -> dict[int, int]:
    """Each document's number to that of the first one of its origin."""
    by_name = {one.reading.document.id: one for one in read}
    titles = {n: one.reading.title for n, one in by_name.items() if one.reading.title is not None}
    groups = origins((one.reading.document for one in by_name.values()), titles)
    return {
        by_name[name].document: min(by_name[other].document for other in group.documents)
        for group in groups
        for name in group.documents
    }


def _gathered(group: Group, numbers: Mapping[int, int], origin_of: Mapping[str, str]) -> Gathered:
    return Gathered(
        claims=tuple(numbers[id(statement)] for statement in group),
        marks=frozenset(map(json.dumps, marks_of(group))),
        name=fold(group, origin_of).id,
    )
