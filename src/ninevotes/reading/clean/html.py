"""HTML to blocks of text, in one pass, with the way back to every character.

Written for reading rather than for showing: what is not prose (scripts, menus, forms, lists
of links) is left out, and each character that stays knows its place in the page. It looks at
every character a bounded number of times, whatever the page does.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from ninevotes.reading.clean.elements import ASIDE, INLINE, RAW, read_attributes, said_of_itself
from ninevotes.reading.clean.offsets import Builder
from ninevotes.reading.clean.passing import after_menu, after_no_element, closing_of
from ninevotes.reading.wording import Form

_TAG = re.compile(r"<(?:(/?)([a-zA-Z][a-zA-Z0-9:-]*)([^>]*)>|[!?])")
_TAG_CUT_OFF = re.compile(r"</?[a-zA-Z]|<[!?]")
_ENTITY = Form(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_JSON_DATE = Form(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_BOXES = frozenset({"div", "section", "ul"})
_PASSED_OVER = INLINE - {"a", "time"}
"""Elements that neither end a block nor say anything."""

_FURNITURE_CLASS = Form(
    r"cookie|newsletter|share|social|related|recommend|promo|advert|breadcrumb|subscribe|comment",
    re.IGNORECASE,
)


@dataclass(slots=True)
class RawBlock:
    """A block as the page has it: where it stands, its element, and how much of it is links."""

    start: int
    end: int
    element: str
    linked: int = 0
    aside: bool = False


@dataclass(slots=True)
class _Page:
    source: str
    out: Builder = field(default_factory=Builder)
    blocks: list[RawBlock] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    stack: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    element: str = "body"
    opened: int = 0
    linked: int = 0
    in_link: int | None = None


def looks_like_html(text: str) -> bool:
    """Whether a text is an HTML page or a piece of one."""
    head = text[:2000].lower()
    return head.lstrip("\ufeff \n\r\t").startswith(("<!doctype html", "<html")) or (
        len(re.findall(r"</(?:p|div|a|span|li|body|html|head|title|script)\s*>", text[:20_000]))
        >= 3
    )


def blocks_of(source: str, *, menus: bool = True) -> tuple[Builder, list[RawBlock], dict[str, str]]:
    """The blocks of a page, with what the page says of itself.

    Args:
        source: the page.
        menus: whether menus, forms and the like are walked through; else those that are closed
            are passed over as a whole, which on most pages spares most of the tags.

    Returns:
        the characters kept, the blocks in order, and meta data by name.
    """
    page = _Page(source)
    position, last, more = 0, source.rfind(">") + 1, True
    while more:
        position, more = _walk(page, position, last, menus=menus)
    cut = _TAG_CUT_OFF.search(source, position)
    _text(page, position, cut.start() if cut else len(source))
    _close_block(page)
    return page.out, page.blocks, page.meta


def _walk(page: _Page, position: int, last: int, *, menus: bool) -> tuple[int, bool]:
    """Take text and tags up to something that is passed over as a whole: a script, a comment.

    Returns:
        the place after it, and whether there was such a thing.
    """
    source = page.source
    for tag in _TAG.finditer(source, position, last):
        start = tag.start()
        if start > position:
            _text(page, position, start)
        position = tag.end()
        closing, name, attributes = tag.groups()
        if name is None:
            return after_no_element(source, start), True
        if (name := name.lower()) in _PASSED_OVER:
            continue
        if not closing and name in RAW:
            return _raw(page, name, attributes, position), True
        if not (closing or menus) and name in ASIDE:
            after = after_menu(source, name, position)
            if after is not None:
                _close_block(page)
                return after, True
        _element(page, name, attributes, closing=bool(closing))
    return position, False


def _text(page: _Page, start: int, end: int) -> None:
    """Take running text, entities read, white space made plain; none before a block begins."""
    text = page.source[start:end]
    out = page.out
    if out.length == page.opened and (not text or text.isspace()):
        return
    if "&" in text:
        position = start
        for entity in _ENTITY.finditer(page.source, start, end):
            out.keep(page.source[position : entity.start()].replace("\n", " "), position)
            out.replace(html.unescape(entity.group()), entity.start(), entity.end())
            position = entity.end()
        out.keep(page.source[position:end].replace("\n", " "), position)
    else:
        out.keep(text.replace("\n", " "), start)


def _raw(page: _Page, name: str, attributes: str, start: int) -> int:
    """Pass over an element whose content is not prose; keep the title and a printed date."""
    if attributes.rstrip().endswith("/"):
        return start
    closing = closing_of(name, page.source, start)
    end, after = (closing.start(), closing.end()) if closing else (len(page.source),) * 2
    if name == "title" and "title" not in page.meta:
        page.meta["title"] = html.unescape(page.source[start:end]).strip()
    if name == "script" and "ld+json" in attributes:
        found = _JSON_DATE.search(page.source, start, end)
        if found:
            page.meta.setdefault("date", found.group(1))
    return after


def _element(page: _Page, name: str, attributes: str, *, closing: bool) -> None:
    if name == "meta":
        page.meta |= said_of_itself(read_attributes(attributes))
    elif name == "time" and not closing:
        stamp = read_attributes(attributes).get("datetime")
        if stamp:
            page.meta.setdefault("time", stamp)
    elif name == "a":
        _link(page, closing=closing)
    if name in INLINE:
        return
    _close_block(page)
    _aside(page, name, attributes, closing=closing)
    page.element = "body" if closing else name


def _aside(page: _Page, name: str, attributes: str, *, closing: bool) -> None:
    """Keep count of the menus, forms and boxes that we are inside of."""
    if closing:
        if page.aside and page.aside[-1] == name:
            page.aside.pop()
        return
    furniture = name in ASIDE
    if name in _BOXES and attributes and _FURNITURE_CLASS.search(attributes):
        given = read_attributes(attributes)
        furniture = bool(_FURNITURE_CLASS.search(f"{given.get('class', '')} {given.get('id', '')}"))
    if furniture or (page.aside and page.aside[-1] == name):
        page.aside.append(name)


def _link(page: _Page, *, closing: bool) -> None:
    if not closing:
        page.in_link = page.out.length
    elif page.in_link is not None:
        page.linked += page.out.length - max(page.in_link, page.opened)
        page.in_link = None


def _close_block(page: _Page) -> None:
    end = page.out.length
    if end > page.opened:
        block = RawBlock(page.opened, end, page.element, page.linked, bool(page.aside))
        page.blocks.append(block)
        page.out.replace("\n", page.out.end, page.out.end)
    page.opened = page.out.length
    page.linked = 0
