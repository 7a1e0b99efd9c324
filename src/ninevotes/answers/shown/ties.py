"""The meetings and drafts that belong to one thing, and what ties them."""

from __future__ import annotations

from typing import Any

from ninevotes.record.judgements.judged import Question
from ninevotes.record.official.tying.drafts.history import OneDraft
from ninevotes.record.official.tying.meetings.history import OneMeeting
from ninevotes.record.official.tying.ties import Tie
from ninevotes.record.review.case import case_id
from ninevotes.record.search.belonging import Belonging


def ties_json(tied: Belonging) -> dict[str, Any]:
    """Meetings, drafts and ties, with the evidence of every tie in words."""
    return {
        "meetings": [_one(each) | {"date": _iso(each)} for each in tied.meetings],
        "drafts": [_one(each) | {"forms": list(each.forms)} for each in tied.drafts],
        "compared": [_tie(tie) for tie in tied.ties],
        "review": [_tie(tie) for tie in tied.review],
    }


def _one(one: OneMeeting | OneDraft) -> dict[str, Any]:
    more = (
        {"sittings": list(one.sittings), "same_day": list(one.same_day)}
        if isinstance(one, OneMeeting)
        else {"resolutions": list(one.resolutions)}
    )
    return {
        "symbol": one.symbol,
        "sources": list(one.sources),
        "statements": [told.name for told in one.told],
        **more,
        "disagreements": [
            {"field": each.field, "values": [[str(v), list(by)] for v, by in each.values]}
            for each in one.disagreements
        ],
    }


def _iso(meeting: OneMeeting) -> str | None:
    return meeting.date.isoformat() if meeting.date else None


def _tie(tie: Tie) -> dict[str, Any]:
    return {
        "case": case_id(Question.SAME_THING, tie.left, tie.right),
        "left": tie.left,
        "right": tie.right,
        "judgement": tie.judgement.value,
        "reason": tie.reason,
        "evidence": list(tie.evidence.words()) if tie.evidence else [],
        "author": tie.author,
    }
