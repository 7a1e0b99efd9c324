"""A browser whose copy is still good is told so; a record that changed is told anew."""

from __future__ import annotations

import gzip
from pathlib import Path

from litestar.testing import TestClient

from ninevotes.pipeline.readers import READER, read_reports
from ninevotes.record.store import Store
from ninevotes.sources.reports import Problem
from ninevotes.web.answering import Answer
from ninevotes.web.answering.kept import Kept
from ninevotes.web.answering.ready import Ready
from ninevotes.web.app import make_app
from tests.web.conftest import Site
from tests.web.whole import EXAMPLES


def test_the_same_question_has_the_same_tag_and_no_second_body(site: Site) -> None:
    first = site.get("/rules/SC-VOTE-3")
    again = site.get("/rules/SC-VOTE-3", headers={"If-None-Match": first.headers["etag"]})
    assert (first.status_code, again.status_code) == (200, 304)
    assert again.content == b""
    assert again.headers["etag"] == first.headers["etag"]


def test_another_question_has_another_tag(site: Site) -> None:
    tags = {site.get(f"/search?q={words}").headers["etag"] for words in ("veto", "meeting")}
    assert len(tags) == 2


def test_what_was_known_is_not_told_of_a_record_that_changed(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store, TestClient(make_app(store)) as site:
        assert "The record is empty" in site.get("/").text
        outcome = next(iter(read_reports([EXAMPLES])))
        assert not isinstance(outcome, Problem)
        store.add(outcome, reader=READER)
        assert "The record is empty" not in site.get("/").text


def test_compressed_only_for_who_takes_it(site: Site) -> None:
    plain = site.get("/rules", headers={"Accept-Encoding": "identity"})
    packed = site.get("/rules", headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.text == plain.text


def test_a_short_answer_is_not_compressed() -> None:
    assert Answer(b"short").packed() is None
    long = Answer(b"long " * 1000)
    packed = long.packed()
    assert packed is not None
    assert gzip.decompress(packed) == long.body


def ready(size: int) -> Ready:
    return Ready.of(Answer(b"\x89" * size, "image/png"), {})


def test_what_is_kept_has_a_limit_and_the_least_asked_goes_first() -> None:
    each = ready(100).size
    kept = Kept(10 * each)
    for number in range(20):
        kept.put(str(number), ready(100))
        kept.get("0")
    assert kept.get("0") is not None
    assert kept.get("1") is None
    assert kept.size <= 10 * each


def test_an_answer_too_large_is_not_kept() -> None:
    kept = Kept(10 * ready(100).size)
    kept.put("large", ready(101))
    assert kept.get("large") is None
