"""How members vote together: over a topic, a period, a body; and where one stands apart.

Votes are kept as bitsets: for each member three whole numbers whose bits are the votes, in
favour, against and abstaining. Two members agree where they cast the same vote; where one of
them is absent or does not participate, there is nothing to compare.
"""

from __future__ import annotations

from ninevotes.record.agreement.bitsets import Bitsets
from ninevotes.record.agreement.by_period import ByPeriod, Partner, agreement_by_period
from ninevotes.record.agreement.contested import Contested, contested_votes
from ninevotes.record.agreement.matrix import Matrix, Pair, agreement_matrix, pair, partners
from ninevotes.record.agreement.rolls import RollCalls, roll_calls
from ninevotes.record.search.one_source import TopicError

__all__ = [
    "Bitsets",
    "ByPeriod",
    "Contested",
    "Matrix",
    "Pair",
    "Partner",
    "RollCalls",
    "TopicError",
    "agreement_by_period",
    "agreement_matrix",
    "contested_votes",
    "pair",
    "partners",
    "roll_calls",
]
