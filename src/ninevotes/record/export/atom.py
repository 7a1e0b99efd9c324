"""An Atom feed (RFC 4287) of votes and meetings, the latest first."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote
from xml.etree import ElementTree as ET

from ninevotes.record.export.deeds import Deed, meetings_of, votes_of
from ninevotes.record.export.model import Extract

NAMESPACE = "http://www.w3.org/2005/Atom"
MOST = 100
"""Entries of a feed; readers want what is new."""

_WHERE = "https://research.un.org/en/docs/sc/quick"
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 does not allow."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a feed says of itself.

    Args:
        title: in words.
        name: the end of its id, which never changes.
        links: relation and address of each link, as ``("self", "/feeds/votes.atom")``.
    """

    title: str = "Record of the United Nations Security Council"
    name: str = "record"
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry.

    Args:
        id: the end of its id, which never changes.
        day: the day that it tells of; its time is midnight UTC, so that the same record gives
            the same feed.
        title: in one line.
        summary: more of it.
        links: relation and address of each link; one is an ``alternate`` or a ``via``.
        category: what it is.
        rights: in what words its sources ask to be named.
    """

    id: str
    day: dt.date
    title: str
    summary: str
    links: tuple[tuple[str, str], ...]
    category: str
    rights: str = ""


def as_atom(given: Extract, most: int = MOST) -> str:
    """The feed of an extract, the latest first.

    Args:
        given: what to tell of.
        most: entries at most, the latest.
    """
    deeds = sorted(
        [*votes_of(given), *meetings_of(given)], key=lambda deed: (deed.date, deed.id), reverse=True
    )[:most]
    titles = {source.id: source.attribution for source in given.sources}
    entries = (entry_of(deed, titles) for deed in deeds)
    return feed(Head(), entries, " ".join(given.notes) or "No sources.")


def feed(head: Head, entries: Iterable[Entry], rights: str) -> str:
    """A feed of entries, in the order given, the latest first.

    Args:
        head: what it says of itself.
        entries: what it tells of.
        rights: in what words its sources ask to be named.
    """
    ET.register_namespace("", NAMESPACE)
    told = list(entries)
    made = ET.Element(f"{{{NAMESPACE}}}feed")
    _add(made, "title", head.title)
    _add(made, "id", f"urn:ninevotes:feed:{quote(head.name, safe=':')}")
    _add(made, "updated", _moment(max((e.day for e in told), default=dt.date(1946, 1, 17))))
    for relation, address in head.links:
        _element(made, "link", rel=relation, href=address)
    _add(_element(made, "author"), "name", "ninevotes")
    _add(made, "rights", rights)
    for entry in told:
        _entry(made, entry)
    ET.indent(made)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(made, "unicode") + "\n"


def entry_of(deed: Deed, titles: Mapping[str, str]) -> Entry:
    """A vote or a meeting as an entry.

    Args:
        deed: what happened.
        titles: source to the words in which it asks to be named.
    """
    symbol = f"{deed.symbol}: " if deed.symbol else ""
    where = ("alternate", deed.link) if deed.link else ("via", _WHERE)
    return Entry(
        deed.id,
        deed.date,
        f"{symbol}{deed.words or deed.title}",
        deed.title or (deed.symbol or ""),
        (where,),
        "vote" if deed.vote else "meeting",
        " ".join(titles[one] for one in deed.sources if one in titles),
    )


def xml_text(text: str) -> str:
    """Text without the characters that XML does not allow."""
    return _FORBIDDEN.sub("\ufffd", text)


def _entry(made: ET.Element, told: Entry) -> None:
    entry = _element(made, "entry")
    _add(entry, "title", " ".join(told.title.split()))
    _add(entry, "id", f"urn:ninevotes:{quote(told.id, safe=':')}")
    _add(entry, "updated", _moment(told.day))
    _add(entry, "published", _moment(told.day))
    for relation, address in told.links:
        _element(entry, "link", rel=relation, href=address)
    _add(entry, "summary", " ".join(told.summary.split()))
    _element(entry, "category", term=told.category)
    if told.rights:
        _add(entry, "rights", told.rights)


def _element(parent: ET.Element, name: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes)


def _add(parent: ET.Element, name: str, text: str) -> None:
    _element(parent, name).text = xml_text(text)


def _moment(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
