"""What every page and every answer of the API works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from litestar.di import NamedDependency

from ninevotes.record.store import Store
from ninevotes.web.answering import Answering
from ninevotes.web.security.door import Door
from ninevotes.web.settings import Settings


@dataclass(frozen=True, slots=True)
class Desk:
    """The record, how the site runs, and the answers that are kept.

    Args:
        store: the record.
        settings: how the site runs.
        answering: gives answers that follow from the record.
        door: tells who may write.
    """

    store: Store
    settings: Settings
    answering: Answering
    door: Door


TheDesk: TypeAlias = NamedDependency[Desk]
"""The desk, as a handler asks for it."""
