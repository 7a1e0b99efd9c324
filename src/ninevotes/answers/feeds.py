"""What is new, for feed readers and calendars: votes, a member's votes, a matter, meetings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from urllib.parse import quote

from ninevotes.answers.errors import asked_rightly
from ninevotes.answers.pages import Wanted
from ninevotes.answers.parts import day_of, member_named, short_name
from ninevotes.answers.votes import VotesAsked
from ninevotes.brief.model import ItemBrief, Line
from ninevotes.pipeline.briefing import NothingToBriefError, brief_reports
from ninevotes.record.export.atom import MOST, Entry, Head, entry_of, feed
from ninevotes.record.export.deeds import Deed, votes_of
from ninevotes.record.export.extract import exported_sources, extract
from ninevotes.record.export.icalendar_form import as_icalendar
from ninevotes.record.export.model import Extract, Selection
from ninevotes.record.search import QueryError
from ninevotes.record.search.vote_list import list_votes
from ninevotes.record.store import Store
from ninevotes.vocabulary.organs import Organ

_YEARS = 2
"""Years before the latest vote that a calendar goes back."""


def votes_feed(store: Store, here: str) -> str:
    """An Atom feed of the latest votes of the Council.

    Args:
        store: the record.
        here: the address of the feed.

    Raises:
        StoreError: the record cannot be read.
    """
    given = _latest(store, VotesAsked())
    head = Head("Votes of the Security Council", "votes", _links(here, "/votes"))
    return feed(head, (_entry(deed, given) for deed in _newest(given)), _rights(given))


def member_feed(store: Store, member: str, here: str) -> str:
    """An Atom feed of a member's latest votes in the Council.

    Args:
        store: the record.
        member: name or code.
        here: the address of the feed.

    Raises:
        AskedError: no state is called so.
        StoreError: the record cannot be read.
    """
    code = member_named(member)
    given = _latest(store, VotesAsked(member=(code,)))
    name = short_name(code)
    head = Head(
        f"{name}: votes in the Security Council",
        f"member:{code}",
        _links(here, f"/members/{code}"),
    )
    entries = (_entry(deed, given, _cast(deed, code, name)) for deed in _newest(given))
    return feed(head, entries, _rights(given))


def item_feed(store: Store, key: str, here: str) -> str:
    """An Atom feed of what is reported and on record of a matter.

    Args:
        store: the record.
        key: of the matter.
        here: the address of the feed.

    Raises:
        NothingError: no report is about it.
        StoreError: the record cannot be read.
    """
    with asked_rightly(nothing=(NothingToBriefError,)):
        brief = brief_reports((), store=store, item=key).brief
    page = f"/items/{quote(key)}"
    entries = [entry for item in brief.items for entry in _told(item, page)]
    entries.sort(key=lambda entry: (entry.day, entry.id), reverse=True)
    names = ", ".join(item.name for item in brief.items)
    sources = sorted(
        {source.outlet for o in brief.origins for source in o.sources if source.outlet}
    )
    rights = f"Reports belong to their publishers: {', '.join(sources) or 'not named'}."
    return feed(Head(names, f"item:{key}", _links(here, page)), entries[:MOST], rights)


def calendar(store: Store, since: str = "") -> str:
    """An iCalendar file of meetings and votes, and of the days by which something is due.

    Args:
        store: the record.
        since: the first day, month or year; two years before the latest vote without it.

    Raises:
        AskedError: it is no day.
        StoreError: the record cannot be read.
    """
    first = day_of(since)
    if first is None:
        latest = _latest(store, VotesAsked(), 1).votes
        last = next((vote.date for vote in latest if vote.date), dt.date(1948, 1, 1))
        first = last - dt.timedelta(days=366 * _YEARS)
    return as_icalendar(extract(store, Selection(Organ.SECURITY_COUNCIL, since=first)))


def _latest(store: Store, asked: VotesAsked, most: int = MOST) -> Extract:
    """The latest votes that are asked for, as one source gives them."""
    query = asked.query(Wanted(size=most))
    with asked_rightly(QueryError):
        found = list_votes(store, query)
    sources = tuple(one for one in exported_sources(store) if one.id == found.source)
    return Extract(sources, found.votes, corrections=store.corrections.held())


def _newest(given: Extract) -> Iterator[Deed]:
    return reversed(votes_of(given))


def _entry(deed: Deed, given: Extract, first: str = "") -> Entry:
    """An entry that leads to the page of the site, and to the document where that is known."""
    told = entry_of(deed, {source.id: source.attribution for source in given.sources})
    links = [("related", deed.link)] if deed.link else []
    if deed.symbol:
        links = [("alternate", f"/votes/{quote(deed.symbol)}"), *links]
    return Entry(
        told.id,
        told.day,
        f"{first}{told.title}",
        told.summary,
        tuple(links) or told.links,
        told.category,
        told.rights,
    )


def _cast(deed: Deed, code: str, name: str) -> str:
    vote = deed.vote.ballot.votes.get(code) if deed.vote else None
    return f"{name}: {vote.words}. " if vote else ""


def _told(item: ItemBrief, page: str) -> Iterator[Entry]:
    """The lines of a matter that have a day, a month or a year."""
    for line in item.timeline:
        day = _day(line)
        if day is not None and not line.to_come:
            origins = f"; {line.origins} independent origins" if line.origins > 1 else ""
            yield Entry(
                f"event:{line.event}",
                day,
                line.text,
                f"{line.when} ({line.kind.value}{origins}). {line.text}",
                (("alternate", f"{page}#{line.id}"),),
                line.kind.value,
            )


def _day(line: Line) -> dt.date | None:
    return day_of(line.date, last=True) if line.date else None


def _links(here: str, page: str) -> tuple[tuple[str, str], ...]:
    return (("self", here), ("alternate", page))


def _rights(given: Extract) -> str:
    return " ".join(given.notes) or "No sources."
