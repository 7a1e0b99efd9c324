"""Votes as pictures need them: from events of the record and from precedents of a forecast."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from ninevotes.brief.assemble import ballots
from ninevotes.brief.assemble.desk import Desk
from ninevotes.brief.assemble.on_record import on_record
from ninevotes.brief.assemble.reasons import is_veto, outcome_words, reason_words, veto_applies
from ninevotes.brief.assemble.results import result_words
from ninevotes.brief.assemble.seating import seats
from ninevotes.brief.assemble.speakers import speakers
from ninevotes.brief.assemble.steps import symbol_link
from ninevotes.brief.assemble.timeline import kind
from ninevotes.brief.clean import plain
from ninevotes.brief.dates import in_words, period, when
from ninevotes.brief.language import _
from ninevotes.brief.model import Kind, Seat, VoteView
from ninevotes.brief.sentences.phrases import subject
from ninevotes.brief.sentences.telling import organ
from ninevotes.forecast.result import Precedent
from ninevotes.rules.decision import Decision
from ninevotes.rules.parameters import number
from ninevotes.rules.rulebook import UnknownRuleError, citation
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Vote


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
    reported, done = ballots.reported_votes(event.fields), ballots.follows(event)
    table: tuple[tuple[Seat, ...], str] = ((), "")
    if council and day:
        table = seats(day, {**done.votes, **reported}, desk.presidents, done.votes)
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
        counts=ballots.counts_of(event.fields, done),
        size=len(table[0]) or None,
        required=_required(decision, day if council else None),
        voters=ballots.voters(reported, day or desk.as_of),
        veto_applies=not procedural if body == Organ.SECURITY_COUNCIL else None,
        vetoes=_vetoes(event.fields, decision),
        result=result_words(event, decision),
        why=tuple(plain(step) for step in decision.why) if decision else (),
        articles=_articles(decision),
        notes=desk.cite(event),
        computed_counts=tuple(vote.value for vote in done.counts),
        computed_voters=ballots.voters(done.votes, day or desk.as_of),
        subtraction=ballots.subtraction_words(event, done),
        speakers=speakers(event, desk) if council else (),
        record=() if event.claims else desk.letters(event.origins),
        on_record=on_record([event], desk),
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
        organ=_("Security Council"),
        symbol=symbol,
        link=symbol_link(symbol),
        kind=Kind.OFFICIAL,
        seats=row,
        seating=seating,
        counts=ballots.ballot_counts(ballot),
        size=len(row) or None,
        required=number("required_votes", precedent.date) if row else None,
        voters=ballots.voters(ballot.votes, precedent.date),
        veto_applies=veto_applies(reason),
        vetoes=_negative_permanent(row) if is_veto(reason) else (),
        result=_begun(outcome if why == outcome or not why else f"{outcome}: {why}"),
    )


def _title(event: Event, desk: Desk) -> str:
    """What was put to the vote, without how it came out."""
    procedural = event.type is ClaimType.PROCEDURAL_VOTE
    about = event.fields.get("item" if procedural else "subject")
    what = _("Procedural vote") if procedural else _("Vote on a draft resolution")
    own = subject(plain(about)) if about else None
    return _("%(what)s: %(on)s", what=what, on=desk.telling(event).quote(own)) if own else what


def _day(event: Event) -> dt.date | None:
    """A day with the Council and the President of the vote: any one of its month will do."""
    span = period(event.date)
    return span[0] if span and f"{span[0]:%Y-%m}" == f"{span[1]:%Y-%m}" else None


def _required(decision: Decision | None, day: dt.date | None) -> int | None:
    if decision is not None:
        return decision.required
    return number("required_votes", day) if day and day.year > 1945 else None


def _vetoes(fields: Mapping[str, Any], decision: Decision | None) -> tuple[str, ...]:
    if decision is not None:
        return decision.vetoed_by
    return ballots.named(fields.get("vetoed_by"))


def _negative_permanent(row: tuple[Seat, ...]) -> tuple[str, ...]:
    against = [seat for seat in row if seat.permanent and seat.vote == Vote.AGAINST]
    return tuple(seat.code for seat in sorted(against, key=lambda seat: seat.name))


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
