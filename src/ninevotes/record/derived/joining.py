"""Votes told under several matters, joined: a matter's new groups with those of others."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from ninevotes.record.derived.behind import behind_claims
from ninevotes.record.derived.rows import Kept, at_once, groups_where
from ninevotes.record.derived.tables import derived_groups, derived_marks
from ninevotes.record.folding.event import fold
from ninevotes.record.matching.across import across_matters
from ninevotes.record.matching.statements import Statement

Marks = dict[int, set[str]]
"""Number of a group to its marks."""


def connected(connection: Connection, item: str) -> set[int]:
    """Groups that share a mark with those of a matter, by way of others too; and these."""
    of = derived_groups.c
    own = select(derived_marks.c.of_group).join(derived_groups, of.key == derived_marks.c.of_group)
    found = set(connection.execute(own.where(of.item == item)).scalars())
    new: Collection[int] = found
    while new:
        marks = {mark for marks in _marks(connection, new).values() for mark in marks}
        new = _holders(connection, marks) - found
        found |= new
    return found


def join(connection: Connection, groups: Collection[int]) -> None:
    """Work out anew which of these groups are one event, and what it is called."""
    marks = _marks(connection, groups)
    for some in _components(marks):
        _join(connection, groups_where(connection, "key", some))


def _join(connection: Connection, groups: list[Kept]) -> None:
    keys = [number for group in groups for number in group.claims]
    behind = behind_claims(connection, keys)
    said = behind.statements
    group_of: dict[int, int] = {}
    told: list[list[Statement]] = []
    for group in groups:
        # Claims of a matter that is itself not up to date can be gone.
        mine = [said[number] for number in group.claims if number in said]
        if mine:
            group_of |= {id(statement): group.key for statement in mine}
            told.append(mine)
    rows = []
    for event in across_matters(told):
        parts = list(dict.fromkeys(group_of[id(statement)] for statement in event))
        name = fold(event, behind.origins).id
        rows += [{"which": part, "event": parts[0], "name": name} for part in parts]
    if rows:
        query = update(derived_groups).where(derived_groups.c.key == bindparam("which"))
        connection.execute(query, rows)


def _marks(connection: Connection, groups: Collection[int]) -> Marks:
    of = derived_marks.c
    found: Marks = {}
    for some in at_once(sorted(groups)):
        query = select(of.of_group, of.mark).where(of.of_group.in_(some))
        for group, mark in connection.execute(query):
            found.setdefault(group, set()).add(mark)
    return found


def _holders(connection: Connection, marks: Collection[str]) -> set[int]:
    of = derived_marks.c
    found: set[int] = set()
    for some in at_once(sorted(marks)):
        query: Any = select(of.of_group).where(of.mark.in_(some))
        found.update(connection.execute(query).scalars())
    return found


def _components(marks: Marks) -> Iterator[set[int]]:
    """Groups that hang together by their marks."""
    holders: dict[str, set[int]] = {}
    for group, held in marks.items():
        for mark in held:
            holders.setdefault(mark, set()).add(group)
    left = set(marks)
    while left:
        some, new = set[int](), {left.pop()}
        while new:
            some |= new
            new = {g for one in new for mark in marks[one] for g in holders[mark]} - some
        left -= some
        yield some
