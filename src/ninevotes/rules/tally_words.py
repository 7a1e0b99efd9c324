"""The count of a Council ballot in words, as the reasons of a decision give it."""

from __future__ import annotations

from ninevotes.rules.case import Case, Negatives
from ninevotes.rules.wording import begun, listed, plural, spelled
from ninevotes.vocabulary.votes import Vote


def needed(case: Case, article: str) -> str:
    """The number required, as in "Nine affirmative votes of fifteen members are required"."""
    council = case.council
    seats = spelled(council.seats)
    return (
        f"{begun(spelled(council.required))} affirmative votes of {seats} members are required "
        f"(Charter, {article})."
    )


def short_by(case: Case) -> str:
    """How far from enough, as in "two votes short of the nine required"."""
    missing = case.council.required - (case.obtained or 0)
    return (
        f"{plural(missing, 'vote', 'votes')} short of the {spelled(case.council.required)} required"
    )


def tally(case: Case, negatives: Negatives) -> str:
    """The count, as in "12 in favour, 1 against by a permanent member (France), 2 abstaining"."""
    ballot = case.ballot
    parts = [f"{_figure(ballot.count(Vote.IN_FAVOUR))} in favour"]
    parts.append(_against(case, negatives))
    for vote, words in (
        (Vote.ABSTENTION, "abstaining"),
        (Vote.DID_NOT_PARTICIPATE, "not participating"),
        (Vote.ABSENT, "absent"),
    ):
        if ballot.count(vote):
            parts.append(f"{ballot.count(vote)} {words}")
    return f"{begun(', '.join(parts))}."


def _against(case: Case, negatives: Negatives) -> str:
    against = case.ballot.count(Vote.AGAINST)
    cast = negatives.cast
    if not cast:
        return f"{_figure(against)} against"
    names = listed(cast, case.on)
    if against == len(cast):
        who = "a permanent member" if against == 1 else "permanent members"
        return f"{against} against by {who} ({names})"
    who = "a permanent member" if len(cast) == 1 else f"{spelled(len(cast))} permanent members"
    return f"{_figure(against)} against, among them {who} ({names})"


def _figure(count: int | None) -> str:
    return "an unknown number" if count is None else str(count)
