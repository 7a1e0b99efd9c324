"""RSS and Atom feeds: entries with their text.

Read with the parser of the standard library, entry by entry. What a document type defines is
not read, so an entity cannot expand, and nothing is loaded from elsewhere.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from ninevotes.sources.reports.formats.stamps import day_of_stamp
from ninevotes.sources.reports.formats.warc import id_of_address
from ninevotes.sources.reports.problem import Problem
from ninevotes.sources.reports.report import LARGEST_REPORT, Form, OpenedReport
from ninevotes.vocabulary.documents import DateOrigin, MediaType

_DEEPEST = 200
"""Elements one within another."""

_ENTRIES = frozenset({"item", "entry"})
_BODIES = ("encoded", "content", "description", "summary")
"""Where the text of an entry stands, the fullest first."""

_DAYS = ("pubDate", "published", "date", "issued", "updated", "modified")
_LINKS = ("link", "origLink", "guid", "id")
_TEXTS = frozenset({"title", *_BODIES, *_DAYS, *_LINKS})
_BARE_AMPERSAND = re.compile(r"&(?!(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|\w{1,31});)")
_NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DECLARED = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""")


class _RefusedFeedError(ValueError):
    """A feed that is not read any further."""


@dataclass(slots=True)
class _Entry:
    """What an entry has said so far, by element."""

    said: dict[str, str] = field(default_factory=dict)
    source: str = ""


@dataclass(slots=True)
class _State:
    """Where in the feed we are."""

    path: list[str] = field(default_factory=list)
    entry: _Entry | None = None
    finished: list[_Entry] = field(default_factory=list)
    title: str = ""
    text: list[str] = field(default_factory=list)
    markup: int = 0
    """The depth of the element whose markup is its text (Atom's XHTML); none is 0."""


def read_feed(
    data: bytes, place: str, publisher: str | None = None
) -> Iterator[OpenedReport | Problem]:
    """The entries of a feed, one at a time.

    A fault in the XML ends the feed: the entries before it are given, and where it is told.

    Args:
        data: the feed.
        place: what to call it in messages.
        publisher: who publishes it; by default what it calls itself.
    """
    state, parser = _State(), expat.ParserCreate(namespace_separator=" ")
    _listen(parser, state)
    number = 0
    text = _mended(data)
    try:
        for start in range(0, max(len(text), 1), 1 << 16):
            parser.Parse(text[start : start + (1 << 16)], start + (1 << 16) >= len(text))
            for entry in _let_go(state):
                number += 1
                yield _report(entry, f"{place} entry {number}", publisher or state.title or None)
    except (expat.ExpatError, _RefusedFeedError) as error:
        for entry in _let_go(state):
            number += 1
            yield _report(entry, f"{place} entry {number}", publisher or state.title or None)
        line = parser.CurrentLineNumber
        what = str(error) if isinstance(error, _RefusedFeedError) else f"is broken XML ({error})"
        yield Problem(f"{place} line {line}", f"{what}; {number} entries before it were read")


def _let_go(state: _State) -> list[_Entry]:
    entries, state.finished = state.finished, []
    return entries


def _mended(data: bytes) -> str:
    """The characters of a feed, with what breaks XML most often put right."""
    declared = _DECLARED.search(data[:300])
    encoding = declared.group(1).decode("ascii") if declared else "utf-8"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    try:
        text = data.decode(encoding, "replace")
    except LookupError:
        text = data.decode("utf-8", "replace")
    text = text.lstrip("\ufeff \t\r\n")
    # The characters are decoded already: a declaration of another encoding would mislead.
    text = re.sub(r"^<\?xml[^>]{0,200}\?>", "", text, count=1)
    text = _NO_CHARACTER.sub(" ", text)
    return _outside(text)


def _outside(text: str) -> str:
    """Bare ampersands put right outside of CDATA sections, where they are plain characters."""
    parts: list[str] = []
    at = 0
    while True:
        start = text.find("<![CDATA[", at)
        end = text.find("]]>", start) if start >= 0 else -1
        if end < 0:
            return "".join(parts) + _BARE_AMPERSAND.sub("&amp;", text[at:])
        parts += [_BARE_AMPERSAND.sub("&amp;", text[at:start]), text[start:end]]
        at = end


