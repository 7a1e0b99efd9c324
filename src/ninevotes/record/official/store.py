"""The official half of the store: imports in, statements out, as of any moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Engine, select

from ninevotes.record.engine import after_much_writing, writing
from ninevotes.record.errors import explained
from ninevotes.record.official.importing import Import
from ninevotes.record.official.reading import read_statements
from ninevotes.record.official.report import ImportReport, SourceCard, SourceFile, utc
from ninevotes.record.official.tables import official_files, official_imports, official_sources
from ninevotes.vocabulary.official import (
    OfficialStatement,
    OfficialVote,
    RefusedFileError,
    StatementStream,
)
from ninevotes.vocabulary.organs import Organ

_MUCH = 1_000
"""Statements of one import that may change how the database best finds things."""

Statement = TypeVar("Statement", bound=OfficialStatement)


@dataclass(frozen=True, slots=True)
class KeptImport:
    """An import on record: when, from which files, and what it brought."""

    number: int
    source: str
    imported_at: str
    files: tuple[SourceFile, ...]
    rows: int
    new: int
    changed: int
    unchanged: int
    ignored: int


class OfficialStore:
    """Official statements, kept. Made by :attr:`ninevotes.record.store.Store.official`."""

    def __init__(self, engine: Engine, place: str) -> None:
        self._engine = engine
        self._place = place

    def import_statements(
        self,
        card: SourceCard,
        files: SourceFile | Sequence[SourceFile],
        statements: StatementStream,
        *,
        imported_at: str,
    ) -> ImportReport:
        """Keep what a file says, in one transaction: all of it or nothing.

        A statement that the source has made already, by its key, is left alone where it says
        the same. Where it says something else the new one becomes the last word, and the old
        one stays with the number of the import that replaced it. What a later file leaves out
        stays as it is: many files are parts.

        Args:
            card: the source's card.
            files: the file that the statements were read from, or several that make one whole.
            statements: what the parser yields; it may refuse the file half-way.
            imported_at: the moment, ISO 8601 with its zone.

        Raises:
            StoreError: the store cannot be written.
            ValueError: ``imported_at`` is no moment.
        """
        given = (files,) if isinstance(files, SourceFile) else tuple(files)
        moment = utc(imported_at)
        try:
            with explained(self._place), writing(self._engine) as connection:
                report = Import(connection, card, given, moment).run(statements)
                if report.new + report.changed > _MUCH:
                    after_much_writing(connection)
                return report
        except RefusedFileError as error:
            return ImportReport(refused=error.refusals)

    def statements(
        self,
        kind: type[Statement],
        *,
        source: str | None = None,
        known_at: str | None = None,
    ) -> Iterator[Statement]:
        """Statements of one kind, in the order in which they were imported.

        Args:
            kind: the class of statement, ``OfficialVote``, ``OfficialMeeting``, ...
            source: id of a source's card; without it all sources.
            known_at: as the record stood at a moment, ISO 8601 with its zone; now without it.

        Raises:
            StoreError: the store cannot be read.
        """
        moment = utc(known_at) if known_at else None
        with explained(self._place), self._engine.connect() as connection:
            yield from read_statements(connection, kind, source, moment)

    def votes(
        self,
        *,
        source: str | None = None,
        organ: Organ | None = None,
        known_at: str | None = None,
    ) -> Iterator[OfficialVote]:
        """Votes with their ballots.

        Args:
            source: id of a source's card; without it all sources.
            organ: the body that voted; without it all bodies.
            known_at: as for :meth:`statements`.

        Raises:
            StoreError: the store cannot be read.
        """
        moment = utc(known_at) if known_at else None
        with explained(self._place), self._engine.connect() as connection:
            yield from read_statements(connection, OfficialVote, source, moment, organ)

    def attributions(self) -> dict[str, str]:
        """Source to the line that its terms ask for, for every source imported from."""
        table = official_sources.c
        query = select(table.id, table.attribution).order_by(table.id)
        with explained(self._place), self._engine.connect() as connection:
            return {row.id: row.attribution for row in connection.execute(query)}

    def imports(self) -> list[KeptImport]:
        """The imports that brought something, oldest first."""
        table = official_imports
        of_file = official_files.c
        with explained(self._place), self._engine.connect() as connection:
            files: dict[int, list[SourceFile]] = {}
            for row in connection.execute(
                select(of_file.imported, of_file.name, of_file.sha256).order_by(
                    of_file.imported, of_file.position
                )
            ):
                files.setdefault(row.imported, []).append(SourceFile(row.name, row.sha256))
            return [
                KeptImport(
                    row["key"],
                    row["source"],
                    row["imported_at"],
                    tuple(files.get(row["key"], ())),
                    *(row[name] for name in ("rows", "new", "changed", "unchanged", "ignored")),
                )
                for row in connection.execute(select(table).order_by(table.c.key)).mappings()
            ]
