"""What the rules make of ballots drawn: chances of adoption, of a veto, of each tally."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ninevotes.forecast.descriptors.described import Description
from ninevotes.forecast.descriptors.seats import seat
from ninevotes.forecast.features.archive import Floats, Ints
from ninevotes.rules import Outcome, Reason
from ninevotes.rules.many import CODES, decide_many
from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Vote

_TO_CODES = np.array(
    [CODES.index(vote) for vote in (Vote.IN_FAVOUR, Vote.ABSTENTION, Vote.AGAINST)], dtype=np.int8
)
_SILENT = CODES.index(Vote.DID_NOT_PARTICIPATE)


@dataclass(frozen=True, slots=True)
class Judged:
    """Shares of the ballots drawn.

    Args:
        adopted, vetoed, reached: share that is adopted; that is vetoed; that has the votes.
        vetoers: permanent member to the share in which its vote is a veto.
        tally: float [members + 1], share with each number of affirmative votes.
    """

    adopted: float
    vetoed: float
    reached: float
    vetoers: Mapping[str, float]
    tally: Floats


def question_of(description: Description) -> Question:
    """The question to put to the rules."""
    kind = QuestionType.AGENDA if description.procedural else QuestionType.DRAFT_RESOLUTION
    return Question(kind)


def judge(question: Question, description: Description, who: Sequence[str], drawn: Ints) -> Judged:
    """Put ballots to :func:`ninevotes.rules.many.decide_many` and count.

    Args:
        question: what is put.
        description: gives the day.
        who: codes of the members drawn, by seat; a member that is not among them does not
            participate.
        drawn: int [n, m], choices 0 to 2.
    """
    on = description.date
    members = members_on(on)
    codes = np.full((len(drawn), len(members)), _SILENT, dtype=np.int8)
    place = {seat(code): index for index, code in enumerate(members)}
    for column, code in enumerate(who):
        if code in place:
            codes[:, place[code]] = _TO_CODES[drawn[:, column]]
    decided = decide_many(question, codes, on)
    masks = Counter(decided.vetoed_by.tolist())
    total = len(drawn)
    return Judged(
        float(decided.is_outcome(Outcome.ADOPTED).mean()),
        float(decided.is_reason(Reason.VETOED).mean()),
        float((decided.obtained >= (decided.required or 0)).mean()),
        {
            code: sum(count for mask, count in masks.items() if mask >> bit & 1) / total
            for bit, code in enumerate(decided.permanent)
        },
        np.bincount(decided.obtained, minlength=len(members) + 1) / total,
    )