def _listen(parser: expat.XMLParserType, state: _State) -> None:
    def opened(tag: str, attributes: dict[str, str]) -> None:
        _opened(state, tag.rpartition(" ")[2], attributes)

    def closed(tag: str) -> None:
        _closed(state, tag.rpartition(" ")[2])

    def no_entities(*_: object) -> None:
        raise _RefusedFeedError("defines entities of its own, which are not read")

    def named(name: str, _parameter: bool) -> None:  # noqa: FBT001 - expat calls it so
        state.text.append(html.unescape(f"&{name};"))

    parser.buffer_text = True
    parser.UseForeignDTD(True)  # noqa: FBT003 - HTML's entities, which no feed declares, are told
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.CharacterDataHandler = state.text.append
    parser.EntityDeclHandler = no_entities
    parser.SkippedEntityHandler = named


def _opened(state: _State, name: str, attributes: dict[str, str]) -> None:
    state.path.append(name)
    if len(state.path) > _DEEPEST:
        raise _RefusedFeedError("is nested too deeply")
    if state.markup:
        state.text.append(f"<{name}>")
        return
    if name in _ENTRIES:
        state.entry = _Entry()
    state.text.clear()
    if attributes.get("type") == "xhtml":
        state.markup = len(state.path)
    if state.entry is not None:
        _take_link(state.entry, name, attributes)


def _take_link(entry: _Entry, name: str, attributes: dict[str, str]) -> None:
    """Atom's links: in attributes."""
    address = attributes.get({"link": "href", "content": "src"}.get(name, ""))
    if address and attributes.get("rel", "alternate") == "alternate":
        entry.said.setdefault("link", address)


def _closed(state: _State, name: str) -> None:
    depth = len(state.path)
    state.path.pop()
    if state.markup and depth > state.markup:
        state.text.append(f"</{name}>")
        return
    state.markup = 0
    text = "".join(state.text).strip()
    state.text.clear()
    parent = state.path[-1] if state.path else ""
    if name in _ENTRIES and state.entry is not None:
        state.finished.append(state.entry)
        state.entry = None
    elif state.entry is None:
        if name == "title" and parent in {"channel", "feed"}:
            state.title = " ".join(html.unescape(text).split())
    elif parent == "source" or name == "source":
        state.entry.source = state.entry.source or (text if name in {"title", "source"} else "")
    elif parent in _ENTRIES and name in _TEXTS and text:
        state.entry.said.setdefault(name, text)


def _report(entry: _Entry, where: str, publisher: str | None) -> OpenedReport | Problem:
    said = entry.said
    title = " ".join(html.unescape(said.get("title", "")).split())
    body = next((said[name] for name in _BODIES if said.get(name)), "")
    if not title and not body:
        return Problem(where, "has no text")
    marked_up = re.search(r"<\w+[^>]{0,500}>|&(?:#\d+|\w+);", body) is not None
    text = _page(title, body) if marked_up else f"{title}\n\n{body}".strip()
    data = text.encode()
    if len(data) > LARGEST_REPORT:
        return Problem(where, f"is longer than {LARGEST_REPORT / 1e6:.0f} MB")
    link = next((said[name] for name in _LINKS if said.get(name)), None)
    url = link if link and re.match(r"https?://", link) else None
    day = next((day for name in _DAYS if (day := day_of_stamp(said.get(name)))), None)
    return OpenedReport(
        id_of_address(link) if link else where.replace(" ", "-"),
        where,
        data,
        Form.TEXT,
        text=text,
        inside=True,
        media_type=MediaType.HTML if marked_up else MediaType.TEXT,
        publisher=entry.source or publisher,
        date=day,
        date_origin=DateOrigin.METADATA if day else None,
        url=url,
    )


def _page(title: str, body: str) -> str:
    return f"<h1>{html.escape(title)}</h1>\n{body}" if title else body
