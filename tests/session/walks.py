"""Random walks through the state machine: any command at any time, from the first day on.

A walk is its seed and its length, so that a failing one can be walked again and cut short.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from ninevotes.session import commands as c
from ninevotes.session.commands import Command
from ninevotes.session.events import Event
from ninevotes.session.matters import (
    InvitedUnder,
    Matter,
    MatterKind,
    MotionKind,
    SpeechKind,
)
from ninevotes.session.meeting import Meeting
from ninevotes.session.phase import Phase
from ninevotes.session.prepare import prepare
from ninevotes.session.rule_sets import COUNCIL, RuleSet
from ninevotes.session.submit import Accepted, Refused, submit
from ninevotes.session.table import in_order
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Vote


@dataclass(frozen=True)
class Move:
    """One command of a walk: where it was tried, and what came of it."""

    before: Meeting
    command: Command
    outcome: Accepted | Refused


@dataclass(frozen=True)
class Walk:
    """A walk: every move, every event that happened, and where it ended."""

    moves: tuple[Move, ...]
    log: tuple[Event, ...]
    meeting: Meeting

    @property
    def refused(self) -> tuple[Refused, ...]:
        """The refusals."""
        return tuple(m.outcome for m in self.moves if isinstance(m.outcome, Refused))


def walk(seed: int, length: int, rules: RuleSet = COUNCIL) -> Walk:
    """A meeting of May 2024 through which somebody walks at random."""
    dice = Random(seed)  # noqa: S311 - a walk is no secret
    prepared = prepare(dt.date(2024, 5, 2), "An item", "MOZ", rules=rules)
    meeting = prepared.begin()
    log: list[Event] = [prepared]
    moves = []
    for _ in range(length):
        for command in _next(dice, meeting):
            outcome = submit(meeting, command)
            moves.append(Move(meeting, command, outcome))
            if isinstance(outcome, Accepted):
                meeting = outcome.meeting
                log.extend(outcome.events)
    return Walk(tuple(moves), tuple(log), meeting)


def _next(dice: Random, meeting: Meeting) -> list[Command]:
    """Mostly what is in order, sometimes a whole vote, sometimes anything at all."""
    die = dice.random()
    if die < 0.2 or (meeting.phase is Phase.VOTING and die < 0.6):
        return _whole_vote(dice, meeting)
    in_turn = [kind for kind in in_order(meeting) if kind not in _ENDING or die > 0.95]
    kind = dice.choice(in_turn if in_turn and die < 0.85 else list(_MAKE))
    return [_MAKE[kind](dice, meeting)]


def _whole_vote(dice: Random, meeting: Meeting) -> list[Command]:
    cast: list[Command] = [c.CastVote(code, _vote(dice)) for code in meeting.members]
    put: list[Command] = [c.PutToVote(meeting.president, _matter(dice, meeting))]
    return [*put, *cast, c.Announce(meeting.president)]


def _vote(dice: Random) -> Vote:
    return dice.choices(list(Vote), weights=(12, 2, 2, 1, 1))[0]


def _matter(dice: Random, meeting: Meeting) -> Matter:
    known = [Matter(MatterKind.AGENDA), Matter(MatterKind.RULING)]
    known += [Matter(MatterKind.MOTION, motion.kind.value) for motion in meeting.motions] * 2
    known += [Matter(MatterKind.INVITATION, invitation.who) for invitation in meeting.proposed]
    known += [Matter(MatterKind.NATURE, about) for about in meeting.nature_asked]
    for draft in meeting.drafts:
        known.append(Matter(MatterKind.DRAFT, draft.symbol))
        known += [Matter(MatterKind.AMENDMENT, a.id) for a in draft.amendments]
        known += [Matter(MatterKind.PART, f"{draft.symbol}: {p.name}") for p in draft.parts]
        known.append(Matter(MatterKind.DIVISION, draft.symbol))
    known.append(Matter(MatterKind.STATEMENT, "S/PRST/1"))
    return dice.choice(known)


def _member(dice: Random, meeting: Meeting) -> str:
    named = [draft.by for draft in meeting.drafts] + [motion.by for motion in meeting.motions]
    named += [meeting.challenged_by] if meeting.challenged_by else []
    return dice.choice([*meeting.members, *named * 3, "PRK"])


def _chair(dice: Random, meeting: Meeting) -> str:
    return dice.choice([meeting.president] * 9 + ["FRA"])


def _speaker(dice: Random, meeting: Meeting) -> str:
    waiting = [inscription.who for inscription in meeting.speakers]
    return dice.choice([*waiting, "FRA", "GBR", "PRK", "A Briefer"])


def _symbol(dice: Random) -> str:
    return dice.choice(["S/1", "S/2", "S/3"])


def _amendment(dice: Random) -> str:
    return dice.choice(["A", "B", "C"])


def _motion(dice: Random) -> MotionKind:
    return dice.choice(list(MotionKind))


def _who(dice: Random) -> str:
    return dice.choice(["PRK", "A Briefer", "FRA"])


def _type(dice: Random) -> QuestionType:
    return dice.choice(
        [
            QuestionType.DRAFT_RESOLUTION,
            QuestionType.EMERGENCY_SESSION_CALL,
            QuestionType.SUBSIDIARY_ORGAN,
            QuestionType.AGENDA,
        ]
    )


def _ruling(dice: Random, meeting: Meeting) -> Command:
    nature, about = "", ""
    if dice.random() < 0.4:
        nature = dice.choice(["procedural", "substantive"])
        about = _about(dice)
    return c.GiveRuling(_chair(dice, meeting), "so ruled", nature, about)


def _objection(dice: Random, meeting: Meeting) -> Command:
    divided = [draft for draft in meeting.drafts if draft.open and draft.parts]
    if divided and dice.random() < 0.5:
        return c.Object(divided[0].by, Matter(MatterKind.DIVISION, divided[0].symbol))
    return c.Object(_member(dice, meeting), _matter(dice, meeting), dice.random() < 0.5)


def _about(dice: Random) -> str:
    return dice.choice(["agenda", "draft S/1", "draft S/2", "motion suspend", "ruling", "nonsense"])


def _tally(dice: Random) -> Command:
    tally = dice.choice(
        [
            {Vote.IN_FAVOUR: 15, Vote.AGAINST: 0, Vote.ABSTENTION: 0},
            {Vote.IN_FAVOUR: 8, Vote.AGAINST: 4, Vote.ABSTENTION: 3},
            {Vote.IN_FAVOUR: 3},
        ]
    )
    return c.RecordTally(tally)


Make = Callable[[Random, Meeting], Command]

_MAKE: dict[type[Command], Make] = {
    c.RequestMeeting: lambda d, m: c.RequestMeeting((_member(d, m),)),
    c.DropRequest: lambda d, m: c.DropRequest(_member(d, m)),
    c.CallMeeting: lambda d, m: c.CallMeeting(_chair(d, m)),
    c.OpenMeeting: lambda d, m: c.OpenMeeting(_chair(d, m)),
    c.AdoptAgenda: lambda d, m: c.AdoptAgenda(_chair(d, m)),
    c.Object: _objection,
    c.WithdrawObjection: lambda d, m: c.WithdrawObjection(_member(d, m), _matter(d, m)),
    c.ProposeInvitation: lambda d, m: c.ProposeInvitation(
        _member(d, m), _who(d), d.choice(list(InvitedUnder))
    ),
    c.Invite: lambda d, m: c.Invite(_chair(d, m), _who(d), d.choice(list(InvitedUnder))),
    c.AskForFloor: lambda d, m: c.AskForFloor(_speaker(d, m), d.choice(list(SpeechKind))),
    c.CallOn: lambda d, m: c.CallOn(_chair(d, m), _speaker(d, m)),
    c.RaisePoint: lambda d, m: c.RaisePoint(_member(d, m), on_voting=d.random() < 0.5),
    c.GiveRuling: _ruling,
    c.ChallengeRuling: lambda d, m: c.ChallengeRuling(_member(d, m)),
    c.WithdrawChallenge: lambda d, m: c.WithdrawChallenge(_member(d, m)),
    c.Move: lambda d, m: c.Move(_member(d, m), _motion(d), d.choice(["", "S/2"])),
    c.Second: lambda d, m: c.Second(_member(d, m), _motion(d)),
    c.WithdrawMotion: lambda d, m: c.WithdrawMotion(_member(d, m), _motion(d)),
    c.DeclareCarried: lambda d, m: c.DeclareCarried(_chair(d, m), _motion(d)),
    c.TableDraft: lambda d, m: c.TableDraft(_member(d, m), _symbol(d), "", _type(d)),
    c.AskForVoteOn: lambda d, m: c.AskForVoteOn(_member(d, m), _symbol(d)),
    c.ProposeAmendment: lambda d, m: c.ProposeAmendment(
        _member(d, m), _symbol(d), _amendment(d), "", d.randint(0, 3)
    ),
    c.TakeInAmendment: lambda d, m: c.TakeInAmendment(_member(d, m), _amendment(d)),
    c.WithdrawAmendment: lambda d, m: c.WithdrawAmendment(_member(d, m), _amendment(d)),
    c.AskDivision: lambda d, m: c.AskDivision(_member(d, m), _symbol(d), ("one", "two")),
    c.WithdrawDraft: lambda d, m: c.WithdrawDraft(_member(d, m), _symbol(d)),
    c.AdoptWithoutVote: lambda d, m: c.AdoptWithoutVote(_chair(d, m), _symbol(d)),
    c.ReadStatement: lambda d, m: c.ReadStatement(_chair(d, m), "S/PRST/1"),
    c.AskNature: lambda d, m: c.AskNature(_member(d, m), _about(d)),
    c.PutToVote: lambda d, m: c.PutToVote(_chair(d, m), _matter(d, m), d.random() < 0.2),
    c.CastVote: lambda d, m: c.CastVote(_member(d, m), _vote(d)),
    c.RecordTally: lambda d, _: _tally(d),
    c.Announce: lambda d, m: c.Announce(_chair(d, m)),
    c.NoteLateChange: lambda d, m: c.NoteLateChange(_member(d, m), _vote(d), _matter(d, m)),
    c.StepAside: lambda d, m: c.StepAside(_chair(d, m)),
    c.Suspend: lambda d, m: c.Suspend(_chair(d, m)),
    c.Resume: lambda d, m: c.Resume(_chair(d, m)),
    c.Adjourn: lambda d, m: c.Adjourn(_chair(d, m)),
    c.Close: lambda d, m: c.Close(_chair(d, m)),
}
_ENDING = frozenset({c.Adjourn, c.Close, c.Suspend, c.DropRequest})

COMMANDS = tuple(_MAKE)
"""Every kind of command that a walk tries."""
