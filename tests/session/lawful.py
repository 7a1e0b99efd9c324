"""A second opinion on a log: what must hold of any record of a meeting of the Council.

It reads the events alone and keeps its own account, so that it can catch the machine out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ninevotes.rules.deciding import decide
from ninevotes.rules.decision import Outcome
from ninevotes.session import events as e
from ninevotes.session.events import Event
from ninevotes.session.matters import MatterKind

AFTER_AGENDA = (
    e.InvitationProposed,
    e.InvitationExtended,
    e.DraftTabled,
    e.AmendmentProposed,
    e.DivisionGranted,
    e.StatementRead,
    e.QuestionPutOff,
    e.WentPrivate,
)
NOT_WHILE_VOTING = (
    e.StatementMade,
    e.DraftTabled,
    e.MeetingSuspended,
    e.MeetingAdjourned,
    e.MotionMoved,
    e.InvitationExtended,
    e.AgendaAdopted,
)
ENDS = (e.MeetingClosed, e.MeetingAdjourned)
OF_THE_RULING = (e.NatureSettled, e.ResultAnnounced, e.DraftDecided, e.DepartureNoted)


def unlawful(log: Sequence[Event]) -> Iterator[str]:
    """Every unlawful step in a log, in words; none in a lawful one."""
    yield from _order(log)
    yield from _votes(log)
    yield from _rulings(log)
    yield from _texts(log)
    yield from _motions(log)


def _order(log: Sequence[Event]) -> Iterator[str]:
    adopted = suspended = over = opened = False
    for event in log[1:]:
        if over:
            yield f"{event} after the end"
        if suspended and not isinstance(event, e.MeetingResumed | e.MeetingAdjourned):
            yield f"{event} while suspended"
        if isinstance(event, AFTER_AGENDA) and not adopted:
            yield f"{event} before the agenda"
        if isinstance(event, e.AgendaAdopted):
            if adopted or not opened:
                yield "the agenda adopted twice, or before the meeting opened"
            adopted = True
        opened = opened or isinstance(event, e.MeetingOpened)
        if isinstance(event, e.MeetingSuspended | e.MeetingResumed):
            suspended = isinstance(event, e.MeetingSuspended)
        over = over or isinstance(event, ENDS)
        if isinstance(event, ENDS):
            suspended = False


def _votes(log: Sequence[Event]) -> Iterator[str]:
    prepared = log[0]
    assert isinstance(prepared, e.MeetingPrepared)
    open_votes: list[e.VoteOpened] = []
    for event in log:
        if open_votes and isinstance(event, NOT_WHILE_VOTING):
            yield f"{event} while a vote is taken"
        if isinstance(event, e.VoteOpened):
            if open_votes and event.matter.kind is not MatterKind.RULING:
                yield f"{event.matter} put while {open_votes[-1].matter} is voted on"
            open_votes.append(event)
        if isinstance(event, e.VoteRecorded | e.TallyRecorded) and not open_votes:
            yield "a vote recorded with no question put"
        if isinstance(event, e.VoteRecorded) and event.member not in prepared.members:
            yield f"{event.member} votes and is no member"
        if isinstance(event, e.ResultAnnounced):
            yield from _result(event, prepared, open_votes)


def _result(
    event: e.ResultAnnounced, prepared: e.MeetingPrepared, open_votes: list[e.VoteOpened]
) -> Iterator[str]:
    counted = sum(event.ballot.tally.values())
    without_vote = event.question.facts.get("without_vote") == "yes"
    if not event.again and not without_vote:
        if not open_votes or open_votes.pop().matter != event.matter:
            yield f"a result on {event.matter}, which was not put"
        if counted != len(prepared.members):
            yield f"{counted} votes of {len(prepared.members)}"
    if prepared.rule_set.name == "council":
        judged = decide(event.question, event.ballot, prepared.on)
        if judged != event.decision:
            yield f"{event.matter} announced otherwise than the rules decide"


def _rulings(log: Sequence[Event]) -> Iterator[str]:
    for number, event in enumerate(log):
        after = log[number + 1] if number + 1 < len(log) else None
        if isinstance(event, e.PointRaised) and not isinstance(after, e.RulingGiven | None):
            yield f"a point of order answered by {after}"
        if isinstance(event, e.RulingChallenged):
            earlier = [one for one in log[:number] if not isinstance(one, OF_THE_RULING)]
            if not isinstance(earlier[-1], e.RulingGiven):
                yield "a challenge that did not follow the ruling at once"
            if after is not None and not isinstance(
                after, e.VoteOpened | e.ChallengeWithdrawn | e.DepartureNoted
            ):
                yield f"a challenge answered by {after}"


def _texts(log: Sequence[Event]) -> Iterator[str]:
    open_drafts: set[str] = set()
    amendments: dict[str, str] = {}
    for number, event in enumerate(log):
        if isinstance(event, e.VoteOpened) and event.matter.kind is MatterKind.DRAFT:
            if event.matter.ref not in open_drafts or event.matter.ref in amendments.values():
                yield f"{event.matter} put and not open, or before its amendments"
        elif isinstance(event, e.DraftTabled):
            open_drafts.add(event.symbol)
        elif isinstance(event, e.AmendmentProposed):
            amendments[event.id] = event.symbol
        elif isinstance(event, e.AmendmentDecided):
            del amendments[event.id]
        elif isinstance(event, e.QuestionPutOff):
            open_drafts.clear()
        elif isinstance(event, e.DraftDecided):
            open_drafts.discard(event.symbol)
            if event.outcome == "adopted" and not _announced_adopted(log[:number], event.symbol):
                yield f"{event.symbol} adopted without a result that says so"


def _announced_adopted(log: Sequence[Event], symbol: str) -> bool:
    results = [
        event
        for event in log
        if isinstance(event, e.ResultAnnounced)
        and (event.matter.kind, event.matter.ref) == (MatterKind.DRAFT, symbol)
    ]
    return bool(results) and results[-1].decision.outcome is Outcome.ADOPTED


def _motions(log: Sequence[Event]) -> Iterator[str]:
    pending: dict[str, int] = {}
    order = ["suspend", "adjourn", "adjourn to a day", "refer", "postpone"]
    for event in log:
        if isinstance(event, e.MotionMoved):
            pending[event.kind.value] = (
                order.index(event.kind.value) if event.kind.value in order else 9
            )
        if isinstance(event, e.MotionDecided | e.MotionWithdrawn):
            pending.pop(event.kind.value, None)
        if isinstance(event, e.MeetingSuspended):
            pending.pop("suspend", None)
        if isinstance(event, e.VoteOpened):
            yield from _before_motions(event, pending)


def _before_motions(event: e.VoteOpened, pending: dict[str, int]) -> Iterator[str]:
    main = {MatterKind.DRAFT, MatterKind.AMENDMENT, MatterKind.PART}
    if event.matter.kind in main and pending:
        yield f"{event.matter} put before the motions {sorted(pending)}"
    if event.matter.kind is MatterKind.MOTION:
        first = min(pending.values())
        if first < pending[event.matter.ref]:
            yield f"{event.matter} put before a motion that goes first"
