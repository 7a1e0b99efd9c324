"""The record in the forms that each kind of user works with.

`model.py` says what an export holds, whatever its form: official statements whole, of reports
only where they are, their hash, and at most 25 words of each passage. Every form carries the
attribution and licence lines of its sources. One module a form; those that can be read back
have both directions side by side.
"""

from __future__ import annotations

from ninevotes.record.export.extract import extract
from ninevotes.record.export.model import (
    ExportedClaim,
    ExportedDocument,
    ExportedSource,
    Extract,
    Selection,
)

__all__ = [
    "ExportedClaim",
    "ExportedDocument",
    "ExportedSource",
    "Extract",
    "Selection",
    "extract",
]
