"""The store keeps what each document said, once."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.record.builders import agenda_vote, prediction, reading, request, tally, vote

from ninevotes.record.derive import derive
from ninevotes.record.store import FILE_NAME, Addition, Store, StoreError
from ninevotes.vocabulary.claims import Evidence
from ninevotes.vocabulary.documents import DateOrigin, Span
from ninevotes.vocabulary.events import Reading

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


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "home"


def test_what_goes_in_comes_out(home: Path) -> None:
    with Store.open(home) as store:
        for one in READINGS:
            assert store.add(one).addition is Addition.NEW
        assert (home / FILE_NAME).is_file()
    with Store.open(home) as again:
        kept = again.readings()
    assert sorted(map(repr, kept)) == sorted(map(repr, READINGS))


def test_readings_stand_by_date_and_undated_ones_last(home: Path) -> None:
    with Store.open(home) as store:
        for one in READINGS:
            store.add(one)
        names = [one.document.id for one in store.readings()]
        assert names == ["agency", "nothing", "paper", "record", "preview"]
        assert [document.id for document in store.documents()] == names


def test_adding_twice_changes_nothing(home: Path) -> None:
    with Store.open(home) as store:
        for one in READINGS:
            store.add(one, reader="1")
        before = store.readings()
        for one in READINGS:
            assert store.add(one, reader="1").addition is Addition.ALREADY_THERE
        assert store.readings() == before


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(order=st.permutations(READINGS), again=st.lists(st.sampled_from(READINGS), max_size=3))
def test_the_order_of_adding_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, order: list[Reading], again: list[Reading]
) -> None:
    with Store.open(tmp_path_factory.mktemp("home")) as store:
        for one in [*order, *again]:
            store.add(one)
        kept = store.readings()
    assert derive(kept) == derive(READINGS)
    names = ["agency", "nothing", "paper", "record", "preview"]
    assert [one.document.id for one in kept] == names


def test_a_new_reader_replaces_the_claims(home: Path) -> None:
    old = reading("r", request("2014-12"), request("2015-12"))
    new = replace(old, claims=(replace(old.claims[0], date="2014-12-05"),), notes=("cut",))
    with Store.open(home) as store:
        store.add(old, reader="1")
        assert store.add(new, reader="2").addition is Addition.REREAD
        assert store.readings() == [new]
        assert store.add(new, reader="2").addition is Addition.ALREADY_THERE


def test_a_date_learnt_later_is_kept_and_not_lost_again(home: Path) -> None:
    dated = reading("r", request("2014-12"))
    undated = replace(dated, document=replace(dated.document, date=None, date_origin=None))
    guessed = replace(
        dated,
        document=replace(
            dated.document, date=dt.date(2001, 1, 1), date_origin=DateOrigin.FILE_NAME
        ),
    )
    with Store.open(home) as store:
        assert store.add(undated).addition is Addition.NEW
        assert store.add(dated).addition is Addition.REREAD
        assert store.add(undated).addition is Addition.ALREADY_THERE
        assert store.add(guessed).addition is Addition.ALREADY_THERE
        assert store.documents() == [dated.document]


def test_two_files_of_one_name_are_two_documents(home: Path) -> None:
    first = reading("news", request("2014-12"))
    other = replace(first.document, text=first.document.text + " More.", sha256="ff" * 32)
    second = replace(first, document=other)
    with Store.open(home) as store:
        assert store.add(first).document == "news"
        assert store.add(second).document == "news-ffffffff"
        names = {document.id for document in store.documents()}
        assert names == {f"news-{first.document.sha256[:8]}", "news-ffffffff"}
        assert all(r.claims[0].document == r.document.id for r in store.readings())


def test_a_copy_under_another_name_is_the_same_document(home: Path) -> None:
    first = reading("a", request("2014-12"))
    renamed = replace(
        first,
        document=replace(first.document, id="b"),
        claims=tuple(replace(claim, document="b") for claim in first.claims),
    )
    with Store.open(home) as store:
        store.add(first)
        added = store.add(renamed)
        assert (added.addition, added.document) == (Addition.ALREADY_THERE, "a")


def test_evidence_that_is_not_in_the_document_is_refused_whole(home: Path) -> None:
    good = reading("r", request("2014-12"), request("2015-12"))
    span = Span(0, 3)
    bad = replace(
        good, claims=(good.claims[0], replace(good.claims[1], evidence=Evidence(span, "xyz")))
    )
    with Store.open(home) as store:
        with pytest.raises(StoreError, match="characters 0 to 3"):
            store.add(bad)
        assert store.readings() == []


def test_a_claim_of_another_document_is_refused(home: Path) -> None:
    good = reading("r", request("2014-12"))
    bad = replace(good, claims=(replace(good.claims[0], document="s"),))
    with Store.open(home) as store, pytest.raises(StoreError, match="names another document, s"):
        store.add(bad)


def test_text_is_kept_to_the_character(home: Path) -> None:
    odd = reading("odd", request("2014-12"))
    text = odd.document.text + "\r\n\tcafé – „Zeichen“ 안보리 \U0001f54a\x00 end"
    odd = replace(odd, document=replace(odd.document, text=text))
    with Store.open(home) as store:
        store.add(odd)
        assert store.documents()[0].text == text


def test_broken_characters_are_refused_with_a_reason(home: Path) -> None:
    odd = reading("odd")
    odd = replace(odd, document=replace(odd.document, text="lone \ud800 surrogate"))
    with Store.open(home) as store:
        with pytest.raises(StoreError, match="broken characters"):
            store.add(odd)
        assert store.readings() == []
