"""The preliminary question: what settles the nature of a matter, and what follows for its vote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ninevotes.rules.deciding import decide
from ninevotes.rules.decision import Decision, Outcome
from ninevotes.session.events import DraftDecided, Event, NatureSettled, ResultAnnounced
from ninevotes.session.judging import judge
from ninevotes.session.matters import Matter, MatterKind, matter
from ninevotes.session.meeting import Meeting
from ninevotes.vocabulary.questions import Question


def nature_of(decision: Decision) -> str:
    """The nature that the answer to a preliminary question gives."""
    return "procedural" if decision.outcome is Outcome.PROCEDURAL else "substantive"


def settled_by_vote(meeting: Meeting, about: str, decision: Decision) -> Iterator[Event]:
    """What follows when the preliminary question has been voted on."""
    yield from _settled(meeting, about, nature_of(decision), decision)


def settled_by_ruling(meeting: Meeting, about: str, nature: str) -> Iterator[Event]:
    """What follows when the President rules on a nature, before a vote on it or after."""
    result = meeting.result(Matter(MatterKind.NATURE, about))
    if result is None:
        yield from _settled(meeting, about, nature, None)
        return
    decision = decide(_ruled(result.question, nature), result.ballot, meeting.on)
    yield from _settled(meeting, about, nature_of(decision), decision)


def settled_by_overruling(meeting: Meeting, about: str) -> Iterator[Event]:
    """What follows when the ruling on a nature is overruled: the vote stands without it."""
    result = meeting.result(Matter(MatterKind.NATURE, about))
    if result is None:
        yield NatureSettled(about, "")
        return
    decision = decide(_ruled(result.question, "none"), result.ballot, meeting.on)
    yield from _settled(meeting, about, nature_of(decision), decision)


def _settled(
    meeting: Meeting, about: str, nature: str, decision: Decision | None
) -> Iterator[Event]:
    yield NatureSettled(about, nature, decision)
    earlier = meeting.result(matter(about))
    if earlier is None or earlier.matter.kind is not MatterKind.DRAFT:
        return
    facts = {**earlier.question.facts, "nature": nature}
    question = replace(earlier.question, facts=facts)
    again = judge(meeting, question, earlier.ballot).decision
    yield ResultAnnounced(earlier.matter, question, earlier.ballot, again, again=True)
    outcome = "adopted" if again.outcome is Outcome.ADOPTED else "not_adopted"
    yield DraftDecided(earlier.matter.ref, outcome, "judged again", "SC-VOTE-8")


def _ruled(question: Question, nature: str) -> Question:
    return replace(question, facts={**question.facts, "ruling": nature})
