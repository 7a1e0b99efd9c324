"""What a command is: somebody asks for a step; it is carried out, or refused by a rule."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator

from ninevotes.rules.wording import begun, the
from ninevotes.session.before import can_be_classified
from ninevotes.session.events import DepartureNoted, Event
from ninevotes.session.matters import Matter, matter
from ninevotes.session.meeting import Meeting
from ninevotes.session.refusal import Refusal
from ninevotes.session.rule_sets import departure
from ninevotes.vocabulary.states import states


class Command(ABC):
    """A step that somebody wants to take."""

    __slots__ = ()

    @abstractmethod
    def carry_out(self, meeting: Meeting) -> Iterator[Event]:
        """The events that follow.

        Raises:
            Refusal: the rules do not allow it, with the rule and a sentence.
        """


def chair(meeting: Meeting, by: str) -> None:
    """Refuse what only the President may do (rule 19)."""
    if by != meeting.president:
        raise Refusal(
            f"Only the President does this, and {the(meeting.president, meeting.on)} presides.",
            "SC-PRES-2",
        )


def member(meeting: Meeting, by: str) -> None:
    """Refuse what only members of the Council may do."""
    if by in meeting.members:
        return
    if any(invitation.who == by for invitation in meeting.invited):
        raise Refusal(
            f"{called(by, meeting)} takes part by invitation, without a vote: only a member of "
            "the Council may do this.",
            "SC-INV-1",
        )
    raise Refusal(f"{called(by, meeting)} is not a member of the Council.", "SC-VOTE-1")


def at_table(meeting: Meeting, who: str) -> None:
    """Refuse the floor to those who are neither members nor invited."""
    if who in meeting.members or any(i.who == who for i in meeting.invited):
        return
    raise Refusal(
        f"{called(who, meeting)} is neither a member of the Council nor invited: an invitation "
        "comes first.",
        "SC-INV-1",
        "SC-INV-3",
    )


def called(code: str, meeting: Meeting) -> str:
    """A state's name at the start of a sentence; a person's as it is."""
    return begun(the(code, meeting.on)) if code in states() else code


def classifiable(meeting: Meeting, about: str) -> Matter:
    """The matter of which it is asked, or ruled, whether it is procedural."""
    try:
        asked = matter(about)
    except ValueError as error:
        raise Refusal(begun(f"{error}."), "SC-VOTE-8") from None
    if not can_be_classified(meeting, asked):
        raise Refusal(
            f"Whether the {asked.words} is procedural cannot be asked here: it is not before the "
            "meeting, or has a rule of its own.",
            "SC-VOTE-8",
        )
    return asked


def departs(setting: str) -> DepartureNoted:
    """The note that a classroom habit is used."""
    entry = departure(setting)
    return DepartureNoted(entry.setting, entry.note, entry.rules)
