"""From files to statements: one stream a source, checked as it flows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from ninevotes.sources.data.card import Card
from ninevotes.sources.data.names import Names
from ninevotes.sources.data.recognise import Found
from ninevotes.sources.data.rows import Rows
from ninevotes.sources.data.tables.html_table import Page
from ninevotes.vocabulary.official import Refusal, RefusedFileError, RowsRead, StatementStream

Tell = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Bundle:
    """The file of a source, or the files that make one whole of it."""

    card: Card
    found: tuple[Found, ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files."""
        return tuple(found.path for found in self.found)


@dataclass(frozen=True, slots=True)
class Given:
    """What a parser is given: the card, its tables by part or its page, and state names."""

    card: Card
    parts: dict[str, Rows]
    page: Page | None
    names: Names

    @property
    def rows(self) -> Rows:
        """The rows of a source that has one table."""
        return self.parts[""]


def bundles(found: Iterable[Found]) -> Iterator[Bundle]:
    """Files put together where a source comes in several; every other file by itself."""
    waiting: dict[str, list[Found]] = {}
    for each in found:
        if len(each.card.parts) == 1:
            yield Bundle(each.card, (each,))
        else:
            waiting.setdefault(each.card.id, []).append(each)
    for parts in waiting.values():
        yield Bundle(parts[0].card, tuple(parts))


def statements(bundle: Bundle, tell: Tell | None = None) -> StatementStream:
    """What a source's files say.

    Args:
        bundle: the files.
        tell: told how many rows are read, of about how many.

    Raises:
        RefusedFileError: a part is missing or given twice; later, a row is not as the card
            says.
    """
    given = _given(bundle, tell)
    parser = import_module(f"ninevotes.sources.data.{bundle.card.id}.parse")
    yield from parser.parse(given)
    pages = len(given.page.rows) if given.page else 0
    yield RowsRead(pages + sum(rows.read for rows in given.parts.values()))


def _given(bundle: Bundle, tell: Tell | None) -> Given:
    _refuse_incomplete(bundle)
    card, page = bundle.card, None
    parts: dict[str, Rows] = {}
    for found in bundle.found:
        if isinstance(found.content, Page):
            page = found.content
        else:
            parts[found.part.name] = Rows(card, found.part, found.content, tell)
    return Given(card, parts, page, Names(card.names))


def _refuse_incomplete(bundle: Bundle) -> None:
    names = [found.part.name for found in bundle.found]
    twice = sorted({name for name in names if names.count(name) > 1})
    missing = [part.name for part in bundle.card.parts if part.required and part.name not in names]
    if twice:
        raise RefusedFileError(Refusal(f"the table of {', '.join(twice)} is given twice"))
    if missing:
        raise RefusedFileError(
            Refusal(
                f"the table of {' and of '.join(missing)} is missing: "
                "give the files of this source together"
            )
        )
