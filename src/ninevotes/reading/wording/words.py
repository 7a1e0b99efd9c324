"""Whether a text holds one of some words: a look-up, where an expression would walk the text."""

from __future__ import annotations

from ninevotes.reading.wording.prose import Prose, plain


class Words:
    """Words in small letters; one that ends in a star stands for all that begin so.

    >>> Words("sanction* ban").held_by("It lifted the sanctions.")
    True
    >>> Words("sanction* ban").held_by("It banned nothing.")
    False
    """

    __slots__ = ("_stems", "_whole")

    def __init__(self, words: str) -> None:
        """Take the words, white space between them."""
        listed = words.split()
        self._whole = frozenset(word.encode() for word in listed if not word.endswith("*"))
        self._stems = tuple(word[:-1].encode() for word in listed if word.endswith("*"))

    def held_by(self, text: str) -> bool:
        """Whether a text holds one of the words."""
        held = text.words if isinstance(text, Prose) else frozenset(plain(text).split())
        if not self._whole.isdisjoint(held):
            return True
        stems = self._stems
        return bool(stems) and any(word.startswith(stems) for word in held)
