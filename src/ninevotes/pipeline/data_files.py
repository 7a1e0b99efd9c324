"""Official data files into the record, however they come: what became of each, told as values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from ninevotes.record.official.report import ImportReport, SourceFile
from ninevotes.record.store import Store
from ninevotes.sources.data.files import sha256
from ninevotes.sources.data.reading import Bundle, bundles, statements
from ninevotes.sources.data.recognise import Found, UnknownFileError, recognise
from ninevotes.sources.data.tables.table import UnreadableError
from ninevotes.vocabulary.official import Refusal, RefusedFileError


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file, or of the files that are one whole.

    Args:
        name: of the files.
        title: of the data set; empty where no card describes the file.
        attribution: how to cite it.
        report: what was new, changed, unchanged and ignored; null where nothing is kept.
        refusals: why nothing of it is kept.
    """

    name: str
    title: str = ""
    attribution: str = ""
    report: ImportReport | None = None
    refusals: tuple[Refusal, ...] = field(default=())


def import_files(store: Store, paths: Iterable[Path]) -> tuple[Imported, ...]:
    """Import files, each recognised by its card, each whole or not at all.

    Args:
        store: the record.
        paths: the files.

    Raises:
        StoreError: the record cannot be written.
    """
    refused: list[Imported] = []
    found: list[Found] = []
    for path in paths:
        try:
            found.append(recognise(path))
        except (UnknownFileError, UnreadableError) as error:
            refused.append(Imported(path.name, refusals=(Refusal(str(error)),)))
        except RefusedFileError as error:
            refused.append(Imported(path.name, refusals=error.refusals))
    return (*(_imported(store, bundle) for bundle in bundles(found)), *refused)


def _imported(store: Store, bundle: Bundle) -> Imported:
    name = " + ".join(path.name for path in bundle.paths)
    files = [SourceFile(path.name, sha256(path)) for path in bundle.paths]
    now = dt.datetime.now(dt.UTC).isoformat()
    card = bundle.card
    report = store.official.import_statements(card, files, statements(bundle), imported_at=now)
    if report.refused:
        return Imported(name, card.title, card.attribution, refusals=report.refused)
    return Imported(name, card.title, card.attribution, report)
