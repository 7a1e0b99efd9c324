"""One vote, resolution, meeting or event: what every source says of it, side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ninevotes.record.corrections.apply import Corrections, held_true
from ninevotes.record.corrections.claims.model import ClaimCorrection, HeldClaim
from ninevotes.record.corrections.model import Held
from ninevotes.record.derived.bringing import Progress
from ninevotes.record.official.report import utc
from ninevotes.record.official.tying.history import OneVote
from ninevotes.record.search.about import About, about
from ninevotes.record.search.belonging import Belonging, Then, belonging
from ninevotes.record.search.differences import Difference, differences
from ninevotes.record.search.hits import Hit
from ninevotes.record.search.identifiers import Identifier, identifier
from ninevotes.record.search.reported import ReportedTie, of_reports
from ninevotes.record.search.texts import TextHistory
from ninevotes.record.search.tied_votes import Believed, TiedVotes, corrected_to, tied_votes
from ninevotes.record.store import Store
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import Event
from ninevotes.vocabulary.official import (
    OfficialDraft,
    OfficialLink,
    OfficialMeeting,
    OfficialVeto,
    OfficialVote,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """All that the record has on one thing.

    Args:
        asked: what was asked for, as the United Nations writes it.
        votes: each source's votes, as printed and as held true, in the order of the sources.
        history: which of them are one vote, and why.
        meetings, vetoes, drafts: likewise, by source.
        links: where the publisher keeps its own record.
        claims: what reports say that name it; of a report, its own.
        differences: fields of the votes on which what is held true differs by source.
        belonging: its meetings and drafts, tied across sources.
        event: the event, where an event was asked for; ``documents`` those behind it.
            Where a report was asked for, that one.
        texts: of these documents, what earlier or later versions of their texts changed.
        held: claims of the document asked for, as read and as held true.
        spoken: claims of these documents of which persons said something; ``standing_still``
            are corrections of them that no longer fit.
        reported: events that reports tell of and that are tied to its votes and meetings, as
            :func:`ninevotes.pipeline.official.reported.with_reports` adds them.
        left_out: statements about it that are undated or of a later day than asked for.
    """

    asked: str
    votes: tuple[Held[OfficialVote], ...] = ()
    history: TiedVotes = field(default_factory=TiedVotes)
    meetings: tuple[Held[OfficialMeeting], ...] = ()
    vetoes: tuple[Held[OfficialVeto], ...] = ()
    drafts: tuple[OfficialDraft, ...] = ()
    links: tuple[OfficialLink, ...] = ()
    claims: tuple[Hit, ...] = ()
    differences: tuple[Difference, ...] = ()
    belonging: Belonging = field(default_factory=Belonging)
    event: Event | None = None
    documents: tuple[Document, ...] = ()
    texts: tuple[TextHistory, ...] = ()
    held: tuple[HeldClaim, ...] = ()
    spoken: tuple[HeldClaim, ...] = ()
    standing_still: tuple[ClaimCorrection, ...] = ()
    reported: tuple[ReportedTie, ...] = ()
    left_out: int = 0

    @property
    def empty(self) -> bool:
        """Whether the record has nothing."""
        return not (
            self.votes
            or self.meetings
            or self.vetoes
            or self.drafts
            or self.links
            or self.claims
            or self.event
            or self.documents
        )


def show(
    store: Store,
    asked: str,
    *,
    as_of: dt.date | None = None,
    known_at: str | None = None,
    progress: Progress | None = None,
) -> Shown:
    """What every source says of a symbol, a resolution's number, an event or a report.

    A resolution brings its draft and the meeting of its vote with it, as the sources name
    them; a meeting brings the votes taken at it. Each vote brings the statements that are
    tied to it, by whatever symbol they name it.

    Args:
        store: the record.
        asked: what to show.
        as_of: only what had happened by the end of this day.
        known_at: as the record stood at a moment, ISO 8601 with its zone: what had been
            imported, judged and corrected by then, and the reports that had appeared.
        progress: told how many matters are still to be derived before reports can be told of.

    Raises:
        StoreError: the store cannot be read.
        ValueError: ``known_at`` is no moment.
    """
    wanted = identifier(asked)
    moment = utc(known_at) if known_at else None
    believed = Believed(
        store.corrections.held(known_at=moment), store.judgements.ties(known_at=moment)
    )
    with store.connection() as connection:
        found = about(connection, wanted, moment)
        begun = dict.fromkeys(
            (*found.votes, *corrected_to(connection, wanted, believed.corrections, moment))
        )
        history = tied_votes(connection, begun, believed, moment)
        then = Then(moment, as_of)
        dealt_with = belonging(connection, wanted, found, history.votes, believed, then)
    told = of_reports(store, wanted, asked.strip(), as_of, moment, progress)
    return replace(
        _official(found, history, believed.corrections, as_of),
        asked=_full_name(wanted, begun),
        belonging=dealt_with,
        claims=told.claims,
        event=told.event,
        documents=told.documents,
        texts=told.texts,
        held=told.held,
        spoken=told.spoken,
        standing_still=told.standing_still,
    )


def _official(
    found: About, history: TiedVotes, corrections: Corrections, as_of: dt.date | None
) -> Shown:
    """What official sources say, as far as it had happened."""
    happened = [vote for vote in history.votes if _by(vote.date, as_of)]
    votes = tuple(sorted((h for vote in happened for h in vote.statements), key=_by_source))
    met = tuple(held_true(meeting, corrections) for meeting in found.meetings)
    meetings = tuple(one for one in met if _by(one.statement.date, as_of))
    listed = tuple(held_true(veto, corrections) for veto in found.vetoes)
    vetoes = tuple(one for one in listed if _by(one.statement.date, as_of))
    # A draft and a link carry no day: they are told where something dated is.
    undated = as_of is None or bool(votes or meetings or vetoes)
    every = sum(len(vote.statements) for vote in history.votes) + len(met) + len(listed)
    return Shown(
        asked="",
        votes=votes,
        history=replace(history, votes=tuple(happened)),
        meetings=meetings,
        vetoes=vetoes,
        drafts=found.drafts if undated else (),
        links=found.links if undated else (),
        differences=tuple(_differing(happened)),
        left_out=every - len(votes) - len(meetings) - len(vetoes),
    )


def _differing(votes: Sequence[OneVote]) -> Iterator[Difference]:
    """Differences vote by vote, with its name where there are several."""
    for vote in votes:
        told = [held.statement for held in vote.statements if held.repeats is None]
        found = differences(sorted(told, key=lambda each: each.source))
        yield from (replace(one, vote=vote.id) for one in found) if len(votes) > 1 else found


def _by(day: dt.date | None, as_of: dt.date | None) -> bool:
    return as_of is None or (day is not None and day <= as_of)


def _by_source(held: Held[OfficialVote]) -> tuple[str, str, str]:
    return held.printed.source, str(held.statement.date), held.printed.key


def _full_name(wanted: Identifier, votes: Iterable[OfficialVote]) -> str:
    """The symbol with its year, where only the number was given and a source knows more."""
    if not wanted.beginning:
        return wanted.written
    known = (vote.resolution for vote in votes)
    return next((name for name in known if wanted.names(name)), wanted.written) or wanted.written
