"""What the record's reports said of a vote before its day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ninevotes.forecast.reported.reliability import Kind
from ninevotes.forecast.reported.said import Bound, HeadCount, Intention, Said, Source
from ninevotes.forecast.reported.wording import speaks_of_meeting, worded
from ninevotes.reading.mentions.states import find_states
from ninevotes.vocabulary.claims import Claim, ClaimType, Modality
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import Reading
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Vote

WINDOW = dt.timedelta(days=31)
"""How long before a vote a report is taken to speak of it: a Council month."""

_NEAR = dt.timedelta(days=7)
"""How far the day that a report gives for a vote may be from the day asked about."""

_CHAPTER = re.compile(r"\bChapter (?:VII|7|Seven)\b")
_FORESEEN = frozenset({"will", "expected"})


@dataclass(frozen=True, slots=True)
class Ahead:
    """A vote ahead, as reports may speak of it.

    Args:
        on: the day.
        kind: the kind of question.
        members: codes of who sits.
        movers: codes of those known already to ask for it: that they do is not counted twice.
    """

    on: dt.date
    kind: QuestionType
    members: Sequence[str]
    movers: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """What reports say.

    Args:
        said: of members and of counts.
        enforcement: whether a claim's own words speak of Chapter VII of the Charter.
    """

    said: tuple[Said, ...]
    enforcement: bool


def heard(readings: Iterable[Reading], ahead: Ahead) -> Heard:
    """What reports published before the day say of the vote, each thing once.

    Reports from before the last vote of the kind on the matter speak of that vote, and are
    left aside. Of head-counts the latest speaks.

    Args:
        readings: reports on the matter; those of the day itself and later, and those without
            a date, are not looked at.
        ahead: the vote.
    """
    known = [one for one in readings if one.document.date and one.document.date < ahead.on]
    since = max((day for one in known for day in _voted(one, ahead)), default=None)
    recent = [
        one
        for one in known
        if one.document.date
        and ahead.on - WINDOW <= one.document.date
        and (since is None or one.document.date > since)
    ]
    said = [
        each
        for one in sorted(recent, key=lambda one: (str(one.document.date), one.document.sha256))
        for claim in one.claims
        for each in _said(claim, one.document, ahead)
    ]
    return Heard(
        (*_merged(said), *_latest_counts(said)),
        ahead.kind is QuestionType.DRAFT_RESOLUTION
        and any(_CHAPTER.search(claim.evidence.text) for one in recent for claim in one.claims),
    )


def _voted(reading: Reading, ahead: Ahead) -> Iterator[dt.date]:
    """Days of votes of the kind that a report tells of."""
    wanted = (
        ClaimType.PROCEDURAL_VOTE
        if ahead.kind is QuestionType.AGENDA
        else ClaimType.RESOLUTION_VOTE
    )
    for claim in reading.claims:
        day = _day(claim.date)
        there = claim.type is wanted and claim.modality is Modality.ASSERTED
        here = claim.fields.get("organ") in (None, "UNSC")
        if there and here and day and day < ahead.on:
            yield day


def _said(claim: Claim, document: Document, ahead: Ahead) -> Iterator[Said]:
    by_type: Mapping[ClaimType, Callable[[Claim, Source, Ahead], Iterator[Said]]] = {
        ClaimType.MEETING_REQUEST: _asked_for,
        ClaimType.OBJECTION: _objected,
        ClaimType.PREDICTION: _foretold,
    }
    telling = by_type.get(claim.type)
    if telling is None or claim.modality is Modality.DENIED or document.date is None:
        return
    quote = claim.evidence.text
    source = Source(document.id, document.outlet, document.date, quote, document.url)
    yield from telling(claim, source, ahead)


def _asked_for(claim: Claim, source: Source, ahead: Ahead) -> Iterator[Said]:
    if ahead.kind is not QuestionType.AGENDA or not _for_the_day(claim, ahead, "requested_for"):
        return
    asking = [code for code in claim.fields.get("requesters") or () if code in ahead.members]
    for code in asking:
        if code not in ahead.movers:
            yield Intention(code, Vote.IN_FAVOUR, Kind.ASKED, (source,))
    many = claim.fields.get("requester_count")
    if isinstance(many, int) and len(asking) < many <= len(ahead.members):
        yield HeadCount(many, Bound.AT_LEAST, Kind.ASKED, (source,))


def _objected(claim: Claim, source: Source, ahead: Ahead) -> Iterator[Said]:
    """Of objections to texts it is not known whether they end in abstaining."""
    if ahead.kind is QuestionType.AGENDA:
        for code in claim.fields.get("by") or ():
            if code in ahead.members:
                yield Intention(code, Vote.AGAINST, Kind.OBJECTED, (source,))


def _foretold(claim: Claim, source: Source, ahead: Ahead) -> Iterator[Said]:
    if claim.fields.get("polarity") not in _FORESEEN or not _for_the_day(claim, ahead):
        return
    of_meeting = speaks_of_meeting(source.quote)
    if of_meeting is not None and of_meeting is not (ahead.kind is QuestionType.AGENDA):
        return
    by = str(claim.fields.get("by") or "")
    speaking = {mention.value for mention in find_states(by, source.published)}
    for found in worded(source.quote, source.published):
        if found.count is not None:
            yield HeadCount(found.count, found.bound, Kind.EXPECTED, (source,))
        for code in found.states:
            if code in ahead.members and found.vote is not None:
                kind = Kind.ANNOUNCED if code in speaking else Kind.EXPECTED
                yield Intention(code, found.vote, kind, (source,))


def _for_the_day(claim: Claim, ahead: Ahead, field: str | None = None) -> bool:
    """Whether a claim is of the vote: as far as it gives a day, it is about that of the vote."""
    day = _day(claim.fields.get(field) if field else claim.date)
    return day is None or abs(day - ahead.on) <= _NEAR


def _merged(said: Iterable[Said]) -> Iterator[Intention]:
    """Each intention once with all its sources, the surest way in which it is known."""
    found: dict[tuple[str, Vote], Intention] = {}
    for one in said:
        if not isinstance(one, Intention):
            continue
        key = (one.state, one.vote)
        before = found.get(key, one)
        surest = min((before.kind, one.kind), key=tuple(Kind).index)
        found[key] = replace(one, kind=surest, sources=_joined(before.sources, one.sources))
    return iter(found.values())


def _latest_counts(said: Iterable[Said]) -> Iterator[HeadCount]:
    """Of each kind the lowest count of the last day: several are not independent of each other."""
    for kind in (Kind.ASKED, Kind.EXPECTED):
        counts = [one for one in said if isinstance(one, HeadCount) and one.kind is kind]
        if counts:
            last = max(one.sources[0].published for one in counts)
            latest = [one for one in counts if one.sources[0].published == last]
            sources = _joined(*(one.sources for one in latest))
            yield replace(min(latest, key=lambda one: one.count), sources=sources)


def _joined(*sources: Sequence[Source]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(one for each in sources for one in each))


def _day(text: object) -> dt.date | None:
    """A day where the text is as precise as that."""
    return dt.date.fromisoformat(text) if isinstance(text, str) and len(text) == 10 else None
