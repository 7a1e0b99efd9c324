"""The lists of a vote: who was in favour, against, abstaining, absent."""

from __future__ import annotations

import datetime as dt

from ninevotes.reading.official.forms import LABEL
from ninevotes.reading.official.model import Roll
from ninevotes.reading.official.names import members
from ninevotes.vocabulary.votes import Vote

_VOTES = (
    ("in fav", Vote.IN_FAVOUR),
    ("against", Vote.AGAINST),
    ("abst", Vote.ABSTENTION),
    ("absent", Vote.ABSENT),
    ("", Vote.DID_NOT_PARTICIPATE),
)


def read_roll(text: str, start: int, end: int, on: dt.date | None) -> Roll | None:
    """The lists in a stretch of text, or null where there is none.

    Args:
        text: running text.
        start: where the lists may begin, each behind its label.
        end: where they end.
        on: the day of the vote.
    """
    labels = list(LABEL.finditer(text, start, end))
    if not labels:
        return None
    votes: dict[Vote, tuple[str, ...]] = {}
    unknown: list[str] = []
    stops = [label.start() for label in labels[1:]] + [end]
    for label, stop in zip(labels, stops, strict=True):
        codes, strange = members(text[label.end() : stop].replace("\n", " "), on)
        votes.setdefault(_vote(label["label"]), tuple(codes))
        unknown += strange
    last = len(text[labels[0].start() : end].rstrip())
    return Roll(votes, tuple(unknown), labels[0].start(), labels[0].start() + last)


def _vote(label: str) -> Vote:
    word = label.casefold()
    return next(vote for begins, vote in _VOTES if word.startswith(begins))
