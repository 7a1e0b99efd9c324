"""The outcome of a vote from its verb, its tally and the votes that were required."""

from __future__ import annotations

import datetime as dt

from ninevotes.reading.find.votes import Vote
from ninevotes.reading.find.votes.vetoes import PERMANENT
from ninevotes.vocabulary.organs import Organ

_ENLARGED = "1966"
_CERTAIN_TO_FAIL = 7
"""Votes against or abstentions that leave fewer than nine of fifteen."""


def settle(vote: Vote, today: dt.date | None) -> None:
    """Give a vote its body, outcome and sides, now that all that is told of it is together.

    In the Council nine votes carry (seven before 1966, Charter, Article 27), unless a veto
    is told; in the Assembly and the Human Rights Council the larger side does, unless the
    text says that more was required.
    """
    vote.organ = vote.organ or Organ.SECURITY_COUNCIL
    if vote.organ is not Organ.SECURITY_COUNCIL:
        vote.procedural = False
    if vote.vetoed and vote.organ is not Organ.SECURITY_COUNCIL:
        vote.vetoed, vote.vetoed_by = False, []
    if vote.resolution and not vote.symbol and vote.organ is Organ.SECURITY_COUNCIL:
        year = (vote.date or (today.isoformat() if today else ""))[:4]
        vote.symbol = f"S/RES/{vote.resolution} ({year})" if year else None
    _put_right(vote)
    _sides_of_vetoes(vote)
    vote.outcome = _outcome(vote, today)
    _sides_of_friends(vote)
    if vote.procedural:
        vote.outcome = "rejected" if vote.outcome in {"failed", "vetoed"} else vote.outcome


def _put_right(vote: Vote) -> None:
    """Put the counts in order: "turned down by 19 votes to 17" prints the votes against first."""
    yes, no = vote.counts.get("yes"), vote.counts.get("no")
    if vote.outcome != "failed" or yes is None or no is None or yes <= no:
        return
    council = vote.organ is Organ.SECURITY_COUNCIL
    if vote.majority_first and (not council or yes >= _required(vote, None)):
        vote.counts["yes"], vote.counts["no"] = no, yes


def _sides_of_vetoes(vote: Vote) -> None:
    if not vote.vetoed:
        return
    against = vote.lists.setdefault("no", [])
    vote.vetoed_by = vote.vetoed_by or [code for code in against if code in PERMANENT]
    against += [code for code in vote.vetoed_by if code not in against]
    vote.vetoed_by = [code for code in vote.vetoed_by if code in PERMANENT]


def _outcome(vote: Vote, today: dt.date | None) -> str | None:
    if vote.vetoed or _stopped_by_permanent(vote, today):
        return "vetoed"
    return (
        (_by_council_count(vote, today) if vote.organ is Organ.SECURITY_COUNCIL else None)
        or _by_verb(vote)
        or (_by_majority(vote) if vote.organ is not Organ.SECURITY_COUNCIL else None)
        or ("adopted" if vote.outcome == "decided" or vote.unanimous else None)
    )


def _stopped_by_permanent(vote: Vote, today: dt.date | None) -> bool:
    """Whether a text had the votes and a permanent member against it, which stops it.

    So the Charter has it (Article 27), unless the text is told to have been adopted.
    """
    enough = vote.counts.get("yes", 0) >= _required(vote, today)
    against = PERMANENT.intersection(vote.lists.get("no", []))
    if vote.organ is not Organ.SECURITY_COUNCIL or vote.procedural or not (enough and against):
        return False
    if vote.outcome == "adopted":
        return False
    vote.vetoed_by = [code for code in vote.lists["no"] if code in PERMANENT]
    return True


def _by_council_count(vote: Vote, today: dt.date | None) -> str | None:
    yes = vote.counts.get("yes")
    if yes is not None:
        return "adopted" if yes >= _required(vote, today) else "failed"
    stayed_out = vote.counts.get("no", 0) + vote.counts.get("abstain", 0)
    return "failed" if stayed_out >= _CERTAIN_TO_FAIL else None


def _by_verb(vote: Vote) -> str | None:
    """The verb's word; an attempt to stop a meeting that fails is a meeting agreed to."""
    if vote.outcome == "lost" or (vote.outcome == "failed" and vote.procedural):
        return "adopted" if vote.stopping else "failed"
    return vote.outcome if vote.outcome in {"adopted", "failed"} else None


def _by_majority(vote: Vote) -> str | None:
    yes, no = vote.counts.get("yes"), vote.counts.get("no")
    if yes is None or no is None:
        return None
    return "adopted" if yes > no else "failed"


def _required(vote: Vote, today: dt.date | None) -> int:
    day = vote.date or (today.isoformat() if today else "")
    return 7 if day and day < _ENLARGED else 9


def _sides_of_friends(vote: Vote) -> None:
    """Put those told to have sided ("only Russia stood with China") on the side that lost."""
    side = "yes" if vote.outcome == "failed" and not vote.procedural else "no"
    for codes in vote.sided_with:
        known = vote.lists.setdefault(side, [])
        known += [code for code in codes if code not in known]
