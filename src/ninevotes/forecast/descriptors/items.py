"""Votes described by what they concern alone, where no catalogue of drafts reaches.

From July 2022 on only the vote file is there, whose titles were written after the vote: adopted
drafts carry a sentence, failed ones the bare agenda item. All that is taken from a title is which
states, or which of a few matters, it names: a closed list, found alike in a sentence and in an
item, and at most one term, so that a long title cannot name more than a short one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ninevotes.forecast.descriptors.described import DescribedVote, Description
from ninevotes.vocabulary.items import agenda_items
from ninevotes.vocabulary.official import OfficialOutcome, OfficialVote
from ninevotes.vocabulary.states import states

GENERAL = "item: general"
"""The term of whatever is not on the list: it tells no matter from another."""

_MIDDLE_EAST = frozenset({"SYR", "LBN", "YEM", "PSE", "ISR"})
"""The agenda has one item for them, so that failed drafts do not tell them apart."""

_BY_OTHER_WORDS = {
    "Middle East": r"Middle East|Disengagement Observer|Hodeidah|Hudaydah|\b2140\b|Red Sea",
    "SDN": r"Abyei|\b2428\b|\b1591\b",
    "MLI": r"\b2374\b",
    "COD": r"\b1533\b|\b2293\b",
    "CAF": r"\b2127\b|\b2745\b",
    "SOM": r"\b2713\b|Shabaab",
    "IRQ": r"Da'esh/ISIL|UNITAD",
    "AFG": r"\b1988\b|\b2255\b",
    "LBY": r"\b1970\b|\b1973\b|coast of Libya|paras\. 7, 8, 9 and 10",
    "HTI": r"\b2653\b|Multinational Security Support",
    "BIH": r"European Union-led Multination",
    "IRN": r"\b2231\b",
    "PRK": r"\b1718\b|\b1874\b|People's Republic of Korea",
}
"""Missions and committees, which sentences name where items name the state."""


def described_by_item(votes: Iterable[OfficialVote]) -> tuple[DescribedVote, ...]:
    """The votes with ballots, each by the one matter that its title names; earliest first."""
    found = []
    for vote in votes:
        if vote.date is None or not vote.ballot.votes:
            continue
        terms = {matter(vote.title): 1.0}
        found.append(
            DescribedVote(
                vote.key,
                Description(vote.date, terms),
                dict(vote.ballot.votes),
                adopted=vote.outcome is OfficialOutcome.ADOPTED,
                vetoed=vote.outcome is OfficialOutcome.VETOED,
            )
        )
    return tuple(sorted(found, key=lambda vote: (vote.date, vote.key)))


def matter(title: str) -> str:
    """The term of the first matter on the list that a title names.

    >>> matter("Security Council resolution 2671 (2022) [on the Disengagement Force in Syria]")
    'item: Middle East'
    >>> matter("Maintenance of international peace and security")
    'item: general'
    """
    for term, words in _matters():
        if words.search(title):
            return term
    return GENERAL


def term_of(item: str) -> str:
    """The term of an item's key: that of the state it concerns, or the general one.

    >>> term_of("SYR:middle-east"), term_of("PRK:human-rights"), term_of("")
    ('item: Middle East', 'item: PRK', 'item: general')
    """
    code = item.partition(":")[0]
    return _term(code) if code in states() else GENERAL


@cache
def _matters() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Missions and committees, states of the known items by their words, then all by name."""
    found = [(_term(code), re.compile(words)) for code, words in _BY_OTHER_WORDS.items()]
    for known in agenda_items():
        places = [word for word in known.words if word[:1].isupper()]
        if places:
            found.append((_term(known.item.states[0]), re.compile("|".join(places))))
    named = [(name.name, code) for code, state in states().items() for name in state.names]
    for name, code in sorted(named, key=lambda pair: -len(pair[0])):
        found.append((_term(code), re.compile(rf"\b{re.escape(name)}\b")))
    return tuple(found)


def _term(code: str) -> str:
    return f"item: {'Middle East' if code in _MIDDLE_EAST else code}"
