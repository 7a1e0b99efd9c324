"""What a browser would make of a page, read with the standard library only."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET  # our own output is parsed, not a stranger's
from html.parser import HTMLParser

VOID = {"meta", "br", "hr", "img", "input", "link", "base", "area", "col", "embed", "source"}


class Page(HTMLParser):
    """Tags, attributes and text of a page; raises where tags do not close in order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.html = html
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.style = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()
        if self._open:
            raise AssertionError(f"not closed: {self._open}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        opened = self._open.pop() if self._open else None
        if opened != tag:
            raise AssertionError(f"</{tag}> closes <{opened}>")

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] == "style":
            self.style += data
        else:
            self.text += data

    def attributes(self, name: str) -> list[str]:
        return [value for _, attrs in self.tags if (value := attrs.get(name)) is not None]

    def drawings(self) -> list[ET.Element]:
        """Every picture, parsed as XML: it must be well-formed."""
        found = re.findall(r"<svg\b.*?</svg>", self.html, re.DOTALL)
        return [ET.fromstring(drawing) for drawing in found]  # noqa: S314 - our own output
