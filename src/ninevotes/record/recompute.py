"""Reported votes judged by the rules, beside what the reports say came of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ninevotes.record.matching import periods
from ninevotes.record.matching.periods import Period
from ninevotes.record.subtraction import Completed, completed, members_voting
from ninevotes.vocabulary.claims import ClaimType, Modality
from ninevotes.vocabulary.events import Event, History
from ninevotes.vocabulary.membership import NoCouncilError
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, BallotError, Vote

if TYPE_CHECKING:
    from ninevotes.rules.decision import Decision

_ORGANS = {organ.value: organ for organ in Organ}
_COMMITTEES = {organ for organ in Organ if organ.value.startswith("UNGA-C")}
_CASTS = {
    "yes_by": Vote.IN_FAVOUR,
    "no_by": Vote.AGAINST,
    "vetoed_by": Vote.AGAINST,
    "abstain_by": Vote.ABSTENTION,
}


@dataclass(frozen=True, slots=True)
class Recomputed:
    """One reported vote and what the rules make of it.

    Args:
        event: id of the event.
        question: what was put, as far as the report tells.
        decision: what the rules conclude; null where they cannot be asked.
        reported: the outcome that the reports give (``adopted``, ``rejected``, ``failed``,
            ``vetoed``), or null.
        agrees: whether report and rules say the same; null where one of them says nothing.
        problem: why the ballot cannot be judged, in words, or empty.
    """

    event: str
    question: Question
    decision: Decision | None
    reported: str | None
    agrees: bool | None
    problem: str = ""


def recompute(history: History) -> tuple[Recomputed, ...]:
    """Every asserted and dated vote of which votes in favour are reported, judged.

    The others are left out: the rules would only say that they do not know. A vote known by
    its month or year is judged where that makes no difference.
    """
    judged = (_recomputed(event) for event in history.events)
    return tuple(result for result in judged if result is not None)


def outcome_disagreements(history: History) -> tuple[Recomputed, ...]:
    """The votes whose reported outcome is not what the rules make of the reported ballot."""
    return tuple(r for r in recompute(history) if r.agrees is False or r.problem)


def question_of(event: Event) -> Question | None:
    """What was put to the vote; null where the event is no vote, or its organ is unknown."""
    if event.type is ClaimType.PROCEDURAL_VOTE:
        text = str(event.fields.get("item") or "")
        return Question(QuestionType.AGENDA, Organ.SECURITY_COUNCIL, text=text)
    organ = _ORGANS.get(str(event.fields.get("organ")))
    type_ = _question_type(organ) if organ else None
    if event.type is not ClaimType.RESOLUTION_VOTE or organ is None or type_ is None:
        return None
    subject, symbol = event.fields.get("subject"), event.fields.get("symbol")
    return Question(type_, organ, text=str(subject or ""), symbol=symbol)


def ballot_of(fields: Mapping[str, object]) -> Ballot:
    """The ballot that an event's fields tell of, partial as it may be.

    Raises:
        BallotError: more members are listed than counted, or one has two votes.
    """
    votes: dict[str, Vote] = {}
    for name, vote in _CASTS.items():
        listed = fields.get(name)
        for state in listed if isinstance(listed, Iterable) else ():
            if votes.setdefault(str(state), vote) is not vote:
                raise BallotError(f"{state} is reported with two different votes")
    counts = [fields.get(name) for name in ("yes", "no", "abstain")]
    yes, no, abstain = (count if isinstance(count, int) else None for count in counts)
    return Ballot.counted(yes, no, abstain, votes)


def completed_ballot(event: Event) -> Completed:
    """The ballot that an event tells of, with what follows from it by subtraction.

    Raises:
        BallotError: as for :func:`ballot_of`.
    """
    ballot, question = ballot_of(event.fields), question_of(event)
    if question is None or question.organ is not Organ.SECURITY_COUNCIL:
        return Completed(ballot)
    return completed(ballot, members_voting(event))


def _question_type(organ: Organ) -> QuestionType | None:
    if organ in _COMMITTEES:
        return QuestionType.ASSEMBLY_COMMITTEE
    return {
        Organ.SECURITY_COUNCIL: QuestionType.DRAFT_RESOLUTION,
        Organ.GENERAL_ASSEMBLY: QuestionType.ASSEMBLY_PLENARY,
        Organ.HUMAN_RIGHTS_COUNCIL: QuestionType.HUMAN_RIGHTS_COUNCIL_RESOLUTION,
    }.get(organ)


def _recomputed(event: Event) -> Recomputed | None:
    if event.modality != Modality.ASSERTED or event.date is None:
        return None
    question = question_of(event)
    if question is None or not _says_anything(event):
        return None
    reported = event.fields.get("outcome")
    try:
        ballot = completed_ballot(event).ballot
        decision = _decided_in(question, ballot, periods.stated(event.date), reported)
    except (BallotError, NoCouncilError) as problem:
        return Recomputed(event.id, question, None, reported, None, str(problem))
    return Recomputed(event.id, question, decision, reported, _agrees(decision, reported))


def _says_anything(event: Event) -> bool:
    return event.fields.get("yes") is not None or event.fields.get("yes_by") is not None


def _decided_in(
    question: Question, ballot: Ballot, period: Period, reported: str | None
) -> Decision | None:
    """The decision, where the first and the last day on which it can have been taken agree."""
    first = _decided(question, ballot, period.first, reported)
    if period.exact:
        return first
    last = _decided(question, ballot, period.last, reported)
    same = (first.outcome, first.reason) == (last.outcome, last.reason)
    return first if same else None


def _decided(question: Question, ballot: Ballot, on: dt.date, reported: str | None) -> Decision:
    from ninevotes.rules import decide  # noqa: PLC0415 - the rulebook loads only when judged

    decision = decide(question, ballot, on)
    if question.type is QuestionType.ASSEMBLY_PLENARY and _agrees(decision, reported) is False:
        # A report seldom says that the question was an important one (Article 18(2)). If two
        # thirds explain what it says, the report is not wrong.
        stricter = Question(
            question.type, question.organ, {"majority": "two_thirds"}, question.text
        )
        important = decide(stricter, ballot, on)
        return important if _agrees(important, reported) else decision
    return decision


def _agrees(decision: Decision | None, reported: str | None) -> bool | None:
    """Whether an outcome as reported is the one computed; null where either is not known.

    "Failed" and "rejected" say only that the text was not adopted; "vetoed" says why.
    """
    from ninevotes.rules.decision import Outcome, Reason  # noqa: PLC0415 - as above

    if reported is None or decision is None or decision.outcome is Outcome.UNDETERMINED:
        return None
    if reported == "adopted":
        return decision.outcome is Outcome.ADOPTED
    if reported == "vetoed":
        return decision.reason is Reason.VETOED
    return decision.outcome is Outcome.NOT_ADOPTED
