"""One import inside a transaction that the store holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, insert, select, update

from ninevotes.record.fitting import LONGEST_NAME, misfit
from ninevotes.record.official.bulk import insert_rows
from ninevotes.record.official.encoding import KINDS, ballots_of, row_of, sha256_of
from ninevotes.record.official.report import ImportReport, SourceCard, SourceFile
from ninevotes.record.official.rolls import Places
from ninevotes.record.official.tables import (
    official_ballots,
    official_files,
    official_imports,
    official_members,
    official_rolls,
    official_sources,
    official_statements,
)
from ninevotes.vocabulary.official import (
    IgnoredRow,
    OfficialStatement,
    Refusal,
    RefusedFileError,
    RowsRead,
    StatementStream,
)

_CODE = 3
_BATCH = 1000
"""Statements held back before they are written: bounds memory, keeps writes long."""


@dataclass(slots=True)
class Import:
    """The import of one source's file or files. Nothing is written where nothing changed."""

    connection: Connection
    card: SourceCard
    files: Sequence[SourceFile]
    imported_at: str
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    rows: int = 0
    ignored: list[IgnoredRow] = field(default_factory=list)
    _places: Places = field(default_factory=Places)
    _number: int = 0
    _next: int = 0
    _stored: dict[str, tuple[int, str]] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)
    _waiting: dict[Table, list[tuple[Any, ...]]] = field(default_factory=dict)
    _replaced: list[int] = field(default_factory=list)

    def run(self, statements: StatementStream) -> ImportReport:
        """Take in a stream of statements.

        Raises:
            RefusedFileError: the parser refuses the file, or a key comes twice.
        """
        self._stored = self._last_words()
        for statement in statements:
            if isinstance(statement, IgnoredRow):
                self.ignored.append(statement)
            elif isinstance(statement, RowsRead):
                self.rows += statement.rows
            else:
                self._take(statement)
        self._flush()
        self._close()
        return ImportReport(
            self.new, self.changed, self.unchanged, tuple(self.ignored), rows=self.rows
        )

    def _last_words(self) -> dict[str, tuple[int, str]]:
        table = official_statements.c
        query = select(table.source_key, table.key, table.sha256).where(
            table.source == self.card.id, table.replaced.is_(None)
        )
        return {name: (key, sha256) for name, key, sha256 in self.connection.execute(query)}

    def _take(self, statement: OfficialStatement) -> None:
        name = statement.key
        if name in self._seen:
            raise RefusedFileError(Refusal(f"{name!r} stands in the file twice"))
        self._seen.add(name)
        row, ballots = row_of(statement), ballots_of(statement)
        self._fits(statement, row, ballots)
        sha256 = sha256_of(row, ballots)
        before = self._stored.get(name)
        if before is not None and before[1] == sha256:
            self.unchanged += 1
            return
        self._begin()
        if before is None:
            self.new += 1
        else:
            self.changed += 1
            self._replaced.append(before[0])
        self._write(statement, sha256, row, ballots)

    def _fits(
        self, statement: OfficialStatement, row: tuple[Any, ...], ballots: list[tuple[str, str]]
    ) -> None:
        wrong = misfit(KINDS[type(statement)][1], row)
        if len(statement.key) > LONGEST_NAME:
            wrong = f"its name has more than {LONGEST_NAME} characters"
        elif any(len(state) > _CODE for state, _ in ballots):
            wrong = f"a member's code has {_CODE} letters"
        if wrong:
            raise RefusedFileError(Refusal(f"{statement.key[:60]!r} cannot be kept: {wrong}"))

    def _write(
        self,
        statement: OfficialStatement,
        sha256: str,
        row: tuple[Any, ...],
        ballots: list[tuple[str, str]],
    ) -> None:
        key, self._next = self._next, self._next + 1
        kind, table = KINDS[type(statement)]
        head = (key, self.card.id, statement.key, kind, sha256, self._number, None)
        self._waiting.setdefault(official_statements, []).append(head)
        self._waiting.setdefault(table, []).append((key, *row))
        if ballots:
            self._waiting.setdefault(official_ballots, []).extend(
                (key, state, vote) for state, vote in ballots
            )
            self._waiting.setdefault(official_rolls, []).append((key, self._places.line(ballots)))
            self._waiting.setdefault(official_members, []).extend(self._places.added())
        if len(self._waiting[official_statements]) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        for table, rows in self._waiting.items():
            insert_rows(self.connection, table, rows)
        # The order of the tables stays: statements before what points to them.
        self._waiting = {table: [] for table in self._waiting}

    def _begin(self) -> None:
        if self._number:
            return
        self._keep_card()
        self._number = self._after(official_imports)
        self._next = self._after(official_statements)
        self._places = Places.of(self.connection)
        self.connection.execute(
            insert(official_imports).values(
                key=self._number,
                source=self.card.id,
                imported_at=self.imported_at,
                rows=0,
                new=0,
                changed=0,
                unchanged=0,
                ignored=0,
            )
        )
        files = [
            {"imported": self._number, "position": position, "name": file.name}
            | {"sha256": file.sha256}
            for position, file in enumerate(self.files)
        ]
        self.connection.execute(insert(official_files), files)

    def _after(self, table: Table) -> int:
        last: int | None = self.connection.execute(select(func.max(table.c.key))).scalar()
        return (last or 0) + 1

    def _keep_card(self) -> None:
        row = {name: getattr(self.card, name) for name in official_sources.columns.keys()}  # noqa: SIM118 - a collection of columns iterates over columns
        changed = self.connection.execute(
            update(official_sources).where(official_sources.c.id == self.card.id).values(row)
        )
        if not changed.rowcount:
            self.connection.execute(insert(official_sources).values(row))

    def _close(self) -> None:
        if not self._number:
            return
        if self._replaced:
            table = official_statements
            self.connection.execute(
                update(table)
                .where(table.c.key == bindparam("replaced_key"))
                .values(replaced=self._number),
                [{"replaced_key": key} for key in self._replaced],
            )
        self.connection.execute(
            update(official_imports)
            .where(official_imports.c.key == self._number)
            .values(
                rows=self.rows,
                new=self.new,
                changed=self.changed,
                unchanged=self.unchanged,
                ignored=len(self.ignored),
            )
        )
