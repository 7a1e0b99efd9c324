"""A veto foretold, and an adoption foretold: answered by the Council's next vote on the text."""

from __future__ import annotations

from ninevotes.record.answers.foretold import Answer, Foretold, Published, about_the_court, stem_in
from ninevotes.record.answers.phrases import ADOPTION, VETO, actor_of, says
from ninevotes.record.matching.words import words_of
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event
from ninevotes.vocabulary.membership import PERMANENT_SEATS
from ninevotes.vocabulary.organs import Organ

_NOT_A_TOPIC = (
    "veto", "resolut", "draft", "text", "vote", "adopt", "approv", "pass", "assembl", "plenary",
    "general", "encourag",
)  # fmt: skip


def veto(foretold: Foretold, events: list[Event], _published: Published) -> list[Answer] | None:
    """For "China vetoes an ICC referral": came true if it did, did not if the text was adopted.

    A text that failed without the member's veto answers only where the report says who
    vetoed, or how the member voted.
    """
    if not says(VETO, foretold.text):
        return None
    member = actor_of(VETO, foretold.text)
    if member not in PERMANENT_SEATS:
        return []
    found = (_vetoed(vote, member) for vote in council_votes(foretold, events))
    return [answer for answer in found if answer is not None]


def adoption(foretold: Foretold, events: list[Event], _published: Published) -> list[Answer] | None:
    """For "the Council adopts a resolution": answered by the outcome of the vote on it.

    So too of the Assembly, where the words name it.
    """
    if not says(ADOPTION, foretold.text):
        return None
    if stem_in(foretold.words, "committe", "panel", "board"):
        return []  # another body's text
    return [
        Answer(vote.fields["outcome"] == "adopted", vote, f"the text was {outcome_words(vote)}")
        for vote in votes_of(_organ(foretold.words), foretold, events)
        if vote.fields.get("outcome")
    ]


def council_votes(foretold: Foretold, events: list[Event]) -> list[Event]:
    """The Council's later votes on what the words are about."""
    return votes_of(Organ.SECURITY_COUNCIL, foretold, events)


def votes_of(organ: Organ, foretold: Foretold, events: list[Event]) -> list[Event]:
    """Later votes of a body on what the words are about."""
    return [
        vote
        for vote in foretold.later(events, ClaimType.RESOLUTION_VOTE)
        if vote.fields.get("organ") == organ and _on_topic(foretold, vote)
    ]


def outcome_words(vote: Event) -> str:
    """The outcome of a resolution vote in words."""
    outcome = vote.fields.get("outcome")
    return "not adopted" if outcome == "failed" else str(outcome)


def _organ(words: frozenset[str]) -> Organ:
    return Organ.GENERAL_ASSEMBLY if stem_in(words, "assembl") else Organ.SECURITY_COUNCIL


def _on_topic(foretold: Foretold, vote: Event) -> bool:
    subject = words_of(vote.fields.get("subject"))
    if foretold.on_the_court:
        return about_the_court(subject)
    topic = {word for word in foretold.words - foretold.actors if not word.startswith(_NOT_A_TOPIC)}
    return not topic or bool(topic & subject)


def _vetoed(vote: Event, member: str) -> Answer | None:
    fields = vote.fields
    if member in (fields.get("vetoed_by") or ()):
        return Answer(happened=True, event=vote, because=f"{member} vetoed the text")
    if fields.get("outcome") == "adopted":
        return Answer(happened=False, event=vote, because="the text was adopted")
    if member in [*(fields.get("yes_by") or ()), *(fields.get("abstain_by") or ())]:
        return Answer(happened=False, event=vote, because=f"{member} did not vote against")
    return None
