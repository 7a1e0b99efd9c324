"""Official data files that somebody brings: recognised by their cards, kept whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from ninevotes.pipeline.data_files import Imported, import_files
from ninevotes.record.store import Store
from ninevotes.vocabulary.official import Refusal
from ninevotes.web.views.brought import refuse_bombs, safe_name

MOST = 20
"""Files that may be brought at once: no source comes in as many."""

_PARQUET = b"PAR1"
_NO_PARQUET = "a Parquet file is read by 'ninevotes import', and not by the site"
"""A few kilobytes of one may hold gigabytes, and nothing tells before it is read."""


def import_brought(
    store: Store, files: Iterable[tuple[str, bytes]], most: int = 80_000_000
) -> tuple[Imported, ...]:
    """Import what was uploaded.

    Args:
        store: the record.
        files: names and bytes. A name is only a name: no folder in it is followed.
        most: bytes that all of them may have when they are expanded.

    Raises:
        BombError: they have more.
        StoreError: the record cannot be written.
    """
    given = list(files)
    refuse_bombs(given, most)
    refused: list[Imported] = []
    paths: list[Path] = []
    with TemporaryDirectory(prefix="ninevotes-") as folder:
        for place, (name, data) in enumerate(given):
            if data[:4] == _PARQUET:
                refused.append(Imported(safe_name(name), refusals=(Refusal(_NO_PARQUET),)))
                continue
            at = Path(folder) / f"{place:03d}"
            at.mkdir()
            path = at / safe_name(name)
            path.write_bytes(data)
            paths.append(path)
        return (*import_files(store, paths), *refused)
