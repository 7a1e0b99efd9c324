"""The readable lines of a document, without markup."""

from __future__ import annotations

from html.parser import HTMLParser

from ninevotes.vocabulary.documents import Document, MediaType

_SILENT = {"script", "style", "nav", "aside", "footer", "form", "noscript", "template", "button"}
_EMPTY = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"}
_FLOWING = {"a", "abbr", "b", "cite", "em", "i", "q", "span", "strong", "sub", "sup", "u", "small"}


def lines(document: Document) -> list[str]:
    """The document's lines of text; an empty line where a paragraph ends."""
    text = document.text
    if document.media_type is MediaType.HTML:
        reader = _Reader()
        reader.feed(text)
        reader.close()
        text = "".join(reader.parts)
    return [" ".join(line.split()) for line in text.splitlines()]


class _Reader(HTMLParser):
    """Collects text; an element that does not flow in a line begins a new paragraph."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter an element."""
        del attrs
        if tag not in _EMPTY:
            self._open.append(tag)
        if tag not in _FLOWING:
            self.parts.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        """Leave an element; those never closed inside it end with it."""
        if tag in self._open:
            while self._open.pop() != tag:
                pass
        if tag not in _FLOWING:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        """Keep text that is shown. Line breaks in the source mean nothing."""
        if _SILENT.isdisjoint(self._open):
            self.parts.append(data.replace("\n", " "))
