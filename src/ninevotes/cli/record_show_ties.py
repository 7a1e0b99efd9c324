"""The meetings and drafts of ``record show``: who says what, and what ties it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ninevotes.record.judgements.judged import Question
from ninevotes.record.official.tying.drafts.history import OneDraft
from ninevotes.record.official.tying.meetings.history import OneMeeting
from ninevotes.record.official.tying.ties import Tie
from ninevotes.record.review.case import case_id
from ninevotes.record.search.belonging import Belonging

_SHOWN = 6
"""Ties printed that wait for a person; all of them stand in the JSON."""


def tied_lines(tied: Belonging) -> Iterator[tuple[int, str]]:
    """Lines for a terminal, each with its indent."""
    for meeting in tied.meetings:
        yield from _meeting(meeting)
    for draft in tied.drafts:
        yield from _draft(draft)
    reasons = Counter((tie.judgement.value, tie.reason) for tie in tied.ties)
    for (judgement, reason), count in reasons.most_common():
        yield 2, f"{count} compared, {judgement}: {reason}"
    for tie in tied.review[:_SHOWN]:
        case = case_id(Question.SAME_THING, tie.left, tie.right)
        yield 2, f"Waits for a person (ninevotes record review {case}): {tie.left} and {tie.right}"
        yield 4, f"{tie.reason} ({_evidence(tie)})" if _evidence(tie) else tie.reason
    if len(tied.review) > _SHOWN:
        yield 2, f"and {len(tied.review) - _SHOWN} more that wait"


def _meeting(meeting: OneMeeting) -> Iterator[tuple[int, str]]:
    yield 2, f"meeting {meeting.symbol}, {meeting.date}: {', '.join(meeting.sources)}"
    if meeting.sittings:
        yield 4, f"other sittings of the meeting: {', '.join(meeting.sittings)}"
    if meeting.same_day:
        yield 4, f"other meetings of the day on the item: {', '.join(meeting.same_day)}"
    yield from _differing(meeting)


def _draft(draft: OneDraft) -> Iterator[tuple[int, str]]:
    names = ", ".join((*(draft.forms or (draft.symbol,)), *draft.resolutions))
    yield 2, f"draft {names}: {', '.join(draft.sources)}"
    yield from _differing(draft)


def _differing(one: OneMeeting | OneDraft) -> Iterator[tuple[int, str]]:
    for difference in one.disagreements:
        values = "; ".join(f"{value} ({', '.join(by)})" for value, by in difference.values)
        yield 4, f"The sources differ on the {difference.field}: {values}"


def _evidence(tie: Tie) -> str:
    return ", ".join(tie.evidence.words()) if tie.evidence else ""
