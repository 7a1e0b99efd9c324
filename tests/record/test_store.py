"""The store keeps what each document said, once."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete
from tests.record.builders import ARMS, agenda_vote, prediction, reading, request, tally, vote

from ninevotes.record.derive import derive
from ninevotes.record.engine import writing
from ninevotes.record.store import FILE_NAME, Addition, Store, StoreError
from ninevotes.record.tables import documents
from ninevotes.vocabulary.claims import Evidence
from ninevotes.vocabulary.documents import DateOrigin, Span
from ninevotes.vocabulary.events import Event, Reading

READINGS = (
    reading("agency", request("2014-12", requester_count=10), date="2014-12-22", origin="w"),
    reading("paper", request(None, requester_count=10), date="2014-12-22", origin="w"),
    reading(
        "record",
        agenda_vote("2014-12-22", **tally(11, 2, 2), no_by=["CHN", "RUS"], outcome="adopted"),
        vote("2014-12-18", "UNGA", **tally(116, 20, 53), outcome="adopted"),
        date="2014-12-23",
    ),
    reading("preview", prediction("2014-12-22", "China tries to block the meeting"), date=None),
    reading("nothing", item=None),
)


def test_what_goes_in_comes_out(address: str) -> None:
    with Store.at(address) as store:
        for one in READINGS:
            assert store.add(one).addition is Addition.NEW
    with Store.at(address) as again:
        kept = again.readings()
    assert sorted(map(repr, kept)) == sorted(map(repr, READINGS))


def test_a_store_in_a_folder_is_one_file(tmp_path: Path) -> None:
    home = tmp_path / "deep" / "home"
    with Store.open(home) as store:
        store.add(READINGS[0])
        assert store.place == str(home / FILE_NAME)
    with Store.at(f"sqlite:///{home / FILE_NAME}") as again:
        assert again.readings() == [READINGS[0]]


def test_readings_stand_by_date_and_undated_ones_last(address: str) -> None:
    with Store.at(address) as store:
        for one in READINGS:
            store.add(one)
        names = [one.document.id for one in store.readings()]
        assert names == ["agency", "nothing", "paper", "record", "preview"]
        assert [document.id for document in store.documents()] == names


def test_adding_twice_changes_nothing(address: str) -> None:
    with Store.at(address) as store:
        for one in READINGS:
            store.add(one, reader="1")
        before = store.readings()
        for one in READINGS:
            assert store.add(one, reader="1").addition is Addition.ALREADY_THERE
        assert store.readings() == before


@settings(deadline=None, max_examples=15, suppress_health_check=list(HealthCheck))
@given(order=st.permutations(READINGS), again=st.lists(st.sampled_from(READINGS), max_size=3))
def test_the_order_of_adding_does_not_matter(
    address: str, order: list[Reading], again: list[Reading]
) -> None:
    with Store.at(address) as store:
        with writing(store._engine) as connection:
            connection.execute(delete(documents))
        for one in [*order, *again]:
            store.add(one)
        kept = store.readings()
    assert derive(kept) == derive(READINGS)
    names = ["agency", "nothing", "paper", "record", "preview"]
    assert [one.document.id for one in kept] == names


def test_a_new_reader_replaces_the_claims(address: str) -> None:
    old = reading("r", request("2014-12"), request("2015-12"))
    new = replace(old, claims=(replace(old.claims[0], date="2014-12-05"),), notes=("cut",))
    with Store.at(address) as store:
        store.add(old, reader="1")
        assert store.add(new, reader="2").addition is Addition.REREAD
        assert store.readings() == [new]
        assert store.add(new, reader="2").addition is Addition.ALREADY_THERE


def test_a_date_learnt_later_is_kept_and_not_lost_again(address: str) -> None:
    dated = reading("r", request("2014-12"))
    undated = replace(dated, document=replace(dated.document, date=None, date_origin=None))
    guessed = replace(
        dated,
        document=replace(
            dated.document, date=dt.date(2001, 1, 1), date_origin=DateOrigin.FILE_NAME
        ),
    )
    with Store.at(address) as store:
        assert store.add(undated).addition is Addition.NEW
        assert store.add(dated).addition is Addition.REREAD
        assert store.add(undated).addition is Addition.ALREADY_THERE
        assert store.add(guessed).addition is Addition.ALREADY_THERE
        assert store.documents() == [dated.document]


def test_two_files_of_one_name_are_two_documents(address: str) -> None:
    first = reading("news", request("2014-12"))
    other = replace(first.document, text=first.document.text + " More.", sha256="ff" * 32)
    second = replace(first, document=other)
    with Store.at(address) as store:
        assert store.add(first).document == "news"
        assert store.add(second).document == "news-ffffffff"
        names = {document.id for document in store.documents()}
        assert names == {f"news-{first.document.sha256[:8]}", "news-ffffffff"}
        assert all(r.claims[0].document == r.document.id for r in store.readings())


def test_a_copy_under_another_name_is_the_same_document(address: str) -> None:
    first = reading("a", request("2014-12"))
    renamed = replace(
        first,
        document=replace(first.document, id="b"),
        claims=tuple(replace(claim, document="b") for claim in first.claims),
    )
    with Store.at(address) as store:
        store.add(first)
        added = store.add(renamed)
        assert (added.addition, added.document) == (Addition.ALREADY_THERE, "a")


def test_evidence_that_is_not_in_the_document_is_refused_whole(address: str) -> None:
    good = reading("r", request("2014-12"), request("2015-12"))
    span = Span(0, 3)
    bad = replace(
        good, claims=(good.claims[0], replace(good.claims[1], evidence=Evidence(span, "xyz")))
    )
    with Store.at(address) as store:
        with pytest.raises(StoreError, match="characters 0 to 3"):
            store.add(bad)
        assert store.readings() == []


def test_a_claim_of_another_document_is_refused(address: str) -> None:
    good = reading("r", request("2014-12"))
    bad = replace(good, claims=(replace(good.claims[0], document="s"),))
    with Store.at(address) as store, pytest.raises(StoreError, match="names another document, s"):
        store.add(bad)


def test_text_is_kept_to_the_character(address: str) -> None:
    odd = reading("odd", request("2014-12"))
    text = odd.document.text + "\r\n\tcafé – „Zeichen“ 안보리 \U0001f54a\x00 end"
    odd = replace(odd, document=replace(odd.document, text=text))
    with Store.at(address) as store:
        store.add(odd)
        assert store.documents()[0].text == text


def test_broken_characters_are_refused_with_a_reason(address: str) -> None:
    odd = reading("odd")
    odd = replace(odd, document=replace(odd.document, text="lone \ud800 surrogate"))
    with Store.at(address) as store:
        with pytest.raises(StoreError, match="broken characters"):
            store.add(odd)
        assert store.readings() == []


def test_every_broken_character_is_refused_with_a_reason(address: str) -> None:
    odd = replace(reading("odd"), title="lone \ud800 surrogate")
    with Store.at(address) as store:
        with pytest.raises(StoreError, match="broken characters"):
            store.add(odd)
        assert store.readings() == []


def test_what_is_listed_is_what_was_read(address: str) -> None:
    with Store.at(address) as store:
        for one in READINGS:
            store.add(one)
        rows = list(store.listed())
        assert [(row.name, row.date, row.outlet, row.item, row.claims) for row in rows] == [
            (
                one.document.id,
                one.document.date,
                one.document.outlet,
                one.item.key if one.item else None,
                len(one.claims),
            )
            for one in store.readings()
        ]
        (matter,) = store.matters()
        assert (matter.item, matter.documents) == (READINGS[0].item, 4)
        assert [row.name for row in store.listed(about=[matter.item.key])] == [
            "agency", "paper", "record", "preview",
        ]  # fmt: skip
        assert list(store.listed(about=["none"])) == []


def test_readings_about_a_matter_bring_those_that_tell_of_its_votes(address: str) -> None:
    numbers = {"symbol": "S/RES/2270 (2016)"}
    news = reading("news", vote("2016-03-02", **tally(15, 0, 0), **numbers), item=ARMS)
    other_day = reading("late", vote("2016-03-03", **numbers))
    same_tally = reading("tally", vote("2016-03-02", **tally(15, 0, 0)))
    unlike = reading("unlike", vote("2016-02-02", **tally(14, 0, 1)))
    silent = reading("silent", request("2016-03-02"), item=None)
    with Store.at(address) as store:
        for one in (news, other_day, same_tally, unlike, silent):
            store.add(one)
        names = {r.document.id for r in store.readings(about=[ARMS.key])}
        assert names == {"news", "late", "tally"}
        assert store.readings(about=["none"]) == []
        whole, part = store.readings(), store.readings(about=[ARMS.key])
        assert _told_in("news", part) == _told_in("news", whole) != []


def _told_in(document: str, readings: list[Reading]) -> list[Event]:
    events = derive(readings).events
    told = [e for e in events if any(claim.document == document for claim in e.claims)]
    return [replace(event, origins=()) for event in told]
