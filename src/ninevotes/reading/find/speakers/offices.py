"""Words for those who speak: offices, kinds of bodies, groups."""

from __future__ import annotations

import re
from functools import lru_cache

from ninevotes.reading.wording import Form, words_of

_KINDS = {
    "envoy": (
        "ambassador envoy representative delegate chargé counsell?or attaché consul negotiator"
    ),
    "minister": "minister premier chancellor secretary",
    "spokes": "spokesman spokeswoman spokesperson speaker",
    "head": (
        "president chief head director leader chair(?:man|woman|person)? co-chair general "
        "commander king queen commissioner coordinator prosecutor rapporteur judge"
    ),
    "person": (
        "diplomat official analyst adviser advisor lawyer researcher expert activist aide source "
        "professor historian scholar member senator lawmaker politician observer campaigner "
        "participant author sponsor insider colleague counterpart critic resident refugee "
        "relative victim mother father widow parent neighbour protester demonstrator student "
        "teacher "
        "doctor nurse farmer trader villager soldier officer priest bishop supporter voter "
        "organiser "
        "engineer economist banker pollster bystander "
        "witness survivor commentator correspondent host founder veteran staffer man woman"
    ),
}
"""Head nouns by the kind of office; what is of one kind may be the same person."""

_BODIES = (
    "mission ministry statement group delegation committee letter office government agency "
    "department embassy party administration cabinet organi[sz]ation union league commission "
    "panel watchdog campaign junta authorities presidency secretariat charity network foundation "
    "countr(?:y|ie) nation signatory signatorie capital allie bloc kingdom palace "
    "parliament newspaper communiqué note"
)


def _either(words: str) -> str:
    return words.replace(" ", "|")


HEADS = f"(?:(?:{_either(' '.join(_KINDS.values()))})s?|{_either(_BODIES)})"
"""Head nouns of phrases that may speak."""

_HEAD = Form(rf"\b{HEADS}\b", re.IGNORECASE)
_KIND = Form(
    "|".join(rf"\b(?P<{kind}>(?:{_either(words)})s?)\b" for kind, words in _KINDS.items()),
    re.IGNORECASE,
)
_GROUP = Form(
    r"\b(?P<who>diplomat|envoy|official|ambassador|analyst|sponsor|delegate|activist|member|"
    r"expert|minister|investigator|signatory|campaigner|lawyer|aide|requester|negotiator)s\b",
    re.IGNORECASE,
)
_PAPER = Form(
    r"\b(?:inquiry|report|resolution|draft|text|document|charter|article|rule|banner|law|treaty|"
    r"mandate|paragraph|poster|placard|sign|amendment|clause|measure|vote|meeting|session|agenda|"
    r"film|book|agreement|accord|proposal|decision|motion|map|clock)s?$",
    re.IGNORECASE,
)


_DEPUTIES = frozenset({"deputy", "acting", "assistant", "vice"})


def has_head(text: str) -> bool:
    """Whether a phrase has a head noun that may speak."""
    return _HEAD.search(text) is not None


def offices(text: str) -> set[str]:
    """The kinds of office that a phrase names, near synonyms told alike.

    >>> sorted(offices("Russia's deputy ambassador")), sorted(offices("the Chinese envoy"))
    (['deputy', 'envoy'], ['envoy'])
    """
    return {kind for kind in map(_kind_of, words_of(text)) if kind}


@lru_cache(maxsize=20_000)
def _kind_of(word: str) -> str | None:
    """The kind of office that a word in small letters names."""
    if word in _DEPUTIES:
        return "deputy"
    kind = _KIND.fullmatch(word)
    return kind and kind.lastgroup


def names_office(text: str) -> bool:
    """Whether a phrase names an office or a kind of person, rather than a body or a state."""
    return _KIND.search(text) is not None


def one_of_group(text: str) -> str | None:
    """The singular of the last group of people named in a text.

    >>> one_of_group("Three diplomats said on Friday that the nine would be found.")
    'diplomat'
    """
    found = [match.group("who").lower() for match in _GROUP.finditer(text)]
    return found[-1] if found else None


def is_paper(text: str) -> bool:
    """Whether a phrase means a document or a proceeding, which has wording but does not speak."""
    return _PAPER.search(text) is not None
