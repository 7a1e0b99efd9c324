"""Votes of the official history as events, in the vocabulary that reports use too."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ninevotes.record.official.tying.history import OfficialHistory, OneVote
from ninevotes.record.replay.questions import Questions, known_questions
from ninevotes.vocabulary.claims import ClaimType as Kind
from ninevotes.vocabulary.claims import Modality
from ninevotes.vocabulary.events import Event, Truth
from ninevotes.vocabulary.official import OfficialOutcome
from ninevotes.vocabulary.votes import Vote

_OUTCOMES = {
    Kind.RESOLUTION_VOTE: {
        OfficialOutcome.ADOPTED: "adopted",
        OfficialOutcome.ADOPTED_WITHOUT_VOTE: "adopted",
        OfficialOutcome.VETOED: "vetoed",
        OfficialOutcome.INSUFFICIENT_VOTES: "failed",
        OfficialOutcome.NOT_ADOPTED: "failed",
    },
    Kind.PROCEDURAL_VOTE: {
        OfficialOutcome.ADOPTED: "adopted",
        OfficialOutcome.ADOPTED_WITHOUT_VOTE: "adopted",
        OfficialOutcome.INSUFFICIENT_VOTES: "rejected",
        OfficialOutcome.NOT_ADOPTED: "rejected",
    },
}
_LISTS = {
    "yes": Vote.IN_FAVOUR,
    "no": Vote.AGAINST,
    "abstain": Vote.ABSTENTION,
}


def events(history: OfficialHistory, questions: Questions | None = None) -> Iterable[Event]:
    """Every vote as an event, official and asserted, in the order of the history."""
    known = questions or known_questions()
    return (event_of(vote, known) for vote in history.votes)


def event_of(vote: OneVote, questions: Questions | None = None) -> Event:
    """A vote as an event.

    It has no claims: what backs it are the statements of its sources, whose ids stand in
    ``origins``. A vote on a motion, without a draft, is a procedural vote as in reports.
    """
    kind = _kind(vote, questions or known_questions())
    # A source that names the resolution says that it was adopted, where it says no more.
    silent = "adopted" if vote.resolution else None
    outcome = _OUTCOMES[kind].get(vote.outcome) if vote.outcome else silent
    fields: dict[str, Any] = {"organ": vote.organ.value, "outcome": outcome}
    for name, cast in _LISTS.items():
        fields[name] = vote.ballot.count(cast)
        named = vote.ballot.cast(cast)
        fields[f"{name}_by"] = list(named) if vote.ballot.complete(cast) and named else None
    if kind is Kind.PROCEDURAL_VOTE:
        fields["item"] = vote.item or vote.title
    else:
        fields |= _of_resolution(vote)
    return Event(
        id=f"official {vote.id}",
        type=kind,
        item=vote.item or vote.title,
        date=vote.date.isoformat() if vote.date else None,
        fields=fields,
        truth=Truth.OFFICIAL,
        modality=Modality.ASSERTED.value,
        claims=(),
        origins=vote.sources,
        disagreements=vote.disagreements,
    )


def _of_resolution(vote: OneVote) -> dict[str, Any]:
    vetoed_by = next((h.statement.vetoed_by for h in vote.statements if h.statement.vetoed_by), ())
    vetoed = vote.outcome is OfficialOutcome.VETOED
    against = [vote.ballot.count(each) for each in Vote if each is not Vote.IN_FAVOUR]
    counted = vote.ballot.count(Vote.IN_FAVOUR) and vote.ballot.count(Vote.AGAINST) is not None
    return {
        "vetoed_by": list(vetoed_by) if vetoed and vetoed_by else None,
        "symbol": vote.resolution or vote.symbol,
        "subject": vote.item or vote.title,
        "unanimous": not any(against) if counted else None,
    }


def _kind(vote: OneVote, questions: Questions) -> Kind:
    from ninevotes.rules.classification import Nature, nature  # noqa: PLC0415 - loads the rules

    if vote.resolution or vote.symbol:
        return Kind.RESOLUTION_VOTE
    put = questions.put(vote.statements[0].statement)
    procedural = nature(put.question) is Nature.PROCEDURAL
    return Kind.PROCEDURAL_VOTE if procedural else Kind.RESOLUTION_VOTE
