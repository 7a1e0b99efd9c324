"""What the workers of a cluster do: open files, read reports. Each piece depends on nothing else.

Done again by another worker, because the first was lost, it gives the same again.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ninevotes.pipeline.choosing import Chosen, Reports, opened
from ninevotes.pipeline.engines.claim_folder import tried, write_part
from ninevotes.pipeline.readers import read_one
from ninevotes.sources.reports import OpenedReport, Problem, Taken
from ninevotes.vocabulary.events import Reading

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Batch = dict[str, NDArray[Any]]

FILE = 1 << 32
"""More than the reports of one file: a report's key is its file's number times this, plus its
own number in the file."""

_ROWS = 50
"""Reports handed on at once."""

_TRIES = 5
"""How often the same reports may end the worker that reads them."""


class DeadlyReportsError(RuntimeError):
    """Whoever read these reports was ended by the system."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What has to be known of a report to decide whether it is read."""

    key: int
    id: str
    place: str
    digest: bytes
    inside: bool


def open_files(batch: Batch, reports: Reports) -> Iterator[Batch]:
    """The reports of files, and an entry or a problem for each.

    Args:
        batch: ``number`` and ``given`` of each file, and its ``path`` from the root.
        reports: how they are opened.
    """
    rows: list[tuple[int, object, OpenedReport | None]] = []
    for number, given, path in zip(batch["number"], batch["given"], batch["path"], strict=True):
        found = opened(Path(path), reports, Taken())
        for key, report in enumerate(found, start=int(number) * FILE):
            rows.append(_row(key, report, str(path), str(given)))
            if len(rows) >= _ROWS:
                yield _batch(rows)
                rows = []
    yield _batch(rows)


def read_part(
    batch: Batch, kept: NDArray[Any], described: Mapping[int, Chosen], folder: Path
) -> Batch:
    """Read those reports of a batch that were chosen, and write what they say.

    Args:
        batch: as :func:`open_files` gives it.
        kept: the keys of all chosen reports, in order.
        described: how reports are read of which more is known than their container says.
        folder: of the tables.

    Returns:
        one row: how many ``reports`` were dealt with, the ``documents`` and ``claims`` they gave,
        and the ``problems``, pickled.

    Raises:
        DeadlyReportsError: they have ended several workers; another would only follow them.
    """
    import numpy as np  # noqa: PLC0415 - of an extra

    chosen = np.isin(batch["key"], kept)
    if chosen.any() and tried(folder, _named(batch["report"][chosen][0])) > _TRIES:
        raise DeadlyReportsError(f"{chosen.sum()} reports ended {_TRIES} workers")
    read: list[tuple[Reading, str]] = []
    problems: list[Problem] = []
    for key, packed in zip(batch["key"][chosen], batch["report"][chosen], strict=True):
        report: OpenedReport = pickle.loads(packed)  # noqa: S301 - packed by a worker of this run
        if int(key) in described:
            report = described[int(key)].described(report)
        outcome = read_one(report)
        if isinstance(outcome, Problem):
            problems.append(outcome)
        elif outcome is not None:
            read.append((outcome, report.place))
    write_part(folder, read)
    return {
        "reports": np.array([int(chosen.sum())]),
        "documents": np.array([len(read)]),
        "claims": np.array([sum(len(reading.claims) for reading, _ in read)]),
        "problems": np.array([pickle.dumps(problems)], dtype=object),
    }


def _named(packed: bytes) -> str:
    return hashlib.sha256(packed).hexdigest()[:32]


def _row(
    key: int, report: OpenedReport | Problem, path: str, given: str
) -> tuple[int, object, OpenedReport | None]:
    """A report or a problem, its place told by the name that the file was given by."""
    if isinstance(report, Problem):
        return key, replace(report, where=_as_given(report.where, path, given)), None
    report = replace(report, place=_as_given(report.place, path, given))
    entry = Entry(key, report.id, report.place, report.digest, report.inside)
    return key, entry, report


def _as_given(place: str, path: str, given: str) -> str:
    return given + place[len(path) :] if place.startswith(path) else place


def _batch(rows: list[tuple[int, object, OpenedReport | None]]) -> Batch:
    import numpy as np  # noqa: PLC0415 - of an extra

    return {
        "key": np.array([key for key, _, _ in rows], dtype=np.int64),
        "entry": _packed([entry for _, entry, _ in rows]),
        "report": _packed([report for _, _, report in rows]),
    }


def _packed(values: list[Any]) -> NDArray[Any]:
    import numpy as np  # noqa: PLC0415 - of an extra

    packed = np.empty(len(values), dtype=object)
    packed[:] = [pickle.dumps(value) for value in values]
    return packed
