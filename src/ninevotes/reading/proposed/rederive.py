"""Codes found again in the words that are said to hold them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from ninevotes.reading.mentions.dates import find_dates
from ninevotes.reading.mentions.numbers import find_numbers
from ninevotes.reading.mentions.organs import organs_in_full, organs_in_short
from ninevotes.reading.mentions.states import contextual_states, find_states
from ninevotes.reading.resolve.dates import resolve
from ninevotes.reading.wording import Form, Prose
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.symbols import SymbolError, find_symbols, parse_symbol

_STATE_LISTS = frozenset({"requesters", "by", "yes_by", "no_by", "abstain_by", "vetoed_by"})
_COUNTS = frozenset({"yes", "no", "abstain", "requester_count", "votes_required"})
_ORGANS = frozenset({"organ", "to"})
_SYMBOLS = frozenset({"symbol", "document_symbol"})
_CODED = {
    ("outcome", "adopted"): r"adopt|approv|pass|carri|endors|renew|extend|impos|agreed",
    ("outcome", "rejected"): r"reject|fail|defeat|fell short|not adopt|lost|block|short of",
    ("outcome", "failed"): r"reject|fail|defeat|fell short|not adopt|lost|short of",
    ("outcome", "vetoed"): r"veto",
    ("status", "proposed"): r"propos|ask|call|urg|seek|want|draft|would|push|recommend|encourag",
    ("status", "adopted"): r"adopt|impos|approv|agreed|refer|slap|tighten|pass|lift|renew|extend",
    ("status", "blocked"): r"block|veto|reject|fail|prevent|thwart",
    ("status", "in force"): r"in force|under|remain|exist|current|face|already|subject to|since",
    ("status", "triggered"): r"trigger|snap|reimpos|return",
    ("status", "pending"): r"pending|await|consider|discuss|wait",
    ("polarity", "will"): r"will\b|'ll\b|shall|going to|announc|vow|pledg",
    ("polarity", "will_not"): r"not\b|never|n't|no\b",
    ("polarity", "unlikely"): r"unlikely|doubt|not expect|no \w+ (?:is|was) expected|hardly|slim",
    ("polarity", "expected"): r"expect|likely|due|set to|predict|head|forecast|schedul|poised",
    ("question", "procedural"): r"procedural|agenda|meeting|nine",
    ("question", "substantive"): r"substan|resolution|draft|veto|text",
    ("unanimous", True): r"unanim|all 15|all fifteen",
    ("invited", True): r"invit",
    ("invited", False): r"invit",
    ("will_attend", True): r"attend|take part|participat|address|appear|come|join|present",
    ("will_attend", False): r"not|boycott|absent|stay|refus|skip|empty|without",
    ("veto_applies", True): r"veto",
    ("veto_applies", False): r"veto|procedural",
}
"""For each code that is no name or number, words of which the evidence must hold one."""

_CODE = re.compile(r"[A-Z]{3}")
_RESOLUTION = Form(r"\bresolution (\d{1,4})\b", re.IGNORECASE)


class Words:
    """A passage of a document, and what can be read off it.

    Args:
        text: the passage.
        document: whose it is.
    """

    def __init__(self, text: str, document: Document) -> None:
        self.text = text
        self._document = document

    def borne_out(self, name: str, value: Any) -> Any:
        """A field's value as far as the passage bears it out, else null.

        Free wording need only stand in the document; parts of a list are kept one by one.
        """
        if isinstance(value, list):
            return self._listed(name, value)
        if isinstance(value, bool):
            return value if self._said(name, value) else None
        if isinstance(value, int):
            return value if name in _COUNTS and value in self._counts else None
        return self._worded(name, value) if isinstance(value, str) else None

    def _listed(self, name: str, value: list[Any]) -> list[Any] | None:
        """The parts of a list that are borne out; null where none is."""
        if name in _STATE_LISTS:
            return [code for code in value if code in tuple(self.states)] or None
        if name == "numbers":
            return [n for n in value if isinstance(n, int) and n in self._counts] or None
        if name == "who":
            return [who for who in value if self.verbatim(who)] or None
        return None

    def _worded(self, name: str, value: str) -> str | None:
        """A code in letters, a symbol, a day, or free wording."""
        kept: bool
        if name in {coded for coded, _ in _CODED}:
            kept = self._said(name, value)
        elif name in _ORGANS or name == "by":
            kept = value in self._organs or value in self.states
        elif name == "state" or (name == "situation" and _CODE.fullmatch(value)):
            kept = value in self.states
        elif name in _SYMBOLS:
            kept = self._cites(value)
        elif name == "requested_for":
            kept = self.date(value) is not None
        else:
            kept = self.verbatim(value, everywhere=name != "text") is not None
        return value if kept else None

    def date(self, value: Any) -> str | None:
        """A date that the passage tells, against the day of the document."""
        if not isinstance(value, str):
            return None
        told = {
            day
            for mention in find_dates(Prose(self.text))
            for future in (False, True)
            if (day := resolve(mention.value, self._document.date, future=future))
        }
        return value if any(day == value or day.startswith(f"{value}-") for day in told) else None

    def verbatim(self, value: Any, *, everywhere: bool = True) -> str | None:
        """Wording that stands in the document, or in the passage alone."""
        where = self._document.text if everywhere else self.text
        return value if isinstance(value, str) and value.strip() and value in where else None

    @cached_property
    def states(self) -> frozenset[str]:
        """Codes of the states that the passage names."""
        prose = Prose(self.text)
        named = {m.value for m in find_states(prose, self._document.date)}
        named |= {m.value for m in contextual_states(prose, frozenset({"PRK", "KOR"}))}
        return frozenset(named)

    @cached_property
    def _organs(self) -> frozenset[str]:
        prose = Prose(self.text)
        full = organs_in_full(prose)
        named = [*full, *organs_in_short(prose, full, frozenset(m.value for m in full))]
        codes = {str(mention.value) for mention in named}
        return frozenset(codes | ({"UNSC"} if re.search(r"\b[Cc]ouncil\b", self.text) else set()))

    @cached_property
    def _counts(self) -> frozenset[int]:
        found = {int(m.value) for m in find_numbers(Prose(self.text)) if m.value == int(m.value)}
        found |= {int(n) for n in re.findall(r"\d{1,3}", self.text)}
        return frozenset(found | ({0} if re.search(r"\b(?:none|no|nil)\b", self.text) else set()))

    def _said(self, name: str, value: Any) -> bool:
        words = _CODED.get((name, value))
        return words is not None and bool(re.search(words, self.text, re.IGNORECASE))

    def _cites(self, value: str) -> bool:
        cited = {str(symbol) for _, _, symbol in find_symbols(self.text)}
        try:
            wanted = parse_symbol(value)
        except SymbolError:
            return False
        numbers = {found[1] for found in _RESOLUTION.finditer(self.text)}
        return str(wanted) in cited or (wanted.body == "S/RES" and wanted.number in numbers)
