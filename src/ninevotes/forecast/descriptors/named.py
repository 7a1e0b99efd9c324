"""Which states a description names: those that the text is about, as far as the words say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ninevotes.forecast.descriptors.seats import seat
from ninevotes.vocabulary.aliases import AliasKind, state_aliases
from ninevotes.vocabulary.states import states

_BESIDE = {
    "palestine": "PSE",
    "occupied territories": "PSE",
    "western sahara": "ESH",
    "darfur": "SDN",
    "iraq-kuwait": "IRQ",
    "kosovo": "SRB",
    "golan": "SYR",
    "crimea": "UKR",
}
"""Places by which headings name a matter where they do not name the state."""


def states_named(words: Iterable[str]) -> frozenset[str]:
    """Codes of the states named in some words, a permanent seat by its one code.

    >>> sorted(states_named(["ISRAEL--SYRIAN ARAB REPUBLIC", "Draft resolution [on Viet Nam]"]))
    ['ISR', 'SYR', 'VNM']
    >>> sorted(states_named(["Democratic People's Republic of Korea"]))
    ['PRK']
    """
    pattern, codes = _names()
    found = (codes[name.lower()] for each in words for name in pattern.findall(each))
    return frozenset(seat(code) for code in found)


def official_names(text: str) -> str:
    """A text with what the press calls states replaced by their official names.

    >>> official_names("Sanctions on North Korea")
    "Sanctions on Democratic People's Republic of Korea"
    """
    pattern, codes = _names()
    return pattern.sub(lambda found: _official(codes[found[0].lower()], found[0]), text)


def _official(code: str, printed: str) -> str:
    return printed if printed.lower() in _BESIDE else states()[code].names[-1].name


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    codes = {name.name.lower(): code for code, one in states().items() for name in one.names}
    for alias in state_aliases():
        if alias.kind is AliasKind.NAME:
            codes.setdefault(alias.surface.lower(), alias.code)
    codes |= {place: code for place, code in _BESIDE.items() if code in states()}
    longest = sorted(codes, key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE), codes
