"""Whatever is uploaded or pasted is answered by a page or a clear refusal, and nothing breaks."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from litestar.testing import TestClient

from ninevotes.record.store import Store
from ninevotes.web.app import make_app
from ninevotes.web.security.rates import Rate
from ninevotes.web.settings import Limits, Settings
from tests.web.conftest import TOKEN
from tests.web.security.conftest import Client, csrf, sign_in
from tests.web.whole import EXAMPLES

# The framework leaves the files of a refused form to the collector.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

WHOLE = [path.read_bytes() for path in sorted(EXAMPLES.glob("*.*"))[:4]]
BEGINNINGS = (
    b"%PDF-1.7\n",
    b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\n",
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "b">]><rss>&b;',
    b"<html><body><p>The Security Council voted 13 to 1",
    b'{"text": "The Security Council voted", "date": "2013-02-30"}\n{',
    b"From: a\r\nTo: b\r\nSubject: c\r\nContent-Type: multipart/mixed; boundary=d\r\n\r\n--d",
    b"PK\x03\x04",
    b"PAR1",
    b"\x28\xb5\x2f\xfd",
    b"\x1f\x8b\x08",
    b"\xff\xfe",
)
NAMES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["../../x.txt", "a.pdf", "b.warc.gz", "c.jsonl", "d.xml", "e.eml", "f.parquet"]
    ),
    st.sampled_from(
        ["..", ".", "/", "\\", "con", "manifest.jsonl", "a\0b.txt", "x" * 300 + ".txt"]
    ),
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Some bytes of any form that reports come in, broken in some way."""
    data = draw(st.sampled_from([*WHOLE, *BEGINNINGS])) + draw(st.binary(max_size=60))
    start = draw(st.integers(0, len(data)))
    data = data[:start] + draw(st.binary(max_size=8)) + data[start:][: draw(st.integers(0, 3000))]
    return gzip.compress(data) if draw(st.booleans()) else data


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    limits = Limits(tries=Rate(10_000, 10), writes=Rate(10_000, 10))
    with Store.open(tmp_path_factory.mktemp("any")) as store:
        site = make_app(store, Settings(token=TOKEN, limits=limits))
        with TestClient(site, raise_server_exceptions=False) as made:
            sign_in(made)
            yield made


SLOW = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def clear(status: int) -> bool:
    """A page, or a refusal that is the sender's to mend."""
    return status == 200 or 400 <= status < 500


@SLOW
@given(st.lists(st.tuples(NAMES, damaged()), min_size=1, max_size=3))
def test_any_files(client: Client, files: list[tuple[str, bytes]]) -> None:
    sent = [("files", (name.encode("utf-8", "replace").decode(), data)) for name, data in files]
    answer = client.post("/reports", data={"_csrf_token": csrf(client)}, files=sent)
    assert clear(answer.status_code), answer.text


@SLOW
@given(st.text(max_size=300), NAMES, st.text(max_size=60))
def test_any_text_name_and_address(client: Client, text: str, name: str, address: str) -> None:
    said = {"text": text, "name": name, "address": f"x{address}"}
    plain = {key: value.encode("utf-8", "replace").decode() for key, value in said.items()}
    answer = client.post("/reports", data={"_csrf_token": csrf(client), **plain})
    assert clear(answer.status_code), answer.text


@SLOW
@given(
    st.binary(max_size=400),
    st.sampled_from(
        [
            "multipart/form-data; boundary=b",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=" + "b" * 300,
            "application/x-www-form-urlencoded",
            "application/json",
            "text/plain; charset=none",
            "",
        ]
    ),
    st.sampled_from(["/reports", "/sign-in", "/sign-out"]),
)
def test_any_body(client: Client, body: bytes, kind: str, path: str) -> None:
    """Also one that is no form, or a form that breaks off."""
    head = {"Content-Type": kind, "X-CSRFToken": client.cookies["ninevotes-csrf"]}
    for content in (body, b"--b\r\n" + body, b"--b\r\nContent-Disposition: form-data; " + body):
        answer = client.post(path, content=content, headers=head, follow_redirects=False)
        assert clear(answer.status_code) or answer.status_code == 303, answer.text
