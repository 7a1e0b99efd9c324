"""Each matter as a question of the rules, and whether its turn to be voted on has come."""

from __future__ import annotations

from dataclasses import replace

from ninevotes.rules.classification import Nature, nature
from ninevotes.rules.conduct import amendments_in_order, put_to_vote
from ninevotes.rules.secretary_general import private_meeting
from ninevotes.session.commands.drafts import open_draft
from ninevotes.session.commands.motions import in_turn
from ninevotes.session.events.base import name
from ninevotes.session.matters import Matter, MatterKind, MotionKind
from ninevotes.session.meeting import Draft, Meeting
from ninevotes.session.refusal import Refusal
from ninevotes.vocabulary.questions import Question, QuestionType


def question_on(meeting: Meeting, matter: Matter) -> Question:
    """The question that the President puts.

    Raises:
        Refusal: it is not before the meeting, or others come first.
    """
    builders = {
        MatterKind.AGENDA: _agenda,
        MatterKind.INVITATION: _invitation,
        MatterKind.MOTION: _motion,
        MatterKind.DRAFT: _draft,
        MatterKind.AMENDMENT: _amendment,
        MatterKind.PART: _part,
        MatterKind.DIVISION: _division,
        MatterKind.RULING: _ruling,
        MatterKind.NATURE: _preliminary,
        MatterKind.STATEMENT: _statement,
    }
    return builders[matter.kind](meeting, matter)


def _agenda(meeting: Meeting, matter: Matter) -> Question:
    return Question(
        QuestionType.AGENDA,
        facts=_settled(meeting, matter, {}),
        text=f"Shall the provisional agenda be adopted? ({meeting.item})",
    )


def _invitation(meeting: Meeting, matter: Matter) -> Question:
    proposed = next((i for i in meeting.proposed if i.who == matter.ref), None)
    if proposed is None:
        raise Refusal(f"To invite {matter.ref} is not proposed.", "SC-INV-1", "SC-INV-3")
    text = f"Shall {name(matter.ref, meeting)} be invited?"
    facts = _settled(meeting, matter, {})
    return Question(proposed.under.question_type, facts=facts, text=text)


def _motion(meeting: Meeting, matter: Matter) -> Question:
    kinds = {kind.value: kind for kind in MotionKind}
    motion = meeting.motion(kinds[matter.ref]) if matter.ref in kinds else None
    if motion is None:
        raise Refusal(f"No motion to {matter.ref} is before the meeting.", "SC-COND-4")
    in_turn(meeting, motion)
    detail = f" ({motion.detail})" if motion.detail else ""
    facts = _settled(meeting, matter, {})
    text = f"Shall the motion to {motion.kind} be carried?{detail}"
    return Question(motion.kind.question_type, facts=facts, text=text)


def _draft(meeting: Meeting, matter: Matter) -> Question:
    draft = open_draft(meeting, matter.ref)
    _ready(meeting, draft)
    _earlier_first(meeting, draft)
    if draft.amendments:
        raise Refusal(
            f"Amendment {draft.amendments[0].id} to {draft.symbol} is voted on first.", "SC-COND-5"
        )
    if any(part.adopted is None for part in draft.parts):
        raise Refusal(f"The parts of {draft.symbol} are voted on first.", "SC-COND-6")
    facts = _settled(meeting, matter, dict(draft.facts))
    text = f"{draft.symbol}, {draft.title}" if draft.title else draft.symbol
    question = Question(draft.type, facts=facts, text=text, symbol=draft.symbol)
    if not private_meeting(question):
        return question
    if not meeting.private:
        raise Refusal(
            "A recommendation on the Secretary-General is decided in a private meeting.",
            "SC-REC-1",
            "SC-SG-1",
        )
    return replace(question, facts={**facts, "secret": "yes"})


def _amendment(meeting: Meeting, matter: Matter) -> Question:
    draft = meeting.amended(matter.ref)
    if draft is None:
        raise Refusal(f"No amendment {matter.ref} is before the meeting.", "SC-COND-5")
    _ready(meeting, open_draft(meeting, draft.symbol))
    _earlier_first(meeting, draft)
    first = amendments_in_order((a.id, a.distance) for a in draft.amendments)[0]
    if first != matter.ref:
        raise Refusal(
            f"Amendment {first} goes further from the text and is voted on first.", "SC-COND-5"
        )
    facts = _settled(meeting, matter, _parent(meeting, draft))
    text = f"Amendment {matter.ref} to {draft.symbol}"
    return Question(QuestionType.AMENDMENT, facts=facts, text=text, symbol=matter.ref)


