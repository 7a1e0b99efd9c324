"""What a person types to name one thing, and the ways the sources write it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ninevotes.vocabulary.symbols import Symbol, SymbolError, SymbolKind, parse_symbol

_NUMBER = re.compile(r"(?:UNSC )?(?:(?:S/)?RES(?:OLUTION)?[ /]*)?(\d{1,4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Identifier:
    """A thing asked for.

    Args:
        written: as it was typed, blanks put in order.
        spellings: ways of writing it to look for, whole.
        beginning: how it begins where the year is not known (``S/RES/2094 (``), or null.
        resolution: number of the Council's resolution that it is, or null.
    """

    written: str
    spellings: tuple[str, ...]
    beginning: str | None = None
    resolution: int | None = None

    def names(self, printed: str | None) -> bool:
        """Whether what a source prints is this."""
        if not printed:
            return False
        if self.beginning and _tight(printed).startswith(_tight(self.beginning)):
            return True
        return _tight(printed) in {_tight(spelling) for spelling in self.spellings}


def identifier(text: str) -> Identifier:
    """What a symbol, or a resolution's number, names.

    >>> identifier("s/res/2094(2013)").spellings
    ('S/RES/2094 (2013)', 'S/RES/2094(2013)')
    >>> identifier("resolution 2094").beginning
    'S/RES/2094 ('
    """
    written = " ".join(text.split())
    number = _NUMBER.fullmatch(written)
    if number:
        found = int(number.group(1))
        return Identifier(written, (), f"S/RES/{found} (", found)
    try:
        symbol = parse_symbol(written)
    except SymbolError:
        return Identifier(written, (written,))
    spellings = tuple(dict.fromkeys((str(symbol), str(symbol).replace(" ", ""))))
    return Identifier(str(symbol), spellings, None, _resolution(symbol))


def _resolution(symbol: Symbol) -> int | None:
    return int(symbol.number) if symbol.kind is SymbolKind.COUNCIL_RESOLUTION else None


def _tight(text: str) -> str:
    return "".join(text.split()).upper()
