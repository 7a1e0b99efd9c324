"""Chapter 11, SC-SANC-1 to SC-SANC-4: sanctions (Charter, Articles 39 and 41)."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from ninevotes.rules import facts
from ninevotes.rules.case import Case
from ninevotes.rules.decision import Decision, Doubt, Outcome, Reason
from ninevotes.rules.parameters import number
from ninevotes.rules.remarks import Remark
from ninevotes.rules.wording import listed
from ninevotes.vocabulary.questions import Question
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.votes import Ballot, Vote


class Duration(StrEnum):
    """How a measure or mandate ends."""

    UNTIL_RENEWED = "lapses on its date unless renewed"
    UNTIL_ENDED = "lasts until the Council ends it"


def continues(duration: Duration, *, text_adopted: bool) -> bool:
    """Whether a measure goes on after a vote on it (SC-SANC-2).

    The vote is on renewing a measure with an end date, or on ending one without. A text lost,
    by veto or for want of votes, ends the first and keeps the second.
    """
    return text_adopted if duration is Duration.UNTIL_RENEWED else not text_adopted


def decide_no_objection(question: Question, ballot: Ballot, on: dt.date) -> Decision:
    """A sanctions committee's silence procedure (SC-SANC-3; guidelines of the committees).

    The fifteen members have a set number of working days. One objection or hold, by any of
    them, stops the proposal; silence carries it. No vote is counted, and nobody has a veto
    that the others lack.
    """
    objecting = objectors(question, ballot)
    if objecting is None:
        return Decision(
            Outcome.ADOPTED,
            Reason.ADOPTED_NO_OBJECTION,
            None,
            None,
            citations=("SC-SANC-3",),
            why=("No member objected within the period: approved.",),
        )
    who = listed((code for code in objecting if code in states()), on, article=True) or "A member"
    return Decision(
        Outcome.NOT_ADOPTED,
        Reason.BLOCKED_BY_OBJECTION,
        None,
        None,
        citations=("SC-SANC-3",),
        why=(f"{who[:1].upper()}{who[1:]} objected; one objection of fifteen is enough.",),
    )


def objectors(question: Question, ballot: Ballot) -> tuple[str, ...] | None:
    """Who objected: from the fact ``objection_by`` or the negative votes; null when nobody.

    In a committee (SC-SANC-3) and on a statement of the President (SC-OUT-1).
    """
    named = facts.codes(question, "objection_by") or ballot.cast(Vote.AGAINST)
    stated = facts.value(question, "objection_by") and not facts.denied(question, "objection_by")
    if named or stated or ballot.count(Vote.AGAINST):
        return named
    return None


def reverse_consensus(*, all_oppose: bool, council_decides_otherwise: bool = False) -> bool:
    """Whether an Ombudsperson's recommendation to delist takes effect (SC-SANC-3; S/RES/1989).

    It does unless all fifteen members, or the Council itself, decide otherwise.
    """
    return not all_oppose and not council_decides_otherwise


def snapback_date(notified: dt.date) -> dt.date:
    """The day by which the Council must have acted on a notification (SC-SANC-4; S/RES/2231).

    Thirty days after it the former resolutions apply again, unless a text to continue the
    lifting was adopted. The option ended on 18 October 2025.

    Raises:
        UnknownParameterError: the notification falls outside the life of the option.
    """
    return notified + dt.timedelta(days=number("snapback_days", notified))


def snapback_remark(case: Case, decision: Decision) -> Remark | None:
    """The effect of the vote that S/RES/2231 requires (SC-SANC-4; paragraphs 11 to 13).

    A text to continue the lifting that is lost, by veto or for want of votes, brings the
    former resolutions back. Whether a notification was valid is disputed.
    """
    if not facts.holds(case.question, "snapback"):
        return None
    lost = decision.outcome is Outcome.NOT_ADOPTED
    effect = (
        "The lifting is not continued: the former resolutions apply again thirty days after the "
        "notification, if it was valid."
        if lost
        else "The lifting continues if the text was adopted within thirty days of the notification."
    )
    return Remark(
        Doubt.SNAPBACK,
        (effect, "Whether the notification was valid is disputed between members."),
        ("SC-SANC-4",),
    )
