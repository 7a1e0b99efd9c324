"""Rows of documents and of claims, in the order of the columns of their tables."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from random import Random
from typing import Any

from ninevotes.vocabulary.items import agenda_items
from synthetic.words import Words

PER_DOCUMENT = 10
STATES = ("CHN", "FRA", "GBR", "RUS", "USA", "BRA", "DEU", "IND", "JPN", "PAK", "NGA", "EGY")
OUTLETS = tuple(f"Outlet {number}" for number in range(200))
FIRST = dt.date(1990, 1, 1)
DAYS = 13_000

Row = tuple[Any, ...]


class Reports:
    """Documents with ten claims each, the same for the same seed."""

    def __init__(self, seed: int = 27) -> None:
        self._random = Random(seed)  # noqa: S311 - made-up data
        self.words = Words(self._random)
        self._items = [known.item for known in agenda_items()]

    def rows(self, first: int, last: int) -> Iterator[tuple[Row, list[Row]]]:
        """The row of each document and the rows of its claims, by number."""
        for number in range(first, last):
            sentences = [self.words.sentence(14) for _ in range(PER_DOCUMENT)]
            date = FIRST + dt.timedelta(self._random.randrange(DAYS))
            starts, text = [], ""
            for sentence in sentences:
                starts.append(len(text))
                text += sentence + "\n"
            claims = [
                self._claim(number, place, date, start, len(sentence))
                for place, (start, sentence) in enumerate(zip(starts, sentences, strict=True))
            ]
            yield self._document(number, text, date), claims

    def _document(self, number: int, text: str, date: dt.date) -> Row:
        item = self._random.choice(self._items)
        return (
            number,
            f"report-{number:06}",
            hashlib.sha256(f"{number}".encode()).hexdigest(),
            text,
            "text/plain",
            self._random.choice(OUTLETS),
            None,
            date.isoformat(),
            "manifest",
            None,
            "utf-8",
            self.words.sentence(8),
            "[]",
            item.key,
            item.name,
            json.dumps(item.states),
            item.official,
            "synthetic",
        )

    def _claim(self, number: int, place: int, date: dt.date, start: int, length: int) -> Row:
        kind, fields = self._said()
        day = date - dt.timedelta(self._random.randrange(30))
        return (
            number * PER_DOCUMENT + place,
            number,
            place,
            kind,
            self._random.choice((day.isoformat(), day.isoformat(), f"{day:%Y-%m}", None)),
            json.dumps(fields),
            "asserted",
            None,
            start,
            start + length,
        )

    def _said(self) -> tuple[str, dict[str, Any]]:
        draw = self._random.random()
        some = self._random.sample(STATES, 4)
        if draw < 0.35:
            outcome = self._random.choice(("adopted", "adopted", "vetoed", "failed"))
            fields = {
                "organ": self._random.choice(("UNSC", "UNSC", "UNGA")),
                "yes": self._random.randrange(16),
                "yes_by": some[:2],
                "no_by": some[2:3],
                "abstain_by": some[3:],
                "outcome": outcome,
            }
            if draw < 0.1:
                year = self._random.randrange(1990, 2026)
                fields["symbol"] = f"S/{year}/{self._random.randrange(1, 1000)}"
            return "resolution_vote", fields
        if draw < 0.5:
            return "procedural_vote", {"organ": "UNSC", "yes_by": some[:3], "no_by": some[3:]}
        if draw < 0.7:
            return "meeting_request", {"requesters": some[:2]}
        if draw < 0.8:
            return "objection", {"by": some[:1]}
        return self._random.choice(("quote", "briefing", "sanctions", "report")), {}
