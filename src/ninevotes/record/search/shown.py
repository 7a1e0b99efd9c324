"""One vote, resolution, meeting or event: what every source says of it, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from ninevotes.record.corrections.apply import held_true
from ninevotes.record.corrections.model import Held
from ninevotes.record.search.about import About, about
from ninevotes.record.search.differences import Difference, differences
from ninevotes.record.search.events import event_named
from ninevotes.record.search.find import search
from ninevotes.record.search.hits import Hit
from ninevotes.record.search.identifiers import Identifier, identifier
from ninevotes.record.search.query import SearchQuery
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
        votes: each source's votes, as printed and as held true.
        meetings, vetoes, drafts: likewise, by source.
        links: where the publisher keeps its own record.
        claims: what reports say that name it.
        differences: fields of the votes on which what is held true differs by source.
        event: the event, where an event was asked for; ``documents`` those behind it.
    """

    asked: str
    votes: tuple[Held[OfficialVote], ...] = ()
    meetings: tuple[Held[OfficialMeeting], ...] = ()
    vetoes: tuple[Held[OfficialVeto], ...] = ()
    drafts: tuple[OfficialDraft, ...] = ()
    links: tuple[OfficialLink, ...] = ()
    claims: tuple[Hit, ...] = ()
    differences: tuple[Difference, ...] = ()
    event: Event | None = None
    documents: tuple[Document, ...] = ()

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


def show(store: Store, asked: str) -> Shown:
    """What every source says of a symbol, a resolution's number, or an event's id.

    A resolution brings its draft and the meeting of its vote with it, as the sources name
    them; a meeting brings the votes taken at it.

    Raises:
        StoreError: the store cannot be read.
    """
    wanted = identifier(asked)
    with store.connection() as connection:
        found = about(connection, wanted)
    claims = _claims(store, wanted)
    event: Event | None = None
    documents: tuple[Document, ...] = ()
    if found.empty and not claims:
        event, documents = event_named(store, asked.strip())
    held = tuple(held_true(vote) for vote in found.votes)
    return Shown(
        asked=_full_name(wanted, found),
        votes=held,
        meetings=tuple(held_true(meeting) for meeting in found.meetings),
        vetoes=tuple(held_true(veto) for veto in found.vetoes),
        drafts=found.drafts,
        links=found.links,
        claims=claims,
        differences=differences([one.statement for one in held if one.repeats is None]),
        event=event,
        documents=documents,
    )


def _full_name(wanted: Identifier, found: About) -> str:
    """The symbol with its year, where only the number was given and a source knows more."""
    if not wanted.beginning:
        return wanted.written
    known = (vote.resolution for vote in found.votes)
    return next((name for name in known if wanted.names(name)), wanted.written) or wanted.written


def _claims(store: Store, wanted: Identifier) -> tuple[Hit, ...]:
    name = wanted.spellings[0] if wanted.spellings else f"resolution {wanted.resolution}"
    if not any(character.isdigit() for character in name):
        return ()
    query = SearchQuery(f'"{name}"', truth=Truth.REPORTED, size=MOST_CLAIMS)
    hits = search(store, query).hits
    if wanted.resolution and wanted.spellings:
        more = SearchQuery(
            f'"resolution {wanted.resolution}"', truth=Truth.REPORTED, size=MOST_CLAIMS
        )
        hits = (*hits, *search(store, more).hits)
    return tuple(dict.fromkeys(hits))
