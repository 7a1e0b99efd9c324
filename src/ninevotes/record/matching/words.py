"""What free wording is about: its content words, states under their codes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ninevotes.vocabulary.aliases import state_code
from ninevotes.vocabulary.states import states

_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_LONGEST_NAME = 7
_EMPTY = frozenset(
    """
    a about again against all also an and any are as at be been before being but by can could
    council did do does for from had has have he her his if in into is it its may might no not
    of on or other over s said security she should so some such than that the their them then
    there these they this those to u.n un united nations up upon us was were what when which
    while who will with would
    """.split()  # noqa: SIM905 - a paragraph of words is easier to read than a list of strings
)
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ied", "ies", "ed")


@lru_cache(maxsize=50_000)
def content_words(text: str) -> frozenset[str]:
    """The words of a text that say what it is about, without their endings.

    Names of states become their codes, so that "North Korea" and "Pyongyang" agree. The
    Council and the United Nations, named in nearly every report, count for nothing.

    >>> sorted(content_words("China raises objections at the meeting"))
    ['CHN', 'meet', 'object', 'rais']
    """
    words = set()
    for token, code in _read(text):
        if code:
            words.add(code)
        elif (plain := _plain(token)) not in _EMPTY:
            words.add(_stem(plain))
    return frozenset(words)


def states_named(text: str) -> list[str]:
    """Codes of the states that a text names, in its order.

    >>> states_named("North Korea's envoy met the Chinese")
    ['PRK', 'CHN']
    """
    return [code for _, code in _read(text) if code]


def words_of(value: object) -> frozenset[str]:
    """The content words of a field: of a text, or of a list of texts together."""
    if value is None:
        return frozenset()
    if isinstance(value, str):
        return content_words(value)
    if isinstance(value, Iterable):
        return frozenset().union(*(content_words(str(part)) for part in value))
    return content_words(str(value))


def shared_part(one: object, other: object) -> float:
    """How much of two wordings is shared: common words over all words, 0 to 1."""
    left, right = words_of(one), words_of(other)
    if not left or not right:
        return 0.0
    return len(left & right) / len(left | right)


def contained_part(one: object, other: object) -> float:
    """How much of the shorter of two wordings stands in the longer, 0 to 1."""
    left, right = words_of(one), words_of(other)
    if not left or not right:
        return 0.0
    return len(left & right) / min(len(left), len(right))


@lru_cache(maxsize=50_000)
def folded(text: str) -> str:
    """A quotation without what printers change: case, quotation marks, dashes, endings.

    >>> folded("We will not attend,") == folded("we will not attend")
    True
    """
    return " ".join(_plain(match.group()) for match in _TOKEN.finditer(text))


def _read(text: str) -> Iterator[tuple[str, str | None]]:
    """The words of a text, and the code of the state where one, or several, name a state."""
    tokens = [match.group() for match in _TOKEN.finditer(text)]
    at = 0
    while at < len(tokens):
        code, length = _state_at(tokens, at)
        yield tokens[at], code
        at += length


def _state_at(tokens: list[str], at: int) -> tuple[str | None, int]:
    for length in range(min(_LONGEST_NAME, len(tokens) - at), 0, -1):
        name = " ".join(tokens[at : at + length])
        code = state_code(name) or state_code(re.sub(r"['’]s$", "", name))
        if code:
            return code, length
    return (tokens[at], 1) if tokens[at] in states() else (None, 1)


def _plain(token: str) -> str:
    token = re.sub(r"['’]s?$", "", token.casefold()).replace("’", "'")
    decomposed = unicodedata.normalize("NFKD", token)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        word = word[:-1]
    return word[:-1] if word.endswith("e") and len(word) > 4 else word
