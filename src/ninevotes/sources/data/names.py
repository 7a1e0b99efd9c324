"""State names as sources print them, to codes on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache

from ninevotes.vocabulary.aliases import AliasKind
from ninevotes.vocabulary.printed_names import Printed, bearer, printed_names

_KINDS = {AliasKind.NAME, AliasKind.ABBREVIATION}


class Names:
    """A source's names. Its card's come first, then the vocabulary's.

    Args:
        printed: name to codes, each but the last up to a day: ``SUN to 1991-12-23, RUS``.
    """

    def __init__(self, printed: Mapping[str, str]) -> None:
        self._own = {_plain(name): _dated(codes) for name, codes in printed.items()}
        self._found: dict[tuple[str, dt.date | None], str | None] = {}

    def code(self, name: str, on: dt.date | None) -> str | None:
        """The code of a state by its name, or null where nobody knows the name.

        >>> names = Names({"RUSSIAN FEDERATION/USSR": "SUN to 1991-12-23, RUS"})
        >>> names.code("RUSSIAN FEDERATION/USSR", dt.date(1991, 12, 23))
        'SUN'
        >>> names.code("Zaire", dt.date(1982, 1, 1)), names.code("Utopia", None)
        ('COD', None)
        """
        asked = (name, on)
        if asked not in self._found:
            self._found[asked] = self._look(_plain(name), on)
        return self._found[asked]

    def own(self, name: str, on: dt.date | None) -> str | None:
        """The code that the source's card gives a name, or null where it gives none."""
        for code, end in self._own.get(_plain(name), ()):
            if on is None or end is None or on <= end:
                return code
        return None

    def _look(self, name: str, on: dt.date | None) -> str | None:
        return self.own(name, on) or _known(name, on)


def _dated(codes: str) -> tuple[tuple[str, dt.date | None], ...]:
    return tuple(
        (code, dt.date.fromisoformat(end) if end else None)
        for code, _, end in (part.strip().partition(" to ") for part in codes.split(","))
    )


def _known(name: str, on: dt.date | None) -> str | None:
    return bearer(_vocabulary(), name, on)


@cache
def _vocabulary() -> Printed:
    return printed_names(_plain, _KINDS)


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").split()).casefold()
