"""The verbs of a scenario, and the commands that each stands for.

Whatever a person need not say is left out: ``by`` of what only the President does, ``to`` of
an objection to the agenda. Lists of states may be written with spaces: ``CHN RUS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ninevotes.session import commands as c
from ninevotes.session.commands import Command
from ninevotes.session.matters import InvitedUnder, MotionKind, SpeechKind, matter
from ninevotes.session.meeting import Meeting
from ninevotes.session.scenario.details import (
    clock_time,
    codes,
    needed,
    numbers,
    vote_named,
    votes_of,
)
from ninevotes.vocabulary.questions import QuestionType

Details = Mapping[str, Any]
Build = Callable[[Details, Meeting], Iterator[Command]]


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb: the details that it takes, and the commands that they make."""

    takes: tuple[str, ...]
    build: Build


def _one(make: Callable[[Details, Meeting], Command]) -> Build:
    def build(details: Details, meeting: Meeting) -> Iterator[Command]:
        yield make(details, meeting)

    return build


def _said(make: Callable[[Details], Command]) -> Build:
    def build(details: Details, meeting: Meeting) -> Iterator[Command]:  # noqa: ARG001
        yield make(details)

    return build


def _chair(details: Details, meeting: Meeting) -> str:
    return str(details.get("by", meeting.president))


def _speech(kind: SpeechKind) -> Build:
    def build(details: Details, meeting: Meeting) -> Iterator[Command]:
        who = needed(details, "by")
        if not any(i.who == who and i.kind is kind for i in meeting.speakers):
            yield c.AskForFloor(who, kind)
        yield c.CallOn(meeting.president, who, str(details.get("words", "")))

    return build


def _speakers(details: Details, meeting: Meeting) -> Iterator[Command]:  # noqa: ARG001
    kind = SpeechKind(str(details.get("for", SpeechKind.STATEMENT.value)))
    for who in codes(details.get("list")):
        yield c.AskForFloor(who, kind)


def _invite(details: Details, meeting: Meeting) -> Iterator[Command]:
    under = InvitedUnder(str(details.get("under", "39")))
    yield c.Invite(_chair(details, meeting), needed(details, "who"), under)


def _propose(details: Details, meeting: Meeting) -> Iterator[Command]:  # noqa: ARG001
    under = InvitedUnder(str(details.get("under", "39")))
    yield c.ProposeInvitation(needed(details, "by"), needed(details, "who"), under)


def _draft(details: Details, meeting: Meeting) -> Iterator[Command]:  # noqa: ARG001
    kind = QuestionType(str(details.get("type", QuestionType.DRAFT_RESOLUTION.value)))
    facts = {str(key): str(value) for key, value in (details.get("facts") or {}).items()}
    title = str(details.get("title", ""))
    yield c.TableDraft(needed(details, "by"), needed(details, "symbol"), title, kind, facts)


def _vote(details: Details, meeting: Meeting) -> Iterator[Command]:
    asked = matter(str(details.get("question", "agenda")))
    chair = _chair(details, meeting)
    yield c.PutToVote(chair, asked, bool(details.get("reversed", False)))
    named = votes_of(details, meeting.members)
    if details.get("tally") is not None:
        yield c.RecordTally(numbers(details["tally"]), named)
    else:
        for member in sorted(named, key=lambda code: _seat(meeting, code)):
            yield c.CastVote(member, named[member])
    yield c.Announce(chair)


def _seat(meeting: Meeting, code: str) -> tuple[int, str]:
    seated = meeting.members.index(code) if code in meeting.members else len(meeting.members)
    return seated, code


_VOTE_TAKES = (
    "question", "by", "reversed", "in_favour", "against", "abstaining", "not_participating",
    "absent", "tally",
)  # fmt: skip

