"""Reading through an OpenAI-compatible endpoint, against a server of our own."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any, ClassVar

import pytest

from ninevotes.pipeline.model_reader import read_by_model
from ninevotes.reading import document_of, read
from ninevotes.sources.model.endpoint import Endpoint, ModelError

SECRET = "sk-nobody-may-see-this"  # noqa: S105 - a key for a server of our own
_TEXT = "The Security Council adopted it by 13 votes. China abstained on 28 March 2024."


class _Stub(BaseHTTPRequestHandler):
    answer: ClassVar[Any] = None
    status: ClassVar[int] = 200
    asked: ClassVar[list[tuple[str, dict[str, Any]]]] = []

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.asked.append((self.headers.get("Authorization", ""), json.loads(body)))
        self.send_response(self.status)
        if self.status == 302:
            self.send_header("Location", "http://127.0.0.1:9/elsewhere")
        self.end_headers()
        content = self.answer if isinstance(self.answer, str) else json.dumps(self.answer)
        self.wfile.write(json.dumps({"choices": [{"message": {"content": content}}]}).encode())

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def stub() -> Iterator[type[_Stub]]:
    server = HTTPServer(("127.0.0.1", 0), _Stub)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    _Stub.asked, _Stub.status, _Stub.answer = [], 200, None
    _Stub.address = f"http://127.0.0.1:{server.server_port}/v1"  # type: ignore[attr-defined]
    yield _Stub
    server.shutdown()
    thread.join()
    server.server_close()


def _endpoint(stub: Any, timeout: float = 10) -> Endpoint:
    return Endpoint(stub.address, "some-model", SECRET, timeout)


def test_what_the_model_proposes_is_kept_where_the_document_says_it(stub: type[_Stub]) -> None:
    good = {"outcome": "adopted", "yes": 13}
    stub.answer = {
        "claims": [
            {"type": "resolution_vote", "modality": "asserted", "fields": good,
             "evidence": "The Security Council adopted it by 13 votes."},
            {"type": "resolution_vote", "modality": "asserted", "fields": {"yes": 15},
             "evidence": "The Council adopted it unanimously."},
        ]
    }  # fmt: skip
    found = read_by_model(read(document_of(_TEXT.encode(), "r.txt")), _endpoint(stub))
    (claim,) = found.claims
    assert claim.fields["yes"] == 13
    assert (
        claim.as_dict().keys()
        == read(document_of(_TEXT.encode(), "r.txt")).claims[0].as_dict().keys()
    )
    assert any("1 of 2 proposed claims" in note for note in found.notes)


def test_the_key_is_sent_and_shown_nowhere(
    stub: type[_Stub], caplog: pytest.LogCaptureFixture
) -> None:
    stub.answer = {"claims": []}
    endpoint = _endpoint(stub)
    read_by_model(read(document_of(_TEXT.encode(), "r.txt")), endpoint)
    assert stub.asked[0][0] == f"Bearer {SECRET}"
    assert SECRET not in json.dumps(stub.asked[0][1])
    assert SECRET not in repr(endpoint)
    assert SECRET not in caplog.text


@pytest.mark.parametrize(
    ("status", "answer", "says"),
    [(401, "", "answered 401"), (302, "", "answered 302"), (200, "not json", "no JSON")],
)
def test_a_refusal_a_redirection_and_nonsense_are_told_without_the_key(
    stub: type[_Stub], status: int, answer: str, says: str
) -> None:
    stub.status, stub.answer = status, answer
    with pytest.raises(ModelError, match=says) as caught:
        _endpoint(stub).ask([])
    assert SECRET not in str(caught.value)
    assert len(stub.asked) == 1


def test_an_answer_in_a_fence_of_code_is_understood(stub: type[_Stub]) -> None:
    stub.answer = '```json\n{"claims": []}\n```'
    assert _endpoint(stub).ask([]) == {"claims": []}


def test_nobody_there_is_told() -> None:
    with pytest.raises(ModelError, match="cannot be reached"):
        Endpoint("http://127.0.0.1:9/v1", "m", SECRET, 2).ask([])


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "localhost:8000", "https://me:secret@host/v1"]
)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(ModelError):
        Endpoint(url, "m")
