"""Answers are kept, and are never those of a record that has changed meanwhile."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from litestar import Request
from litestar.testing import TestClient

from ninevotes.pipeline.readers import READER, read_reports
from ninevotes.record.store import Store
from ninevotes.sources.reports import Problem
from ninevotes.web.answering import Answer, Answering, Freshness
from ninevotes.web.app import make_app
from ninevotes.web.settings import Settings
from tests.web.conftest import Site
from tests.web.official import SYRIA
from tests.web.whole import EXAMPLES, whole_record

REPORTS = sorted(EXAMPLES.glob("*.txt"))


def by_another_process(home: Path, *said: str) -> None:
    """A command run to its end by a program of its own."""
    told = [sys.executable, "-m", "ninevotes", *said, "--home", str(home)]
    subprocess.run(told, check=True, capture_output=True, timeout=120)  # noqa: S603 - our own program


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def site(home: Path) -> Iterator[Site]:
    with Store.open(home) as store, TestClient(make_app(store)) as client:
        yield client


@pytest.mark.parametrize(
    "address", ["/", "/items", "/search?q=council", "/api/v1/search?q=council"]
)
def test_what_another_process_added_is_shown_at_once(site: Site, home: Path, address: str) -> None:
    before = site.get(address)
    assert site.get(address).text == before.text
    by_another_process(home, "record", "add", str(REPORTS[0]))
    after = site.get(address, headers={"If-None-Match": before.headers["etag"]})
    assert after.status_code == 200
    assert after.text != before.text
    assert after.headers["etag"] != before.headers["etag"]
    since = {"If-Modified-Since": before.headers["last-modified"]}
    assert site.get(address, headers=since).status_code == 200


def test_a_correction_by_another_process_is_shown_at_once(tmp_path: Path) -> None:
    with whole_record(tmp_path) as store, TestClient(make_app(store)) as site:
        address = f"/api/v1/votes/{SYRIA.symbol}"
        before = site.get(address)
        assert before.status_code == 200
        said = ("--source", "S/PV.7180", "--because", "the record has it so", "--by", "A reader")
        by_another_process(
            tmp_path, "record", "correct", "S/2014/348", "ARG", "A", "--of", SYRIA.source, *said
        )
        after = site.get(address)
        assert after.json() != before.json()


def test_a_document_read_anew_under_its_old_keys_is_noticed(home: Path) -> None:
    """Its row is changed in place, and its claims may get the keys that they had."""
    outcome = next(iter(read_reports([REPORTS[0]])))
    assert not isinstance(outcome, Problem)
    with Store.open(home) as store, Store.open(home) as other:
        other.add(outcome, reader="an older one")
        freshness = Freshness(store, clock=iter(range(1000)).__next__)
        before = (freshness.mark(), freshness.since)
        assert freshness.mark() == before[0]
        other.add(outcome, reader=READER)
        assert freshness.mark() != before[0]
        assert freshness.since > before[1]
        freshness.close()


def test_two_sites_agree_on_the_mark_of_a_record(home: Path) -> None:
    """Workers give the same entity tags, and a browser may come to either."""
    with Store.open(home) as one, Store.open(home) as other:
        marks = [Freshness(store) for store in (one, other)]
        assert marks[0].mark() == marks[1].mark()
        for each in marks:
            each.close()


def request(path: str) -> Request[Any, Any, Any]:
    return Request({"type": "http", "path": path, "query_string": b"", "headers": []})  # type: ignore[arg-type]  # what an answer needs of it


@pytest.fixture
def answering(home: Path) -> Iterator[tuple[Answering, Store]]:
    with Store.open(home) as store:
        freshness = Freshness(store, clock=iter(range(100_000)).__next__)
        made = Answering(freshness, 1_000_000)
        yield made, store
        made.close()


def test_what_many_ask_for_at_the_same_time_is_built_once(
    answering: tuple[Answering, Store],
) -> None:
    built = []

    def build() -> Answer:
        built.append(threading.get_ident())
        return Answer(b"made")

    async def asked() -> list[bytes]:
        wanted = [answering[0].answer(request("/one"), build) for _ in range(50)]
        return [answer.content for answer in await asyncio.gather(*wanted)]

    assert asyncio.run(asked()) == [b"made"] * 50
    assert len(built) == 1


def test_what_is_built_while_the_record_changes_is_not_kept(
    answering: tuple[Answering, Store],
) -> None:
    made, store = answering
    outcome = next(iter(read_reports([REPORTS[0]])))
    assert not isinstance(outcome, Problem)

    def build() -> Answer:
        before = len(list(store.listed()))
        store.add(outcome, reader=READER)
        return Answer(str(before).encode())

    asyncio.run(made.answer(request("/one"), build))
    assert made.kept("/one?") is None


def test_a_fault_is_everybody_s_and_is_not_kept(answering: tuple[Answering, Store]) -> None:
    def broken() -> Answer:
        raise ValueError("no")

    async def asked() -> list[object]:
        wanted = [answering[0].answer(request("/one"), broken) for _ in range(3)]
        return list(await asyncio.gather(*wanted, return_exceptions=True))

    assert [str(each) for each in asyncio.run(asked())] == ["no"] * 3
    assert asyncio.run(answering[0].answer(request("/one"), lambda: Answer(b"well"))).content


def test_memory_is_bounded_whatever_is_asked(home: Path) -> None:
    with Store.open(home) as store:
        site = make_app(store, Settings(kept_bytes=200_000))
        with TestClient(site) as client:
            for number in range(150):
                assert client.get(f"/search?q=word{number}").status_code == 200
            assert 0 < site.gate._answering._kept.size <= 200_000


def test_the_first_page_is_light(tmp_path: Path) -> None:
    """All that a browser asks for to show it, compressed."""
    with whole_record(tmp_path) as store, TestClient(make_app(store)) as client:
        size = 0
        for path in ("/", "/static/site.css", "/static/site.js", "/static/icon.svg"):
            with client.stream("GET", path, headers={"Accept-Encoding": "gzip"}) as answer:
                assert isinstance(answer, httpx.Response)
                size += sum(len(each) for each in answer.iter_raw())
        assert 1_000 < size < 100_000
