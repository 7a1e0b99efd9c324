"""A form of words: a regular expression that is compiled when it is first needed.

Most wordings are in most sentences not there. A form therefore knows runs of letters of which
every text that it matches holds one (:mod:`.literals`); where a sentence has none of them the
expression is not tried. This changes no result, only how long it takes.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ninevotes.reading.wording.literals import needed_runs
from ninevotes.reading.wording.prose import Prose, number_of, numbers_given

_END = sys.maxsize
_NOWHERE: Iterator[re.Match[str]] = iter(())
"""No matches: an iterator that is at its end stays there."""
_PAYS = 3000
"""Sentences from which on a form is worth taking apart; a short report is read sooner without."""


class Form:
    """A regular expression with the methods of :class:`re.Pattern`, lazy and quick to say no.

    Args:
        source: the expression, or a function that builds it when it is first needed.
        flags: as for :func:`re.compile`.
    """

    __slots__ = ("_compiled", "_last", "_source", "_tried", "flags", "needs")

    def __init__(self, source: str | Callable[[], str], flags: int = 0) -> None:
        self._source = source
        self.flags = flags
        self._compiled: re.Pattern[str] | None = None
        self.needs = 0
        self._last = 0
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

    def _learn(self) -> None:
        """Count the sentences tried; after the first few it pays to know what is needed."""
        self._tried += 1
        if self._tried == _PAYS:
            for need in needed_runs(self.pattern, self.flags):
                number = number_of(need)
                self.needs |= 1 << number
                self._last = max(self._last, number)

    def rules_out(self, text: str) -> bool:
        """Whether a text plainly holds none of the words; false where that is not known."""
        if type(text) is not Prose:
            return False
        if self._tried < _PAYS:
            self._learn()
        needs = self.needs
        return text.met(self._last) & needs != needs

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The first place where the form stands."""
        if type(text) is Prose:
            if self._tried < _PAYS:
                self._learn()
            needs = self.needs
            if needs:
                last = self._last
                met = text.known_met if text.known > last else text.met(last)
                if met & needs != needs:
                    return None
        return (self._compiled or self._compile()).search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """All places where the form stands."""
        if type(text) is Prose:
            if self._tried < _PAYS:
                self._learn()
            needs = self.needs
            if needs:
                last = self._last
                met = text.known_met if text.known > last else text.met(last)
                if met & needs != needs:
                    return _NOWHERE
        return (self._compiled or self._compile()).finditer(text, start, end)

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


def worth_trying(forms: Sequence[Form], text: str) -> list[int]:
    """The places, in order, of the forms of a family that a text does not plainly rule out."""
    if type(text) is not Prose:
        return list(range(len(forms)))
    met = text.met(numbers_given())
    return [place for place, form in enumerate(forms) if not form.needs & ~met]
