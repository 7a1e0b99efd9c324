"""Which source a file is from: by its columns, or by what its page says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ninevotes.sources.data.card import Card, Part, cards
from ninevotes.sources.data.files import open_file
from ninevotes.sources.data.names import Names
from ninevotes.sources.data.tables.html_table import Page
from ninevotes.sources.data.tables.table import Table
from ninevotes.vocabulary.official import Refusal, RefusedFileError

_ALIKE = 0.6
"""Share of a card's columns that a heading must have to be taken for a changed version of it."""


class UnknownFileError(ValueError):
    """No card describes the file."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file whose source is known."""

    path: Path
    card: Card
    part: Part
    content: Table | Page


def recognise(path: Path) -> Found:
    """The source that a file is from, and its content, opened.

    Raises:
        UnknownFileError: no card describes it.
        RefusedFileError: it looks like a known source, but a column is missing or new.
        UnreadableError: see :func:`ninevotes.sources.data.files.open_file`.
    """
    content = open_file(path)
    if isinstance(content, Page):
        return Found(path, *_by_heading(content), content)
    return Found(path, *_by_columns(content.columns), content)


def _by_columns(columns: tuple[str, ...]) -> tuple[Card, Part]:
    have = frozenset(columns)
    if len(have) < len(columns):
        twice = sorted({name for name in columns if columns.count(name) > 1})
        raise RefusedFileError(Refusal(f"the heading has twice: {', '.join(map(repr, twice))}"))
    found = [
        (len(part.needed & have) / len(part.needed), len(part.needed), card, part)
        for card in cards()
        for part in card.parts
        if part.needed
    ]
    share, _, card, part = max(found, key=lambda each: each[:2])
    if share < _ALIKE:
        raise UnknownFileError(
            f"no known data set has the columns {', '.join(columns[:6])}"
            f"{' ...' if len(columns) > 6 else ''}"
        )
    _refuse_other_columns(card, part, have)
    return card, part


def _refuse_other_columns(card: Card, part: Part, have: frozenset[str]) -> None:
    missing = [f"{name!r} is missing" for name in sorted(part.needed - have)]
    names = Names(card.names)
    new = [
        f"{name!r} is not on the card"
        for name in sorted(have - part.known)
        if not (part.members and names.code(name, None))
    ]
    if missing or new:
        raise RefusedFileError(
            *(
                Refusal(f"it looks like {card.title}, but the column {what}")
                for what in missing + new
            )
        )


def _by_heading(page: Page) -> tuple[Card, Part]:
    said = " ".join(cell.text for row in page.rows[:4] for cell in row)
    for card in cards():
        if card.headings and all(heading in said for heading in card.headings):
            return card, card.parts[0]
    raise UnknownFileError("no known page has such a table")
