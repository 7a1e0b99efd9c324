"""Personal names in a noun phrase."""

from __future__ import annotations

import re
from functools import lru_cache

from ninevotes.reading.mentions.states import find_states
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.aliases import state_code

_WORD = r"(?:[A-ZÀ-Þ][\w'À-ÿ]*(?:-[A-Za-zÀ-ÿ][\w'À-ÿ]*)*\.?|[A-Z]\.)"
_PARTICLE = r"(?:al|el|bin|ben|van|von|der|den|de|da|di|du|dos|la|le|ter|ul|y|Al|El|abu|ibn)"
NAME = Form(rf"{_WORD}(?:[ -](?:{_PARTICLE}[ -])*{_WORD}){{0,7}}")
"""A run of capitalised words, particles let in."""

_TITLE_WORDS = """
Ambassador President Minister Prime Foreign Secretary General Secretary-General Deputy
Permanent Representative High Commissioner Under-Secretary-General Assistant Special
Envoy Mr Mr. Ms Ms. Mrs Mrs. Dr Dr. Chancellor King Queen Senator Chief Professor Lord
Sir Dame Baroness Archbishop Judge Justice Prince Princess Emir Sheikh Colonel Major
Captain Admiral Marshal Premier Vice Acting Brigadier Lieutenant Datuk Dato Seri Haji Sayyid
Ayatollah Reverend Cardinal Bishop
"""
_TITLES = frozenset(_TITLE_WORDS.split())
_COMMON_WORDS = """
The A An And But In On At If While When After Before Under No Not It He She They We I
You This That These Those There Here His Her Its Their Our My Every Each All Both Some
Any Many Most Much Few Several Another Other Others One Two Three Four Five Six Seven
Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Two-thirds Nobody None Everyone
Only Also Then Now Today Tonight Yesterday Tomorrow Later Earlier Last Next As By For
From With Without Of To So Yet Still Since Until Unless Because Although Though Whether
What Which Who Why How Speaking Asked According Instead However Meanwhile Moreover Like
Amid Despite During Following Outside Inside UN U.N. US U.S. UK U.K. EU Security Council
Assembly Human Rights Watch Monday Tuesday Wednesday Thursday Friday Saturday Sunday
January February March April May June July August September October November December
Reuters AFP AP Associated Press BBC CNN VOA State Department Nations United Western
Eastern African Asian European Arab Latin American Caribbean Nordic Russian British
French Chinese Committee Commission Court Criminal International Amnesty Office Ministry
Mission Affairs Political Peacekeeping Humanitarian North South East West Resolution
Charter Chapter Article Union League NATO Group Government Parliament House White
Kremlin Christmas Ramadan Easter God Internet NGO NGOs PHOTO FILE
"""
_OTHER_WORDS = frozenset(_COMMON_WORDS.split())
_NOT_NAMES = _TITLES | _OTHER_WORDS
_MAY_END = frozenset(
    {
        "Bishop",
        "Cardinal",
        "Lord",
        "Marshal",
        "May",
        "March",
        "King",
        "General",
        "Major",
        "Judge",
        "Prince",
        "August",
        "West",
    }
)
_OFFICE_BEFORE = Form(
    r"(?:ambassador|envoy|representative|minister|spokes\w+|counsell?or|analyst|director|"
    r"president|chief|chargé|delegate|commissioner|coordinator|secretary|general|lawyer|diplomat|"
    r"Mr\.?|Mrs\.?|Ms\.?|Dr\.?)$",
    re.IGNORECASE,
)


def person_in(text: str) -> str | None:
    """The personal name in a noun phrase, titles and countries left off.

    >>> person_in("US Ambassador Samantha Power")
    'Samantha Power'
    >>> person_in("political counselor Kim Song from the North Korean mission")
    'Kim Song'
    """
    best: str | None = None
    blank = _without_states(text)
    for run in NAME.finditer(blank):
        for start, _, name in names_among(run):
            if " " in name:
                return name
            if best is None and _may_be_surname(blank, start, name):
                best = name
    return best


def names_among(run: re.Match[str]) -> list[tuple[int, int, str]]:
    """Start, end and words of the names in a run, cut at words that are none.

    >>> [name for _, _, name in names_among(NAME.match("UN Chief Kofi Annan"))]
    ['Kofi Annan']
    """
    found: list[tuple[int, int, str]] = []
    first, position = -1, run.start()
    for word in [*run.group().split(" "), ""]:
        if word and _may_name(word, begun=first >= 0):
            first = position if first < 0 else first
        elif first >= 0 and word.endswith("'s") and not _is_state(word):
            first = -1
        elif first >= 0:
            name = run.string[first : position - 1].rstrip(".")
            found.append((first, first + len(name), name))
            first = -1
        position += len(word) + 1
    return found


@lru_cache(maxsize=20_000)
def _may_name(word: str, *, begun: bool) -> bool:
    if word.endswith("'s"):
        return False
    if begun and re.fullmatch(r"[A-Z]\.", word):
        return True
    if word in _MAY_END or re.fullmatch(_PARTICLE, word):
        return begun
    return word not in _NOT_NAMES and word.rstrip(".,'") not in _NOT_NAMES and not _is_state(word)


def _without_states(text: str) -> str:
    """The text with names of states blanked out, so that none is taken for a person's."""
    for mention in reversed(list(find_states(text, None))):
        if text[mention.end : mention.end + 1] != "-":
            text = text[: mention.start] + "·" * (mention.end - mention.start) + text[mention.end :]
    return text


def _may_be_surname(text: str, start: int, word: str) -> bool:
    """Whether a single capitalised word may be a surname: it opens the phrase or has a title."""
    if len(word) < 3 or word.isupper() or not word[0].isupper():
        return False
    before = text[:start].strip()
    return not before.strip(" ,") or bool(_OFFICE_BEFORE.search(before))


def _is_state(word: str) -> bool:
    return state_code(word.removesuffix("'s")) is not None or state_code(word) is not None
