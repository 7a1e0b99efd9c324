"""What can be asked for in a meeting, one module a chapter."""

from ninevotes.session.commands.agenda import AdoptAgenda, Object, WithdrawObjection
from ninevotes.session.commands.base import Command
from ninevotes.session.commands.calling import (
    Adjourn,
    CallMeeting,
    Close,
    DropRequest,
    OpenMeeting,
    RequestMeeting,
    Resume,
    StepAside,
    Suspend,
)
from ninevotes.session.commands.drafts import (
    AskDivision,
    AskForVoteOn,
    ProposeAmendment,
    ReadStatement,
    TableDraft,
    TakeInAmendment,
    WithdrawAmendment,
    WithdrawDraft,
)
from ninevotes.session.commands.floor import (
    AskForFloor,
    CallOn,
    ChallengeRuling,
    GiveRuling,
    RaisePoint,
    WithdrawChallenge,
)
from ninevotes.session.commands.motions import DeclareCarried, Move, Second, WithdrawMotion
from ninevotes.session.commands.participation import Invite, ProposeInvitation
from ninevotes.session.commands.voting import (
    AdoptWithoutVote,
    Announce,
    AskNature,
    CastVote,
    NoteLateChange,
    PutToVote,
    RecordTally,
)

__all__ = [
    "Adjourn",
    "AdoptAgenda",
    "AdoptWithoutVote",
    "Announce",
    "AskDivision",
    "AskForFloor",
    "AskForVoteOn",
    "AskNature",
    "CallMeeting",
    "CallOn",
    "CastVote",
    "ChallengeRuling",
    "Close",
    "Command",
    "DeclareCarried",
    "DropRequest",
    "GiveRuling",
    "Invite",
    "Move",
    "NoteLateChange",
    "Object",
    "OpenMeeting",
    "ProposeAmendment",
    "ProposeInvitation",
    "PutToVote",
    "RaisePoint",
    "ReadStatement",
    "RecordTally",
    "RequestMeeting",
    "Resume",
    "Second",
    "StepAside",
    "Suspend",
    "TableDraft",
    "TakeInAmendment",
    "WithdrawAmendment",
    "WithdrawChallenge",
    "WithdrawDraft",
    "WithdrawMotion",
    "WithdrawObjection",
]
