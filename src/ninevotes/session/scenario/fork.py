"""Forks: the same meeting with some votes changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ninevotes.session.scenario.details import vote_named
from ninevotes.vocabulary.votes import Vote

_FORM = re.compile(r"(?:(?P<question>.+?)\s*:\s*)?(?P<member>[A-Z]{3})\s*=\s*(?P<vote>[\w -]+)")


@dataclass(frozen=True, slots=True)
class Fork:
    """One vote changed.

    Args:
        member: whose vote.
        vote: what it becomes.
        question: on which matter, as ``agenda`` or ``draft S/2024/255``; empty for the
            first vote of the meeting.
    """

    member: str
    vote: Vote
    question: str = ""


class ForkError(ValueError):
    """A fork that cannot be read, or that fits no vote of the meeting."""


def parse_fork(text: str) -> Fork:
    """Read a fork: ``TCD=against``, ``agenda: NGA=N``, ``draft S/2024/255: RUS=A``.

    >>> parse_fork("draft S/2024/255: RUS=A")
    Fork(member='RUS', vote=<Vote.ABSTENTION: 'A'>, question='draft S/2024/255')

    Raises:
        ForkError: it is none.
    """
    found = _FORM.fullmatch(text.strip())
    if not found:
        raise ForkError(f"{text!r} is no fork: write TCD=against or agenda: TCD=N")
    try:
        vote = vote_named(found["vote"])
    except ValueError as error:
        raise ForkError(str(error)) from error
    return Fork(found["member"], vote, found["question"] or "")


def changed_votes(
    votes: Mapping[str, Vote], question: str, forks: Iterable[Fork], *, first: bool
) -> dict[str, Vote]:
    """The votes on a question after the forks that fit it."""
    new = dict(votes)
    for fork in forks:
        if fork.question == question or (not fork.question and first):
            new[fork.member] = fork.vote
    return new