def _part(meeting: Meeting, matter: Matter) -> Question:
    symbol, _, part = matter.ref.partition(": ")
    draft = open_draft(meeting, symbol)
    _ready(meeting, draft)
    _earlier_first(meeting, draft)
    if not any(p.name == part and p.adopted is None for p in draft.parts):
        raise Refusal(f"No part {part!r} of {symbol} waits for a vote.", "SC-COND-6")
    if draft.amendments:
        raise Refusal(f"Amendment {draft.amendments[0].id} is voted on first.", "SC-COND-5")
    if meeting.asking_for_vote(Matter(MatterKind.DIVISION, symbol)):
        raise Refusal("The objection to division is voted on first.", "SC-COND-6")
    facts = _settled(meeting, matter, _parent(meeting, draft))
    return Question(QuestionType.PARAGRAPH, facts=facts, text=f"{symbol}: {part}", symbol=symbol)


def _division(meeting: Meeting, matter: Matter) -> Question:
    if not meeting.asking_for_vote(matter):
        raise Refusal(
            "Division is not voted on: it is granted when a member asks, unless the mover objects.",
            "SC-COND-6",
        )
    return Question(QuestionType.CONDUCT, text=f"Shall {matter.ref} be voted on in parts?")


def _ruling(meeting: Meeting, matter: Matter) -> Question:  # noqa: ARG001 - there is one ruling
    if not meeting.challenged_by or meeting.ruling is None:
        raise Refusal("No ruling is challenged.", "SC-COND-2")
    text = f"Shall the ruling be overruled? ({meeting.ruling.words})"
    return Question(QuestionType.RULING_CHALLENGE, text=text)


def _preliminary(meeting: Meeting, matter: Matter) -> Question:
    if matter.ref not in meeting.nature_asked:
        raise Refusal(f"Nobody has asked whether the {matter.ref} is procedural.", "SC-VOTE-8")
    ruling = meeting.ruling
    facts = {"ruling": ruling.nature} if ruling and ruling.about == matter.ref else {}
    text = f"Is the {matter.ref} procedural?"
    return Question(QuestionType.PRELIMINARY_QUESTION, facts=facts, text=text)


def _statement(meeting: Meeting, matter: Matter) -> Question:  # noqa: ARG001
    raise Refusal(
        "A statement of the President is not voted on: every member agrees to it, or there is "
        "none.",
        "SC-OUT-1",
    )


def _ready(meeting: Meeting, draft: Draft) -> None:
    if not put_to_vote(by_member=draft.by in meeting.members, member_asks=bool(draft.pressed_by)):
        raise Refusal(
            f"{draft.symbol} comes from an invited state: it is put to the vote only if a member "
            "of the Council asks.",
            "SC-COND-7",
        )
    if meeting.motions:
        raise Refusal(
            f"The motion to {meeting.motions[0].kind} goes before the main question.", "SC-COND-4"
        )


def _earlier_first(meeting: Meeting, draft: Draft) -> None:
    for other in meeting.drafts:
        if other.symbol == draft.symbol:
            return
        waits = other.by in meeting.members or other.pressed_by
        if other.open and waits:
            raise Refusal(
                f"{other.symbol} was submitted earlier and is voted on first, unless the Council "
                "decides otherwise.",
                "SC-COND-3",
            )


def _parent(meeting: Meeting, draft: Draft) -> dict[str, str]:
    facts = _settled(meeting, Matter(MatterKind.DRAFT, draft.symbol), dict(draft.facts))
    if "nature" not in facts and nature(Question(draft.type)) is Nature.PROCEDURAL:
        facts["nature"] = "procedural"
    return facts


def _settled(meeting: Meeting, matter: Matter, facts: dict[str, str]) -> dict[str, str]:
    settled = meeting.natures.get(str(matter))
    return {**facts, "nature": settled} if settled else facts
