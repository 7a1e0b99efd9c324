"""Whether an official title is about the matter of a report: by the states it concerns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ninevotes.record.official.tying.evidence import Fit
from ninevotes.record.official.tying.topics import one_item, states_named, topics
from ninevotes.vocabulary.aliases import AliasKind, state_aliases
from ninevotes.vocabulary.events import Item
from ninevotes.vocabulary.states import states

_OPEN = re.compile(
    r"Provisional Agenda|(?:Threats to|Maintenance of) international peace|"
    r"(?:Identical )?Letters?\b|Briefings?\b|The question of ",
    re.IGNORECASE,
)
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


def is_the_item(title: str, matter: Matter) -> bool:
    """Whether a title is the matter's own item, in whatever wording.

    >>> is_the_item("Democratic People's Republic of Korea", Matter("The situation in the DPRK"))
    True
    """
    return bool(matter.name) and one_item(title, matter.name)


def may_cover(title: str, matter: Matter) -> bool:
    """Whether a title that names no state of the matter may cover it all the same.

    Items of a region, of threats to the peace at large, letters, and an agenda that was not
    adopted leave open what they are about.

    >>> syria = Matter("The situation in the Middle East (Syrian Arab Republic)", ("SYR",))
    >>> may_cover("The situation in the Middle East", syria), may_cover("Provisional Agenda", syria)
    (True, True)
    >>> may_cover("The situation in the Middle East (Yemen)", syria)
    False
    """
    if states_named(title):
        return False
    if _OPEN.match(" ".join(title.split())):
        return True
    return topics(title, matter.name) in {Fit.SAME, Fit.NEAR}


@cache
def _names(code: str) -> tuple[re.Pattern[str], ...]:
    named = {name.name for name in states()[code].names} if code in states() else set()
    named |= {a.surface for a in state_aliases() if a.code == code and a.kind in _KINDS}
    return tuple(re.compile(rf"\b{re.escape(name)}\b") for name in sorted(named))
