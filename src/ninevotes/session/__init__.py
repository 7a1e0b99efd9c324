"""A meeting being held: a state machine whose events are the record.

``prepare`` gives the first event; ``submit`` takes a meeting and a command and gives events
and the meeting after them, or a refusal with its rule; ``fold`` gives the meeting of a log.
The table of states and legal moves is :data:`ninevotes.session.table.TABLE`.
"""

from ninevotes.session.afterwards import state_of_play, what_may_follow
from ninevotes.session.matters import InvitedUnder, Matter, MatterKind, MotionKind, matter
from ninevotes.session.meeting import Meeting
from ninevotes.session.minutes import Line, lines, minutes
from ninevotes.session.offers import Offer, offers
from ninevotes.session.phase import Phase
from ninevotes.session.prepare import MeetingError, prepare
from ninevotes.session.rule_sets import COUNCIL, RuleSet, classroom, rule_set
from ninevotes.session.submit import Accepted, LogError, Refused, fold, step, submit
from ninevotes.session.table import TABLE, in_order

__all__ = [
    "COUNCIL",
    "TABLE",
    "Accepted",
    "InvitedUnder",
    "Line",
    "LogError",
    "Matter",
    "MatterKind",
    "Meeting",
    "MeetingError",
    "MotionKind",
    "Offer",
    "Phase",
    "Refused",
    "RuleSet",
    "classroom",
    "fold",
    "in_order",
    "lines",
    "matter",
    "minutes",
    "offers",
    "prepare",
    "rule_set",
    "state_of_play",
    "step",
    "submit",
    "what_may_follow",
]
