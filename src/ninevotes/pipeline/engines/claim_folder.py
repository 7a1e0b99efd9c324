"""A folder of Parquet tables that many workers write at once: nothing lost, nothing twice.

``claims`` has a row for each claim, ``documents`` one for each document read, and ``problems`` one
for each report that was left out by the last run. Each table consists of parts. A part is named by
the documents in it, is written beside and then given its name, and that of ``documents`` is
written last: a document is done when it stands there. A worker that is lost in between leaves
nothing that counts, and whoever does its work again writes the very same parts.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from ninevotes.pipeline.claim_file import ClaimFileError
from ninevotes.pipeline.sureness import written
from ninevotes.sources.reports import Problem
from ninevotes.vocabulary.events import Reading

_TABLES: Mapping[str, Mapping[str, type]] = {
    "claims": {
        "document": str,
        "sha256": str,
        "type": str,
        "date": str,
        "fields": str,
        "modality": str,
        "attribution": str,
        "confidence": float,
        "start": int,
        "end": int,
        "text": str,
    },
    "documents": {
        "document": str,
        "sha256": str,
        "place": str,
        "date": str,
        "outlet": str,
        "publisher": str,
        "url": str,
        "title": str,
        "item": str,
        "claims": int,
    },
    "problems": {"place": str, "what": str},
}
"""The columns of each table. The fields of a claim are a JSON object, since each type has its own;
``start`` and ``end`` are characters of the document, between which ``text`` stands."""

_RUN = "run.json"
_TRIED = "tried"

_PROBLEMS = 10_000
"""Problems held until they are written."""


class ClaimFolder:
    """The tables, and how far they are.

    Args:
        path: the folder; on a cluster, one that every machine sees under this name.
        run: what the claims depend on besides the documents (version, options).
        resume: go on with it; otherwise it has to be new, empty or finished.

    Raises:
        ClaimFileError: it was begun otherwise, is not finished and would be lost, or is not ours.
        OSError: it cannot be written.
    """

    def __init__(self, path: Path, run: str, *, resume: bool) -> None:
        self.path = path.absolute()
        self._run = run
        begun = self._begun()
        if not resume and begun and not begun.get("finished"):
            raise ClaimFileError(
                f"{path} holds documents of a run that did not end: go on with it by --resume, "
                f"or delete it"
            )
        if resume and begun and begun["run"] != run:
            raise ClaimFileError(
                f"{path} was begun otherwise ({begun['run']}; now {run}): go on as it was begun, "
                "or name another folder"
            )
        self.path.mkdir(parents=True, exist_ok=True)
        for table in _TABLES:
            (self.path / table).mkdir(exist_ok=True)
        shutil.rmtree(self.path / _TRIED, ignore_errors=True)
        (self.path / _TRIED).mkdir()
        self._tidy(anew=not resume)
        self._note(finished=False)
        self._problems: list[tuple[Any, ...]] = []
        self._parts = self.claims = self.documents = 0
        self.before = sum(1 for _ in self.done())
        """Documents that were done when the folder was opened."""

    def done(self) -> Iterator[tuple[bytes, str]]:
        """The documents that are done: the hash of each and where it stood."""
        for row in rows_of(self.path, "documents"):
            yield bytes.fromhex(row["sha256"]), row["place"]

    def refuse(self, problem: Problem) -> None:
        """Take down what was left out."""
        self._problems.append((_stored(problem.where), _stored(problem.what)))
        if len(self._problems) >= _PROBLEMS:
            self._note_problems()

    def finish(self, *, whole: bool) -> None:
        """Note that the run came to its end, and whether everything was read."""
        self._note_problems()
        shutil.rmtree(self.path / _TRIED)
        self._note(finished=whole)

    def _note_problems(self) -> None:
        if self._problems:
            self._parts += 1
            _write(self.path, "problems", f"part-{self._parts:05}", self._problems)
            self._problems = []

    def _begun(self) -> dict[str, Any]:
        path = self.path / _RUN
        if not path.exists():
            if self.path.exists() and any(self.path.iterdir()):
                raise ClaimFileError(f"{self.path} holds other things: name a new folder")
            return {}
        try:
            begun = json.loads(path.read_text("utf-8"))
        except ValueError:
            begun = None
        if not isinstance(begun, dict) or "run" not in begun:
            raise ClaimFileError(f"{path} is no note of a run: delete the folder")
        return begun

    def _note(self, *, finished: bool) -> None:
        note = json.dumps({"run": self._run, "finished": finished})
        _put(self.path / _RUN, note.encode())

    def _tidy(self, *, anew: bool) -> None:
        """Remove what an earlier run left half done, and the problems it told."""
        whole = {path.name for path in (self.path / "documents").glob("part-*.parquet")}
        for table in _TABLES:
            for path in (self.path / table).iterdir():
                if anew or table == "problems" or path.name not in whole:
                    path.unlink()


def write_part(folder: Path, read: list[tuple[Reading, str]]) -> None:
    """Write what came of some reports, all of it or none if it comes to the worst.

    Args:
        folder: of the tables.
        read: documents read, and where each stands.
    """
    if not read:
        return
    digests = " ".join(reading.document.sha256 for reading, _ in read)
    name = "part-" + hashlib.sha256(digests.encode()).hexdigest()[:32]
    claims = [
        _claim_row(claim, reading.document.sha256)
        for reading, _ in read
        for claim in written(reading)
    ]
    _write(folder, "claims", name, claims)
    _write(folder, "documents", name, [_document_row(*one) for one in read])


def tried(folder: Path, work: str) -> int:
    """How often a piece of work was begun in this run, this time included.

    It is kept in the folder, since a worker that is lost cannot say so.
    """
    with (folder / _TRIED / work).open("ab") as file:
        file.write(b".")
        return file.tell()


def rows_of(folder: Path, table: str) -> Iterator[dict[str, Any]]:
    """The rows of a table, one part held at a time."""
    pl = _polars()
    for path in sorted((folder / table).glob("*.parquet")):
        yield from pl.read_parquet(path).iter_rows(named=True)


def claims_in(folder: Path) -> Iterator[dict[str, Any]]:
    """The claims of a folder, as ``ninevotes read`` writes them in JSON lines."""
    for row in rows_of(folder, "claims"):
        yield {
            **{name: row[name] for name in ("document", "type", "date")},
            "fields": json.loads(row["fields"]),
            **{name: row[name] for name in ("modality", "attribution")},
            "evidence": {name: row[name] for name in ("start", "end", "text")},
            "confidence": row["confidence"],
        }


def _claim_row(claim: Mapping[str, Any], digest: str) -> tuple[Any, ...]:
    evidence = claim["evidence"]
    return (
        _stored(claim["document"]),
        digest,
        claim["type"],
        claim["date"],
        _stored(json.dumps(claim["fields"], ensure_ascii=False)),
        claim["modality"],
        _stored(claim["attribution"]),
        claim["confidence"],
        evidence["start"],
        evidence["end"],
        _stored(evidence["text"]),
    )


def _document_row(reading: Reading, place: str) -> tuple[Any, ...]:
    document = reading.document
    return (
        _stored(document.id),
        document.sha256,
        _stored(place),
        document.date.isoformat() if document.date else None,
        _stored(document.outlet),
        _stored(document.publisher),
        _stored(document.url),
        _stored(reading.title),
        reading.item.name if reading.item else None,
        len(reading.claims),
    )


def _stored(text: str | None) -> str | None:
    """A text without halves of surrogate pairs, which Parquet does not hold."""
    return None if text is None else text.encode("utf-8", "replace").decode()


def _write(folder: Path, table: str, name: str, rows: list[tuple[Any, ...]]) -> None:
    pl = _polars()
    packed = BytesIO()
    pl.DataFrame(rows, schema=_TABLES[table], orient="row").write_parquet(packed)
    _put(folder / table / f"{name}.parquet", packed.getvalue())


def _put(path: Path, data: bytes) -> None:
    """Write a file that is there whole or not at all."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def _polars() -> Any:
    try:
        import polars  # noqa: PLC0415 - of an extra
    except ImportError as error:
        raise ClaimFileError(
            "Parquet needs Polars: install it with pip install 'ninevotes[ray]'"
        ) from error
    return polars
