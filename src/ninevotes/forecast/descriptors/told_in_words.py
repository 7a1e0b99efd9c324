"""A draft that no catalogue describes, told in a user's words: in those of the catalogue.

The catalogue's headings and the words of its titles are the whole vocabulary. A user's words are
matched to it: names of states by what the press calls them, words by their stems, headings where
all their words are there, and beyond these the headings that entries with such words usually
bear ("UNDOF" stands with the Golan Heights). What the vocabulary does not hold is told, and not
guessed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ninevotes.forecast.descriptors.described import Description
from ninevotes.forecast.descriptors.enforcement import tells_of_enforcement
from ninevotes.forecast.descriptors.named import official_names, states_named
from ninevotes.forecast.descriptors.seats import seat
from ninevotes.forecast.descriptors.terms import index_terms, left_out, stems
from ninevotes.vocabulary.official import OfficialDraft

USUAL = 0.5
"""Share of the entries with a word that must bear a heading for the word to bring it."""
LEAST = 3
"""Entries with a word below which it brings no heading."""

_WORD = re.compile(r"[A-Za-z][A-Za-z'-]+")


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was made of a user's words.

    Args:
        terms: the terms of the catalogue that they come to, with their weights.
        headings: the headings among these.
        named: codes of the states named.
        missed: words that the catalogue's vocabulary does not hold.
        enforcement: whether they tell of measures that Chapter VII provides for.
    """

    terms: Mapping[str, float]
    headings: tuple[str, ...]
    named: frozenset[str]
    missed: tuple[str, ...]
    enforcement: bool


class Vocabulary:
    """The words and headings of the catalogue, and which stand together.

    Args:
        drafts: the catalogue.
    """

    def __init__(self, drafts: Iterable[OfficialDraft]) -> None:
        self._headings: dict[str, frozenset[str]] = {}
        self._with: dict[str, Counter[str]] = {}
        self._entries: Counter[str] = Counter()
        for draft in drafts:
            self._learn(draft)

    def recognise(self, words: Sequence[str]) -> Recognised:
        """Match a user's words to the vocabulary."""
        told = [official_names(each) for each in words]
        there = [word for each in told for word in _WORD.findall(each) if not left_out(word)]
        known = [word for word in there if self._knows(word)]
        missed = tuple(dict.fromkeys(word for word in there if word not in known))
        headings = self._headings_of(stems(" ".join(known)))
        return Recognised(
            index_terms(" ".join(known), headings),
            headings,
            states_named(told),
            missed,
            tells_of_enforcement((*told, *headings)),
        )

    def _learn(self, draft: OfficialDraft) -> None:
        headings = [heading.upper().rstrip(".") for heading in draft.subjects]
        for heading in headings:
            self._headings.setdefault(heading, frozenset(stems(heading)))
        for word in {word for text in (draft.title, *draft.subjects) for word in stems(text)}:
            self._entries[word] += 1
            self._with.setdefault(word, Counter()).update(set(headings))

    def _knows(self, word: str) -> bool:
        found = stems(word)
        return not found or any(each in self._entries for each in found)

    def _headings_of(self, words: Collection[str]) -> tuple[str, ...]:
        """Headings all of whose words are there, and those that usually stand with a word."""
        held = set(words)
        whole = {heading for heading, of in self._headings.items() if of and of <= held}
        usual = {
            heading
            for word in held
            for heading, count in self._with.get(word, Counter()).items()
            if count >= LEAST and count >= USUAL * self._entries[word]
        }
        return tuple(sorted(whole | usual))


def describe_words(
    found: Recognised, on: dt.date, movers: Collection[str], *, enforcement: bool = False
) -> Description:
    """The description of a draft told in words, as an entry of the catalogue would have it.

    Args:
        found: what was recognised.
        on: the day of the vote.
        movers: codes of the states that submit it.
        enforcement: whether it is said to provide for measures under Chapter VII.
    """
    return Description(
        on,
        found.terms,
        frozenset(seat(code) for code in movers),
        named=found.named,
        enforcement=enforcement or found.enforcement,
    )
