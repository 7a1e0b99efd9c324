"""After many reports the site says that it is at work, and then answers."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from litestar.testing import TestClient

from ninevotes.record.derive import derive
from ninevotes.record.derived.kept import KeptEvents
from ninevotes.record.store import Store
from ninevotes.web.app import make_app
from ninevotes.web.pages import working
from tests.record.builders import agenda_vote, reading, tally
from tests.web.conftest import Site

REPORT = reading("desk", agenda_vote("2014-12-22", **tally(11, 2, 2), outcome="adopted"))
(EVENT,) = derive([REPORT]).events


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as store:
        store.add(REPORT, reader="1")
        yield store


@pytest.fixture
def site(kept: Store) -> Iterator[Site]:
    with TestClient(make_app(kept)) as client:
        yield client


def test_what_is_worked_out_soon_is_waited_for(site: Site) -> None:
    assert site.get(f"/votes/{EVENT.id}").status_code == 200


def test_what_takes_long_is_told_of_and_then_answered(
    site: Site, kept: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = threading.Event()
    bring: Callable[..., None] = KeptEvents.bring_up_to_date

    def slowly(events: KeptEvents, progress: Callable[[int], None] | None = None) -> None:
        goes_on.wait(30)
        bring(events, progress)

    monkeypatch.setattr(KeptEvents, "bring_up_to_date", slowly)
    monkeypatch.setattr(working, "PATIENCE", 0.05)
    told = site.get(f"/votes/{EVENT.id}")
    assert told.status_code == 503
    assert told.headers["retry-after"] == "5"
    assert "1 matter is left" in told.text
    goes_on.set()
    monkeypatch.setattr(working, "PATIENCE", 30.0)
    assert site.get(f"/votes/{EVENT.id}").status_code == 200
    assert kept.events.left() == 0