VERBS: Mapping[str, Verb] = {
    "request": Verb(
        ("by", "letter"),
        _said(lambda d: c.RequestMeeting(codes(d.get("by")), str(d.get("letter", "")))),
    ),
    "drop": Verb(("by",), _said(lambda d: c.DropRequest(needed(d, "by")))),
    "call": Verb(("by",), _one(lambda d, m: c.CallMeeting(_chair(d, m)))),
    "open": Verb(("by", "at"), _one(lambda d, m: c.OpenMeeting(_chair(d, m), clock_time(d)))),
    "step_aside": Verb(("by",), _one(lambda d, m: c.StepAside(_chair(d, m)))),
    "suspend": Verb(("by", "at"), _one(lambda d, m: c.Suspend(_chair(d, m), clock_time(d)))),
    "resume": Verb(("by", "at"), _one(lambda d, m: c.Resume(_chair(d, m), clock_time(d)))),
    "adjourn": Verb(
        ("by", "until", "at"),
        _one(lambda d, m: c.Adjourn(_chair(d, m), str(d.get("until", "")), clock_time(d))),
    ),
    "close": Verb(("by", "at"), _one(lambda d, m: c.Close(_chair(d, m), clock_time(d)))),
    "object": Verb(
        ("by", "to", "asks_for_vote", "words"),
        _said(
            lambda d: c.Object(
                needed(d, "by"),
                matter(str(d.get("to", "agenda"))),
                bool(d.get("asks_for_vote", True)),
                str(d.get("words", "")),
            )
        ),
    ),
    "withdraw_objection": Verb(
        ("by", "to"),
        _said(lambda d: c.WithdrawObjection(needed(d, "by"), matter(str(d.get("to", "agenda"))))),
    ),
    "adopt_agenda": Verb(("by",), _one(lambda d, m: c.AdoptAgenda(_chair(d, m)))),
    "invite": Verb(("by", "who", "under"), _invite),
    "propose_invitation": Verb(("by", "who", "under"), _propose),
    "speakers": Verb(("list", "for"), _speakers),
    "briefing": Verb(("by", "words"), _speech(SpeechKind.BRIEFING)),
    "statement": Verb(("by", "words"), _speech(SpeechKind.STATEMENT)),
    "explanation": Verb(("by", "words"), _speech(SpeechKind.EXPLANATION)),
    "reply": Verb(("by", "words"), _speech(SpeechKind.REPLY)),
    "point": Verb(
        ("by", "words", "on_voting"),
        _said(
            lambda d: c.RaisePoint(
                needed(d, "by"), str(d.get("words", "")), bool(d.get("on_voting", False))
            )
        ),
    ),
    "ruling": Verb(
        ("by", "words", "nature", "about"),
        _one(
            lambda d, m: c.GiveRuling(
                _chair(d, m),
                needed(d, "words"),
                str(d.get("nature", "")),
                str(d.get("about", "")),
            )
        ),
    ),
    "challenge": Verb(("by",), _said(lambda d: c.ChallengeRuling(needed(d, "by")))),
    "withdraw_challenge": Verb(("by",), _said(lambda d: c.WithdrawChallenge(needed(d, "by")))),
    "motion": Verb(
        ("by", "to", "detail"),
        _said(
            lambda d: c.Move(needed(d, "by"), MotionKind(needed(d, "to")), str(d.get("detail", "")))
        ),
    ),
    "second": Verb(
        ("by", "motion"),
        _said(lambda d: c.Second(needed(d, "by"), MotionKind(needed(d, "motion")))),
    ),
    "withdraw_motion": Verb(
        ("by", "motion"),
        _said(lambda d: c.WithdrawMotion(needed(d, "by"), MotionKind(needed(d, "motion")))),
    ),
    "declare_carried": Verb(
        ("by", "motion"),
        _one(lambda d, m: c.DeclareCarried(_chair(d, m), MotionKind(needed(d, "motion")))),
    ),
    "draft": Verb(("by", "symbol", "title", "type", "facts"), _draft),
    "ask_for_vote": Verb(
        ("by", "symbol"),
        _said(lambda d: c.AskForVoteOn(needed(d, "by"), needed(d, "symbol"))),
    ),
    "amendment": Verb(
        ("by", "to", "id", "text", "distance"),
        _said(
            lambda d: c.ProposeAmendment(
                needed(d, "by"),
                needed(d, "to"),
                needed(d, "id"),
                str(d.get("text", "")),
                int(d.get("distance", 0)),
            )
        ),
    ),
    "take_in": Verb(
        ("by", "id"), _said(lambda d: c.TakeInAmendment(needed(d, "by"), needed(d, "id")))
    ),
    "withdraw_amendment": Verb(
        ("by", "id"), _said(lambda d: c.WithdrawAmendment(needed(d, "by"), needed(d, "id")))
    ),
    "division": Verb(
        ("by", "of", "parts"),
        _said(
            lambda d: c.AskDivision(
                needed(d, "by"), needed(d, "of"), tuple(str(p) for p in d.get("parts") or ())
            )
        ),
    ),
    "withdraw_draft": Verb(
        ("by", "symbol"),
        _said(lambda d: c.WithdrawDraft(needed(d, "by"), needed(d, "symbol"))),
    ),
    "adopt_without_vote": Verb(
        ("by", "symbol"),
        _one(lambda d, m: c.AdoptWithoutVote(_chair(d, m), needed(d, "symbol"))),
    ),
    "read_statement": Verb(
        ("by", "symbol", "words"),
        _one(
            lambda d, m: c.ReadStatement(_chair(d, m), needed(d, "symbol"), str(d.get("words", "")))
        ),
    ),
    "ask_nature": Verb(
        ("by", "about"), _said(lambda d: c.AskNature(needed(d, "by"), needed(d, "about")))
    ),
    "vote": Verb(_VOTE_TAKES, _vote),
    "late_change": Verb(
        ("by", "vote", "question"),
        _said(
            lambda d: c.NoteLateChange(
                needed(d, "by"), vote_named(needed(d, "vote")), matter(needed(d, "question"))
            )
        ),
    ),
}
"""Every verb, in the order of a meeting."""
