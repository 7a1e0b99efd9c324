"""A sponsor's own vote: "its own and those of China and Cuba", "its own, China's and Cuba's"."""

from __future__ import annotations

from ninevotes.reading.find.votes.vote import Vote
from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.structure.report import Report

_OWN_VOTE = pattern(
    r"\b(?:its|their) own(?: votes?)?(?: and (?:that|those) of\b|(?:, {A}(?:'s|’s|'))*,? and "
    r"{A}(?:'s|’s|'))"
)
_OWNER = 2
"""Sentences within which the sponsor of a text is named, whose "own vote" is told."""
_STATES = (Kind.STATE, Kind.DEMONYM)


def add_own_vote(vote: Vote, masked: Masked, start: int, end: int, report: Report) -> None:
    """Name whose "its own vote" is: the state told last that is not in the list with it."""
    own = _OWN_VOTE.within(masked.text, start, end)
    if not own:
        return
    others = vote.lists.get("yes", [])
    before = [m.value for m in masked.among(0, end, *_STATES)]
    for earlier in reversed(report.sentences[max(0, vote.sentence - _OWNER) : vote.sentence]):
        before += [m.value for m in earlier.masked.mentions if m.kind in _STATES]
    owner = next((code for code in before if code not in others), None)
    if owner:
        vote.lists["yes"] = [owner, *others]
