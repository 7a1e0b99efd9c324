"""Ballots by the million, for simulation: the answers of ``decide``, in numpy arrays.

Whatever the rules say of a ballot in which every member's vote is known depends on few
things: how many are in favour, which permanent members are against, whether one is absent,
how China voted, and whether a party to the dispute voted. So ballots are sorted by these, and
``decide`` is asked once for each kind that occurs: nine votes and the veto stand in one place.

Needs the ``scale`` extra (numpy).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ninevotes.rules import facts
from ninevotes.rules.composition import CHINA, Council, council_on
from ninevotes.rules.deciding import decide
from ninevotes.rules.decision import Doubt, Outcome, Reason
from ninevotes.rules.invitations import put_the_other_way
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CODES = tuple(Vote)
"""The vote of each code: 0 in favour, 1 against, 2 abstaining, 3 not participating, 4 absent."""

OUTCOMES = tuple(Outcome)
REASONS = tuple(Reason)
DOUBTS = tuple(Doubt)

_ROWS = 1 << 15
_SORTS = 16 * 32 * 2 * 2 * 2
_ASKED_STRAIGHT = frozenset({QuestionType.COURT_ELECTION, QuestionType.STRAW_POLL})


class ScaleExtraError(ImportError):
    """Numpy is not installed."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """The answers to many ballots on one question.

    Args:
        outcome: int8 [n], index into :data:`OUTCOMES`.
        reason: int8 [n], index into :data:`REASONS`.
        obtained: int8 [n], affirmative votes.
        vetoed_by: uint8 [n], one bit for each of ``permanent``, the first the lowest.
        doubts: uint8 [n], one bit for each of :data:`DOUBTS`, the first the lowest.
        required: affirmative votes required, null where no number applies.
        permanent: codes of the permanent members, in the order of the bits.
    """

    outcome: NDArray[np.int8]
    reason: NDArray[np.int8]
    obtained: NDArray[np.int8]
    vetoed_by: NDArray[np.uint8]
    doubts: NDArray[np.uint8]
    required: int | None
    permanent: tuple[str, ...]

    def is_outcome(self, outcome: Outcome) -> NDArray[np.bool_]:
        """Which ballots came out so: bool [n]."""
        found: NDArray[np.bool_] = self.outcome == OUTCOMES.index(outcome)
        return found

    def is_reason(self, reason: Reason) -> NDArray[np.bool_]:
        """Which ballots came out for this reason: bool [n]."""
        found: NDArray[np.bool_] = self.reason == REASONS.index(reason)
        return found

    def vetoers(self, row: int) -> tuple[str, ...]:
        """The permanent members that vetoed in one ballot."""
        mask = int(self.vetoed_by[row])
        return tuple(code for bit, code in enumerate(self.permanent) if mask >> bit & 1)

    def doubts_of(self, row: int) -> tuple[Doubt, ...]:
        """The disputed points that one ballot touches."""
        mask = int(self.doubts[row])
        return tuple(doubt for bit, doubt in enumerate(DOUBTS) if mask >> bit & 1)


def decide_many(question: Question, codes: NDArray[np.int8], on: dt.date) -> Decisions:
    """Judge many ballots of the Council of one day on one question.

    Args:
        question: what was put; facts on who voted against are not needed and not used.
        codes: int8 [n, members]: each member's vote by :data:`CODES`, the members in the
            order of :func:`ninevotes.vocabulary.membership.members_on`.
        on: the day.

    Returns:
        for every ballot what :func:`ninevotes.rules.decide` answers.

    Raises:
        ScaleExtraError: numpy is not installed.
        ValueError: another organ, another shape, or a code that is none.
        NoCouncilError: no Council on that day.
    """
    numpy = _numpy()
    judge = _Judge(numpy, question, council_on(on))
    ballots = numpy.ascontiguousarray(codes, dtype=numpy.int8)
    judge.check(ballots)
    sorts = numpy.empty(len(ballots), dtype=numpy.int16)
    for start in range(0, len(ballots), _ROWS):
        part = ballots[start : start + _ROWS]
        sorts[start : start + _ROWS] = judge.sort(part)
    return judge.decisions(sorts)


def decide_every(question: Question, on: dt.date) -> Decisions:
    """Judge every possible ballot of those in favour, against and abstaining.

    Ballot number ``i`` has the votes of the digits of ``i`` to base 3, the first member's
    digit the highest: 3 ** 15 = 14,348,907 ballots for fifteen members.

    Raises:
        as :func:`decide_many`.
    """
    numpy = _numpy()
    council = council_on(on)
    judge = _Judge(numpy, question, council)
    sorts = numpy.empty(3 ** len(council.members), dtype=numpy.int16)
    start = 0
    for block in every_ballot(len(council.members)):
        sorts[start : start + len(block)] = judge.sort(block)
        start += len(block)
    return judge.decisions(sorts)


def every_ballot(members: int) -> Iterator[NDArray[np.int8]]:
    """Every ballot of in favour, against and abstaining, in blocks of rows; do not keep a block."""
    numpy = _numpy()
    low = min(members, 9)
    counting = numpy.arange(3**low)
    block = numpy.zeros((3**low, members), dtype=numpy.int8)
    for place in range(low):
        block[:, members - 1 - place] = counting // 3**place % 3
    for high in range(3 ** (members - low)):
        for place in range(members - low):
            block[:, members - low - 1 - place] = high // 3**place % 3
        yield block


class _Judge:
    """Sorts ballots by what matters and asks ``decide`` once for each sort."""

    def __init__(self, numpy: Any, question: Question, council: Council) -> None:
        if question.organ is not Organ.SECURITY_COUNCIL:
            raise ValueError("decide_many judges ballots of the Security Council")
        left = {
            key: text
            for key, text in question.facts.items()
            if key not in {"permanent_against", "short"}
        }
        self.numpy = numpy
        self.question = replace(question, facts=left)
        self.council = council
        turned = put_the_other_way(question) and question.type not in _ASKED_STRAIGHT
        self.favour, self.against = (1, 0) if turned else (0, 1)
        self.parties = [
            council.members.index(code)
            for code in facts.codes(question, "party")
            if code in council.members
        ]
        self.examples: dict[int, NDArray[np.int8]] = {}

    def check(self, codes: NDArray[np.int8]) -> None:
        members = len(self.council.members)
        if codes.ndim != 2 or codes.shape[1] != members:
            raise ValueError(f"codes has one column a member: [n, {members}]")
        if len(codes) and not 0 <= int(codes.min()) <= int(codes.max()) < len(CODES):
            raise ValueError(f"codes are 0 to {len(CODES) - 1}")

    def sort(self, codes: NDArray[np.int8]) -> NDArray[np.int16]:
        """The sort of each ballot; remembers one ballot of each."""
        numpy, members = self.numpy, self.council.members
        columns = numpy.ascontiguousarray(codes.T)
        in_favour = columns == self.favour
        sorts = in_favour.sum(axis=0, dtype=numpy.int8).astype(numpy.int16)
        absent = numpy.zeros(len(codes), dtype=bool)
        for bit, code in enumerate(self.council.permanent):
            column = columns[members.index(code)]
            sorts += (column == self.against).astype(numpy.int16) << (4 + bit)
            absent |= column == CODES.index(Vote.ABSENT)
        sorts += absent.astype(numpy.int16) << 9
        sorts += in_favour[members.index(CHINA)].astype(numpy.int16) << 10
        if self.parties:
            cast = (columns[self.parties] <= 1).any(axis=0)
            sorts += cast.astype(numpy.int16) << 11
        self._remember(codes, sorts)
        found: NDArray[np.int16] = sorts
        return found

    def _remember(self, codes: NDArray[np.int8], sorts: NDArray[np.int16]) -> None:
        present = self.numpy.flatnonzero(self.numpy.bincount(sorts, minlength=_SORTS))
        new = [int(sort) for sort in present if int(sort) not in self.examples]
        for sort in new:
            row = int((sorts == sort).argmax())
            self.examples[sort] = codes[row].copy()

    def decisions(self, sorts: NDArray[np.int16]) -> Decisions:
        numpy = self.numpy
        tables = numpy.zeros((5, _SORTS), dtype=numpy.uint8)
        required = None
        for sort, example in self.examples.items():
            made = decide(self.question, self._ballot(example), self.council.on)
            required = made.required
            tables[:, sort] = (
                OUTCOMES.index(made.outcome),
                REASONS.index(made.reason),
                made.obtained or 0,
                sum(1 << self.council.permanent.index(code) for code in made.vetoed_by),
                sum(1 << DOUBTS.index(doubt) for doubt in made.doubts),
            )
        columns = [table[sorts] for table in tables]
        outcome, reason, obtained = (column.view(numpy.int8) for column in columns[:3])
        return Decisions(
            outcome, reason, obtained, columns[3], columns[4], required, self.council.permanent
        )

    def _ballot(self, codes: NDArray[np.int8]) -> Ballot:
        votes = dict(zip(self.council.members, (CODES[int(code)] for code in codes), strict=True))
        return Ballot(votes, {vote: list(votes.values()).count(vote) for vote in Vote})


def _numpy() -> Any:
    try:
        import numpy  # noqa: PLC0415 - an extra, not a dependency
    except ImportError:
        raise ScaleExtraError(
            "judging many ballots at once needs numpy: install ninevotes[scale]"
        ) from None
    return numpy
