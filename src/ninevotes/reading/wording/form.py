"""A form of words: a regular expression that is compiled when it is first needed.

Most wordings are in most sentences not there. A form therefore knows words of which every text
that it matches holds one (:mod:`.literals`), and the words with which its matches begin
(:mod:`.opening`): where a sentence has none of them the expression is not tried, and where it
has one, only there. This changes no result, only how long it takes.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from typing import Any

from ninevotes.reading.wording.lexicon import LEXICON
from ninevotes.reading.wording.literals import needed_fragments
from ninevotes.reading.wording.opening import opening
from ninevotes.reading.wording.prose import Prose
from ninevotes.reading.wording.tree import parsed

_END = sys.maxsize
_NOWHERE: Iterator[re.Match[str]] = iter(())
"""No matches: an iterator that is at its end stays there."""
PAYS = 1000
"""Sentences from which on a form is worth taking apart; a short report is read sooner without."""


class Form:
    """A regular expression with the methods of :class:`re.Pattern`, lazy and quick to say no.

    Args:
        source: the expression, or a function that builds it when it is first needed.
        flags: as for :func:`re.compile`.
    """

    __slots__ = (
        "_anywhere",
        "_compiled",
        "_last",
        "_opening",
        "_source",
        "_tried",
        "flags",
        "needs",
    )

    def __init__(self, source: str | Callable[[], str], flags: int = 0) -> None:
        self._source = source
        self.flags = flags
        self._compiled: re.Pattern[str] | None = None
        self.needs = 0
        self._last = 0
        self._opening = 0
        self._anywhere = False
        self._tried = 0

    @property
    def pattern(self) -> str:
        """The expression as written."""
        if not isinstance(self._source, str):
            self._source = self._source()
        return self._source

    def _compile(self) -> re.Pattern[str]:
        self._compiled = re.compile(self.pattern, self.flags)
        return self._compiled

    def _count(self) -> None:
        """Count the sentences tried; after the first few it pays to know what is needed."""
        if self._tried < PAYS:
            self._tried += 1
            if self._tried == PAYS:
                self._tried = 0
                self.learn()

    def learn(self) -> None:
        """Find out, once, what every match needs and how it begins."""
        if self._tried == PAYS:
            return
        self._tried = PAYS
        tree = parsed(self.pattern, self.flags)
        for need in needed_fragments(tree):
            self._need(LEXICON.number_of(need))
        begins = opening(tree)
        if begins:
            number = LEXICON.number_of(begins, opens=True)
            self._need(number)
            self._last = LEXICON.given - 1
            self._opening = 1 << number
            self._anywhere = not all(one.first for one in begins)

    def _need(self, number: int) -> None:
        self.needs |= 1 << number
        self._last = max(self._last, number)

    def rules_out(self, text: str) -> bool:
        """Whether a text plainly holds none of the words; false where that is not known."""
        if type(text) is not Prose:
            return False
        needs = self.needs
        if not needs:
            self._count()
        return text.met(self._last) & needs != needs

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The first place where the form stands."""
        if type(text) is Prose:
            needs = self.needs
            if not needs:
                self._count()
            elif end == _END or not text.cuts_word(end):
                met = text.known_met if text.known > self._last else text.met(self._last)
                if met & needs != needs:
                    return None
                if self._opening:
                    return self._first(text, start, end)
        return (self._compiled or self._compile()).search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """All places where the form stands."""
        if type(text) is Prose:
            needs = self.needs
            if not needs:
                self._count()
            elif end == _END or not text.cuts_word(end):
                met = text.known_met if text.known > self._last else text.met(self._last)
                if met & needs != needs:
                    return _NOWHERE
                if self._opening:
                    return self._begun(text, start, end)
        return (self._compiled or self._compile()).finditer(text, start, end)

    def within(self, text: str, first: int, last: int) -> re.Match[str] | None:
        """The first place in a piece of a text, as if the piece stood alone."""
        if (
            type(text) is Prose
            and self.rules_out(text)
            and not (text.cuts_word(first) or text.cuts_word(last))
        ):
            return None
        return self.search(text[first:last])

    def _first(self, text: Prose, start: int, end: int) -> re.Match[str] | None:
        """The first match, tried only where a word stands that can begin one."""
        if self._anywhere:
            return next(self._begun(text, start, end), None)
        match = (self._compiled or self._compile()).match
        opens = self._opening
        for first, _, met in text.places:
            if met & opens and first >= start:
                if first >= end:
                    return None
                found = match(text, first, end)
                if found:
                    return found
        return None

    def _begun(self, text: Prose, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches, tried only where a word stands that can begin one."""
        match = (self._compiled or self._compile()).match
        opens, anywhere = self._opening, self._anywhere
        for first, last, met in text.places:
            if not met & opens or (first < start and not (anywhere and last > start)):
                continue
            if first >= end:
                return
            for place in range(max(first, start), min(last, end) if anywhere else first + 1):
                found = match(text, place, end) if place >= start else None
                if found:
                    yield found
                    start = found.end()

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The form where it stands at ``start``."""
        return (self._compiled or self._compile()).match(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The form where it is the whole text."""
        return (self._compiled or self._compile()).fullmatch(text)

    def findall(self, text: str) -> list[Any]:
        """What :meth:`re.Pattern.findall` gives."""
        return [] if self.rules_out(text) else (self._compiled or self._compile()).findall(text)

    def sub(self, better: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with every place replaced."""
        return (self._compiled or self._compile()).sub(better, text)

    def split(self, text: str, maxsplit: int = 0) -> list[Any]:
        """The text cut wherever the form stands."""
        return (self._compiled or self._compile()).split(text, maxsplit)
