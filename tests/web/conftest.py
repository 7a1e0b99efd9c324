"""Sites over a record: of the example reports alone, and with a small official record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from ninevotes.pipeline.readers import READER, read_reports
from ninevotes.record.store import Store
from ninevotes.sources.reports import Problem
from ninevotes.web.app import make_app
from ninevotes.web.settings import Settings
from tests.web.whole import EXAMPLES, whole_record

TOKEN = "a-token-for-tests"  # noqa: S105 - it opens nothing else

Site = TestClient[Any]


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("record")) as store:
        for outcome in read_reports([EXAMPLES]):
            assert not isinstance(outcome, Problem)
            store.add(outcome, reader=READER)
        yield store


@pytest.fixture(scope="session")
def site(record: Store) -> Iterator[Site]:
    with TestClient(make_app(record, Settings(token=TOKEN))) as client:
        yield client


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a record that holds official statements, too."""
    folder = tmp_path_factory.mktemp("whole")
    with whole_record(folder):
        return folder


@pytest.fixture(scope="session")
def whole(home: Path) -> Iterator[Store]:
    """The record in it; to be read only."""
    with Store.open(home) as store:
        yield store


@pytest.fixture(scope="session")
def whole_site(whole: Store) -> Iterator[Site]:
    """The site over it, under whatever name it is asked."""
    with TestClient(make_app(whole, Settings(hosts=frozenset({"*"})))) as client:
        yield client


@pytest.fixture
def empty_site(tmp_path: Path) -> Iterator[Site]:
    with Store.open(tmp_path) as store, TestClient(make_app(store)) as client:
        yield client
