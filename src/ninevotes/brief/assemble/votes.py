"""Votes as pictures need them: from events of the record and from precedents of a forecast."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from ninevotes.brief.assemble.desk import Desk
from ninevotes.brief.assemble.reasons import is_veto, outcome_words, reason_words, veto_applies
from ninevotes.brief.assemble.seating import seats, state_name
from ninevotes.brief.assemble.steps import symbol_link
from ninevotes.brief.assemble.timeline import kind
from ninevotes.brief.clean import plain
from ninevotes.brief.dates import in_words, period, when
from ninevotes.brief.model import Counts, Kind, Seat, VoteView
from ninevotes.brief.sentences.telling import listed, organ
from ninevotes.forecast.result import Precedent
from ninevotes.rules.decision import Decision, Outcome
from ninevotes.rules.parameters import number
from ninevotes.rules.rulebook import UnknownRuleError, citation
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Ballot, Vote

_LISTS = (("yes_by", Vote.IN_FAVOUR), ("no_by", Vote.AGAINST), ("abstain_by", Vote.ABSTENTION))


def has_picture(event: Event) -> bool:
    """Whether more than the outcome of a vote is known: a count or a member's vote."""
    if event.type not in {ClaimType.PROCEDURAL_VOTE, ClaimType.RESOLUTION_VOTE}:
        return False
    if event.modality != "asserted":
        return False
    names = ("yes", "no", "abstain", "yes_by", "no_by", "abstain_by", "vetoed_by")
    return any(event.fields.get(name) not in (None, (), []) for name in names)


def event_vote(event: Event, desk: Desk) -> VoteView:
    """A vote of the record. The rules' judgement of it is used where there is one."""
    body = plain(event.fields.get("organ") or Organ.SECURITY_COUNCIL)
    day = _day(event)
    council = body == Organ.SECURITY_COUNCIL and day is not None
    table: tuple[tuple[Seat, ...], str] = ((), "")
    if council and day:
        table = seats(day, _votes(event.fields), desk.presidents)
    decision = desk.decisions.get(event.id)
    procedural = event.type is ClaimType.PROCEDURAL_VOTE
    symbol = plain(event.fields["symbol"]) if event.fields.get("symbol") else None
    return VoteView(
        id=f"vote-{desk.anchors[event.id]}",
        title=_title(event, desk),
        when=plain(when(event.date, event.known_from)),
        organ=_begun(organ(body).removeprefix("the ")),
        symbol=symbol,
        link=symbol_link(symbol),
        kind=kind(event),
        seats=table[0],
        seating=table[1],
        counts=Counts(*(_count(event.fields.get(name)) for name in ("yes", "no", "abstain"))),
        size=len(table[0]) or None,
        required=_required(decision, day if council else None),
        voters=_voters(_votes(event.fields), day or desk.as_of),
        veto_applies=not procedural if body == Organ.SECURITY_COUNCIL else None,
        vetoes=_vetoes(event.fields, decision),
        result=_result(event.fields, decision),
        why=tuple(plain(step) for step in decision.why) if decision else (),
        articles=_articles(decision),
        notes=desk.cite(event),
    )


def precedent_vote(precedent: Precedent, place: str, desk: Desk) -> VoteView:
    """An earlier vote that a forecast rests on.

    Args:
        precedent: the vote.
        place: where on the page it stands, for its anchor.
        desk: the desk of the page.
    """
    ballot = precedent.ballot
    row, seating = seats(precedent.date, ballot.votes, desk.presidents)
    reason = plain(precedent.reason)
    outcome, why = outcome_words(precedent.outcome), reason_words(reason)
    symbol = plain(precedent.symbol) if precedent.symbol else None
    return VoteView(
        id=f"precedent-{place}",
        title=plain(precedent.title),
        when=in_words(precedent.date),
        organ="Security Council",
        symbol=symbol,
        link=symbol_link(symbol),
        kind=Kind.OFFICIAL,
        seats=row,
        seating=seating,
        counts=_counts(ballot),
        size=len(row) or None,
        required=number("required_votes", precedent.date) if row else None,
        voters=_voters(ballot.votes, precedent.date),
        veto_applies=veto_applies(reason),
        vetoes=_negative_permanent(row) if is_veto(reason) else (),
        result=_begun(outcome if why == outcome or not why else f"{outcome}: {why}"),
    )


def _title(event: Event, desk: Desk) -> str:
    """What was put to the vote, without how it came out."""
    procedural = event.type is ClaimType.PROCEDURAL_VOTE
    about = event.fields.get("item" if procedural else "subject")
    what = "Procedural vote" if procedural else "Vote on a draft resolution"
    return f"{what}: {desk.telling(event).quote(about)}" if about else what


def _day(event: Event) -> dt.date | None:
    span = period(event.date)
    return span[0] if span and span[0] == span[1] else None


def _votes(fields: Mapping[str, Any]) -> dict[str, Vote]:
    votes = {str(code): vote for name, vote in _LISTS for code in listed(fields.get(name))}
    against = {str(code): Vote.AGAINST for code in listed(fields.get("vetoed_by"))}
    return {**against, **votes}


def _voters(votes: Mapping[str, Vote], on: dt.date) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Who voted how, in the order of the ballot paper, names in alphabetical order."""
    found = []
    for vote in Vote:
        names = sorted(state_name(code, on) for code, cast in votes.items() if cast is vote)
        if names:
            found.append((vote.words, tuple(names)))
    return tuple(found)


def _counts(ballot: Ballot) -> Counts:
    return Counts(*(ballot.count(vote) for vote in list(Vote)[:3]))


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and value >= 0 else None


def _required(decision: Decision | None, day: dt.date | None) -> int | None:
    if decision is not None:
        return decision.required
    return number("required_votes", day) if day and day.year > 1945 else None


def _vetoes(fields: Mapping[str, Any], decision: Decision | None) -> tuple[str, ...]:
    if decision is not None:
        return decision.vetoed_by
    return tuple(plain(code) for code in listed(fields.get("vetoed_by")))


def _negative_permanent(row: tuple[Seat, ...]) -> tuple[str, ...]:
    against = [seat for seat in row if seat.permanent and seat.vote == Vote.AGAINST]
    return tuple(seat.code for seat in sorted(against, key=lambda seat: seat.name))


def _result(fields: Mapping[str, Any], decision: Decision | None) -> str:
    reported = fields.get("outcome")
    said = f"Reported as {plain(reported)}" if reported else "The outcome is not reported"
    if decision is None:
        return said
    apart = "not as reported: " if reported and _differs(reported, decision) else ""
    outcome = outcome_words(decision.outcome)
    return f"{said}; by the rules, {apart}{outcome} ({reason_words(decision.reason)})"


def _differs(reported: object, decision: Decision) -> bool:
    """Whether adoption as reported is not what the rules conclude."""
    if decision.outcome not in {Outcome.ADOPTED, Outcome.NOT_ADOPTED}:
        return False
    return (reported == "adopted") is not (decision.outcome is Outcome.ADOPTED)


def _articles(decision: Decision | None) -> tuple[str, ...]:
    if decision is None:
        return ()
    cited = "; ".join(_article(rule) for rule in decision.citations)
    return tuple(dict.fromkeys(part for part in cited.split("; ") if part))


def _article(rule: str) -> str:
    try:
        return citation(rule)
    except UnknownRuleError:
        return plain(rule)


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
