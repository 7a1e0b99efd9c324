"""The elements of HTML by what they are to a reader, and their attributes."""

from __future__ import annotations

import html

from ninevotes.reading.wording import Form

RAW = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "textarea", "title"})
ASIDE = frozenset({"nav", "footer", "aside", "form", "button", "select", "dialog", "menu"})
INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
_ATTRIBUTE = Form(r"""(?<![a-zA-Z:-])([a-zA-Z:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")


def read_attributes(text: str) -> dict[str, str]:
    """The attributes of a tag, names in small letters, entities read."""
    return {
        found[0].lower(): html.unescape(found[1] or found[2] or found[3])
        for found in _ATTRIBUTE.findall(text[:4000])
    }


_META = {
    "article:published_time": "date",
    "datepublished": "date",
    "date": "date",
    "dc.date": "date",
    "dc.date.issued": "date",
    "pubdate": "date",
    "og:site_name": "publisher",
    "author": "author",
    "og:title": "title",
    "og:url": "url",
}


def said_of_itself(given: dict[str, str]) -> dict[str, str]:
    """What a meta element with these attributes says of the page: date, publisher, title..."""
    name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
    if name in _META and given.get("content"):
        return {_META[name]: given["content"].strip()}
    return {}
