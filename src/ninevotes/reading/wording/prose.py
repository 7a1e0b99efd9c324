"""Text that knows its runs of four letters, by which a wording is ruled out at a glance."""

from __future__ import annotations

from functools import reduce
from operator import or_

_BLANK = ord(" ")
_WIDTH = 4


def _plain(code: int) -> int:
    """A Latin-1 character in small letters; everything that is no letter of a word is a space."""
    small = chr(code).lower()
    return ord(small) if small.isalnum() or small == "_" else _BLANK


_TABLE = bytes(map(_plain, range(256)))


def plain(text: str) -> bytes:
    """A text in small letters, one space for whatever stands between words and at the ends.

    >>> plain("U.N. envoys -- at last")
    b' u n envoys at last '
    """
    words = text.encode("latin-1", "replace").translate(_TABLE).split()
    return b" %b " % b" ".join(words)


_UN = "U.N. "


def _both_ways(text: str) -> str:
    """A text that also holds "UN" where it says "U.N.", as its masked form does."""
    return f"{text} {text.replace(_UN, 'UN ')}" if _UN in text else text


def runs(spaced: bytes) -> set[int]:
    """All runs of four characters of a plain text, each as a number."""
    found: set[int] = set()
    view = memoryview(spaced)
    for offset in range(min(_WIDTH, len(spaced) - _WIDTH + 1)):
        end = len(spaced) - (len(spaced) - offset) % _WIDTH
        found.update(view[offset:end].cast("I"))
    return found


MARK_END = "\ue000"
"""The private character that closes a mark."""


def is_mark(character: str) -> bool:
    """Whether a character is one of the private ones by which masked text marks its mentions."""
    return "\ue000" < character < "\uf900"


def mark_number(character: str) -> int:
    """A number for a mark, which no run of letters has."""
    return -ord(character)


_BITS: dict[int, int] = {}
"""For each run or mark that some wording needs: the needs that it meets, a bit each."""
_NEEDS: dict[frozenset[int], int] = {}


def number_of(need: frozenset[int]) -> int:
    """The number of a need (runs of which a text must hold one), the same for the same need."""
    number = _NEEDS.setdefault(need, len(_NEEDS))
    for run in need:
        _BITS[run] = _BITS.get(run, 0) | 1 << number
    return number


def numbers_given() -> int:
    """The highest number that a need has."""
    return len(_NEEDS) - 1


class Prose(str):
    """A string that remembers which needs it meets; a slice of it is a plain string.

    Args:
        text: the characters.
        of: the text that this one was made from by putting marks for some of its words: it
            meets at most what that one does, and what its marks do.
    """

    __slots__ = ("_of", "_plain", "_words", "known", "known_met")
    known_met: int
    known: int
    _of: Prose | None
    _plain: bytes | None
    _words: frozenset[bytes] | None

    def __new__(cls, text: str, of: Prose | None = None) -> Prose:
        """The string; what it meets is worked out when first asked for."""
        prose = super().__new__(cls, text)
        prose.known_met, prose.known, prose._of = 0, -1, of
        prose._plain = prose._words = None
        return prose

    @property
    def plain(self) -> bytes:
        """The text in plain form; of masked text, that of the sentence."""
        if self._plain is None:
            self._plain = plain(_both_ways(self)) if self._of is None else self._of.plain
        return self._plain

    @property
    def words(self) -> frozenset[bytes]:
        """The words in small letters; of masked text, those of the sentence."""
        if self._words is None:
            self._words = frozenset(self.plain.split()) if self._of is None else self._of.words
        return self._words

    def met(self, number: int) -> int:
        """The needs that the text meets, a bit each; those up to ``number`` are looked up."""
        if self.known <= number:
            self.known = len(_NEEDS)
            held = runs(self.plain) if self._of is None else set()
            if MARK_END in self:
                held.update(map(mark_number, filter(is_mark, set(self))))
            # the other text may have been looked up before the last needs were given
            met = 0 if self._of is None else self._of.met(self.known - 1)
            self.known_met = reduce(or_, map(_BITS.__getitem__, held & _BITS.keys()), met)
        return self.known_met
