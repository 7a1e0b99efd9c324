"""What can be put to the vote, and what each vote is in the words of the rules."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ninevotes.rules.conduct import Motion
from ninevotes.vocabulary.questions import QuestionType


class MatterKind(StrEnum):
    """The kinds of question that a President puts."""

    AGENDA = "agenda"
    INVITATION = "invitation"
    MOTION = "motion"
    DRAFT = "draft"
    AMENDMENT = "amendment"
    PART = "part"
    DIVISION = "division"
    RULING = "ruling"
    NATURE = "nature"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing before the meeting.

    Args:
        kind: what it is.
        ref: which one: a symbol, a name, a kind of motion; empty for the agenda and the
            ruling, of which there is one.
    """

    kind: MatterKind
    ref: str = ""

    def __str__(self) -> str:
        """The matter as a person writes it.

        >>> str(Matter(MatterKind.DRAFT, "S/2024/255")), str(Matter(MatterKind.AGENDA))
        ('draft S/2024/255', 'agenda')
        """
        return f"{self.kind.value} {self.ref}".strip()

    @property
    def words(self) -> str:
        """The matter in a sentence.

        >>> Matter(MatterKind.NATURE, "draft S/2024/255").words
        'nature of the draft S/2024/255'
        """
        if self.kind is MatterKind.NATURE:
            return f"nature of the {self.ref}"
        return f"motion to {self.ref}" if self.kind is MatterKind.MOTION else str(self)


def matter(text: str) -> Matter:
    """Read a matter as a person writes it.

    >>> matter("draft S/2024/255").ref
    'S/2024/255'

    Raises:
        ValueError: the first word is no kind of matter.
    """
    kind, _, ref = text.strip().partition(" ")
    try:
        return Matter(MatterKind(kind), ref.strip())
    except ValueError:
        kinds = ", ".join(MatterKind)
        raise ValueError(f"{kind!r} cannot be put to the vote; the kinds are {kinds}") from None


class MotionKind(StrEnum):
    """Motions: the first five stand in the order of rule 33."""

    SUSPEND = "suspend"
    ADJOURN = "adjourn"
    ADJOURN_TO_A_DAY = "adjourn to a day"
    REFER = "refer"
    POSTPONE = "postpone"
    REWORD_AGENDA = "reword the agenda"
    GO_PRIVATE = "go private"
    REORDER_DRAFTS = "reorder the drafts"

    @property
    def rank(self) -> Motion | None:
        """Its place in rule 33; null for motions that the rule does not list."""
        return _RANKS.get(self)

    @property
    def question_type(self) -> QuestionType:
        """The type under which its vote is judged."""
        return _MOTION_TYPES.get(self, QuestionType.CONDUCT)


_RANKS = {
    MotionKind.SUSPEND: Motion.SUSPEND,
    MotionKind.ADJOURN: Motion.ADJOURN,
    MotionKind.ADJOURN_TO_A_DAY: Motion.ADJOURN_TO_A_DAY,
    MotionKind.REFER: Motion.REFER,
    MotionKind.POSTPONE: Motion.POSTPONE,
}
_MOTION_TYPES = {
    MotionKind.SUSPEND: QuestionType.SUSPENSION,
    MotionKind.ADJOURN: QuestionType.ADJOURNMENT,
    MotionKind.ADJOURN_TO_A_DAY: QuestionType.ADJOURNMENT,
    MotionKind.POSTPONE: QuestionType.ADJOURNMENT,
}


class InvitedUnder(StrEnum):
    """The ground on which somebody not on the Council sits at its table."""

    RULE_37 = "37"
    RULE_39 = "39"
    ARTICLE_32 = "32"

    @property
    def question_type(self) -> QuestionType:
        """The type under which a vote on the invitation is judged."""
        return (
            QuestionType.INVITATION_39
            if self is InvitedUnder.RULE_39
            else QuestionType.INVITATION_37
        )

    @property
    def rule(self) -> str:
        """Id of the rule."""
        return {"37": "SC-INV-1", "39": "SC-INV-3", "32": "SC-INV-2"}[self.value]


class SpeechKind(StrEnum):
    """What somebody takes the floor for, in the order in which the President calls on them."""

    BRIEFING = "briefing"
    STATEMENT = "statement"
    EXPLANATION = "explanation of vote"
    REPLY = "right of reply"
