"""The store: what each document said, kept as it said it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from sqlalchemy import URL, Connection, Engine, select

from ninevotes.record.address import place_of
from ninevotes.record.corrections.claims.kept import KeptClaimCorrections
from ninevotes.record.corrections.kept import KeptCorrections
from ninevotes.record.derived.kept import KeptEvents
from ninevotes.record.engine import make_engine, writing
from ninevotes.record.errors import StoreError, explained
from ninevotes.record.identity import in_time
from ninevotes.record.judgements.kept import Judgements
from ninevotes.record.keeping import (
    Addition,
    check,
    keep,
    key_named,
    load,
    load_as_read,
    name_in,
    names_in,
)
from ninevotes.record.listing import Listed, Matter, keys_about, listed, matters
from ninevotes.record.official.store import OfficialStore
from ninevotes.record.rows import document_of
from ninevotes.record.schema import prepare
from ninevotes.record.tables import documents
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import Reading

FILE_NAME = "record.sqlite"

__all__ = ["FILE_NAME", "Added", "Addition", "Listed", "Matter", "Store", "StoreError"]


@dataclass(frozen=True, slots=True)
class Added:
    """What adding a reading did, and the name that the document has in the store."""

    addition: Addition
    document: str


class Store:
    """Readings, kept. Every call is one transaction: all of it happens, or nothing.

    A document is known by the SHA-256 of its bytes. Its name is the one it came with; where
    several documents came with one name, each gets the beginning of its hash.
    """

    def __init__(self, engine: Engine, place: str) -> None:
        self._engine = engine
        self._place = place

    @classmethod
    def open(cls, home: Path, *, wait: float = 5.0) -> Self:
        """The store of a home folder, ``HOME/record.sqlite``, made where there is none.

        Args:
            home: the folder; made with its parents where it is missing.
            wait: seconds to wait for another program's write to end.

        Raises:
            StoreError: the folder cannot be written, the file is in use, is no database, or
                belongs to something else.
        """
        path = Path(home) / FILE_NAME
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(
                f"the folder {home} cannot be made ({error.strerror}): name another one with --home"
            ) from error
        return cls.at(URL.create("sqlite", database=str(path)), place=str(path), wait=wait)

    @classmethod
    def at(cls, url: str | URL, *, place: str | None = None, wait: float = 5.0) -> Self:
        """The store at a database address, tables brought up to date.

        Args:
            url: ``sqlite:////folder/record.sqlite`` or ``postgresql://user@host/database``.
            place: what to call it in messages; its address without password by default.
            wait: seconds to wait for another program's write to end.

        Raises:
            StoreError: as :meth:`open`; the server cannot be reached or does not let us in,
                or the library for it is not installed.
        """
        engine = make_engine(url, wait)
        store = cls(engine, place or place_of(engine.url))
        try:
            with explained(store._place):
                prepare(engine, store._place)
        except StoreError:
            store.close()
            raise
        return store

    def add(self, reading: Reading, *, reader: str = "") -> Added:
        """Keep a reading.

        A document that is there already, by its hash, is left alone unless it was read
        anew: by another version of the reader, or with more known of it. Then its claims
        are replaced. A reading that knows less of its document (no date where one is on
        record) never replaces one that knows more.

        Args:
            reading: what was read.
            reader: the version of the reader that made the claims.

        Raises:
            StoreError: the store cannot be written, a claim's evidence is not in the
                document, or something does not fit into the store.
        """
        check(reading, reader)
        with explained(self._place), writing(self._engine) as connection:
            addition = keep(connection, reading, reader)
            name = name_in(connection, reading.document)
        return Added(addition, name)

    def readings(self, *, about: Collection[str] | None = None) -> list[Reading]:
        """Readings as held true, in the order of document date (undated last) and name.

        Args:
            about: keys of matters; with them, only documents about these, and those that tell
                of one of their votes under another matter. Without them, all documents.
        """
        return list(self.each_reading(about=about))

    def each_reading(
        self, *, about: Collection[str] | None = None, as_read: bool = False
    ) -> Iterator[Reading]:
        """The same one after another, so that not all texts have to be held at once.

        Args:
            about: keys of matters.
            as_read: with the claims as they were read, whatever persons hold true.
        """
        with explained(self._place), self._engine.connect() as connection:
            keys = None if about is None else keys_about(connection, about)
            yield from load_as_read(connection, keys) if as_read else load(connection, keys)

    def reading(self, name: str) -> Reading | None:
        """The reading of the document that has a name in the store, or null."""
        with explained(self._place), self._engine.connect() as connection:
            key = key_named(connection, name)
            return None if key is None else next(load(connection, [key]))

    def listed(self, *, about: Collection[str] | None = None) -> Iterator[Listed]:
        """What each document is, without its text and claims, in the same order.

        Args:
            about: keys of matters; with them, only documents about these.
        """
        with explained(self._place), self._engine.connect() as connection:
            yield from listed(connection, about)

    def matters(self) -> list[Matter]:
        """The matters that documents are about, those of most documents first."""
        with explained(self._place), self._engine.connect() as connection:
            return matters(connection)

    def documents(self) -> list[Document]:
        """All documents, in the same order."""
        with explained(self._place), self._engine.connect() as connection:
            names = names_in(connection)
            rows = connection.execute(select(documents)).mappings()
            return sorted((document_of(row, names[row["sha256"]]) for row in rows), key=in_time)

    @property
    def events(self) -> KeptEvents:
        """The derived record, event by event."""
        return KeptEvents(self._engine, self._place)

    @property
    def place(self) -> str:
        """Where it is, for messages: a file, or an address without its password."""
        return self._place

    @property
    def official(self) -> OfficialStore:
        """What official and scholarly data sets say, in the same database."""
        return OfficialStore(self._engine, self._place)

    @property
    def judgements(self) -> Judgements:
        """What persons decided of pairs: are they one?"""
        return Judgements(self._engine, self._place)

    @property
    def corrections(self) -> KeptCorrections:
        """What persons hold true in place of what official sources say."""
        return KeptCorrections(self._engine, self._place)

    @property
    def claim_corrections(self) -> KeptClaimCorrections:
        """What persons say of how reports were read."""
        return KeptClaimCorrections(self._engine, self._place)

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """A connection for the other parts of the record to read by.

        Raises:
            StoreError: the store cannot be read.
        """
        with explained(self._place), self._engine.connect() as connection:
            yield connection

    def close(self) -> None:
        """Let go of the database. The store can be used again; it will connect anew."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
