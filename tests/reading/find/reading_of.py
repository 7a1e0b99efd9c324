"""Reading a passage in a test."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ninevotes.reading import document_of, read
from ninevotes.vocabulary.claims import Claim


def claims(text: str, kind: str, date: dt.date | None = None) -> list[Claim]:
    """The claims of one type that a passage of a given day makes, in order."""
    document = dataclasses.replace(document_of(text.encode(), "passage.txt"), date=date)
    return [claim for claim in read(document).claims if claim.type.value == kind]
