"""Where the words of a document stand: from what was written back to its characters."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from ninevotes.record.matching.words import folded
from ninevotes.record.origins.article import paragraphs
from ninevotes.vocabulary.documents import Document, MediaType, Span

_MARKUP = re.compile(
    r"<(?:script|style)\b.*?</(?:script|style)\s*>|<[^<>]*>|&#?\w{1,10};", re.DOTALL
)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘(]?[A-ZÀ-Þ0-9])")
_NO_STOP = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|St|No|Feb|Jan|Dec|Nov|Oct|Sept|Aug)|\b[A-Z])\."
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a document.

    Args:
        text: its words, markup and line breaks left out.
        span: where it stands in the document; null where it cannot be told.
    """

    text: str
    span: Span | None


def passages(document: Document, most: int) -> list[Passage]:
    """The sentences of the article in a document, each with its place.

    Args:
        document: plain or marked up.
        most: sentences that are looked at.
    """
    words = list(_words(document))
    found: list[Passage] = []
    cursor = 0
    for paragraph in paragraphs(document):
        for sentence in islice(_sentences(paragraph), most - len(found)):
            wanted = folded(sentence).split()
            at = _find(words, wanted, cursor)
            if at is None:
                found.append(Passage(sentence, None))
                continue
            cursor = at + len(wanted)
            span = Span(words[at][1].start, words[cursor - 1][1].end)
            found.append(Passage(sentence, _with_stop(document, span)))
    return found


def _with_stop(document: Document, span: Span) -> Span:
    """The place with the stop and the quotation mark that end the sentence."""
    end = span.end
    while end < len(document.text) and document.text[end] in ".!?…\"'”’)»":
        end += 1
    return Span(span.start, end)


def _sentences(paragraph: str) -> Iterator[str]:
    start = 0
    for stop in _STOP.finditer(paragraph):
        if _NO_STOP.search(paragraph[max(start, stop.start() - 6) : stop.start() + 1]):
            continue
        yield paragraph[start : stop.end()].strip()
        start = stop.end()
    if folded(paragraph[start:]):
        yield paragraph[start:].strip()


def _words(document: Document) -> Iterator[tuple[str, Span]]:
    """Each word, folded, with its place."""
    for text, places in _shown(document):
        for match in _WORD.finditer(text):
            for part in folded(match.group()).split():
                first, last = places[match.start()], places[match.end() - 1]
                yield part, Span(first.start, last.end)


def _shown(document: Document) -> Iterator[tuple[str, list[Span]]]:
    """The characters that are shown, with their places: runs between tags."""
    source = document.text
    if document.media_type is not MediaType.HTML:
        yield source, [Span(n, n + 1) for n in range(len(source))]
        return
    text, places = "", []
    position = 0
    for mark in [*_MARKUP.finditer(source), None]:
        stop = mark.start() if mark else len(source)
        text += source[position:stop]
        places += [Span(n, n + 1) for n in range(position, stop)]
        if mark is None or mark.group().startswith("<"):
            yield text, places
            text, places = "", []
        else:
            shown = html.unescape(mark.group())
            text += shown
            places += [Span(mark.start(), mark.end())] * len(shown)
        position = mark.end() if mark else stop


def _find(words: list[tuple[str, Span]], wanted: list[str], start: int) -> int | None:
    if not wanted:
        return None
    for at in range(start, len(words) - len(wanted) + 1):
        if words[at][0] == wanted[0] and all(
            words[at + n][0] == word for n, word in enumerate(wanted)
        ):
            return at
    return None
