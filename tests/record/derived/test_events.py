"""The events that are kept are those that deriving the whole record makes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from tests.record.builders import ARMS, RIGHTS, Said, agenda_vote, reading, request, tally, vote

from ninevotes.record.derive import derive
from ninevotes.record.derived.tables import derived_by, derived_groups, derived_pending
from ninevotes.record.search.events import event_named
from ninevotes.record.store import Store
from ninevotes.vocabulary.events import Event, Reading

SAID: tuple[Said, ...] = (
    vote("2014-12-18", "UNGA", **tally(116, 20, 53), symbol="A/RES/69/188"),
    vote("2014-12-18", "UNGA", **tally(116, 20, 55)),
    vote("2014-12-19", "UNGA", symbol="A/RES/69/188"),
    vote("2014-12", "UNGA", yes=116),
    vote(None, "UNGA", yes=116, outcome="adopted"),
    vote("2014-12-22", **tally(11, 2, 2), no_by=["CHN", "RUS"]),
    vote("2014-12-22", symbol="S/2014/872"),
    agenda_vote("2014-12-22", **tally(11, 2, 2)),
    agenda_vote("2014-12", no_by=["CHN", "RUS"]),
    request("2014-12-05", requester_count=10),
    request("2014-12", requesters=["FRA"], requested_for="2014-12-22"),
    Said("quote", None, {"text": "we will not attend any meeting on this matter"}),
    Said("quote", "2014-12-22", {"text": "not attend any meeting on this matter"}),
    Said("threshold", None, {"organ": "UNSC", "question": "procedural", "votes_required": 9}),
)


@st.composite
def records(draw: st.DrawFn) -> list[Reading]:
    """Some reports about two matters or none, of which some are copies of one another."""
    days = st.sampled_from(["2014-12-19", "2014-12-22", "2014-12-23", None])
    return [
        reading(
            f"r{number}",
            *draw(st.lists(st.sampled_from(SAID), min_size=1, max_size=4)),
            date=draw(days),
            item=draw(st.sampled_from([RIGHTS, RIGHTS, ARMS, None])),
            origin=draw(st.sampled_from(["", "", "wire"])),
        )
        for number in range(draw(st.integers(1, 6)))
    ]


def told(event: Event) -> Event:
    """An event without the numbers of its origins: they are counted among other documents."""
    return replace(event, origins=tuple(f"O{n}" for n, _ in enumerate(event.origins, 1)))


def check(store: Store) -> None:
    """Every event of the whole record is found by its name, the same."""
    history = derive(store.readings())
    assert history.events
    for event in history.events:
        found = store.events.named(event.id)
        assert found is not None, event.id
        assert told(found.event) == told(event)
        behind = {claim.document for claim in event.claims}
        assert {document.id for document in found.documents} == behind


def forget(store: Store) -> None:
    """Let a store of tests be empty again."""
    with store._engine.begin() as connection:
        for table in ("documents", "derived_groups", "derived_pending", "derived_by"):
            connection.execute(text(f"DELETE FROM {table}"))  # noqa: S608 - names of our own tables


@pytest.fixture
def store(address: str) -> Store:
    return Store.at(address)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(records(), st.integers(0, 5))
def test_whatever_comes_in_whatever_order(
    store: Store, readings: list[Reading], asked_after: int
) -> None:
    forget(store)
    for number, one in enumerate(readings):
        store.add(one)
        if number == asked_after:
            check(store)
    check(store)
    store.close()


def test_a_document_read_anew_leaves_nothing_of_what_it_said(address: str) -> None:
    first = reading("paper", SAID[0], SAID[9])
    with Store.at(address) as store:
        store.add(first, reader="1")
        store.add(reading("other", SAID[2], item=ARMS, date="2014-12-20"), reader="1")
        check(store)
        (joined,) = [e for e in derive(store.readings()).events if len(e.claims) == 2]
        store.add(replace(first, claims=first.claims[1:]), reader="2")
        check(store)
        assert store.events.named(joined.id) is None


def test_a_document_that_moves_to_another_matter_takes_its_claims_along(address: str) -> None:
    first = reading("paper", SAID[0], SAID[9])
    with Store.at(address) as store:
        store.add(first, reader="1")
        check(store)
        before = derive(store.readings()).events
        store.add(replace(first, item=ARMS), reader="2")
        check(store)
        assert all(store.events.named(event.id) is None for event in before)


def test_only_the_matter_of_a_new_document_is_derived_again(tmp_path: Path) -> None:
    done: list[int] = []
    with Store.open(tmp_path) as store:
        store.add(reading("one", SAID[9]))
        store.add(reading("two", SAID[5], item=ARMS))
        store.add(reading("three", SAID[7], item=None))
        store.events.bring_up_to_date(done.append)
        assert done == [3, 2, 1]
        store.add(reading("four", SAID[10], item=ARMS))
        store.events.bring_up_to_date(done.append)
        assert done == [3, 2, 1, 1]
        store.events.bring_up_to_date(done.append)
        assert done == [3, 2, 1, 1]


def test_other_rules_derive_all_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(tmp_path) as store:
        store.add(reading("one", SAID[9]))
        check(store)
        with store._engine.begin() as connection:
            connection.execute(derived_groups.update().values(name="of-older-rules"))
        monkeypatch.setattr("ninevotes.record.derived.bringing.code", lambda: "newer")
        check(store)
        with store.connection() as connection:
            assert list(connection.execute(select(derived_by.c.code)).scalars()) == ["newer"]


def test_a_writer_that_comes_while_a_matter_is_derived_is_not_overlooked(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ninevotes.record.derived import bringing, matter  # noqa: PLC0415 - to be replaced

    late = [reading("late", SAID[2], date="2014-12-23")]
    with Store.at(address) as store, Store.at(address) as other:

        def derived(read: list[matter.Numbered]) -> matter.Matter:
            if late:
                other.add(late.pop())
            return matter.derived(read)

        monkeypatch.setattr(bringing, "derived", derived)
        store.add(reading("one", SAID[0]))
        store.events.bring_up_to_date()
        assert not late
        check(store)


def test_a_store_that_cannot_be_written_answers_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ninevotes.record.derived import kept  # noqa: PLC0415 - to be replaced
    from ninevotes.record.store import StoreError  # noqa: PLC0415

    def refuse(*_: object) -> None:
        raise StoreError("read-only")

    with Store.open(tmp_path) as store:
        store.add(reading("one", SAID[9]))
        (event,) = derive(store.readings()).events
        monkeypatch.setattr(kept, "bring_up_to_date", refuse)
        assert event_named(store, event.id)[0] == event


def test_on_a_day_only_what_had_appeared_tells_of_it(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.add(reading("early", SAID[0], date="2014-12-19"))
        (event,) = derive(store.readings()).events
        store.add(reading("late", SAID[1], date="2014-12-23"))
        then, documents = event_named(store, event.id, dt.date(2014, 12, 20))
        assert then == event
        assert [document.id for document in documents] == ["early"]


def test_what_is_left_waiting_is_empty_afterwards(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.add(reading("one", SAID[9]))
        check(store)
        with store.connection() as connection:
            assert connection.execute(select(derived_pending)).all() == []
