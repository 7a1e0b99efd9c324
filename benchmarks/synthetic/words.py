"""Sentences of made-up words, some frequent and most rare, as in any language."""

from __future__ import annotations

from itertools import accumulate
from random import Random

TERMS = (
    *("council", "resolution", "draft", "vote", "veto", "meeting", "members", "abstained"),
    *("adopted", "sanctions", "peacekeeping", "humanitarian", "ceasefire", "mandate", "envoy"),
)
"""Words that stand in many sentences."""

_SYLLABLES = tuple(f"{c}{v}" for c in "bdfgklmnprstvz" for v in "aeiou")
_VOCABULARY = 30_000


class Words:
    """Draws words: the n-th most frequent one comes up about once in n times (Zipf)."""

    def __init__(self, random: Random) -> None:
        self._random = random
        made = {"".join(random.choices(_SYLLABLES, k=3)) for _ in range(_VOCABULARY)}
        self.all = (*TERMS, *sorted(made))
        self._weights = list(accumulate(1 / rank for rank in range(1, len(self.all) + 1)))

    def sentence(self, length: int) -> str:
        """A sentence of so many words."""
        drawn = self._random.choices(self.all, cum_weights=self._weights, k=length)
        return " ".join(drawn).capitalize() + "."
