"""Catalogued papers: one row a paper, repeated fields separated by semicolons."""

from __future__ import annotations

from ninevotes.sources.data.council import resolution_symbol, tidy_symbol
from ninevotes.sources.data.reading import Given
from ninevotes.sources.data.rows import Row
from ninevotes.sources.data.undl_drafts.sponsors import sponsors_in
from ninevotes.vocabulary.official import IgnoredRow, OfficialDraft, StatementStream


def parse(given: Given) -> StatementStream:
    """One statement a row.

    The key is the catalogue's control number; rows that have lost theirs, the symbol with
    the resolution that it is tied to.

    Raises:
        RefusedFileError: two rows have one key.
    """
    for row in given.rows:
        symbols = [tidy_symbol(part) for part in _parts(row["191__a"])]
        if not symbols:
            yield IgnoredRow(row.number, "it has no symbol")
            continue
        yield _draft(row, symbols, given)


def _draft(row: Row, symbols: list[str], given: Given) -> OfficialDraft:
    related = [tidy_symbol(part) for part in _parts(row["993__a"])]
    resolutions = [symbol for symbol in related if resolution_symbol(symbol)]
    symbol = next((each for each in symbols if each.startswith("S/")), symbols[0])
    key = row["1"] or " ".join([symbol, *resolutions[:1]])
    others = [each for each in symbols if each != symbol]
    also = {
        "other symbols": "; ".join(others),
        "related": "; ".join(each for each in related if each not in resolutions[:1]),
        "245__a": row["245__a"],
        "245__c": row["245__c"],
    }
    return OfficialDraft(
        given.card.id,
        given.rows.once(key, row.number),
        symbol,
        row["239__a"] or row["245__a"].rstrip(" /"),
        sponsors_in(row["245__c"]),
        _parts(row["650__a"]),
        _parts(row["610__a"]),
        resolutions[0] if resolutions else None,
        _parts(row["856__u"]),
        {name: value for name, value in also.items() if value},
    )


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in (part.strip() for part in cell.split(";")) if part)
