"""A database of each kind for the tests that ask for its address."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from tests.record.databases import KINDS, database

from ninevotes.record.store import Store


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """SQLite, then PostgreSQL."""
    return str(request.param)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], str]]:
    """Tells the address of a store of a kind that has its tables and nothing in them."""
    made: dict[str, str] = {}
    with ExitStack() as stack:

        def of(kind: str) -> str:
            if kind not in made:
                folder = tmp_path_factory.mktemp("template")
                made[kind] = stack.enter_context(database(kind, folder))
                Store.at(made[kind]).close()
            return made[kind]

        yield of


@pytest.fixture
def empty(kind: str, tmp_path: Path) -> Iterator[str]:
    """The address of a new database of that kind, without tables."""
    with database(kind, tmp_path) as url:
        yield url


@pytest.fixture
def address(kind: str, tmp_path: Path, template: Callable[[str], str]) -> Iterator[str]:
    """The address of a new store of that kind, with its tables."""
    with database(kind, tmp_path, template(kind)) as url:
        yield url
