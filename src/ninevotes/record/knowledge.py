"""How much two readings of one document know, compared."""

from __future__ import annotations

import json

from ninevotes.record.rows import claim_rows, document_row
from ninevotes.vocabulary.documents import DateOrigin, Document
from ninevotes.vocabulary.events import Reading

_TRUST = {origin: rank for rank, origin in enumerate(DateOrigin)}


def says_the_same(one: Reading, other: Reading) -> bool:
    """Whether two readings of the same bytes agree in everything but the document's name."""
    return _content(one) == _content(other)


def says_less(new: Document, old: Document) -> bool:
    """Whether what is known of the document would shrink if ``new`` took the place of ``old``.

    It would where a name, an address or the date is lost, or a date gives way to one from a
    less trusted origin.
    """
    lost = any(
        getattr(old, known) is not None and getattr(new, known) is None
        for known in ("outlet", "publisher", "date", "url")
    )
    if new.date_origin is None or old.date_origin is None:
        return lost
    return lost or _TRUST[new.date_origin] > _TRUST[old.date_origin]


def _content(reading: Reading) -> str:
    row = document_row(reading, reader="")
    del row["id"]
    # By way of JSON, where a tuple and a list are one, as they are in the store.
    return json.dumps([row, claim_rows(reading)], sort_keys=True, default=str)
