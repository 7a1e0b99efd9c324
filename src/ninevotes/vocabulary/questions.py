"""Questions that a body puts to the vote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ninevotes.vocabulary.organs import Organ


class QuestionType(StrEnum):
    """What kind of question was put; the default nature of each is a matter for the rules."""

    AGENDA = "agenda"
    INVITATION_37 = "invitation-37"
    INVITATION_39 = "invitation-39"
    ADJOURNMENT = "adjournment"
    SUSPENSION = "suspension"
    CONDUCT = "conduct"
    REPRESENTATION = "representation"
    EMERGENCY_SESSION_CALL = "ESS_call"
    SUBSIDIARY_ORGAN = "subsidiary_organ"
    DRAFT_RESOLUTION = "draft_resolution"
    AMENDMENT = "amendment"
    PARAGRAPH = "paragraph"
    ADMISSION = "admission"
    SECRETARY_GENERAL = "SG_recommendation"
    PRELIMINARY_QUESTION = "preliminary_question"
    RULING_CHALLENGE = "ruling_challenge"
    COURT_ELECTION = "ICJ_election"
    STRAW_POLL = "SG_straw_poll"
    COMMITTEE_NO_OBJECTION = "committee_no_objection"
    PRESIDENTIAL_STATEMENT = "presidential_statement"
    ASSEMBLY_PLENARY = "ga_plenary"
    ASSEMBLY_COMMITTEE = "ga_committee"
    ASSEMBLY_ELECTION = "ga_election"
    NO_ACTION = "no_action"
    ASSEMBLY_MOTION = "ga_motion"
    HUMAN_RIGHTS_COUNCIL_RESOLUTION = "hrc_resolution"
    HUMAN_RIGHTS_COUNCIL_DECISION = "hrc_decision"


@dataclass(frozen=True, slots=True)
class Question:
    """What was put to the vote.

    Args:
        type: the kind of question.
        organ: the body that votes.
        facts: what the rules may need to know beyond the ballot, as ``key: value``
            (``without_vote: yes``, ``majority: two_thirds``, ``ruling: procedural``, ...).
        text: the item or the words of the motion, for people.
        symbol: the document put to the vote, where it has a symbol.
    """

    type: QuestionType
    organ: Organ = Organ.SECURITY_COUNCIL
    facts: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    symbol: str | None = None
