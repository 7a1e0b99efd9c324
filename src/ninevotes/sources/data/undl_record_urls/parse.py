"""Addresses of voting records: one row a resolution."""

from __future__ import annotations

from ninevotes.sources.data.reading import Given
from ninevotes.vocabulary.official import OfficialLink, StatementStream


def parse(given: Given) -> StatementStream:
    """One statement a row.

    Raises:
        RefusedFileError: an address that is none of the UN Digital Library's.
    """
    for row in given.rows:
        number, address = row.whole("res_no"), row["url_record"]
        if not address.startswith("https://digitallibrary.un.org/record/"):
            raise row.refused(f"{address!r} is no record of the UN Digital Library", "url_record")
        key = given.rows.once(str(number), row.number)
        yield OfficialLink(given.card.id, key, number, address)
