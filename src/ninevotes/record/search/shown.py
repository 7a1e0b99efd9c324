"""One vote, resolution, meeting or event: what every source says of it, side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ninevotes.record.corrections.apply import Corrections, held_true
from ninevotes.record.corrections.model import Held
from ninevotes.record.official.report import utc
from ninevotes.record.official.tying.history import OneVote
from ninevotes.record.search.about import About, about
from ninevotes.record.search.belonging import Belonging, belonging
from ninevotes.record.search.differences import Difference, differences
from ninevotes.record.search.events import event_named
from ninevotes.record.search.find import search
from ninevotes.record.search.hits import Hit
from ninevotes.record.search.identifiers import Identifier, identifier
from ninevotes.record.search.query import SearchQuery
from ninevotes.record.search.tied_votes import Believed, TiedVotes, corrected_to, tied_votes
from ninevotes.record.store import Store
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import Event, Truth
from ninevotes.vocabulary.official import (
    OfficialDraft,
    OfficialLink,
    OfficialMeeting,
    OfficialVeto,
    OfficialVote,
)

MOST_CLAIMS = 50
"""Claims of reports that are shown of one thing."""


@dataclass(frozen=True, slots=True)
class Shown:
    """All that the record has on one thing.

    Args:
        asked: what was asked for, as the United Nations writes it.
        votes: each source's votes, as printed and as held true, in the order of the sources.
        history: which of them are one vote, and why.
        meetings, vetoes, drafts: likewise, by source.
        links: where the publisher keeps its own record.
        claims: what reports say that name it.
        differences: fields of the votes on which what is held true differs by source.
        belonging: its meetings and drafts, tied across sources.
        event: the event, where an event was asked for; ``documents`` those behind it.
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
        )


def show(
    store: Store, asked: str, *, as_of: dt.date | None = None, known_at: str | None = None
) -> Shown:
    """What every source says of a symbol, a resolution's number, or an event's id.

    A resolution brings its draft and the meeting of its vote with it, as the sources name
    them; a meeting brings the votes taken at it. Each vote brings the statements that are
    tied to it, by whatever symbol they name it.

    Args:
        store: the record.
        asked: what to show.
        as_of: only what had happened by the end of this day.
        known_at: as the record stood at a moment, ISO 8601 with its zone: what had been
            imported, judged and corrected by then, and the reports that had appeared.

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
        dealt_with = (
            belonging(connection, wanted, found, history.votes, believed, moment)
            if as_of is None
            else Belonging()
        )
    claims = _claims(store, wanted, as_of, moment)
    shown = _official(found, history, believed.corrections, as_of)
    if found.empty and not begun and not claims:
        event, documents = event_named(store, asked.strip(), _day(moment))
        if event and (as_of is None or (event.date or "9999") <= as_of.isoformat()):
            shown = replace(shown, event=event, documents=documents)
    asked = _full_name(wanted, begun)
    return replace(shown, asked=asked, claims=claims, belonging=dealt_with)


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


def _day(moment: str | None) -> dt.date | None:
    """The day by which reports must have appeared."""
    return dt.datetime.fromisoformat(moment).date() if moment else None


def _full_name(wanted: Identifier, votes: Iterable[OfficialVote]) -> str:
    """The symbol with its year, where only the number was given and a source knows more."""
    if not wanted.beginning:
        return wanted.written
    known = (vote.resolution for vote in votes)
    return next((name for name in known if wanted.names(name)), wanted.written) or wanted.written


def _claims(
    store: Store, wanted: Identifier, as_of: dt.date | None, known_at: str | None
) -> tuple[Hit, ...]:
    name = wanted.spellings[0] if wanted.spellings else f"resolution {wanted.resolution}"
    if not any(character.isdigit() for character in name):
        return ()
    query = SearchQuery(
        f'"{name}"', truth=Truth.REPORTED, size=MOST_CLAIMS, until=as_of, known_at=known_at
    )
    hits = search(store, query).hits
    if wanted.resolution and wanted.spellings:
        more = replace(query, text=f'"resolution {wanted.resolution}"')
        hits = (*hits, *search(store, more).hits)
    return tuple(dict.fromkeys(hits))
