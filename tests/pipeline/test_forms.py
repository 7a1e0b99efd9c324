"""Whatever form a report comes in, the same claims come out, by one process or several."""

from __future__ import annotations

import dataclasses
import gzip
import json
from pathlib import Path

import pytest

from ninevotes.pipeline.choosing import Reports
from ninevotes.pipeline.readers import Progressed, read_reports
from ninevotes.sources.reports import Problem
from ninevotes.vocabulary.documents import DateOrigin
from ninevotes.vocabulary.events import Reading
from tests.sources.reports.formats.made import (
    json_lines,
    mail,
    page,
    response,
    rss,
    warc_of,
    warc_record,
)

TEXT = (
    "The Security Council voted 13-2 on Thursday to hold a meeting on Syria. "
    "China and Russia voted against it."
)
OTHER = "Rovers won 2-0 and stay third. " * 400


def readings(reports: Reports, workers: int = 1) -> list[Reading]:
    outcomes = list(read_reports(reports, workers=workers))
    assert [str(outcome) for outcome in outcomes if isinstance(outcome, Problem)] == []
    return [outcome for outcome in outcomes if isinstance(outcome, Reading)]


def told(reading: Reading) -> list[tuple[object, ...]]:
    return [(c.type, dict(c.fields), c.modality, c.attribution) for c in reading.claims]


FORMS = {
    "report.html": page(TEXT),
    "report.eml": mail(TEXT, "Vote"),
    "report.jsonl": json_lines([TEXT]),
    "report.jsonl.gz": gzip.compress(json_lines([TEXT])),
    "report.rss": rss([TEXT]),
    "report.warc": b"".join(warc_of([TEXT])),
}


@pytest.mark.parametrize("name", FORMS)
def test_the_same_claims_come_out_of_every_form(name: str, tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text(TEXT)
    (tmp_path / name).write_bytes(FORMS[name])
    [plain] = readings(Reports((tmp_path / "plain.txt",)))
    [reading] = readings(Reports((tmp_path / name,)))
    assert told(plain)
    assert told(reading) == told(plain)
    for claim in reading.claims:
        assert reading.document.quote(claim.evidence.span) == claim.evidence.text


def test_a_date_of_the_container_is_the_document_s(tmp_path: Path) -> None:
    for name in ("report.eml", "report.rss", "report.jsonl"):
        (tmp_path / name).write_bytes(FORMS[name])
        [reading] = readings(Reports((tmp_path / name,)))
        assert str(reading.document.date) == "2018-12-07"
        assert reading.document.date_origin is DateOrigin.METADATA


def test_a_manifest_goes_before_what_a_record_says(tmp_path: Path) -> None:
    (tmp_path / "report.jsonl").write_bytes(FORMS["report.jsonl"])
    (tmp_path / "manifest.jsonl").write_text('{"doc": "r0", "date": "2018-12-09", "outlet": "HW"}')
    [reading] = readings(Reports((tmp_path,)))
    assert (str(reading.document.date), reading.document.outlet) == ("2018-12-09", "HW")


def test_other_news_in_a_container_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(b"".join(warc_of([OTHER, TEXT, OTHER + "x"])))
    assert [reading.document.id for reading in readings(Reports((path,)))] == ["e.org/1"]
    everything = readings(Reports((path,), everything=True))
    assert len(everything) == 3


def test_copies_in_a_container_count_once_and_namesakes_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    pages = [page(TEXT), page(TEXT), page(TEXT + " Updated.")]
    path.write_bytes(b"".join(warc_record(response(one), "https://e.org/a") for one in pages))
    ids = [reading.document.id for reading in readings(Reports((path,), distinct=True))]
    assert ids[0] == "e.org/a"
    assert ids[1].startswith("e.org/a-")
    assert len(ids) == 2


def test_a_declared_encoding_is_used_where_a_page_is_not_utf_8(tmp_path: Path) -> None:
    body = f"<p>Côte d'Ivoire — {TEXT}</p>".encode("cp1251", "replace")
    block = response(body, "Content-Type: text/html; charset=windows-1251")
    (tmp_path / "a.warc").write_bytes(warc_record(block))
    [reading] = readings(Reports((tmp_path / "a.warc",)))
    assert reading.document.encoding == "cp1251"
    assert "—" in reading.document.text


def test_two_processes_read_as_one(tmp_path: Path) -> None:
    texts = [f"{TEXT} Report {number}." for number in range(40)]
    path = tmp_path / "reports.jsonl"
    path.write_bytes(json_lines(texts))
    assert readings(Reports((path,)), workers=2) == readings(Reports((path,)))


def test_a_fault_of_one_record_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_bytes(json_lines([TEXT]) + b"{broken\n" + json_lines([TEXT + " Again."]))
    for workers in (1, 2):
        outcomes = list(read_reports(Reports((path,)), workers=workers))
        kinds = [type(outcome).__name__ for outcome in outcomes]
        assert kinds == ["Reading", "Problem", "Reading"]


def test_progress_goes_by_bytes_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_bytes(json_lines([f"{TEXT} {number}" for number in range(5)]))
    told_of: list[Progressed] = []
    list(read_reports(Reports((path,)), progress=told_of.append))
    size = path.stat().st_size
    assert dataclasses.astuple(told_of[-1]) == (5, size, size)
    assert [progressed.documents for progressed in told_of] == [1, 2, 3, 4, 5]
    assert json.loads(path.read_text().splitlines()[0])["id"] == "r0"
