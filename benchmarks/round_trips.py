"""Export a whole record and read it back, in every form that allows it: is it the same?

    python benchmarks/round_trips.py STORE

STORE is the database address of a record, such as benchmarks/import_all.py makes. For each form:
seconds to write and to read, the size, and whether what comes back is what went out. What came
back from CSV is then imported into a new, empty record, whose export must be the same again.
Exits with 1 where anything differs.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from ninevotes.record.export import Extract, extract
from ninevotes.record.export.csv_form import read_csv, write_csv
from ninevotes.record.export.json_form import as_json, from_json
from ninevotes.record.export.model import ExportedSource
from ninevotes.record.export.parquet_form import read_parquet, write_parquet
from ninevotes.record.export.popolo import as_popolo, from_popolo
from ninevotes.record.official.report import SourceFile
from ninevotes.record.store import Store
from ninevotes.vocabulary.official import OfficialStatement

Write = Callable[[Extract, Path], object]
Read = Callable[[Path], Extract]


def _as_json(given: Extract, folder: Path) -> None:
    (folder / "record.json").write_text(as_json(given), "utf-8")


def _as_popolo(given: Extract, folder: Path) -> None:
    (folder / "popolo.json").write_text(as_popolo(given), "utf-8")


FORMS: dict[str, tuple[Write, Read]] = {
    "csv": (write_csv, read_csv),
    "parquet": (write_parquet, read_parquet),
    "json": (_as_json, lambda folder: from_json((folder / "record.json").read_text("utf-8"))),
    "popolo": (_as_popolo, lambda f: from_popolo((f / "popolo.json").read_text("utf-8"))),
}


def main(address: str) -> int:
    """Tell of each form; 1 where one differs."""
    with Store.at(address) as store:
        given = extract(store)
    counts = {name: len(getattr(given, name)) for name in ("votes", "meetings", "vetoes", "drafts")}
    _say(f"{counts}, {len(given.documents)} reports with {len(given.claims):,} claims")
    differ = False
    for name, (write, read) in FORMS.items():
        with tempfile.TemporaryDirectory() as made:
            folder = Path(made)
            wrote, _ = _timed(lambda w=write, f=folder: w(given, f))
            took, back = _timed(lambda r=read, f=folder: r(f))
            size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        # Popolo has votes and their sources; everything else stands in the other forms.
        whole = replace(given, sources=back.sources, votes=back.votes) if name == "popolo" else back
        same = whole == given
        differ |= not same
        told = f"{wrote:.1f} s to write, {took:.1f} s to read, {size / 1e6:.1f} MB"
        _say(f"{name:8} {told}, {'the same' if same else 'NOT THE SAME'}")
        if name == "csv":
            again = _imported(back)
            differ |= not again
            _say(f"{'':8} imported anew: {'the same' if again else 'NOT THE SAME'}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    _say(f"{peak:.0f} MB of memory at most")
    return 1 if differ else 0


def _imported(back: Extract) -> bool:
    """Whether a new record of the statements exports the same again."""
    with tempfile.TemporaryDirectory() as home, Store.open(Path(home)) as store:
        for source in back.sources:
            card = _Card(source)
            file = SourceFile(f"{source.id}.csv", "0" * 64)
            store.official.import_statements(
                card, file, _said(back, source.id), imported_at="2026-01-01T00:00:00Z"
            )
        again = extract(store)
    of = {group: sorted(getattr(back, group), key=_name) for group in _GROUPS}
    return of == {group: sorted(getattr(again, group), key=_name) for group in _GROUPS}


_GROUPS = ("sources", "votes", "meetings", "vetoes", "drafts")


def _name(one: OfficialStatement | ExportedSource) -> tuple[str, str]:
    return ("", one.id) if isinstance(one, ExportedSource) else (one.source, one.key)


def _said(given: Extract, source: str) -> Iterator[OfficialStatement]:
    for group in _GROUPS[1:]:
        yield from (one for one in getattr(given, group) if one.source == source)


class _Card:
    """An exported source as a card to import under."""

    kind = "statements"

    def __init__(self, source: ExportedSource) -> None:
        self.id, self.title, self.publisher = source.id, source.title, source.publisher
        self.address, self.licence = source.address, source.licence
        self.attribution, self.version = source.attribution, source.version


def _timed(work: Callable[[], object]) -> tuple[float, object]:
    started = time.perf_counter()
    done = work()
    return time.perf_counter() - started, done


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - each figure as soon as it is measured


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
