"""``kill -9`` at any moment: what was acknowledged is there, and nothing is there by half.

``NINEVOTES_KILLS`` is the number of kills for each kind of database (12 where it is not set,
200 for the long version).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from tests.record.databases import database
from tests.record.faults.killing import KILLS, Ended, killed, undisturbed
from tests.record.faults.wholeness import faults_of
from tests.record.faults.workers import (
    LINKS_IN_FILE,
    Worker,
    adding,
    commanding,
    deriving,
    expected,
    importing,
    keys_of,
    opening,
    write_links,
)

from ninevotes.record.derive import derive
from ninevotes.record.derived.asking import Told
from ninevotes.record.store import Store
from ninevotes.vocabulary.events import Event
from ninevotes.vocabulary.official import OfficialLink

EACH = -(-KILLS // 5)
"""Kills of each of the five kinds of work."""

Fresh = Callable[[], AbstractContextManager[str]]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")


@pytest.fixture
def fresh(kind: str, tmp_path: Path, template: Callable[[str], str]) -> Fresh:
    """Makes new stores with their tables."""
    address = template(kind)
    return lambda: database(kind, tmp_path, address)


def kills(worker: Worker, fresh: Fresh) -> Iterator[tuple[Ended, Store]]:
    """Processes killed while they worked, each with the store that it has left."""
    with fresh() as address:
        whole = undisturbed(worker, address)
        with Store.at(address) as store:
            assert faults_of(store) == {}
    done, told = 0, 0
    while done < EACH:
        with fresh() as address:
            ended = killed(worker, address, whole.took)
            if not ended.killed:
                continue  # it was done before the blow fell
            done += 1
            told += len(ended.lines)
            with Store.at(address) as store:
                assert faults_of(store) == {}, ended
                yield ended, store
                again = undisturbed(worker, address)
                assert again.lines[-1:] == whole.lines[-1:] or worker is commanding
                assert faults_of(store) == {}
    print(f"{worker.__name__}: {done} kills, {told / done:.1f} of {len(whole.lines)} acknowledged")  # noqa: T201 - shown by -rP


def test_reports_acknowledged_are_kept_and_the_next_is_whole_or_not_there(fresh: Fresh) -> None:
    whole = expected()
    for ended, store in kills(adding, fresh):
        kept = {one.document.id: one for one in store.readings()}
        assert set(ended.lines) <= set(kept)
        assert len(kept) <= len(ended.lines) + 1
        assert all(one == whole[name] for name, one in kept.items())


def named_events(store: Store) -> tuple[tuple[Event, ...], list[Told | None]]:
    """What follows from the readings kept, and the same events asked for by name.

    A server can bring to its end what the process that was killed had asked of it: then both
    are asked for anew.
    """
    while True:
        kept = store.readings()
        events = derive(kept).events
        found = [store.events.named(event.id) for event in events]
        if store.readings() == kept:
            return events, found


def test_events_are_derived_whole_or_the_next_time(fresh: Fresh) -> None:
    for ended, store in kills(deriving, fresh):
        events, found = named_events(store)
        told = [one.event.claims if one else () for one in found]
        assert told == [event.claims for event in events], ended


def test_an_import_is_there_as_a_whole_or_not_at_all(fresh: Fresh) -> None:
    for ended, store in kills(importing, fresh):
        files = [one.files[0].name for one in store.official.imports()]
        assert files[: len(ended.lines)] == list(ended.lines)
        assert len(files) <= len(ended.lines) + 1
        votes = [vote.key for vote in store.official.votes()]
        assert votes == [key for name in files for key in keys_of(name)]


def test_what_the_import_command_has_told_of_is_kept(
    fresh: Fresh, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_links(tmp_path / "links", LINKS_IN_FILE)
    monkeypatch.setenv("NINEVOTES_TEST_LINKS", str(tmp_path / "links"))
    for ended, store in kills(commanding, fresh):
        told = [line.partition(":")[0] for line in ended.lines if "record links" in line]
        files = [one.files[0].name for one in store.official.imports()]
        assert files[: len(told)] == told
        assert len(files) <= len(told) + 1
        links = list(store.official.statements(OfficialLink))
        assert len(links) == LINKS_IN_FILE * len(files)


def test_a_store_killed_while_its_tables_are_made_is_made_the_next_time(
    kind: str, tmp_path: Path
) -> None:
    for _, store in kills(opening, lambda: database(kind, tmp_path)):
        assert store.readings() == []
