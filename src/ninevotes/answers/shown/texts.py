"""The versions of a text that reports print, and what each changed."""

from __future__ import annotations

from typing import Any

from ninevotes.record.origins.places import Passage
from ninevotes.record.origins.versions import Change
from ninevotes.record.search.hits import short_quote
from ninevotes.record.search.texts import TextHistory


def text_json(history: TextHistory) -> dict[str, Any]:
    """The versions from the first on; of each passage its place and at most 25 words."""
    return {
        "versions": [
            {
                "documents": list(version.documents),
                "changes": [_change(change) for change in version.changes],
            }
            for version in history.versions
        ],
        "more": history.more,
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "before": _passage(change.before),
        "after": _passage(change.after),
        "words": [[short_quote(was), short_quote(now)] for was, now in change.words],
    }


def _passage(passage: Passage | None) -> dict[str, Any] | None:
    if passage is None:
        return None
    span = passage.span
    return {
        "start": span.start if span else None,
        "end": span.end if span else None,
        "quote": short_quote(passage.text),
    }
