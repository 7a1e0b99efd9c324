"""JSON under a JSON Schema (draft 2020-12) of our own, and back."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from ninevotes.record.export.model import (
    ExportedClaim,
    ExportedDocument,
    ExportedSource,
    Extract,
)
from ninevotes.record.export.plain import plain, whole
from ninevotes.vocabulary.official import OfficialDraft, OfficialMeeting, OfficialVeto, OfficialVote

FORMAT = "ninevotes-record"
VERSION = 1

PARTS: dict[str, type] = {
    "sources": ExportedSource,
    "votes": OfficialVote,
    "meetings": OfficialMeeting,
    "vetoes": OfficialVeto,
    "drafts": OfficialDraft,
    "documents": ExportedDocument,
    "claims": ExportedClaim,
}
"""Name of each part of an extract to what it holds."""


class NotAnExportError(ValueError):
    """The file is not what we export, or of a newer version."""


def schema() -> dict[str, Any]:
    """The JSON Schema of the export."""
    path = files("ninevotes.record.export") / "schema" / "record.schema.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def as_json(given: Extract) -> str:
    """The extract as one JSON object."""
    made: dict[str, Any] = {"format": FORMAT, "version": VERSION, "notes": list(given.notes)}
    made |= {name: [plain(one) for one in getattr(given, name)] for name in PARTS}
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str) -> Extract:
    """The extract that was exported.

    Raises:
        NotAnExportError: the text is something else.
    """
    try:
        given = json.loads(text)
        if given["format"] != FORMAT or given["version"] != VERSION:
            raise NotAnExportError(
                f"the file is a {given['format']} of version {given['version']}; "
                f"this program reads {FORMAT} of version {VERSION}"
            )
        parts: dict[str, Any] = {
            name: tuple(whole(cls, one) for one in given[name]) for name, cls in PARTS.items()
        }
        return Extract(**parts)
    except (KeyError, TypeError, ValueError) as error:
        if isinstance(error, NotAnExportError):
            raise
        raise NotAnExportError(f"the file is not an export of the record: {error}") from error
