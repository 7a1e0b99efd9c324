"""Which statements are one vote, and why."""

from __future__ import annotations

from typing import Any

from ninevotes.record.judgements.judged import Question
from ninevotes.record.official.tying.history import OneVote
from ninevotes.record.official.tying.pairs import statement_name
from ninevotes.record.review.case import case_id
from ninevotes.record.search.tied_votes import TiedVotes


def history_json(tied: TiedVotes) -> list[dict[str, Any]]:
    """The votes as JSON: their statements by name, and the ties with their evidence."""
    waiting = {(tie.left, tie.right) for tie in tied.waiting}
    made = []
    for vote in tied.votes:
        names = names_of(vote)
        ties = [tie for tie in tied.ties if {tie.left, tie.right} & names]
        made.append(
            {
                "vote": vote.id,
                "statements": sorted(names),
                "sources": list(vote.sources),
                "ties": [
                    {
                        "case": case_id(Question.SAME_THING, tie.left, tie.right),
                        "left": tie.left,
                        "right": tie.right,
                        "judgement": tie.judgement.value,
                        "author": tie.author,
                        "reason": tie.reason or None,
                        "evidence": list(tie.evidence.words()) if tie.evidence else [],
                        "waits": (tie.left, tie.right) in waiting,
                    }
                    for tie in ties
                ],
            }
        )
    return made


def names_of(vote: OneVote) -> set[str]:
    """Names of the statements about a vote."""
    return {statement_name(held.printed) for held in vote.statements}
