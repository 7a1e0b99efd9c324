"""An event by its name, folded from the claims that are kept together under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from ninevotes.record.derive import named_apart
from ninevotes.record.derived.behind import behind_claims
from ninevotes.record.derived.rows import Kept, groups_where
from ninevotes.record.folding.event import fold
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import Event, Item

_NUMBER = re.compile(r"(?<=-[0-9a-f]{8})-\d+$")


@dataclass(frozen=True, slots=True)
class Told:
    """An event, the documents that tell of it in the order of date and name, and their matters.

    The event's origins are counted among these documents.
    """

    event: Event
    documents: tuple[Document, ...]
    items: tuple[Item, ...] = ()


def event_in(connection: Connection, name: str) -> Told | None:
    """The event of a name; null where there is none.

    The derived record must be up to date.
    """
    found = {_claims(told.event): told for told in _called(connection, _NUMBER.sub("", name))}
    for event in named_apart(told.event for told in found.values()):
        if event.id == name:
            return replace(found[_claims(event)], event=event)
    return None


def _called(connection: Connection, name: str) -> Iterator[Told]:
    """The events that have a name, before they are numbered."""
    begun = {group.event for group in groups_where(connection, "name", [name])}
    groups = groups_where(connection, "event", begun)
    for first in sorted(begun):
        yield told_of(connection, [group for group in groups if group.event == first])


def told_of(connection: Connection, groups: Sequence[Kept]) -> Told:
    """The event that groups make, before it is numbered."""
    claims = [number for group in groups for number in group.claims]
    behind = behind_claims(connection, claims)
    event = fold([behind.statements[number] for number in claims], behind.origins)
    return Told(event, behind.documents, behind.items)


def _claims(event: Event) -> str:
    """What tells an event from every other: where its claims stand."""
    return repr([(c.document, c.evidence.span, c.type, c.fields) for c in event.claims])
