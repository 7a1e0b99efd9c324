"""Whether a text holds one of some words: a look-up, where an expression would walk the text."""

from __future__ import annotations

from ninevotes.reading.wording.lexicon import LEXICON, Fragment
from ninevotes.reading.wording.prose import Prose


class Words:
    """Words in small letters; one that ends in a star stands for all that begin so.

    >>> Words("sanction* ban").held_by("It lifted the sanctions.")
    True
    >>> Words("sanction* ban").held_by("It banned nothing.")
    False
    """

    __slots__ = ("_number",)

    def __init__(self, words: str) -> None:
        """Take the words, white space between them."""
        self._number = LEXICON.number_of(
            frozenset(
                Fragment(word.rstrip("*"), first=True, last=not word.endswith("*"))
                for word in words.split()
            )
        )

    def held_by(self, text: str) -> bool:
        """Whether a text holds one of the words; of masked text, whether the sentence does."""
        prose = (text.of or text) if isinstance(text, Prose) else Prose(text)
        return bool(prose.met(self._number) >> self._number & 1)
