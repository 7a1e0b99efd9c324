"""Outcomes and reasons of the rules in words."""

from __future__ import annotations

from ninevotes.brief.clean import plain
from ninevotes.rules.decision import Reason

_REASONS = {
    Reason.ADOPTED: "the required votes, and no permanent member against",
    Reason.ADOPTED_NO_VETO_PROCEDURAL: (
        "a procedural question: the required votes, and no veto applies"
    ),
    Reason.ADOPTED_WITHOUT_VOTE: "without a vote",
    Reason.ADOPTED_NO_OBJECTION: "no member objected",
    Reason.BLOCKED_BY_OBJECTION: "a member objected",
    Reason.FAILED_VOTES: "too few affirmative votes",
    Reason.FAILED_VOTES_P5_AGAINST: (
        "too few affirmative votes; a permanent member voted against, which is not a veto here"
    ),
    Reason.VETOED: "the required votes, and a negative vote of a permanent member",
    Reason.DOUBLE_VETO: "a veto on the question whether the matter is procedural",
}
_SUBSTANTIVE = frozenset(
    {Reason.ADOPTED, Reason.FAILED_VOTES_P5_AGAINST, Reason.VETOED, Reason.DOUBLE_VETO}
)
_PROCEDURAL = frozenset({Reason.ADOPTED_NO_VETO_PROCEDURAL})


def outcome_words(outcome: str) -> str:
    """An outcome in words; words that are no outcome of the rules come back as they are."""
    return plain(outcome).replace("_", " ")


def reason_words(reason: str) -> str:
    """A reason in words; words that are no reason of the rules come back as they are."""
    found = {key.value: words for key, words in _REASONS.items()}
    return found.get(reason, plain(reason).replace("_", " "))


def veto_applies(reason: str) -> bool | None:
    """Whether the reason shows that a veto could lie on the question; null where it does not."""
    if reason in _SUBSTANTIVE:
        return True
    return False if reason in _PROCEDURAL else None


def is_veto(reason: str) -> bool:
    """Whether a negative vote of a permanent member decided."""
    return reason in {Reason.VETOED, Reason.DOUBLE_VETO}
