"""Votes: what was put, how it came out, the tally, and who voted how.

Each sentence gives stretches (:class:`~.vote.Vote`), one for each vote it speaks of;
:mod:`ninevotes.reading.resolve.votes` puts together those that speak of one vote.
"""

from ninevotes.reading.find.votes.not_held import votes_not_held
from ninevotes.reading.find.votes.stretches import find_votes
from ninevotes.reading.find.votes.vote import Vote, as_finding

__all__ = ["Vote", "as_finding", "find_votes", "votes_not_held"]
