"""An event told before it happened, answered by the same kind of event told afterwards."""

from __future__ import annotations

from ninevotes.record.answers.foretold import Answer, Foretold, Published, told_after
from ninevotes.record.answers.vetoes import outcome_words
from ninevotes.record.matching.words import contained_part
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event

_VOTES = {ClaimType.PROCEDURAL_VOTE, ClaimType.RESOLUTION_VOTE}


def like_for_like(
    foretold: Foretold, events: list[Event], published: Published
) -> list[Answer] | None:
    """A vote, an attendance or a referral foretold as such, against what was then reported."""
    expected = foretold.event
    if expected.type in _VOTES:
        return _votes(foretold, events)
    if expected.type is ClaimType.PARTICIPATION:
        return _attendances(foretold, events, published)
    if expected.type is ClaimType.REFERRAL:
        return _referrals(foretold, events)
    return None


def _votes(foretold: Foretold, events: list[Event]) -> list[Answer]:
    fields = foretold.event.fields
    outcome = fields.get("outcome")
    if outcome is None:
        return []
    return [
        Answer(_came_out(outcome, vote), vote, f"the outcome was: {outcome_words(vote)}")
        for vote in foretold.later(events, foretold.event.type)
        if vote.fields.get("outcome")
        and fields.get("organ") in (None, vote.fields.get("organ"))
        and _same_text(foretold.event, vote)
    ]


def _came_out(expected: str, vote: Event) -> bool:
    found = vote.fields["outcome"]
    return found == expected or (expected == "failed" and found == "vetoed")


def _same_text(expected: Event, vote: Event) -> bool:
    left, right = expected.fields.get("subject"), vote.fields.get("subject")
    return not left or not right or contained_part(left, right) >= 0.5


def _attendances(foretold: Foretold, events: list[Event], published: Published) -> list[Answer]:
    expected = foretold.event.fields.get("will_attend")
    if expected is None or foretold.day is None:
        return []
    return [
        Answer(came is expected, event, "it attended" if came else "it stayed away")
        for event in foretold.later(events, ClaimType.PARTICIPATION)
        if event.fields.get("state") == foretold.event.fields.get("state")
        and (came := event.fields.get("will_attend")) is not None
        and told_after(event, foretold.day, published)
    ]


def _referrals(foretold: Foretold, events: list[Event]) -> list[Answer]:
    expected = foretold.event.fields.get("status")
    return [
        Answer(found == expected, event, f"the referral was {found}")
        for event in foretold.later(events, ClaimType.REFERRAL)
        if event.fields.get("to") == foretold.event.fields.get("to")
        and {found := event.fields.get("status"), expected} <= {"adopted", "blocked"}
    ]
