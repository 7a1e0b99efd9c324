"""The record for notebooks and scripts: ``import ninevotes``.

Every answer is a :class:`~ninevotes.pipeline.table.Table`: tidy, one row a thing, with the
attribution lines of its sources, ready for Polars and pandas.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from ninevotes.pipeline.given import (
    Body,
    Day,
    Moment,
    day_of,
    held,
    member_of,
    moment_of,
    organ_of,
)
from ninevotes.pipeline.readers import READER, read_reports
from ninevotes.pipeline.rows import (
    BALLOT_COLUMNS,
    CLAIM_COLUMNS,
    HIT_COLUMNS,
    MEETING_COLUMNS,
    PAIR_COLUMNS,
    VOTE_COLUMNS,
    ballot_rows,
    claim_rows,
    hit_rows,
    meeting_rows,
    pair_rows,
    vote_rows,
)
from ninevotes.pipeline.table import Table
from ninevotes.record.agreement import partners, roll_calls
from ninevotes.record.export import Extract, Selection, extract
from ninevotes.record.official.report import SourceFile
from ninevotes.record.search import SearchQuery, Shown, search, show
from ninevotes.record.store import Store
from ninevotes.sources.data.files import sha256
from ninevotes.sources.data.reading import bundles, statements
from ninevotes.sources.data.recognise import recognise
from ninevotes.sources.reports import Problem
from ninevotes.vocabulary.official import RefusedFileError
from ninevotes.vocabulary.organs import Organ


class Record:
    """The record, opened. Use it in a ``with`` block, or close it.

    Days may be given as text, ``"2014-12-22"``; bodies as ``"council"``, ``"assembly"`` or a
    code such as ``"UNGA-C3"``; members by their ISO 3166 alpha-3 codes. With ``known_at``, a
    day or a moment, the record answers as it stood then.
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    def add_reports(self, *paths: Path | str) -> int:
        """Read reports, files or folders, and keep them; how many were read.

        Raises:
            ValueError: one of them cannot be read.
        """
        read = 0
        for outcome in read_reports([Path(path) for path in paths]):
            if isinstance(outcome, Problem):
                raise ValueError(str(outcome))  # noqa: TRY004 - the file is at fault, not its type
            self.store.add(outcome, reader=READER)
            read += 1
        return read

    def add_data(self, *paths: Path | str) -> int:
        """Import data files as downloaded from their publishers; how many statements are new.

        Raises:
            RefusedFileError: a file is not as expected; nothing of it is kept.
            UnknownFileError: no known source has such a file.
        """
        new = 0
        for bundle in bundles(recognise(Path(path)) for path in paths):
            files = [SourceFile(path.name, sha256(path)) for path in bundle.paths]
            now = dt.datetime.now(dt.UTC).isoformat()
            report = self.store.official.import_statements(
                bundle.card, files, statements(bundle), imported_at=now
            )
            if report.refused:
                raise RefusedFileError(*report.refused)
            new += report.new
        return new

    def votes(
        self,
        organ: Body = None,
        since: Day = None,
        until: Day = None,
        sources: Iterable[str] = (),
        *,
        printed: bool = False,
        known_at: Moment = None,
    ) -> Table:
        """One row a vote and source, as held true; with ``printed`` as the source prints it."""
        taken = self._taken(organ, since, until, sources, known_at)
        return Table.of(
            VOTE_COLUMNS,
            vote_rows(held(taken.votes, taken.corrections, printed=printed)),
            taken.notes,
        )

    def ballots(
        self,
        organ: Body = None,
        since: Day = None,
        until: Day = None,
        sources: Iterable[str] = (),
        *,
        printed: bool = False,
        known_at: Moment = None,
    ) -> Table:
        """One row a ballot: who voted how on what, as held true or as printed."""
        taken = self._taken(organ, since, until, sources, known_at)
        return Table.of(
            BALLOT_COLUMNS,
            ballot_rows(held(taken.votes, taken.corrections, printed=printed)),
            taken.notes,
        )

    def meetings(self, since: Day = None, until: Day = None, *, known_at: Moment = None) -> Table:
        """One row a meeting, item and source."""
        taken = self._taken(Organ.SECURITY_COUNCIL, since, until, (), known_at)
        return Table.of(MEETING_COLUMNS, meeting_rows(taken.meetings), taken.notes)

    def claims(self, since: Day = None, until: Day = None, *, known_at: Moment = None) -> Table:
        """One row a claim of a report, with the place of its words and at most 25 of them."""
        taken = self._taken(None, since, until, ("reports",), known_at)
        return Table.of(CLAIM_COLUMNS, claim_rows(taken.claims), taken.notes)

    def search(  # noqa: PLR0913 - one keyword a filter
        self,
        words: str = "",
        *,
        members: Iterable[str] = (),
        item: str | None = None,
        organ: Body = None,
        since: Day = None,
        until: Day = None,
        most: int = 100,
        known_at: Moment = None,
    ) -> Table:
        """One row a hit, the best first; a member with its vote is ``"RUS:N"``.

        Raises:
            QueryError: the question cannot be asked.
        """
        query = SearchQuery(
            words,
            tuple(member_of(member) for member in members),
            item,
            organ_of(organ),
            day_of(since),
            day_of(until),
            size=most,
            known_at=moment_of(known_at),
        )
        return Table.of(HIT_COLUMNS, hit_rows(search(self.store, query).hits), ())

    def show(self, symbol_or_event: str, *, as_of: Day = None, known_at: Moment = None) -> Shown:
        """What every source says of a symbol, a resolution's number, or an event's id."""
        return show(self.store, symbol_or_event, as_of=day_of(as_of), known_at=moment_of(known_at))

    def agreement(  # noqa: PLR0913 - one keyword a filter
        self,
        member: str,
        organ: Organ | str = "council",
        *,
        topic: str | None = None,
        since: Day = None,
        until: Day = None,
        at_least: int = 1,
        known_at: Moment = None,
    ) -> Table:
        """A member with every other: of the votes both cast, the share that were the same.

        Raises:
            TopicError: no ballots of the body are on record, or the topic has no words.
        """
        rolls = roll_calls(
            self.store,
            organ_of(organ) or Organ.SECURITY_COUNCIL,
            topic=topic,
            since=day_of(since),
            until=day_of(until),
            known_at=moment_of(known_at),
        )
        rows = pair_rows(partners(rolls.votes, member.upper(), at_least=at_least))
        attribution = self.store.official.attributions().get(rolls.source, rolls.source)
        return Table.of(PAIR_COLUMNS, rows, (attribution,))

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _taken(
        self,
        organ: Body,
        since: Day,
        until: Day,
        sources: Iterable[str],
        known_at: Moment,
    ) -> Extract:
        wanted = Selection(
            organ_of(organ), day_of(since), day_of(until), tuple(sources), moment_of(known_at)
        )
        return extract(self.store, wanted)


def open_record(place: Path | str) -> Record:
    """Open a record, made where there is none.

    Args:
        place: its folder, or the address of a database (``postgresql://localhost/record``).

    Raises:
        StoreError: it cannot be opened.
    """
    if isinstance(place, str) and "://" in place:
        return Record(Store.at(place))
    return Record(Store.open(Path(place)))
