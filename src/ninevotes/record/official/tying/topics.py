"""Whether two wordings of an agenda item are about one matter."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ninevotes.record.official.tying.evidence import Fit
from ninevotes.vocabulary.aliases import AliasKind, state_aliases
from ninevotes.vocabulary.states import states

_WORD = re.compile(r"[a-z]{3,}")
_IDLE_WORDS = """
the and for from with its his that this situation question letter letters dated addressed president
security council secretary general report reports permanent representative representatives united
nations republic democratic people concerning between member members resolution resolutions draft
statement meeting note complaint
"""
_IDLE = frozenset(_IDLE_WORDS.split())
"""Words that stand in the titles of any matter."""

_HALF = 0.5
_KINDS = {AliasKind.NAME, AliasKind.ABBREVIATION, AliasKind.DEMONYM}


def topics(one: str, other: str) -> Fit:
    """Whether two items are one: by the words that tell, and the states that they name.

    >>> topics("The situation in the Middle East (Syria)", "Middle East - Syria").value
    'same'
    >>> topics("The Iranian question", "Negotiations between Iran and USSR").value
    'same'
    >>> topics("Peace and security in Africa", "The situation in Myanmar").value
    'different'
    """
    first, second = _telling(one), _telling(other)
    if not first or not second:
        return Fit.UNKNOWN
    common = len(first & second) / min(len(first), len(second))
    if common >= _HALF:
        return Fit.SAME
    return Fit.NEAR if common else Fit.DIFFERENT


def one_item(one: str, other: str) -> bool:
    """Whether two wordings are of one agenda item: no telling word is in one of them alone.

    >>> one_item("The situation in Mali", "Mali"), one_item("Non-proliferation - DPRK", "DPRK")
    (True, False)
    """
    first = _telling(one)
    return bool(first) and first == _telling(other)


def states_named(title: str) -> frozenset[str]:
    """Codes of the states that a wording names.

    >>> sorted(states_named("The situation between Iraq and Kuwait"))
    ['IRQ', 'KWT']
    """
    return frozenset(word for word in _telling(title) if word.isupper())


@lru_cache(maxsize=8192)
def _telling(title: str) -> frozenset[str]:
    plain = " ".join(title.replace("’", "'").split())
    named = {_codes()[found.group()] for found in _names().finditer(plain)}
    rest = _names().sub(" ", plain).casefold()
    return frozenset(named) | {word for word in _WORD.findall(rest) if word not in _IDLE}


@cache
def _codes() -> dict[str, str]:
    found = {alias.surface: alias.code for alias in state_aliases() if alias.kind in _KINDS}
    return found | {name.name: code for code, state in states().items() for name in state.names}


@cache
def _names() -> re.Pattern[str]:
    longest_first = sorted(_codes(), key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?=[A-Z])(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
