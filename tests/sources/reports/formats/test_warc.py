"""WARC files: pages out of a crawl; a record with a wrong length loses nothing but itself."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninevotes.sources.reports import Form
from ninevotes.sources.reports.formats.warc import read_warc
from ninevotes.vocabulary.documents import MediaType
from tests.sources.reports.formats.made import (
    TEXT,
    Found,
    page,
    problems,
    reports,
    response,
    stream,
    warc_of,
    warc_record,
)


def read(data: bytes) -> list[Found]:
    return list(read_warc(stream(data), "crawl.warc"))


def test_a_page_is_known_by_its_address_and_not_dated_by_its_crawl() -> None:
    [report] = reports(read(warc_record(response(page(TEXT)), "https://e.org/world/vote.html")))
    assert (report.id, report.url) == ("e.org/world/vote.html", "https://e.org/world/vote.html")
    assert (report.data, report.form) == (page(TEXT), Form.PAGE)
    assert report.media_type is MediaType.HTML
    assert report.date is None


def test_what_is_no_page_is_passed_over_without_a_word() -> None:
    data = b"".join(
        [
            warc_record(b"software: crawler", kind="warcinfo"),
            warc_record(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
            warc_record(response(page("Not found"), status="404 Not Found")),
            warc_record(response(b"\x89PNG", "Content-Type: image/png")),
            warc_record(b"20200102030405", "dns:e.org", "resource"),
        ]
    )
    assert read(data) == []


def test_codings_of_the_web_are_undone() -> None:
    chunked = b"4\r\nThe \r\n7;x=y\r\nCouncil\r\n0\r\n\r\n"
    packed = gzip.compress(b"The Council")
    for body, header in (
        (chunked, "Transfer-Encoding: chunked"),
        (packed, "Content-Encoding: gzip"),
        (b"The Council", "Content-Encoding: gzip"),  # undone by the crawler already
    ):
        [report] = reports(read(warc_record(response(body, "Content-Type: text/plain", header))))
        assert report.data == b"The Council"


def test_a_pdf_and_a_declared_encoding_are_noticed() -> None:
    data = warc_record(response(b"%PDF-1.7 ...", "Content-Type: application/pdf")) + warc_record(
        response("Côte d'Ivoire".encode("latin-1"), "Content-Type: text/html; charset=ISO-8859-1")
    )
    found = reports(read(data))
    assert [report.form for report in found] == [Form.PDF, Form.PAGE]
    assert found[1].encoding == "iso-8859-1"


@pytest.mark.parametrize("length", ["99999", "40", "-7", "many", "9" * 30, "99999999999"])
def test_a_wrong_length_costs_one_record(length: str) -> None:
    good = list(warc_of([TEXT] * 5))
    good[2] = warc_record(response(page(TEXT)), "https://e.org/2", length=length)
    found = read(b"".join(good))
    assert [report.id for report in reports(found)] == [f"e.org/{n}" for n in (0, 1, 3, 4)]
    [problem] = problems(found)
    assert problem.startswith(f"crawl.warc record 3 (byte {len(good[0] + good[1])}): ")


def test_a_broken_member_costs_its_record() -> None:
    members = [gzip.compress(record) for record in warc_of([f"{TEXT} {n}" for n in range(5)])]
    members[1] = members[1][:40] + b"\xff" * 30 + members[1][70:]
    found = read(b"".join(members))
    assert [report.id for report in reports(found)] == [f"e.org/{n}" for n in (0, 2, 3, 4)]
    assert "broken gzip" in problems(found)[0]


def test_a_file_cut_off_is_told() -> None:
    data = b"".join(warc_of([TEXT] * 3))
    found = read(data[:-60])
    assert len(reports(found)) == 2
    assert "ends after" in problems(found)[0]


@settings(max_examples=150)
@given(st.integers(0, 1500), st.binary(max_size=40), st.integers(0, 60), st.integers(20, 700))
def test_damage_anywhere_ends_and_never_breaks_us(
    at: int, junk: bytes, lost: int, piece: int
) -> None:
    data = b"".join(warc_of([TEXT] * 6))
    damaged = data[:at] + junk + data[at + lost :]
    found = list(read_warc(stream(damaged, piece), "crawl.warc"))
    assert [report.id for report in reports(found)][-1] == "e.org/5"
