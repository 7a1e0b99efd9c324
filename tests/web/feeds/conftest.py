"""The site over the example reports and a small official record, and the folder it is in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar.testing import TestClient

from ninevotes.record.store import Store
from ninevotes.web.app import make_app
from ninevotes.web.settings import Settings
from tests.web.conftest import Site
from tests.web.whole import whole_record


@pytest.fixture(scope="package")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    with whole_record(folder):
        return folder


@pytest.fixture(scope="package")
def whole(home: Path) -> Iterator[Store]:
    with Store.open(home) as store:
        yield store


@pytest.fixture(scope="package")
def site(whole: Store) -> Iterator[Site]:
    with TestClient(make_app(whole, Settings(hosts=frozenset({"*"})))) as client:
        yield client
