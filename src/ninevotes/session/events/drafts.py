"""Drafts and what is done to them before and after the vote."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar

from ninevotes.session.events.base import Event, opening
from ninevotes.session.meeting import Amendment, Draft, Meeting, Part
from ninevotes.vocabulary.questions import QuestionType


@dataclass(frozen=True, slots=True)
class DraftTabled(Event):
    """A text is placed before the Council."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-3",)
    by: str
    symbol: str
    title: str = ""
    type: QuestionType = QuestionType.DRAFT_RESOLUTION
    facts: Mapping[str, str] = field(default_factory=dict, hash=False)

    def apply(self, meeting: Meeting) -> Meeting:
        """Last in the order of voting."""
        new = Draft(self.symbol, self.by, self.title, self.type, self.facts)
        return replace(meeting, drafts=(*meeting.drafts, new))

    def said(self, meeting: Meeting) -> str:
        """Who tables what."""
        title = f" ({self.title})" if self.title else ""
        return f"{opening(self.by, meeting)} tables {self.symbol}{title}."


@dataclass(frozen=True, slots=True)
class VoteAskedFor(Event):
    """A member asks that an invited state's text be put to the vote (rule 38)."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-7",)
    by: str
    symbol: str

    def apply(self, meeting: Meeting) -> Meeting:
        """It can be put."""
        return changed(meeting, self.symbol, lambda draft: replace(draft, pressed_by=self.by))

    def said(self, meeting: Meeting) -> str:
        """Who asks."""
        return f"{opening(self.by, meeting)} asks for a vote on {self.symbol}."


@dataclass(frozen=True, slots=True)
class AmendmentProposed(Event):
    """A member proposes to change a draft."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-5",)
    by: str
    symbol: str
    id: str
    text: str = ""
    distance: int = 0

    def apply(self, meeting: Meeting) -> Meeting:
        """It is voted on before the draft."""
        new = Amendment(self.id, self.by, self.text, self.distance)
        return changed(
            meeting,
            self.symbol,
            lambda draft: replace(draft, amendments=(*draft.amendments, new)),
        )

    def said(self, meeting: Meeting) -> str:
        """Who proposes what."""
        text = f": {self.text}" if self.text else ""
        return f"{opening(self.by, meeting)} proposes amendment {self.id} to {self.symbol}{text}."


@dataclass(frozen=True, slots=True)
class AmendmentDecided(Event):
    """An amendment is adopted, lost, withdrawn or taken into the text by its mover."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-5",)
    symbol: str
    id: str
    outcome: str

    def apply(self, meeting: Meeting) -> Meeting:
        """No longer pending."""

        def without(draft: Draft) -> Draft:
            left = tuple(a for a in draft.amendments if a.id != self.id)
            return replace(draft, amendments=left)

        return changed(meeting, self.symbol, without)

    def said(self, meeting: Meeting) -> str:  # noqa: ARG002 - the same in every meeting
        """Which."""
        return f"Amendment {self.id} to {self.symbol} is {self.outcome.replace('_', ' ')}."


@dataclass(frozen=True, slots=True)
class DivisionGranted(Event):
    """Parts of a draft will be voted on apart."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-6",)
    by: str
    symbol: str
    parts: tuple[str, ...]

    def apply(self, meeting: Meeting) -> Meeting:
        """Each part waits for its vote."""
        parts = tuple(Part(part) for part in self.parts)
        return changed(meeting, self.symbol, lambda draft: replace(draft, parts=parts))

    def said(self, meeting: Meeting) -> str:
        """Who asked for which parts."""
        parts = ", ".join(self.parts)
        who = opening(self.by, meeting)
        return f"{who} asks for separate votes on parts of {self.symbol}: {parts}."


@dataclass(frozen=True, slots=True)
class DivisionRefused(Event):
    """The mover objects to division, and that settles it."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-6",)
    symbol: str
    by: str = ""

    def apply(self, meeting: Meeting) -> Meeting:
        """The draft is voted on as a whole."""
        return changed(meeting, self.symbol, lambda draft: replace(draft, parts=()))

    def said(self, meeting: Meeting) -> str:
        """Who objects."""
        because = f"{opening(self.by, meeting)} objects as its mover: " if self.by else ""
        return f"{because}{self.symbol} is voted on as a whole."


@dataclass(frozen=True, slots=True)
class PartDecided(Event):
    """A part is kept or drops out."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-6",)
    symbol: str
    part: str
    adopted: bool

    def apply(self, meeting: Meeting) -> Meeting:
        """Decided."""

        def decided(draft: Draft) -> Draft:
            parts = tuple(
                replace(part, adopted=self.adopted) if part.name == self.part else part
                for part in draft.parts
            )
            return replace(draft, parts=parts)

        return changed(meeting, self.symbol, decided)

    def said(self, meeting: Meeting) -> str:  # noqa: ARG002 - the same in every meeting
        """Which."""
        fate = "is kept" if self.adopted else "drops out"
        return f"{self.part[0].upper()}{self.part[1:]} of {self.symbol} {fate}."


@dataclass(frozen=True, slots=True)
class DraftDecided(Event):
    """A draft is adopted, not adopted, withdrawn, or has nothing left to vote on."""

    symbol: str
    outcome: str
    why: str = ""
    rule: str = "SC-COND-3"

    def rules(self) -> tuple[str, ...]:
        """The rule that settles its fate."""
        return (self.rule,)

    def apply(self, meeting: Meeting) -> Meeting:
        """Closed."""
        return changed(meeting, self.symbol, lambda draft: replace(draft, outcome=self.outcome))

    def said(self, meeting: Meeting) -> str:  # noqa: ARG002 - the same in every meeting
        """Which."""
        why = f": {self.why}" if self.why else ""
        return f"{self.symbol} is {self.outcome.replace('_', ' ')}{why}."


@dataclass(frozen=True, slots=True)
class DraftsReordered(Event):
    """The drafts are voted on in another order."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-COND-3",)
    order: tuple[str, ...]

    def apply(self, meeting: Meeting) -> Meeting:
        """Those named first, in that order; the others after them as before."""
        named = [draft for symbol in self.order if (draft := meeting.draft(symbol))]
        rest = [draft for draft in meeting.drafts if draft not in named]
        return replace(meeting, drafts=(*named, *rest))

    def said(self, meeting: Meeting) -> str:  # noqa: ARG002 - the same in every meeting
        """The new order."""
        return f"The drafts are voted on in this order: {', '.join(self.order)}."


@dataclass(frozen=True, slots=True)
class StatementRead(Event):
    """The President reads a statement to which all members agreed."""

    RULES: ClassVar[tuple[str, ...]] = ("SC-OUT-1",)
    symbol: str
    words: str = ""

    def apply(self, meeting: Meeting) -> Meeting:
        """It is a decision of the Council."""
        return meeting

    def said(self, meeting: Meeting) -> str:  # noqa: ARG002 - the same in every meeting
        """Which statement."""
        return f"The President reads out statement {self.symbol}, agreed to by all members."


def changed(meeting: Meeting, symbol: str, change: Callable[[Draft], Draft]) -> Meeting:
    """The meeting with one of its drafts changed."""
    drafts = tuple(change(draft) if draft.symbol == symbol else draft for draft in meeting.drafts)
    return replace(meeting, drafts=drafts)
