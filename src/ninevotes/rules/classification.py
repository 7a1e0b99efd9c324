"""Chapter 7, SC-VOTE-7: procedural, substantive, or decided by a rule of its own.

The five sponsoring Governments agreed at San Francisco (statement of 7 June 1945, part I)
what is procedural; A/RES/267 (III) lists more; what is left is substantive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from ninevotes.rules import facts
from ninevotes.vocabulary.questions import Question, QuestionType


class Nature(StrEnum):
    """How the Council decides a question."""

    PROCEDURAL = "procedural"
    SUBSTANTIVE = "substantive"
    OWN_RULE = "own rule"


@dataclass(frozen=True, slots=True)
class Kind:
    """What a type of question is by default.

    Args:
        nature: how the Council decides it.
        rules: ids of the rules that say so, beside those on voting.
        words: the question in words, for the reasons.
    """

    nature: Nature
    rules: tuple[str, ...]
    words: str


_PROCEDURAL, _SUBSTANTIVE, _OWN = Nature.PROCEDURAL, Nature.SUBSTANTIVE, Nature.OWN_RULE

KINDS: Mapping[QuestionType, Kind] = {
    QuestionType.AGENDA: Kind(_PROCEDURAL, ("SC-AGDA-2",), "the adoption of the agenda"),
    QuestionType.INVITATION_37: Kind(_PROCEDURAL, ("SC-INV-1",), "an invitation under rule 37"),
    QuestionType.INVITATION_39: Kind(_PROCEDURAL, ("SC-INV-3",), "an invitation under rule 39"),
    QuestionType.ADJOURNMENT: Kind(_PROCEDURAL, ("SC-COND-4",), "a motion to adjourn or postpone"),
    QuestionType.SUSPENSION: Kind(_PROCEDURAL, ("SC-COND-4",), "a motion to suspend the meeting"),
    QuestionType.CONDUCT: Kind(_PROCEDURAL, ("SC-COND-3",), "the conduct of business"),
    QuestionType.REPRESENTATION: Kind(_PROCEDURAL, ("SC-CRED-3",), "representation of a member"),
    QuestionType.EMERGENCY_SESSION_CALL: Kind(
        _PROCEDURAL, ("SC-ESS-1",), "the call of the Assembly on a question"
    ),
    QuestionType.SUBSIDIARY_ORGAN: Kind(
        _PROCEDURAL, ("SC-COI-1",), "a subsidiary organ under Article 29"
    ),
    QuestionType.DRAFT_RESOLUTION: Kind(_SUBSTANTIVE, (), "a draft resolution"),
    QuestionType.AMENDMENT: Kind(
        _SUBSTANTIVE, ("SC-COND-5",), "an amendment to a draft resolution"
    ),
    QuestionType.PARAGRAPH: Kind(_SUBSTANTIVE, ("SC-COND-6",), "a part of a draft resolution"),
    QuestionType.ADMISSION: Kind(_SUBSTANTIVE, ("SC-ADM-2",), "an application for membership"),
    QuestionType.SECRETARY_GENERAL: Kind(
        _SUBSTANTIVE, ("SC-SG-1",), "the recommendation of a Secretary-General"
    ),
    QuestionType.PRELIMINARY_QUESTION: Kind(
        _OWN, ("SC-VOTE-8",), "whether the matter is procedural"
    ),
    QuestionType.RULING_CHALLENGE: Kind(_OWN, ("SC-COND-2",), "a challenge to a ruling"),
    QuestionType.COURT_ELECTION: Kind(_OWN, ("SC-ICJ-1",), "an election to the Court"),
    QuestionType.STRAW_POLL: Kind(_OWN, ("SC-SG-2",), "a straw poll on the Secretary-General"),
    QuestionType.COMMITTEE_NO_OBJECTION: Kind(
        _OWN, ("SC-SANC-3",), "a proposal under a committee's no-objection procedure"
    ),
    QuestionType.PRESIDENTIAL_STATEMENT: Kind(_OWN, ("SC-OUT-1",), "a presidential statement"),
}
"""What each type of question put in the Council is."""


def nature(question: Question) -> Nature:
    """Procedural, substantive, or under a rule of its own (SC-VOTE-7; Article 27(2)-(3)).

    By the table of types, unless a fact ``nature`` says how this one was treated. Amendments
    (SC-COND-5) and parts of a text (SC-COND-6) follow their parent: substantive, unless
    ``nature`` says procedural.
    """
    kind = KINDS.get(question.type)
    if kind is None or kind.nature is Nature.OWN_RULE:
        return Nature.OWN_RULE
    said = facts.value(question, "nature")
    if said:
        return Nature.PROCEDURAL if said == "procedural" else Nature.SUBSTANTIVE
    return kind.nature


def disputed(question: Question) -> bool:
    """Whether the matter lies where Articles 29 and 34 overlap (SC-VOTE-7, SC-COI-1).

    A body to examine something may be a subsidiary organ, which is procedural, or an
    investigation, which is not: 1948 and 1959 went opposite ways. So a subsidiary organ is
    always disputed, and any other text once its classification was itself contested.
    """
    return question.type is QuestionType.SUBSIDIARY_ORGAN or bool(
        facts.value(question, "classified")
    )
