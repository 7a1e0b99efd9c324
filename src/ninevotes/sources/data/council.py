"""Symbols of Council documents as sources print them, made one form."""

from __future__ import annotations

import re

from ninevotes.vocabulary.symbols import SymbolError, SymbolKind, parse_symbol


def tidy_symbol(printed: str) -> str:
    """A symbol as the United Nations writes it; text that is none, without surplus spaces.

    >>> tidy_symbol("S/RES/2811(2025)"), tidy_symbol(" S/2023/638 "), tidy_symbol("Oral amendment")
    ('S/RES/2811 (2025)', 'S/2023/638', 'Oral amendment')
    """
    text = re.sub(r"\s+", " ", printed.replace("\xa0", " ")).strip()
    try:
        return str(parse_symbol(text))
    except SymbolError:
        return text


def resolution_symbol(printed: str) -> str | None:
    """The symbol of a Council resolution, or null where the text is no such symbol.

    >>> resolution_symbol("S/RES/1(1946)"), resolution_symbol("S/2014/348")
    ('S/RES/1 (1946)', None)
    """
    try:
        symbol = parse_symbol(printed)
    except SymbolError:
        return None
    return str(symbol) if symbol.kind is SymbolKind.COUNCIL_RESOLUTION else None
