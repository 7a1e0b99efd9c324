"""The table of states and legal moves: where a meeting stands, what may be done, where it leads.

Read a row as: in this phase, this command, and then one of these phases. What stands in no
row of its phase is refused by the sentence and the rule beside it. Three things interrupt
everything else while they last; they are the second table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ninevotes.rules.conduct import debatable
from ninevotes.session import commands as c
from ninevotes.session.commands import Command
from ninevotes.session.meeting import RULING, Meeting
from ninevotes.session.phase import Phase

Row = Mapping[type[Command], frozenset[Phase]]


def to(*phases: Phase) -> frozenset[Phase]:
    """The phases that a move can lead to."""
    return frozenset(phases)


P = Phase
_ENDS = to(P.OPENED, P.IN_PROGRESS, P.SUSPENDED, P.ADJOURNED, P.CLOSED, P.VOTING)
_STAY_OPENED = to(P.OPENED)
_STAY = to(P.IN_PROGRESS)

TABLE: Mapping[Phase, Row] = {
    P.PREPARED: {
        c.RequestMeeting: to(P.REQUESTED),
        c.CallMeeting: to(P.CALLED),
    },
    P.REQUESTED: {
        c.RequestMeeting: to(P.REQUESTED),
        c.DropRequest: to(P.REQUESTED, P.LAPSED),
        c.CallMeeting: to(P.CALLED),
    },
    P.CALLED: {
        c.DropRequest: to(P.CALLED, P.LAPSED),
        c.OpenMeeting: to(P.OPENED),
    },
    P.OPENED: {
        c.AdoptAgenda: to(P.IN_PROGRESS),
        c.Object: _STAY_OPENED,
        c.WithdrawObjection: _STAY_OPENED,
        c.AskForFloor: _STAY_OPENED,
        c.CallOn: _STAY_OPENED,
        c.RaisePoint: _STAY_OPENED,
        c.GiveRuling: _STAY_OPENED,
        c.ChallengeRuling: _STAY_OPENED,
        c.WithdrawChallenge: _STAY_OPENED,
        c.Move: _STAY_OPENED,
        c.Second: _STAY_OPENED,
        c.WithdrawMotion: _STAY_OPENED,
        c.DeclareCarried: to(P.OPENED, P.SUSPENDED, P.ADJOURNED),
        c.AskNature: _STAY_OPENED,
        c.NoteLateChange: _STAY_OPENED,
        c.PutToVote: to(P.VOTING),
        c.StepAside: _STAY_OPENED,
        c.Suspend: to(P.SUSPENDED),
        c.Adjourn: to(P.ADJOURNED),
    },
    P.IN_PROGRESS: {
        c.ProposeInvitation: _STAY,
        c.Invite: _STAY,
        c.Object: _STAY,
        c.WithdrawObjection: _STAY,
        c.AskForFloor: _STAY,
        c.CallOn: _STAY,
        c.RaisePoint: _STAY,
        c.GiveRuling: _STAY,
        c.ChallengeRuling: _STAY,
        c.WithdrawChallenge: _STAY,
        c.Move: _STAY,
        c.Second: _STAY,
        c.WithdrawMotion: _STAY,
        c.DeclareCarried: to(P.IN_PROGRESS, P.SUSPENDED, P.ADJOURNED),
        c.TableDraft: _STAY,
        c.AskForVoteOn: _STAY,
        c.ProposeAmendment: _STAY,
        c.TakeInAmendment: _STAY,
        c.WithdrawAmendment: _STAY,
        c.AskDivision: _STAY,
        c.WithdrawDraft: _STAY,
        c.AdoptWithoutVote: _STAY,
        c.ReadStatement: _STAY,
        c.AskNature: _STAY,
        c.NoteLateChange: _STAY,
        c.PutToVote: to(P.VOTING),
        c.StepAside: _STAY,
        c.Suspend: to(P.SUSPENDED),
        c.Adjourn: to(P.ADJOURNED),
        c.Close: to(P.CLOSED),
    },
    P.VOTING: {
        c.CastVote: to(P.VOTING),
        c.RecordTally: to(P.VOTING),
        c.Announce: _ENDS,
        c.RaisePoint: to(P.VOTING),
        c.GiveRuling: to(P.VOTING),
        c.ChallengeRuling: to(P.VOTING),
        c.WithdrawChallenge: to(P.VOTING),
        c.PutToVote: to(P.VOTING),
    },
    P.SUSPENDED: {
        c.Resume: to(P.OPENED, P.IN_PROGRESS),
        c.Adjourn: to(P.ADJOURNED),
    },
    P.ADJOURNED: {},
    P.CLOSED: {},
    P.LAPSED: {},
}

WHY_NOT: Mapping[Phase, tuple[str, tuple[str, ...]]] = {
    P.PREPARED: ("No meeting is called: a request, or the President, comes first.", ("SC-MEET-2",)),
    P.REQUESTED: ("The President has not called the meeting yet.", ("SC-MEET-2",)),
    P.CALLED: ("The meeting is not open yet.", ("SC-PRES-2",)),
    P.OPENED: (
        "The adoption of the agenda is the first item of every meeting: it comes before this.",
        ("SC-AGDA-2",),
    ),
    P.IN_PROGRESS: ("The meeting is past this: the agenda is adopted.", ("SC-AGDA-2",)),
    P.VOTING: (
        "A vote is being taken: it is interrupted only by a point of order on the vote itself.",
        ("SC-VOTE-1",),
    ),
    P.SUSPENDED: ("The meeting is suspended: it is resumed first.", ("SC-COND-4",)),
    P.ADJOURNED: ("The meeting is adjourned: nothing more is done in it.", ("SC-COND-4",)),
    P.CLOSED: ("The meeting is closed: nothing more is done in it.", ("SC-PRES-2",)),
    P.LAPSED: ("The request was dropped: there is no meeting.", ("SC-MEET-2",)),
}


@dataclass(frozen=True, slots=True)
class Interrupt:
    """Something that stops everything but a few commands while it lasts.

    Args:
        lasts: whether it does.
        allowed: the commands that are in order meanwhile.
        sentence: why the others are not.
        rules: ids of the rules.
    """

    lasts: Callable[[Meeting], bool]
    allowed: frozenset[type[Command]]
    sentence: str
    rules: tuple[str, ...]


def _challenge(meeting: Meeting) -> bool:
    voting_on_it = meeting.vote is not None and meeting.vote.matter == RULING
    return bool(meeting.challenged_by) and not voting_on_it


def _undebatable(meeting: Meeting) -> bool:
    ranks = [motion.kind.rank for motion in meeting.motions]
    pending = any(rank is not None and not debatable(rank) for rank in ranks)
    return pending and meeting.phase is not Phase.VOTING


INTERRUPTS: tuple[Interrupt, ...] = (
    Interrupt(
        lambda meeting: bool(meeting.point_by),
        frozenset({c.GiveRuling}),
        "A point of order is raised: the President rules on it at once.",
        ("SC-COND-2",),
    ),
    Interrupt(
        _challenge,
        frozenset({c.PutToVote, c.WithdrawChallenge}),
        "The ruling is challenged: it is put to the Council at once.",
        ("SC-COND-2",),
    ),
    Interrupt(
        _undebatable,
        frozenset(
            {
                c.Second,
                c.WithdrawMotion,
                c.DeclareCarried,
                c.PutToVote,
                c.Object,
                c.WithdrawObjection,
                c.RaisePoint,
                c.GiveRuling,
                c.ChallengeRuling,
                c.WithdrawChallenge,
                c.Suspend,
                c.Adjourn,
                c.Move,
            }
        ),
        "A motion to suspend or adjourn is pending: it is decided without debate, first.",
        ("SC-COND-4",),
    ),
)


def in_order(meeting: Meeting) -> tuple[type[Command], ...]:
    """The kinds of command that are in order now, in the order of the table."""
    row = tuple(TABLE[meeting.phase])
    for interrupt in INTERRUPTS:
        if interrupt.lasts(meeting):
            return tuple(kind for kind in row if kind in interrupt.allowed)
    return row
