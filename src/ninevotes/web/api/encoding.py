"""Answers as JSON."""

from __future__ import annotations

from typing import Any

import msgspec

from ninevotes.brief.render.as_json import as_plain
from ninevotes.web.answering.answer import JSON, Answer


def as_json(value: Any, status: int = 200, headers: tuple[tuple[str, str], ...] = ()) -> Answer:
    """A value of the layers below as JSON, with the commands' keys."""
    return Answer(msgspec.json.encode(as_plain(value)), JSON, status, headers)
