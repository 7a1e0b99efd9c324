"""What an event is: what happened, what it changes, how the minutes put it, by which rule."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

from ninevotes.rules.wording import begun, the
from ninevotes.session.meeting import Meeting
from ninevotes.vocabulary.states import states


class Event(ABC):
    """One thing that happened in a meeting. The log of events is the record of it."""

    __slots__ = ()
    RULES: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def apply(self, meeting: Meeting) -> Meeting:
        """The meeting after it."""

    @abstractmethod
    def said(self, meeting: Meeting) -> str:
        """It in one sentence, for the minutes; ``meeting`` is as it stood before."""

    def rules(self) -> tuple[str, ...]:
        """Ids of the rules that it rests on."""
        return self.RULES


def name(code: str, meeting: Meeting) -> str:
    """A state's official name of the day with its article; a person's name as it is."""
    return the(code, meeting.on) if code in states() else code


def opening(code: str, meeting: Meeting) -> str:
    """The same at the start of a sentence."""
    return begun(name(code, meeting))


def names(codes: tuple[str, ...], meeting: Meeting) -> str:
    """Several in a row."""
    said = [name(code, meeting) for code in codes]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"


def clock(at: str) -> str:
    """A time as the minutes add it, or nothing."""
    return f" at {at}" if at else ""


def quoted(words: str) -> str:
    """Words as the minutes add them, or nothing."""
    return f": {words}" if words else ""
