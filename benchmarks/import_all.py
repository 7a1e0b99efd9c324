"""How long it takes to import a folder of official data, and how much memory.

    python benchmarks/import_all.py FOLDER [STORE]

FOLDER holds the data files as downloaded; STORE is a database address (a new SQLite file in a
temporary folder without it; a PostgreSQL database must be empty). Targets: SQLite under 60 s,
PostgreSQL under 180 s, memory under 1 GB. The second pass must change nothing.
"""

from __future__ import annotations

import datetime as dt
import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from ninevotes.record.official.report import SourceFile
from ninevotes.record.store import Store
from ninevotes.sources.data.files import sha256
from ninevotes.sources.data.reading import bundles, statements
from ninevotes.sources.data.recognise import Found, UnknownFileError, recognise
from ninevotes.sources.data.tables.table import UnreadableError
from ninevotes.vocabulary.official import RefusedFileError


def _found(folder: Path) -> list[Found]:
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            try:
                found.append(recognise(path))
            except (UnknownFileError, UnreadableError, RefusedFileError):
                continue
    return found


def _pass(store: Store, folder: Path) -> Counter[str]:
    count: Counter[str] = Counter()
    now = dt.datetime.now(dt.UTC).isoformat()
    for bundle in bundles(_found(folder)):
        files = [SourceFile(path.name, sha256(path)) for path in bundle.paths]
        started = time.perf_counter()
        report = store.official.import_statements(
            bundle.card, files, statements(bundle), imported_at=now
        )
        took = time.perf_counter() - started
        count["files"] += len(files)
        count["new"] += report.new
        count["changed"] += report.changed
        count["unchanged"] += report.unchanged
        count["refused"] += bool(report.refused)
        if took > 0.5 or report.refused:
            names = " + ".join(path.name for path in bundle.paths)
            print(f"  {took:6.2f} s  {names} {report.refused or ''}")  # noqa: T201 - a script
    return count


def main() -> None:
    """Import twice, tell times and memory."""
    folder = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as home:
        store = Store.at(sys.argv[2]) if len(sys.argv) > 2 else Store.open(Path(home))
        for which in ("first", "second"):
            started = time.perf_counter()
            count = _pass(store, folder)
            took = time.perf_counter() - started
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{which}: {took:.1f} s, {peak:.0f} MB at most, {dict(count)}")  # noqa: T201 - a script
        store.close()


if __name__ == "__main__":
    main()
