"""What an import is given and what it says it did."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol

from ninevotes.vocabulary.official import IgnoredRow, Refusal


class SourceCard(Protocol):
    """What the store keeps of a source's card."""

    @property
    def id(self) -> str:
        """Name of the source, used for it everywhere."""

    @property
    def title(self) -> str:
        """Title of the data set."""

    @property
    def publisher(self) -> str:
        """Who publishes it."""

    @property
    def address(self) -> str:
        """Where it is published."""

    @property
    def licence(self) -> str:
        """Terms of use in short."""

    @property
    def attribution(self) -> str:
        """The line to print on exports."""

    @property
    def version(self) -> str:
        """The version that the card was written for."""

    @property
    def kind(self) -> str:
        """What its rows are."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as it came: its name, without folders, and the SHA-256 of its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did.

    Args:
        new, changed, unchanged: numbers of statements. A changed one stands beside what it
            replaces.
        ignored: rows that say nothing for the record, with the reason.
        refused: why nothing of the file was kept; empty when it was.
        rows: rows of the file.
    """

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    ignored: tuple[IgnoredRow, ...] = ()
    refused: tuple[Refusal, ...] = ()
    rows: int = 0


def utc(moment: str) -> str:
    """A moment in ISO 8601 as the store writes it: in UTC, to the second.

    >>> utc("2026-02-06T12:00:00+02:00")
    '2026-02-06T10:00:00+00:00'

    Raises:
        ValueError: it is no moment, or names no zone.
    """
    read = dt.datetime.fromisoformat(moment)
    if read.tzinfo is None:
        raise ValueError(f"{moment} names no time zone: write it as {moment}+00:00")
    return read.astimezone(dt.UTC).isoformat(timespec="seconds")
