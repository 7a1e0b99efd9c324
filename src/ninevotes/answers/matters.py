"""The matters that reports are about, and the agenda items that are known by key."""

from __future__ import annotations

from typing import TypedDict

from ninevotes.record.store import Store


class MatterRow(TypedDict):
    """A matter, and how many reports of the record are about it.

    ``official`` says whether the name is that of the Council's agenda.
    """

    key: str
    name: str
    states: list[str]
    official: bool
    reports: int


def matter_rows(store: Store) -> list[MatterRow]:
    """The matters, those of most reports first.

    Raises:
        StoreError: the record cannot be read.
    """
    return [
        {
            "key": matter.item.key,
            "name": matter.item.name,
            "states": list(matter.item.states),
            "official": matter.item.official,
            "reports": matter.documents,
        }
        for matter in store.matters()
    ]
