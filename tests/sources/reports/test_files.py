"""What a user names, to reports: folders, patterns, standard input, forms found out."""

from __future__ import annotations

import gzip
import io
import json
import sys
from pathlib import Path

import pytest

from ninevotes.sources.reports import (
    Kind,
    Manifests,
    OpenedReport,
    Problem,
    find_files,
    open_bytes,
    open_file,
    size_of,
)
from ninevotes.sources.reports.formats.recognise import kind_of
from tests.sources.reports.formats.made import (
    TEXT,
    json_lines,
    mail,
    page,
    problems,
    reports,
    rss,
    warc_of,
)

WARC = b"".join(warc_of([TEXT]))


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (TEXT.encode(), "report.txt", Kind.PAGE),
        (page(TEXT), "", Kind.PAGE),
        (b"%PDF-1.7", "paper.txt", Kind.PDF),
        (WARC, "", Kind.WARC),
        (json_lines([TEXT]), "", Kind.JSON_LINES),
        (b"\xef\xbb\xbf\n" + json_lines([TEXT]), "", Kind.JSON_LINES),
        (b"not json", "broken.jsonl", Kind.JSON_LINES),
        (rss([TEXT]), "", Kind.FEED),
        (mail(TEXT), "", Kind.MAIL),
        (b"From: the Council\nIt met.", "poem.txt", Kind.PAGE),
        (b'{"a": 1}', "", Kind.PAGE),
        (b"<html><body>an <rss> element</body></html>", "", Kind.PAGE),
        (b"", "", Kind.PAGE),
    ],
)
def test_the_form_is_told_by_how_a_file_begins(data: bytes, name: str, kind: Kind) -> None:
    assert kind_of(data, name) is kind


def test_every_form_gives_the_same_words(tmp_path: Path) -> None:
    forms = {
        "a.jsonl": json_lines([TEXT]),
        "b.warc": WARC,
        "c.xml": rss([TEXT]),
        "d.eml": mail(TEXT),
        "e.html": page(TEXT),
        "f.txt": TEXT.encode(),
    }
    for name, data in forms.items():
        (tmp_path / name).write_bytes(data)
        (tmp_path / f"{name}.gz").write_bytes(gzip.compress(data))
    found = list(find_files([tmp_path], Manifests()))
    assert [path.name for path in found if isinstance(path, Path)] == sorted(
        [*forms, *(f"{name}.gz" for name in forms)]
    )
    for path in found:
        assert isinstance(path, Path)
        [report] = open_file(path)
        assert isinstance(report, OpenedReport)
        assert TEXT.split(". ")[0] in (report.text or report.data.decode())


def test_a_folder_gives_reports_and_no_manifest_and_no_claims(tmp_path: Path) -> None:
    (tmp_path / "manifest.jsonl").write_text('{"doc": "a", "date": "2018-12-07"}')
    (tmp_path / "claims.jsonl").write_text('{"document": "a", "evidence": {"text": "x"}}')
    (tmp_path / "data.xml").write_text("<votes/>")
    (tmp_path / ".hidden.txt").write_text(TEXT)
    (tmp_path / "table.csv").write_text("a,b")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    manifests = Manifests()
    found = list(find_files([tmp_path], manifests))
    assert found == [tmp_path / "b.txt", tmp_path / "below" / "a.txt"]
    assert manifests.of("a") is not None
    assert size_of([tmp_path]) == 2 * len(TEXT)


def test_patterns_name_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.html"):
        (tmp_path / name).write_text(TEXT)
    found = list(find_files([tmp_path / "*.txt"], Manifests()))
    assert found == [tmp_path / "a.txt", tmp_path / "b.txt"]
    assert problems(
        [p for p in find_files([tmp_path / "*.pdf"], Manifests()) if isinstance(p, Problem)]
    )


def test_standard_input_is_read_as_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    class Pipe:
        buffer = io.BytesIO(gzip.compress(json_lines([TEXT, TEXT + " Again."])))

    monkeypatch.setattr(sys, "stdin", Pipe)
    found = list(open_file(Path("-")))
    assert [report.id for report in reports(found)] == ["r0", "r1"]
    assert reports(found)[0].place == "standard input line 1 (byte 0)"


def test_a_report_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(TEXT.encode() * 100_000))
    [problem] = problems(open_file(tmp_path / "a.txt.gz"))
    assert "holds more than 10 MB" in problem


def test_bytes_from_elsewhere_are_opened_alike() -> None:
    [report] = reports(open_bytes(rss([TEXT]), "https://e.org/feed"))
    assert report.place == "https://e.org/feed entry 1"


def test_a_manifest_given_tells_what_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "list.jsonl"
    path.write_text(json.dumps({"doc": "a"}) + "\n" + json.dumps({"doc": "b"}))
    manifests = Manifests(path)
    manifests.of("a")
    assert [str(problem).split(": ", 1)[1] for problem in manifests.missing()] == [
        'names "b", but no such file was given'
    ]
