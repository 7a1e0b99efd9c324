"""Whether an official title is about the matter of a report: by the states it concerns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ninevotes.vocabulary.aliases import AliasKind, state_aliases
from ninevotes.vocabulary.events import Item
from ninevotes.vocabulary.states import states

_KINDS = {AliasKind.NAME, AliasKind.ABBREVIATION}


@dataclass(frozen=True, slots=True)
class Matter:
    """What a matter is told by: its name and the codes of the states concerned."""

    name: str = ""
    states: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The matter for people: the states that make two titles one matter."""
        return " and ".join(self.states) or self.name


def matter_of(item: Item) -> Matter:
    """The matter of an item."""
    return Matter(item.name, item.states)


def names_any(title: str, matter: Matter) -> bool:
    """Whether a title names a state that the matter concerns, or is the matter's own name.

    >>> names_any("Non-proliferation/Democratic People's Republic of Korea", Matter("", ("PRK",)))
    True
    >>> names_any("Admission of the Republic of Korea", Matter("", ("PRK",)))
    False
    """
    if not title:
        return False
    plain = " ".join(title.replace("’", "'").split())
    if matter.name and plain.casefold() == matter.name.casefold():
        return True
    return any(pattern.search(plain) for code in matter.states for pattern in _names(code))


@cache
def _names(code: str) -> tuple[re.Pattern[str], ...]:
    named = {name.name for name in states()[code].names} if code in states() else set()
    named |= {a.surface for a in state_aliases() if a.code == code and a.kind in _KINDS}
    return tuple(re.compile(rf"\b{re.escape(name)}\b") for name in sorted(named))
