"""Answers are made ready before anybody asks for them, and leave room for what is asked for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from litestar.testing import TestClient

from ninevotes.pipeline.readers import READER, read_reports
from ninevotes.record.search.vote_list import VoteQuery, list_votes
from ninevotes.record.store import Store
from ninevotes.sources.reports import Problem
from ninevotes.web.answering import Answering
from ninevotes.web.app import make_app
from ninevotes.web.settings import Settings
from tests.web.whole import EXAMPLES, whole_record

REPORTS = sorted(EXAMPLES.glob("*.txt"))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


def test_pages_are_made_ready_before_they_are_asked_for(home: Path) -> None:
    with Store.open(home) as store:
        for outcome in read_reports(REPORTS[:2]):
            assert not isinstance(outcome, Problem)
            store.add(outcome, reader=READER)
        site = make_app(store, Settings(warm=True))
        with TestClient(site):
            answering = site.gate._answering
            item = f"/items/{store.matters()[0].item.key}?"
            for _ in range(600):
                if answering.kept(item) is not None:
                    break
                threading.Event().wait(0.05)
            assert answering.kept("/?") is not None
            assert answering.kept(item) is not None


def until(ready: Callable[[], bool]) -> bool:
    """Whether something comes about within half a minute."""
    for _ in range(600):
        if ready():
            return True
        threading.Event().wait(0.05)
    return False


def kept(answering: Answering, address: str) -> bool:
    return answering.kept(address) is not None


def test_every_vote_is_made_ready_as_page_and_as_data(tmp_path: Path) -> None:
    with whole_record(tmp_path) as store:
        site = make_app(store, Settings(warm=True))
        with TestClient(site):
            answering = site.gate._answering
            listed = list_votes(store, VoteQuery()).votes
            names = [quote(str(vote.resolution or vote.symbol or vote.meeting)) for vote in listed]
            assert len(names) > 1
            for name in names:
                for path in (f"/votes/{name}", f"/api/v1/votes/{name}"):
                    assert until(partial(kept, answering, f"{unquote(path)}?"))


def test_what_nobody_asked_for_does_not_fill_the_room(tmp_path: Path) -> None:
    """A quarter of it stays for what is asked for."""
    with whole_record(tmp_path) as store:
        site = make_app(store, Settings(warm=True, kept_bytes=200_000))
        with TestClient(site):
            answering = site.gate._answering
            assert until(lambda: answering.nearly_full)
            threading.Event().wait(1.0)
            assert answering._kept.size <= 200_000
