"""What the rules offer the chair at a moment, and never force: a ruling, the next in the chair."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ninevotes.rules.classification import KINDS, Nature
from ninevotes.rules.decision import Reason
from ninevotes.rules.wording import the
from ninevotes.session.commands import Announce, Command, GiveRuling, StepAside
from ninevotes.session.matters import Matter, MatterKind, MotionKind, matter
from ninevotes.session.meeting import AGENDA, Meeting
from ninevotes.session.table import in_order
from ninevotes.vocabulary.questions import QuestionType


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that the President may now do.

    Args:
        command: the kind of command.
        sentence: what, and on which ground.
        rules: ids of the rules.
    """

    command: type[Command]
    sentence: str
    rules: tuple[str, ...]


def offers(meeting: Meeting) -> tuple[Offer, ...]:
    """What the President is offered, as far as it is in order now."""
    open_to = set(in_order(meeting))
    made = (*_rulings(meeting), *_chair(meeting), *_result(meeting))
    return tuple(offer for offer in made if offer.command in open_to)


def _rulings(meeting: Meeting) -> Iterator[Offer]:
    asked = [*meeting.nature_asked, *_double_vetoes(meeting)]
    for about in dict.fromkeys(asked):
        if _procedural_by_kind(meeting, matter(about)):
            yield Offer(
                GiveRuling,
                f"The {about} is on the list of agreed procedural matters: the President may rule "
                "that it is procedural. The ruling stands unless overruled; whether it binds is "
                "contested.",
                ("SC-VOTE-8", "SC-VOTE-7", "SC-COND-2"),
            )


def _double_vetoes(meeting: Meeting) -> Iterator[str]:
    for result in meeting.results:
        settled = meeting.natures.get(result.matter.ref)
        if result.decision.reason is Reason.DOUBLE_VETO and settled == "substantive":
            yield result.matter.ref


def _chair(meeting: Meeting) -> Iterator[Offer]:
    for draft in meeting.drafts:
        parties = draft.facts.get("party", "").split()
        if draft.open and meeting.president in parties:
            yield Offer(
                StepAside,
                f"{draft.symbol} names {the(meeting.president, meeting.on)} as a party: the "
                "President may leave the chair for this question. Nothing obliges to it.",
                ("SC-PRES-2",),
            )


def _result(meeting: Meeting) -> Iterator[Offer]:
    vote = meeting.vote
    if vote and (vote.tally is not None or set(vote.votes) >= set(meeting.members)):
        yield Offer(
            Announce, "Every vote is on record: the result can be announced.", ("SC-VOTE-1",)
        )


def _procedural_by_kind(meeting: Meeting, asked: Matter) -> bool:
    if asked == AGENDA or asked.kind is MatterKind.INVITATION:
        return True
    if asked.kind is MatterKind.MOTION:
        return asked.ref in {kind.value for kind in MotionKind}
    draft = meeting.draft(asked.ref)
    kind = draft.type if draft else QuestionType.DRAFT_RESOLUTION
    return KINDS[kind].nature is Nature.PROCEDURAL
