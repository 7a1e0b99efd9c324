"""How many procedural votes: all that are known to be, or those that a veto would have stopped."""

from __future__ import annotations

from ninevotes.record.counting.count import Count, Rule, counted
from ninevotes.record.replay.replay import Replay, Replayed
from ninevotes.vocabulary.membership import permanent_on
from ninevotes.vocabulary.votes import Vote


class ProceduralRule(Rule):
    """What one procedural vote is."""

    VOTED = "voted"
    PERMANENT_AGAINST = "permanent-against"
    WITH_DECISIONS = "with-decisions"

    @property
    def words(self) -> str:
        """The rule in words."""
        return _WORDS[self]


_WORDS = {
    ProceduralRule.VOTED: "procedural matters put to the vote, as far as the sources have them",
    ProceduralRule.PERMANENT_AGAINST: (
        "procedural matters put to the vote with a permanent member against"
    ),
    ProceduralRule.WITH_DECISIONS: "procedural matters decided, those without a vote too",
}


def count_procedural(replay: Replay, rule: ProceduralRule) -> Count:
    """The procedural votes among the votes of one source.

    Sources of resolutions and drafts leave out most of them: votes on motions have no symbol.
    """
    votes = [v for v in replay.votes if v.held.repeats is None and _procedural(v)]
    if rule is not ProceduralRule.WITH_DECISIONS:
        votes = [v for v in votes if not v.put.without_vote]
    if rule is ProceduralRule.PERMANENT_AGAINST:
        votes = [v for v in votes if _permanent_against(v)]
    return counted(rule, (vote.held.printed.key for vote in votes))


def _procedural(vote: Replayed) -> bool:
    from ninevotes.rules.classification import Nature, nature  # noqa: PLC0415 - loads the rules

    return nature(vote.put.question) is Nature.PROCEDURAL


def _permanent_against(vote: Replayed) -> bool:
    true = vote.held.statement
    five = permanent_on(true.date) if true.date else ()
    return any(true.ballot.votes.get(code) is Vote.AGAINST for code in five)
