"""The votes of a record: the lists, the announcement after them, and what was put to the vote."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ninevotes.reading.clean.offsets import CleanText
from ninevotes.reading.official.announcements import announcements
from ninevotes.reading.official.assembly import assembly_announcement
from ninevotes.reading.official.forms import LABEL, SPEECH
from ninevotes.reading.official.model import Announcement, Roll, VoteTaken
from ninevotes.reading.official.rolls import read_roll
from ninevotes.reading.wording import Form

_PUT = Form(
    r"\b(?:document|draft resolution|draft decision|text|contained in(?: document)?)\s*\(?"
    r"(?P<symbol>(?:S/(?:\d{4}/)?\d{1,5}|A/(?:C\.\d/)?(?:ES-\d{1,2}/|\d{1,2}/)?(?:L\.)?\d{1,4})"
    r"(?:/(?:Rev|Add|Corr)\.\d+)*)"
)
_FAR = 12
"""Paragraphs between the lists and the announcement, at most."""


def votes_taken(text: CleanText, on: dt.date) -> tuple[VoteTaken, ...]:
    """Every vote of a record, in order; one without lists stands by its announcement."""
    return tuple(_Counter(text, on).all())


class _Counter:
    """Goes through the paragraphs, keeping the lists until their result is announced."""

    def __init__(self, text: CleanText, on: dt.date) -> None:
        self.text, self.on = text, on
        self.symbol: str | None = None
        self.roll: tuple[Roll, int] | None = None

    def all(self) -> Iterator[VoteTaken]:
        blocks = self.text.blocks
        number = 0
        while number < len(blocks):
            words = self.text.of(blocks[number])
            if LABEL.match(words):
                yield from self._alone()
                stop = self._list_end(number)
                end = blocks[stop - 1].end
                roll = read_roll(self.text.text, blocks[number].start, end, self.on)
                self.roll = (roll, stop) if roll else None
                number = stop
                continue
            told = announcements(words, blocks[number].start)
            told = told or assembly_announcement(words, blocks[number].start)
            for result in told:
                yield self._taken(result, number)
            put = list(_PUT.finditer(words))
            if put and not (told and words.find(put[-1].group()) > words.find("adopted")):
                self.symbol = put[-1]["symbol"]
            number += 1
        yield from self._alone()

    def _alone(self) -> Iterator[VoteTaken]:
        """Lists whose result the record does not print."""
        if self.roll:
            roll = self.roll[0]
            yield VoteTaken(roll, None, self.symbol, roll.start, roll.end)
            self.roll = None

    def _list_end(self, number: int) -> int:
        """The first paragraph after those of the lists."""
        blocks = self.text.blocks
        bare = False
        while number < len(blocks):
            words = self.text.of(blocks[number])
            label = LABEL.match(words)
            if label is None and not bare:
                break
            if SPEECH.match(words) and label is None:
                break
            bare = label is not None and label.end() >= len(words.rstrip())
            number += 1
        return number

    def _taken(self, result: Announcement, number: int) -> VoteTaken:
        roll = self.roll[0] if self.roll and number - self.roll[1] <= _FAR else None
        self.roll = None
        symbol = result.resolution
        if symbol is None and not result.procedural:
            symbol = self.symbol
        if not result.procedural:
            self.symbol = None
        start = roll.start if roll else result.start
        return VoteTaken(roll, result, symbol, start, result.end)
