"""Whether a meeting goes ahead, with how many votes, and who comes."""

from __future__ import annotations

import re

from ninevotes.record.answers.foretold import Answer, Foretold, Published, told_after
from ninevotes.record.answers.phrases import ATTEND, HELD, OVERRULED, WON, actor_of, says
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event
from ninevotes.vocabulary.organs import Organ

_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"), 7
    )
}
_NUMBER = re.compile(rf"\b({'|'.join(_NUMBERS)}|\d\d?) votes\b")
_ON_A_MEETING = re.compile(r"\b(?:meeting|agenda)\b")
_SHORT = re.compile(r"\b(?:short of|fewer than|less than|only|fail\w*)\b")


def goes_ahead(
    foretold: Foretold, events: list[Event], published: Published
) -> list[Answer] | None:
    """For "the objections are overruled" or "the meeting is held".

    Answered by the vote on holding it, as :func:`holding` does.
    """
    if not any(says(pattern, foretold.text) for pattern in (OVERRULED, HELD, WON)):
        return None
    return holding(foretold, events, published)


def attendance(
    foretold: Foretold, events: list[Event], published: Published
) -> list[Answer] | None:
    """For "North Korea attends the meeting": answered by a report from after the day."""
    if not says(ATTEND, foretold.text):
        return None
    member = actor_of(ATTEND, foretold.text)
    if member is None or foretold.day is None:
        return []
    return [
        Answer(came, event, f"{member} {'attended' if came else 'stayed away'}")
        for event in foretold.later(events, ClaimType.PARTICIPATION)
        if event.fields.get("state") == member
        and (came := event.fields.get("will_attend")) is not None
        and told_after(event, foretold.day, published)
    ]


def support(foretold: Foretold, events: list[Event], _published: Published) -> list[Answer] | None:
    """For "nine votes for the meeting": came true if at least so many voted for holding it."""
    words = foretold.text.casefold()
    number = _NUMBER.search(words)
    if number is None or not _ON_A_MEETING.search(words) or _SHORT.search(words):
        return None
    needed = _NUMBERS.get(number[1]) or int(number[1])
    if foretold.day is None:
        return []
    return [
        Answer(votes >= needed, vote, f"{votes} voted for holding the meeting")
        for vote in agenda_votes(foretold, events)
        if (votes := vote.fields.get("yes")) is not None
    ]


def holding(foretold: Foretold, events: list[Event], published: Published) -> list[Answer]:
    """Whether the Council met on the day foretold.

    The vote on holding the meeting decides. Where none is reported, it met if it voted on a
    text that day, or if a report from after the day tells of a briefing on it.
    """
    if foretold.day is None:
        return []
    put = [vote for vote in agenda_votes(foretold, events) if vote.fields.get("outcome")]
    if put:
        return [_carried(vote) for vote in put]
    votes = (
        vote
        for vote in foretold.later(events, ClaimType.RESOLUTION_VOTE)
        if vote.fields.get("organ") == Organ.SECURITY_COUNCIL
    )
    briefings = (
        event
        for event in foretold.later(events, ClaimType.BRIEFING)
        if told_after(event, foretold.day, published)
    )
    voted, briefed = "the Council voted on a text that day", "the Council was briefed that day"
    return [
        *(Answer(happened=True, event=vote, because=voted) for vote in votes),
        *(Answer(happened=True, event=event, because=briefed) for event in briefings),
    ]


def _carried(vote: Event) -> Answer:
    carried = vote.fields["outcome"] == "adopted"
    words = "carried" if carried else "lost"
    return Answer(carried, vote, f"the vote on holding the meeting was {words}")


def agenda_votes(foretold: Foretold, events: list[Event]) -> list[Event]:
    """Votes on holding the meeting foretold."""
    return [
        vote
        for vote in foretold.later(events, ClaimType.PROCEDURAL_VOTE)
        if vote.fields.get("organ") in (None, Organ.SECURITY_COUNCIL)
    ]
