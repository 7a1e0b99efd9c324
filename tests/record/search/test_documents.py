"""Documents asked for: verbatim records beside reports, and the versions of a text."""

from __future__ import annotations

import dataclasses
import datetime as dt

from tests.record.builders import agenda_vote, reading, tally
from tests.record.folding.test_official_truth import RECORD
from tests.record.search.asked import DRAFT, MEETING, OTHERWISE, VETO, VETOED, add

from ninevotes.reading import document_of, read
from ninevotes.record.engine import writing
from ninevotes.record.schema import LATEST, migrate
from ninevotes.record.search import SearchQuery, search, show
from ninevotes.record.store import Store
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import Reading, Truth

REPORT = reading("report", agenda_vote("2014-12-22", **tally(11, 2, 2), no_by=["CHN", "RUS"]))


def recorded() -> Reading:
    return read(document_of(RECORD.encode(), "S-PV-7353.txt"))


def sources(store: Store, truth: Truth, text: str = "") -> set[str]:
    return {hit.source for hit in search(store, SearchQuery(text, truth=truth)).hits}


def test_what_a_verbatim_record_says_is_official(address: str) -> None:
    with Store.at(address) as store:
        store.add(REPORT, reader="1")
        store.add(recorded(), reader="1")
        assert sources(store, Truth.OFFICIAL) == {"S-PV-7353"}
        assert sources(store, Truth.OFFICIAL, "abstaining") == {"S-PV-7353"}
        assert sources(store, Truth.REPORTED) == {"report"}
        store.add(recorded(), reader="2")
        assert sources(store, Truth.REPORTED) == {"report"}


def test_records_kept_by_an_older_version_are_official_too(address: str) -> None:
    with Store.at(address) as store:
        store.add(recorded())
        for step in ("0009", LATEST):
            with writing(store._engine) as connection:
                migrate(connection, step)
            official = sources(store, Truth.OFFICIAL)
            assert official == ({"S-PV-7353"} if step == LATEST else set())


def version(name: str, date: str | None, *changed: tuple[str, str]) -> Reading:
    """A report of sixty different words, some put otherwise."""
    words = [f"word{number}" for number in range(60)]
    text = " ".join(words[:30]) + ".\n\n" + " ".join(words[30:]) + "."
    for was, now in changed:
        text = text.replace(was, now)
    day = dt.date.fromisoformat(date) if date else None
    # Two files that differ in a byte are two documents.
    blank = document_of(text.encode() + b"\n" * len(name), f"{name}.txt")
    document: Document = dataclasses.replace(blank, id=name, date=day)
    return Reading(document, (), None, None, ())


def test_a_report_is_shown_with_what_its_versions_changed(address: str) -> None:
    with Store.at(address) as store:
        store.add(version("first", "2014-12-22"))
        store.add(version("copy", "2014-12-23"))
        store.add(version("second", "2014-12-24", ("word5 ", "other ")))
        store.add(version("apart", "2014-12-24", ("word", "elsewhere")))
        shown = show(store, "copy")
        assert [document.id for document in shown.documents] == ["copy"]
        (text,) = shown.texts
        assert [each.documents for each in text.versions] == [("first", "copy"), ("second",)]
        (change,) = text.versions[1].changes
        assert change.words in ((("Word5", "other"),), (("word5", "other"),))
        assert show(store, "apart").texts == ()
        (then,) = show(store, "first", as_of=dt.date(2014, 12, 23)).texts
        assert len(then.versions) == 1
        assert show(store, "second", as_of=dt.date(2014, 12, 23)).empty


def test_a_report_is_shown_with_its_claims(address: str) -> None:
    with Store.at(address) as store:
        store.add(REPORT)
        (hit,) = show(store, "report").claims
        assert (hit.kind, hit.source) == ("procedural_vote", "report")


def test_as_of_a_day_tells_of_the_meeting_and_draft_of_what_had_happened(address: str) -> None:
    with Store.at(address) as store:
        add(store, VETOED, VETO, OTHERWISE, MEETING, DRAFT)
        then = show(store, "S/2014/348", as_of=dt.date(2014, 5, 22)).belonging
        assert [draft.symbol for draft in then.drafts] == ["S/2014/348"]
        before = show(store, "S/2014/348", as_of=dt.date(2014, 5, 21)).belonging
        assert before.drafts == ()
        assert before.meetings == ()
        assert before.ties == ()
        met = show(store, "S/PV.6932", as_of=dt.date(2013, 3, 7)).belonging
        assert [meeting.symbol for meeting in met.meetings] == ["S/PV.6932"]
        assert show(store, "S/PV.6932", as_of=dt.date(2013, 3, 6)).belonging.meetings == ()
