"""The same reports give the same brief, in whatever order and by however many processes."""

from __future__ import annotations

import itertools
import shutil
from pathlib import Path

import pytest

from ninevotes.pipeline.readers import read_reports
from ninevotes.record.derive import derive
from ninevotes.sources.reports import Problem
from ninevotes.vocabulary.events import Reading
from tests.gold.corpora import EXAMPLES

SOME = ("northgate-2018-03-19.txt", "oldquay-2018-03-20.txt", "lakeside-courier-2018-03-17.txt")


def readings(paths: list[Path], workers: int = 1) -> list[Reading]:
    outcomes = list(read_reports(paths, workers=workers))
    assert not [outcome for outcome in outcomes if isinstance(outcome, Problem)]
    return [outcome for outcome in outcomes if isinstance(outcome, Reading)]


@pytest.mark.parametrize("order", list(itertools.permutations(SOME)))
def test_the_order_of_files_does_not_matter(order: tuple[str, ...]) -> None:
    one = readings([EXAMPLES / name for name in SOME])
    other = readings([EXAMPLES / name for name in order])
    assert sorted(map(repr, one)) == sorted(map(repr, other))
    assert derive(one) == derive(other)


def test_several_processes_read_as_one() -> None:
    assert readings([EXAMPLES], workers=2) == readings([EXAMPLES])


def test_where_a_report_lies_does_not_matter(tmp_path: Path) -> None:
    for name in SOME:
        shutil.copy(EXAMPLES / name, tmp_path / name)
    shutil.copy(EXAMPLES / "manifest.jsonl", tmp_path / "manifest.jsonl")
    assert readings([tmp_path]) == readings(sorted(EXAMPLES / name for name in SOME))
