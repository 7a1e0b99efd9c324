"""Whether a matter is before the meeting, and so can be objected to, ruled on or voted on."""

from __future__ import annotations

from ninevotes.session.matters import Matter, MatterKind
from ninevotes.session.meeting import Meeting
from ninevotes.session.phase import Phase


def before_meeting(meeting: Meeting, matter: Matter) -> bool:
    """Whether a matter awaits its decision in the meeting."""
    if matter.kind is MatterKind.AGENDA:
        return meeting.phase is Phase.OPENED
    if matter.kind is MatterKind.INVITATION:
        return any(invitation.who == matter.ref for invitation in meeting.proposed)
    if matter.kind is MatterKind.MOTION:
        return any(motion.kind.value == matter.ref for motion in meeting.motions)
    if matter.kind is MatterKind.AMENDMENT:
        return meeting.amended(matter.ref) is not None
    if matter.kind is MatterKind.STATEMENT:
        return meeting.phase is Phase.IN_PROGRESS
    return _text(meeting, matter)


def _text(meeting: Meeting, matter: Matter) -> bool:
    symbol, _, part = matter.ref.partition(": ")
    draft = meeting.draft(symbol)
    if draft is None or not draft.open:
        return False
    if matter.kind is MatterKind.PART:
        return any(p.name == part and p.adopted is None for p in draft.parts)
    return matter.kind in {MatterKind.DRAFT, MatterKind.DIVISION}


def can_be_classified(meeting: Meeting, matter: Matter) -> bool:
    """Whether one can ask if a matter is procedural: it awaits a vote, or is a draft voted on.

    The order of the two votes is free: the preliminary question may come after the main one,
    and the last classification governs (SC-VOTE-8).
    """
    if matter.kind in {
        MatterKind.RULING,
        MatterKind.NATURE,
        MatterKind.STATEMENT,
        MatterKind.DIVISION,
    }:
        return False
    voted = matter.kind is MatterKind.DRAFT and meeting.result(matter) is not None
    return voted or before_meeting(meeting, matter)
