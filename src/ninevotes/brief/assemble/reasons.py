"""Outcomes and reasons of the rules in words."""

from __future__ import annotations

from ninevotes.brief.clean import plain
from ninevotes.brief.language import N_, translated
from ninevotes.rules.decision import Reason

_REASONS = {
    Reason.ADOPTED: N_("the required votes, and no permanent member against"),
    Reason.ADOPTED_NO_VETO_PROCEDURAL: N_(
        "a procedural question: the required votes, and no veto applies"
    ),
    Reason.ADOPTED_WITHOUT_VOTE: N_("without a vote"),
    Reason.ADOPTED_NO_OBJECTION: N_("no member objected"),
    Reason.BLOCKED_BY_OBJECTION: N_("a member objected"),
    Reason.FAILED_VOTES: N_("too few affirmative votes"),
    Reason.FAILED_VOTES_P5_AGAINST: N_(
        "too few affirmative votes; a permanent member voted against, which is not a veto here"
    ),
    Reason.VETOED: N_("the required votes, and a negative vote of a permanent member"),
    Reason.DOUBLE_VETO: N_("a veto on the question whether the matter is procedural"),
}
_SUBSTANTIVE = frozenset(
    {Reason.ADOPTED, Reason.FAILED_VOTES_P5_AGAINST, Reason.VETOED, Reason.DOUBLE_VETO}
)
_PROCEDURAL = frozenset({Reason.ADOPTED_NO_VETO_PROCEDURAL})


def outcome_words(outcome: str) -> str:
    """An outcome in words; words that are no outcome of the rules come back as they are."""
    return translated(plain(outcome).replace("_", " "))


def reason_words(reason: str) -> str:
    """A reason in words; words that are no reason of the rules come back as they are."""
    found = {key.value: words for key, words in _REASONS.items()}
    return translated(found.get(reason, plain(reason).replace("_", " ")))


def veto_applies(reason: str) -> bool | None:
    """Whether the reason shows that a veto could lie on the question; null where it does not."""
    if reason in _SUBSTANTIVE:
        return True
    return False if reason in _PROCEDURAL else None


def is_veto(reason: str) -> bool:
    """Whether a negative vote of a permanent member decided."""
    return reason in {Reason.VETOED, Reason.DOUBLE_VETO}
