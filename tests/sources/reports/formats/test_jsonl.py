"""JSON lines: one object a line, one report each; a bad line is told and the next one read."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.reading.prefilter import may_concern_council
from ninevotes.sources.reports.formats.jsonl import LONGEST_LINE, Fields, read_json_lines
from ninevotes.sources.reports.formats.stamps import day_of_stamp
from ninevotes.vocabulary.documents import DateOrigin
from tests.sources.reports.formats.made import TEXT, Found, json_lines, problems, reports, stream


def read(data: bytes, fields: Fields | None = None) -> list[Found]:
    return list(read_json_lines(stream(data), "news.jsonl", "news", fields))


def test_the_usual_fields_are_understood() -> None:
    record = {
        "id": 7,
        "body": TEXT,
        "published": "2018-12-07T23:30:00-05:00",
        "source": "The Old Quay Review",
        "agency": "Harbour Wire",
        "link": "https://e.org/7",
    }
    [report] = reports(read(json.dumps(record).encode()))
    assert (report.id, report.text, report.inside) == ("7", TEXT, True)
    assert (report.date, report.date_origin) == (dt.date(2018, 12, 7), DateOrigin.METADATA)
    assert (report.publisher, report.outlet) == ("The Old Quay Review", "Harbour Wire")
    assert report.url == "https://e.org/7"


def test_a_report_without_an_id_is_called_by_its_line() -> None:
    found = reports(read(b"\n" + json.dumps({"text": TEXT}).encode()))
    assert [report.id for report in found] == ["news-2"]


def test_the_user_may_name_fields() -> None:
    data = json.dumps({"story": TEXT, "text": "A teaser.", "day": "2018-12-07"}).encode()
    [report] = reports(read(data, Fields({"text": "story", "date": "day"})))
    assert (report.text, report.date) == (TEXT, dt.date(2018, 12, 7))
    with pytest.raises(ValueError, match="headline"):
        Fields({"headline": "title"})


BAD = {
    "cut off": (b'{"text": "The Council', "not JSON"),
    "a list": (b'["The Council"]', "no object"),
    "no text": (b'{"headline": "The Council"}', "has no text"),
    "text that is none": (b'{"text": 5}', "has no text"),
    "deep": (b'{"text":' + b"[" * 100_000 + b"}", "nested too deeply"),
    "a long number": (b'{"text": ' + b"9" * 10_000 + b"}", "not JSON"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_line_is_told_with_its_place_and_the_others_are_read(kind: str) -> None:
    line, says = BAD[kind]
    good = json_lines([TEXT])
    found = read(good + line + b"\n" + good)
    assert len(reports(found)) == 2
    [problem] = problems(found)
    assert problem.startswith(f"news.jsonl line 2 (byte {len(good)}): ")
    assert says in problem


def test_a_broken_line_is_told_whatever_it_is_about() -> None:
    found = list(
        read_json_lines(stream(b'{"text": "Rovers won\n'), "n", "n", None, may_concern_council)
    )
    assert len(problems(found)) == 1


def test_a_line_without_end_is_dropped_and_the_next_one_read() -> None:
    endless = b'{"text": "' + b"a" * (LONGEST_LINE + 10)
    found = read(endless + b"\n" + json_lines([TEXT]))
    assert [report.text for report in reports(found)] == [TEXT]
    assert "longer than 20 MB" in problems(found)[0]


def test_half_a_surrogate_pair_becomes_a_replacement_character() -> None:
    [report] = reports(read(b'{"text": "The Council \\ud800 met"}'))
    assert report.text is not None
    report.text.encode()
    assert "\ufffd" in report.text


@given(st.lists(st.text(min_size=1).filter(str.strip), max_size=10), st.integers(1, 100))
def test_whatever_the_texts_they_come_out_as_they_went_in(texts: list[str], piece: int) -> None:
    found = list(read_json_lines(stream(json_lines(texts), piece), "n", "n"))
    assert [report.text for report in reports(found)] == texts


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2018-12-07", dt.date(2018, 12, 7)),
        ("20181207T120000Z", dt.date(2018, 12, 7)),
        ("Fri, 07 Dec 2018 23:30:00 -0500", dt.date(2018, 12, 7)),
        (1544227200000, dt.date(2018, 12, 8)),
        ("1544227200", None),
        (0, None),
        (True, None),
        ("yesterday", None),
        ("2018-13-45", None),
        ("0001-01-01", None),
        ("2999-01-01", None),
        (float("inf"), None),
        ({"day": 7}, None),
    ],
)
def test_days_are_read_from_stamps_and_from_nothing_else(stamp: object, day: dt.date) -> None:
    assert day_of_stamp(stamp) == day
