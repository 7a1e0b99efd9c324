"""An Atom feed (RFC 4287) of votes and meetings, the latest first."""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import quote
from xml.etree import ElementTree as ET

from ninevotes.record.export.deeds import Deed, meetings_of, votes_of
from ninevotes.record.export.model import Extract

NAMESPACE = "http://www.w3.org/2005/Atom"
MOST = 100
"""Entries of a feed; readers want what is new."""

_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 does not allow."""


def as_atom(given: Extract, most: int = MOST) -> str:
    """The feed. An entry's time is midnight UTC of its day, so the same record gives the same feed.

    Args:
        given: what to tell of.
        most: entries at most, the latest.
    """
    ET.register_namespace("", NAMESPACE)
    deeds = sorted(
        [*votes_of(given), *meetings_of(given)], key=lambda deed: (deed.date, deed.id), reverse=True
    )[:most]
    feed = ET.Element(f"{{{NAMESPACE}}}feed")
    _add(feed, "title", "Record of the United Nations Security Council")
    _add(feed, "id", "urn:ninevotes:feed:record")
    _add(feed, "updated", _moment(deeds[0].date if deeds else dt.date(1946, 1, 17)))
    _add(_element(feed, "author"), "name", "ninevotes")
    _add(feed, "rights", " ".join(given.notes) or "No sources.")
    titles = {source.id: source.attribution for source in given.sources}
    for deed in deeds:
        _entry(feed, deed, titles)
    ET.indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, "unicode") + "\n"


def xml_text(text: str) -> str:
    """Text without the characters that XML does not allow."""
    return _FORBIDDEN.sub("\ufffd", text)


def _entry(feed: ET.Element, deed: Deed, titles: dict[str, str]) -> None:
    entry = _element(feed, "entry")
    symbol = f"{deed.symbol}: " if deed.symbol else ""
    _add(entry, "title", " ".join(f"{symbol}{deed.words or deed.title}".split()))
    _add(entry, "id", f"urn:ninevotes:{quote(deed.id, safe=':')}")
    _add(entry, "updated", _moment(deed.date))
    _add(entry, "published", _moment(deed.date))
    if deed.link:
        _element(entry, "link", rel="alternate", href=deed.link)
    else:
        _element(entry, "link", rel="via", href="https://research.un.org/en/docs/sc/quick")
    _add(entry, "summary", " ".join(deed.title.split()) or (deed.symbol or ""))
    _element(entry, "category", term="vote" if deed.vote else "meeting")
    _add(entry, "rights", " ".join(titles[one] for one in deed.sources if one in titles))


def _element(parent: ET.Element, name: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes)


def _add(parent: ET.Element, name: str, text: str) -> None:
    _element(parent, name).text = xml_text(text)


def _moment(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
