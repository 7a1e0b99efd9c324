"""What may lawfully happen next: from a state of play to steps, each with its rules."""

from ninevotes.rules.next.calendar import as_calendar
from ninevotes.rules.next.plain import as_dict
from ninevotes.rules.next.play import FACTS, Stage, StateOfPlay, StateOfPlayError
from ninevotes.rules.next.stages import next_steps
from ninevotes.rules.next.steps import Deadline, Kind, Nature, NextStep, Precedent, Wording

__all__ = [
    "FACTS",
    "Deadline",
    "Kind",
    "Nature",
    "NextStep",
    "Precedent",
    "Stage",
    "StateOfPlay",
    "StateOfPlayError",
    "Wording",
    "as_calendar",
    "as_dict",
    "next_steps",
]
