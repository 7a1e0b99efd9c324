"""What sources say is kept as they say it: whole files, once, and every version of them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, event, inspect
from tests.record.official.said import CARD, FILE, MONDAY, TUESDAY, WEDNESDAY, meeting, vote
from tests.record.official.stores import database, stop

from ninevotes.record.engine import make_engine, writing
from ninevotes.record.errors import StoreError
from ninevotes.record.official.report import SourceFile, utc
from ninevotes.record.schema import LATEST, migrate
from ninevotes.record.store import Store
from ninevotes.vocabulary.official import (
    IgnoredRow,
    OfficialDraft,
    OfficialIdealPoint,
    OfficialLink,
    OfficialMembership,
    OfficialStatement,
    OfficialVeto,
    OfficialVote,
    Refusal,
    RefusedFileError,
    RowsRead,
    StatementStream,
)

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    with database(request.param, tmp_path) as url:
        yield url


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    with Store.at(address) as opened:
        yield opened


def test_what_is_kept_comes_back_as_it_was(store: Store) -> None:
    said: list[OfficialStatement] = [
        vote("S/2022/155"),
        vote("S/2022/156", "USA", link="https://digitallibrary.un.org/record/1"),
        meeting("S/PV.8979"),
        OfficialDraft(
            CARD.id, "1", "S/2022/155", "Draft", ("Albania",), ("UKRAINE",), links=("l",)
        ),
        OfficialVeto(CARD.id, "2", None, "?", "S/2022/155", None, "Ukraine", ("RUS",)),
        OfficialMembership(CARD.id, "3", 2022, None, ""),
        OfficialIdealPoint(CARD.id, "4", "FRA", 2022, 0.1, None, 0.25, 70, "all votes", "France"),
        OfficialLink(CARD.id, "5", 2623, "https://digitallibrary.un.org/record/3958807"),
    ]
    report = store.official.import_statements(
        CARD, FILE, [*said, IgnoredRow(9, "empty"), RowsRead(9)], imported_at=MONDAY
    )
    assert (report.new, report.changed, report.unchanged, report.rows) == (8, 0, 0, 9)
    assert report.ignored == (IgnoredRow(9, "empty"),)
    kinds = {type(each) for each in said}
    back = [each for kind in kinds for each in store.official.statements(kind)]
    assert sorted(back, key=lambda each: each.key) == sorted(said, key=lambda each: each.key)
    assert store.official.attributions() == {CARD.id: CARD.attribution}


def test_importing_again_changes_nothing(store: Store) -> None:
    said = [vote("S/2022/155"), vote("S/2022/720")]
    store.official.import_statements(CARD, FILE, said, imported_at=MONDAY)
    before = store.official.imports()
    again = store.official.import_statements(CARD, FILE, reversed(said), imported_at=TUESDAY)
    assert (again.new, again.changed, again.unchanged) == (0, 0, 2)
    assert store.official.imports() == before


def test_a_changed_row_stands_beside_what_it_replaces(store: Store) -> None:
    first, kept = vote("S/2022/155"), vote("S/2022/720")
    changed = vote("S/2022/155", "CHN RUS")
    store.official.import_statements(CARD, FILE, [first, kept], imported_at=MONDAY)
    later = SourceFile("votes-2.csv", "cd" * 32)
    report = store.official.import_statements(CARD, later, [changed, kept], imported_at=WEDNESDAY)
    assert (report.new, report.changed, report.unchanged) == (0, 1, 1)

    def known(moment: str | None) -> dict[str, OfficialVote]:
        return {each.key: each for each in store.official.votes(known_at=moment)}

    assert known(None) == {"S/2022/155": changed, "S/2022/720": kept}
    assert known(TUESDAY) == {"S/2022/155": first, "S/2022/720": kept}
    assert known("2026-03-01T00:00:00+00:00") == {}
    assert [each.files for each in store.official.imports()] == [(FILE,), (later,)]
    back = store.official.import_statements(CARD, FILE, [first], imported_at=WEDNESDAY)
    assert back.changed == 1


def test_a_file_refused_half_way_leaves_nothing(store: Store) -> None:
    refusal = Refusal("'Q' is none of A, N, Y", 2001, "ms_vote")

    def half() -> StatementStream:
        yield from (vote(f"S/2022/{number}") for number in range(1, 2001))
        raise RefusedFileError(refusal)

    report = store.official.import_statements(CARD, FILE, half(), imported_at=MONDAY)
    assert report.refused == (refusal,)
    assert (report.new, report.rows) == (0, 0)
    assert list(store.official.votes()) == []
    assert store.official.imports() == []


def test_a_key_that_comes_twice_refuses_the_file(store: Store) -> None:
    report = store.official.import_statements(
        CARD, FILE, [vote("S/2022/155"), vote("S/2022/155", "USA")], imported_at=MONDAY
    )
    assert "twice" in str(report.refused[0])
    assert list(store.official.votes()) == []


def test_the_moment_of_an_import_names_its_zone() -> None:
    assert utc("2026-03-02T10:00:00+01:00") == MONDAY
    with pytest.raises(ValueError, match="no time zone"):
        utc("2026-03-02T10:00:00")


def test_the_step_goes_forward_and_back(address: str) -> None:
    engine = make_engine(address, 1.0)
    for step in (LATEST, "0002", LATEST):
        with writing(engine) as connection:
            migrate(connection, step)
        tables = set(inspect(engine).get_table_names())
        assert ("official_ballots" in tables) is (step == LATEST)
    engine.dispose()


def test_readers_do_not_wait_for_a_writer(store: Store, address: str) -> None:
    store.official.import_statements(CARD, FILE, [vote("S/2022/155")], imported_at=MONDAY)

    def watched() -> StatementStream:
        yield vote("S/2022/720")
        with Store.at(address) as other:
            assert [each.key for each in other.official.votes()] == ["S/2022/155"]
        yield meeting("S/PV.1")

    store.official.import_statements(CARD, FILE, watched(), imported_at=TUESDAY)
    assert len(list(store.official.votes())) == 2


def test_a_server_that_stops_in_mid_import_is_one_clear_error(tmp_path: Path) -> None:
    with database("postgresql", tmp_path) as address, Store.at(address) as store:
        store.official.import_statements(CARD, FILE, [vote("kept")], imported_at=MONDAY)

        def stopped() -> StatementStream:
            for number in range(1, 5001):
                if number == 2500:
                    stop(address)
                yield vote(f"S/2022/{number}")

        with pytest.raises(StoreError, match=r"connection to .* was lost"):
            store.official.import_statements(CARD, FILE, stopped(), imported_at=TUESDAY)
        store.close()
        assert [each.key for each in store.official.votes()] == ["kept"]


def test_a_full_disk_keeps_nothing_of_the_file(tmp_path: Path) -> None:
    with database("sqlite", tmp_path) as address, Store.at(address) as store:
        store.official.import_statements(CARD, FILE, [vote("kept")], imported_at=MONDAY)
        with store._engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

        @event.listens_for(store._engine, "begin")
        def limit(connection: Connection) -> None:
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 20}")

        many = [vote(f"S/2022/{number}") for number in range(1, 5001)]
        with pytest.raises(StoreError, match="the disk is full"):
            store.official.import_statements(CARD, FILE, many, imported_at=TUESDAY)
        assert [each.key for each in store.official.votes()] == ["kept"]


_KILLED = """
import os, signal, sys
from ninevotes.record.store import Store
from tests.record.official.said import CARD, FILE, MONDAY, vote

def stream():
    for number in range(1, 5001):
        if number == int(sys.argv[2]):
            os.kill(os.getpid(), signal.SIGKILL)
        yield vote(f"S/2022/{number}")

with Store.at(sys.argv[1]) as store:
    store.official.import_statements(CARD, FILE, [vote("kept")], imported_at=MONDAY)
    store.official.import_statements(CARD, FILE, stream(), imported_at=MONDAY)
"""


@pytest.mark.parametrize("number", ["2", "1500", "5000"])
def test_a_process_killed_in_mid_import_leaves_what_was_there(address: str, number: str) -> None:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}"}
    died = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", _KILLED, address, number],
        cwd=ROOT,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert died.returncode == -signal.SIGKILL, died.stderr
    with Store.at(address) as store:
        assert [each.key for each in store.official.votes()] == ["kept"]
        whole = [vote(f"S/2022/{number}") for number in range(1, 4)]
        assert store.official.import_statements(CARD, FILE, whole, imported_at=TUESDAY).new == 3
