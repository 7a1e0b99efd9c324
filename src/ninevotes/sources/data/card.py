"""Source cards: what a data set is, where it comes from, and what to expect of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Part:
    """One table of a source: most have one, some are published in several files.

    Args:
        name: of the part; empty where there is only one.
        columns: column to meaning, for those that are used.
        ignored: column to the reason why it is left out.
        optional: columns that may be missing.
        codes: for each coded column the values allowed.
        rows: least and most rows; outside of it the file is refused.
        required: whether the source cannot be read without this part.
        members: whether other columns, if they bear a state's name, hold its ballots.
    """

    name: str
    columns: Mapping[str, str]
    ignored: Mapping[str, str]
    optional: frozenset[str]
    codes: Mapping[str, frozenset[str]]
    rows: tuple[int, int]
    required: bool = True
    members: bool = False

    @property
    def needed(self) -> frozenset[str]:
        """Columns that the file must have."""
        return self.known - self.optional

    @property
    def known(self) -> frozenset[str]:
        """Columns that the card names, used or ignored."""
        return frozenset(self.columns) | frozenset(self.ignored)


@dataclass(frozen=True, slots=True)
class Card:
    """A source's card.

    Args:
        id: name of the folder, used as the id of the source everywhere.
        title: of the data set, as its publisher writes it.
        publisher: who publishes it.
        address: official page where a user gets it; ``how`` says what to click.
        licence: terms of use in short, ``attribution`` the line to print on exports.
        version: the version that the card was written for.
        kind: what its rows are: votes, meetings, drafts, vetoes, membership, ideal points.
        formats: file formats it comes in (csv, html, parquet, xlsx).
        parts: its tables.
        dates: earliest and latest day that a row may bear.
        names: state as the source prints it to codes, each up to a day:
            ``SUN to 1991-12-23, RUS``.
        headings: what the first cells of the table's heading say, for pages.
    """

    id: str
    title: str
    publisher: str
    address: str
    how: str
    licence: str
    attribution: str
    version: str
    kind: str
    formats: tuple[str, ...]
    parts: tuple[Part, ...]
    dates: tuple[dt.date, dt.date] | None = None
    names: Mapping[str, str] = field(default_factory=dict, hash=False)
    headings: tuple[str, ...] = ()

    def part(self, name: str) -> Part:
        """The part of a name.

        Raises:
            KeyError: the source has none.
        """
        for part in self.parts:
            if part.name == name:
                return part
        raise KeyError(name)


@cache
def card(source: str) -> Card:
    """The card of a source, from its folder.

    Raises:
        FileNotFoundError: there is no such source.
    """
    path = files("ninevotes.sources.data") / source / "card.yaml"
    return _read(source, yaml.safe_load(path.read_text("utf-8")))


@cache
def cards() -> tuple[Card, ...]:
    """Every source's card, in the order of their ids."""
    folders = files("ninevotes.sources.data").iterdir()
    found = (folder.name for folder in folders if (folder / "card.yaml").is_file())
    return tuple(card(source) for source in sorted(found))


def _read(source: str, given: Mapping[str, Any]) -> Card:
    def text(key: str) -> str:
        return " ".join(str(given[key]).split())

    dates = given.get("dates")
    parts = given.get("parts") or {"": given}
    return Card(
        id=source,
        title=text("title"),
        publisher=text("publisher"),
        address=text("address"),
        how=text("how"),
        licence=text("licence"),
        attribution=text("attribution"),
        version=text("version"),
        kind=text("kind"),
        formats=tuple(given["formats"]),
        parts=tuple(_part(name, part) for name, part in parts.items()),
        dates=(dates[0], dates[1]) if dates else None,
        names=given.get("names") or {},
        headings=tuple(given.get("headings") or ()),
    )


def _part(name: str, given: Mapping[str, Any]) -> Part:
    return Part(
        name=name,
        columns=_texts(given.get("columns")),
        ignored=_texts(given.get("ignored")),
        optional=frozenset(map(str, given.get("optional") or ())),
        codes={
            str(column): frozenset(map(str, allowed))
            for column, allowed in (given.get("codes") or {}).items()
        },
        rows=(int(given["rows"][0]), int(given["rows"][1])),
        required=bool(given.get("required", True)),
        members=bool(given.get("members", False)),
    )


def _texts(given: Mapping[object, object] | None) -> dict[str, str]:
    return {str(column): " ".join(str(said).split()) for column, said in (given or {}).items()}
