"""Text that knows its words, by which a wording is ruled out at a glance."""

from __future__ import annotations

from functools import reduce
from operator import or_

from ninevotes.reading.wording.lexicon import LEXICON, TOKEN, small


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"


Places = tuple[tuple[int, int, int], ...]


class Prose(str):
    """A string that remembers which needs its words meet; a slice of it is a plain string.

    Args:
        text: the characters.
        of: the sentence that this text was made from by putting marks for some of its words.
    """

    __slots__ = ("_places", "_small", "_tokens", "known", "known_met", "of")
    known_met: int
    """The needs that the text meets, a bit each..."""
    known: int
    """...of those numbered below this."""
    _small: str | None
    _tokens: list[str] | None
    _places: Places | None
    of: Prose | None

    def __new__(cls, text: str, of: Prose | None = None) -> Prose:
        """The string; what it meets is worked out when first asked for."""
        prose = super().__new__(cls, text)
        prose.known_met, prose.known, prose.of = 0, -1, of
        prose._small = prose._tokens = prose._places = None
        return prose

    @property
    def small(self) -> str:
        """The text in small letters."""
        if self._small is None:
            self._small = small(self)
        return self._small

    @property
    def tokens(self) -> list[str]:
        """The words in small letters, in order."""
        if self._tokens is None:
            self._tokens = TOKEN.findall(self.small)
        return self._tokens

    def cuts_word(self, end: int) -> bool:
        """Whether a word goes on over a place: cut there, it is another word."""
        return 0 < end < len(self) and _is_of_word(self[end]) and _is_of_word(self[end - 1])

    def met(self, number: int) -> int:
        """The needs that the text meets, a bit each; those up to ``number`` are looked up."""
        if self.known <= number:
            self.known, self._places = LEXICON.given, None
            self.known_met = reduce(or_, map(LEXICON.__getitem__, self.tokens), 0)
        return self.known_met

    @property
    def places(self) -> Places:
        """Start and end of each word that can begin a match, and what it meets."""
        if self._places is None:
            found, at, find, openings = [], 0, self.small.find, LEXICON.openings
            for token in self.tokens:
                at = find(token, at)
                end = at + len(token)
                met = LEXICON[token]
                if met & openings:
                    found.append((at, end, met))
                at = end
            self._places = tuple(found)
        return self._places
