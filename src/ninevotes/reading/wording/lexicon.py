"""Words, and for each the needs of wordings that it meets: looked up once, then remembered.

A *need* is a set of fragments of words of which a text must hold one. Most texts hold few words
that they have not held before, so that what a sentence meets is a look-up for each of its words.
"""

from __future__ import annotations

import re
from typing import NamedTuple

TOKEN = re.compile("\\w+|[\ue001-\uf8ff]")
"""A word in a text, or a mark of masked text."""
DIGIT = "#"
_KEPT = 200_000
"""Words remembered; then all are forgotten, so that memory does not grow with what is read."""
_LONGEST = 24
"""Letters of words whose every part is looked up; in longer ones the fragments are sought."""


class Fragment(NamedTuple):
    """Letters of a word, in small letters.

    Args:
        letters: the characters, or a mark of masked text, or ``#`` for a digit.
        first: whether a word begins with them.
        last: whether a word ends with them.
    """

    letters: str
    first: bool
    last: bool


def small(text: str) -> str:
    """A text in small letters, of the same length.

    As case-blind expressions compare them: the long s is an s, the dotless i an i.
    """
    lower = text.lower()
    if len(lower) != len(text) or "ſ" in lower or "ı" in lower:
        return "".join(map(_small, text))
    return lower


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, in order."""
    return TOKEN.findall(small(text))


def _small(character: str) -> str:
    lower = character.lower()[0]
    return {"ſ": "s", "ı": "i"}.get(lower, lower)


class Lexicon(dict[str, int]):
    """Each word with the needs that it meets, a bit each."""

    def __init__(self) -> None:
        """An empty lexicon."""
        self.given = 0
        """Needs that are known."""
        self.openings = 0
        """Those of them that matches begin with, a bit each."""
        self._needs: dict[frozenset[Fragment], int] = {}
        self._tables: dict[tuple[bool, bool], dict[str, int]] = {
            (first, last): {} for first in (False, True) for last in (False, True)
        }

    def number_of(self, need: frozenset[Fragment], *, opens: bool = False) -> int:
        """The number of a need, the same for the same need.

        Args:
            need: the fragments.
            opens: whether matches begin with them, so that their places are asked for.
        """
        if need not in self._needs:
            self._needs[need] = self.given
            for letters, first, last in need:
                table = self._tables[first, last]
                table[letters] = table.get(letters, 0) | 1 << self.given
            self.given += 1
            self.clear()
        number = self._needs[need]
        if opens and not self.openings >> number & 1:
            self.openings |= 1 << number
            self.given += 1  # places found before are to be found again
            self.clear()
        return number

    def __missing__(self, word: str) -> int:
        """What a word meets, worked out and remembered."""
        met = self._met(word)
        if len(self) >= _KEPT:
            self.clear()
        self[word] = met
        return met

    def _met(self, word: str) -> int:
        tables, size = self._tables, len(word)
        met = tables[True, True].get(word, 0)
        begins, ends, inside = tables[True, False], tables[False, True], tables[False, False]
        if any(map(str.isdecimal, word)):
            met |= inside.get(DIGIT, 0) | (begins.get(DIGIT, 0) if word[0].isdecimal() else 0)
        if size > _LONGEST:
            for letters, bits in (*begins.items(), *ends.items(), *inside.items()):
                met |= bits if letters in word else 0
            return met
        for cut in range(1, size + 1):
            met |= begins.get(word[:cut], 0) | ends.get(word[-cut:], 0)
        for start in range(size):
            for end in range(start + 1, size + 1):
                met |= inside.get(word[start:end], 0)
        return met


LEXICON = Lexicon()
"""What this process has learnt; it changes how long reading takes, never what is read."""
