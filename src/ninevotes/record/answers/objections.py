"""An objection to a meeting foretold."""

from __future__ import annotations

from ninevotes.record.answers.foretold import Answer, Foretold, Published, told_after
from ninevotes.record.answers.meetings import agenda_votes
from ninevotes.record.answers.phrases import BLOCK_MEETING, about_a_meeting, actor_of
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event


def objection(foretold: Foretold, events: list[Event], published: Published) -> list[Answer] | None:
    """For "China tries to block the meeting": came true if it voted against holding it.

    So it did if it is reported afterwards to have objected on the day. It did not if it voted
    in favour. Abstaining, and being passed over in silence, answer nothing.
    """
    if not about_a_meeting(foretold.text):
        return None
    member = actor_of(BLOCK_MEETING, foretold.text)
    if member is None or foretold.day is None:
        return []
    votes = (_voted(vote, member) for vote in agenda_votes(foretold, events))
    objected = [
        Answer(happened=True, event=event, because=f"{member} objected on the day")
        for event in foretold.later(events, ClaimType.OBJECTION)
        if member in (event.fields.get("by") or ()) and told_after(event, foretold.day, published)
    ]
    return [*(answer for answer in votes if answer is not None), *objected]


def _voted(vote: Event, member: str) -> Answer | None:
    if member in (vote.fields.get("no_by") or ()):
        because = f"{member} voted against holding the meeting"
        return Answer(happened=True, event=vote, because=because)
    if member in (vote.fields.get("yes_by") or ()):
        because = f"{member} voted for holding the meeting"
        return Answer(happened=False, event=vote, because=because)
    return None
