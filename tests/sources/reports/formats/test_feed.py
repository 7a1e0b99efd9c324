"""Feeds: entries with their text; nothing expands, nothing is loaded, broken XML is told."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.sources.reports.formats.feed import read_feed
from ninevotes.vocabulary.documents import MediaType
from tests.sources.reports.formats.made import TEXT, Found, problems, reports, rss


def read(data: bytes | str) -> list[Found]:
    return list(read_feed(data.encode() if isinstance(data, str) else data, "feed.xml"))


def test_an_entry_is_dated_by_its_own_day_and_place() -> None:
    [report] = reports(read(rss([TEXT])))
    assert report.text == f"Report 0\n\n{TEXT}"
    assert report.date == dt.date(2018, 12, 7)  # in New York; in Greenwich it was the 8th
    assert (report.id, report.url) == ("e.org/0", "https://e.org/0")
    assert (report.publisher, report.media_type) == ("Harbour Wire", MediaType.TEXT)


ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Meridian</title><entry>
<title type="html">Council &amp;amp; veto</title><updated>2018-12-09T01:00:00Z</updated>
<published>2018-12-07T10:00:00Z</published><id>tag:e.org,2018:1</id>
<link rel="self" href="https://e.org/self"/><link href="https://e.org/1"/>
<summary>Short.</summary>
<content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>It <b>met</b>.</p></div></content>
</entry></feed>"""


def test_atom_gives_its_fullest_text_and_the_day_of_publication() -> None:
    [report] = reports(read(ATOM))
    assert report.text is not None
    assert "<h1>Council &amp; veto</h1>" in report.text
    assert "<p>It <b>met</b>.</p>" in report.text
    assert report.media_type is MediaType.HTML
    assert report.date == dt.date(2018, 12, 7)
    assert report.url == "https://e.org/1"


def test_rdf_and_encoded_content_are_read() -> None:
    data = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Old Quay</title>'
        "</channel><item><title>Vote</title><link>https://e.org/v</link>"
        "<dc:date>2018-12-07</dc:date><description>Short.</description>"
        "<content:encoded><![CDATA[<p>Nine & no veto.</p>]]></content:encoded></item></rdf:RDF>"
    )
    [report] = reports(read(data))
    assert report.text == "<h1>Vote</h1>\n<p>Nine & no veto.</p>"
    assert (report.publisher, report.date) == ("Old Quay", dt.date(2018, 12, 7))


def test_what_often_breaks_feeds_is_put_right() -> None:
    data = (
        b'\n<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><title>A & B</title><item>'
        b"<title>C\xf4te d&rsquo;Ivoire\x0b &nbsp;votes</title></item></channel></rss>"
    )
    [report] = reports(read(data))
    assert report.text == "Côte d’Ivoire votes"
    assert report.publisher == "A & B"


def test_a_fault_in_the_xml_keeps_the_entries_before_it() -> None:
    data = rss([TEXT, TEXT, TEXT]).replace(b"<title>Report 2", b"<b><title>Report 2")
    found = read(data)
    assert len(reports(found)) == 2
    assert "2 entries before it were read" in problems(found)[0]


HOSTILE = {
    "entities that expand": (
        '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel><item><title>&b;'
        "</title></item></channel></rss>"
    ),
    "an entity from a file": (
        '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&a;'
        "</title></item></channel></rss>"
    ),
    "elements without end": "<rss>" + "<a>" * 300_000,
    "a title of brackets": "<rss><channel><item><title>" + "<" * 1_000_000,
    "a title of ampersands": "<rss><channel><item><title>" + "&" * 300_000,
    "sections that do not end": "<rss><channel><item><title>" + "<![CDATA[" * 100_000,
    "comments that do not end": "<rss><channel>" + "<!--" * 200_000,
    "nothing": "   ",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_feed_is_refused(kind: str) -> None:
    found = read(HOSTILE[kind])
    assert len(problems(found)) == 1
    assert not any("root:" in (report.text or "") for report in reports(found))


def test_a_document_type_elsewhere_is_not_loaded() -> None:
    data = b'<!DOCTYPE rss SYSTEM "file:///etc/passwd">' + rss([TEXT]).split(b"?>")[1]
    assert len(reports(read(data))) == 1


@given(st.binary(max_size=200), st.integers(0, 400), st.integers(0, 50))
def test_damage_anywhere_never_breaks_us(junk: bytes, at: int, lost: int) -> None:
    data = rss([TEXT, TEXT])
    for found in read(data[:at] + junk + data[at + lost :]):
        assert str(found)
