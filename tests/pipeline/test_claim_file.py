"""A file of claims gone on with is the file that would have been: nothing lost, nothing twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ninevotes.pipeline.choosing import Reports
from ninevotes.pipeline.claim_file import ClaimFile, ClaimFileError
from ninevotes.pipeline.readers import read_reports
from ninevotes.pipeline.register import Register, Standing
from ninevotes.vocabulary.events import Reading

TEXTS = [
    f"The Security Council voted {9 + n % 6}-{n % 3} on Thursday to hold meeting {n} on Syria. "
    "China voted against it."
    for n in range(12)
]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reports") / "reports.jsonl"
    rows = [{"id": f"r{n}", "text": text, "date": "2018-12-07"} for n, text in enumerate(TEXTS)]
    rows.insert(5, {"id": "again", "text": TEXTS[0]})
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


class StoppedError(Exception):
    """As if the power had gone."""


def readings(source: Path, register: Register | None = None) -> Iterator[Reading]:
    for outcome in read_reports(Reports((source,)), register=register):
        assert isinstance(outcome, Reading)
        yield outcome


def write(source: Path, out: Path, stop: int | None, *, tidy: bool, resume: bool = True) -> None:
    """Read into a file, stopped after so many documents: in order, or all at once."""
    file = ClaimFile(out, "test", resume=resume)
    try:
        for number, reading in enumerate(readings(source, file.register)):
            if number == stop:
                raise StoppedError  # noqa: TRY301 - it stands for the power going
            file.add(reading)
            if number % 3 == 0:
                file.note()
        file.finish()
    except StoppedError:
        if tidy:
            file.__exit__(None, None, None)
        else:  # a line half written, nothing noted
            file._file.write(b'{"document": "r')
            file._file.flush()
    finally:
        file._file.close()
        file.register.close()


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.integers(0, 12), st.booleans()), max_size=4))
def test_however_often_it_is_stopped_the_file_is_the_same(
    source: Path, tmp_path_factory: pytest.TempPathFactory, stops: list[tuple[int, bool]]
) -> None:
    folder = tmp_path_factory.mktemp("out")
    write(source, folder / "whole", None, tidy=True)
    for stop, tidy in stops:
        write(source, folder / "parts", stop, tidy=tidy)
    write(source, folder / "parts", None, tidy=True)
    assert (folder / "parts").read_bytes() == (folder / "whole").read_bytes()
    documents = [
        json.loads(line)["document"] for line in (folder / "whole").read_bytes().splitlines()
    ]
    assert set(documents) == {f"r{n}" for n in range(12)}


def test_going_on_reads_only_what_is_new(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "claims.jsonl"
    write(source, out, None, tidy=True)
    before = out.read_bytes()
    more = tmp_path / "more.jsonl"
    more.write_text(json.dumps({"id": "new", "text": TEXTS[0] + " Again."}) + "\n")
    with ClaimFile(out, "test", resume=True) as file:
        for path in (source, more):
            for reading in readings(path, file.register):
                file.add(reading)
        file.finish()
    assert (file.before, file.documents) == (12, 1)
    assert out.read_bytes().startswith(before)
    assert len(out.read_bytes()) > len(before)


def test_an_unfinished_file_is_not_overwritten_by_mistake(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "claims.jsonl"
    write(source, out, 5, tidy=True)
    with pytest.raises(ClaimFileError, match="--resume"):
        ClaimFile(out, "test", resume=False)
    write(source, out, None, tidy=True)
    write(source, out, None, tidy=True, resume=False)
    assert out.stat().st_size


def test_what_cannot_be_gone_on_with_is_said(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "claims.jsonl"
    write(source, out, 5, tidy=True)
    with pytest.raises(ClaimFileError, match="begun otherwise"):
        ClaimFile(out, "another version", resume=True)
    out.write_text("")
    with pytest.raises(ClaimFileError, match="shortened"):
        ClaimFile(out, "test", resume=True)
    other = tmp_path / "other.jsonl"
    other.write_text("not ours")
    with pytest.raises(ClaimFileError, match="no journal"):
        ClaimFile(other, "test", resume=True)
    assert other.read_text() == "not ours"
    (tmp_path / "x.jsonl.journal").write_text("no database at all, but a text of some length")
    with pytest.raises(ClaimFileError, match="no journal"):
        ClaimFile(tmp_path / "x.jsonl", "test", resume=True)


def test_a_register_tells_copies_from_what_it_has_seen() -> None:
    register = Register()
    assert register.take(b"1", "a") is Standing.NEW
    assert register.take(b"1", "a") is Standing.SEEN
    assert register.take(b"1", "b") is Standing.COPY
    assert register.place_of(b"1") == "a"
    assert register.name("report", b"\x01") == "report"
    assert register.name("report", b"\x02") == "report-02"
    register.close()
