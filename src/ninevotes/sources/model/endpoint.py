"""One question to a chat endpoint, one JSON answer. The key is sent, and never shown."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import IO, Any
from urllib.parse import urlsplit

_LARGEST = 4_000_000
"""Bytes of an answer that are read."""


class ModelError(Exception):
    """The endpoint cannot be reached, refuses, or answers what is no answer."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model is asked.

    Args:
        url: base address, as in ``http://localhost:8000/v1``.
        model: its name there.
        key: sent as a bearer token where there is one; it stands in no message and no repr.
        timeout: seconds to wait for an answer.
    """

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    timeout: float = 120.0

    def __post_init__(self) -> None:
        """Refuse what is no web address."""
        parts = urlsplit(self.url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ModelError(f"{self.url!r} is no address such as http://localhost:8000/v1")
        if parts.username or parts.password:
            raise ModelError("an address holds no password: give the key apart")

    def ask(self, messages: Sequence[dict[str, str]]) -> Any:
        """The JSON value in the model's answer.

        Raises:
            ModelError: there is none, with the reason.
        """
        body = {
            "model": self.model,
            "messages": list(messages),
            "temperature": 0,
            "response_format": {"type": "json_object"},
        }
        answer = self._post(json.dumps(body).encode())
        try:
            said = json.loads(answer)["choices"][0]["message"]["content"]
            return json.loads(_inner(str(said)))
        except (ValueError, KeyError, IndexError, TypeError, RecursionError):
            raise ModelError("the model answered what is no JSON") from None

    def _post(self, body: bytes) -> bytes:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        address = self.url.rstrip("/") + "/chat/completions"
        request = urllib.request.Request(address, body, headers)  # noqa: S310 - checked above
        try:
            with _OPENER.open(request, timeout=self.timeout) as response:
                read: bytes = response.read(_LARGEST + 1)
        except urllib.error.HTTPError as error:
            error.close()
            raise ModelError(f"the endpoint answered {error.code}") from None
        except (OSError, HTTPException, ValueError) as error:
            reason = type(getattr(error, "reason", error)).__name__
            raise ModelError(f"the endpoint cannot be reached ({reason})") from None
        if len(read) > _LARGEST:
            raise ModelError("the endpoint's answer is too long")
        return read


def _inner(text: str) -> str:
    """The JSON in an answer that wraps it in a fence of code."""
    text = text.strip()
    if text.startswith("```"):
        text = text.strip("`").removeprefix("json")
    return text


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows nobody elsewhere: the key is for the address that the user gave."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, *rest: Any
    ) -> None:
        """Redirect nowhere."""
        del req, fp, code, msg, rest


_OPENER = urllib.request.build_opener(_Stay)
