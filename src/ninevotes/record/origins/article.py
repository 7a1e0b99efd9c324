"""What a document's writer wrote: without captions, furniture, repeats and quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ninevotes.record.matching.words import folded
from ninevotes.record.origins.agencies import agency_pattern
from ninevotes.record.origins.markup import lines
from ninevotes.vocabulary.documents import Document

_WRAPPED = range(45, 101)
"""Length of the lines of a hard-wrapped paragraph."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_HEADING_WORDS = 14
_FURNITURE = re.compile(
    r"\b(?:subscrib|newsletter|sign up|read (?:full|more)|telegram channel|breaking news alert|"
    r"you may also like|advertisement|all rights reserved|terms of (?:use|service)|"
    r"privacy policy|cookies?|follow us|click here|share this|accessibility links|"
    r"a version of this article appeared|latest (?:breaking )?news delivered|"
    r"written by|leading global news agency|contributed to this report|more in the news)",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    rf"\({agency_pattern()}\s*(?:Photo|/)[^)]*\)|\bPhoto(?:graph)?(?: by|:)"
    rf"|\bfile (?:photo|picture)\b|^FILE\b|\b{agency_pattern()}/[A-Z]\w+",
    re.IGNORECASE,
)
_QUOTATION = re.compile(r"[\"“”„«]([^\"“”„«»]*)(?:[\"”»]|$)")
_QUOTED_WORDS = 6
"""Words from which a shared quotation tells anything."""


@dataclass(frozen=True, slots=True)
class Article:
    """A document reduced to what can be compared.

    Args:
        runs: the writer's own words, in order, cut wherever a quotation stands.
        quotations: what others are quoted as saying, six words or more, folded.
    """

    runs: tuple[tuple[str, ...], ...]
    quotations: frozenset[str]


def article(document: Document) -> Article:
    """Reduce a document to its article."""
    runs: list[tuple[str, ...]] = []
    quotations: set[str] = set()
    open_run: list[str] = []
    for paragraph in paragraphs(document):
        end = 0
        for quotation in _QUOTATION.finditer(paragraph):
            open_run += folded(paragraph[end : quotation.start()]).split()
            runs.append(tuple(open_run))
            open_run = []
            words = folded(quotation[1])
            if words.count(" ") >= _QUOTED_WORDS - 1:
                quotations.add(words)
            end = quotation.end()
        open_run += folded(paragraph[end:]).split()
    runs.append(tuple(open_run))
    return Article(tuple(run for run in runs if run), frozenset(quotations))


def paragraphs(document: Document) -> Iterator[str]:
    """The paragraphs of the article, each once however often the page prints it."""
    seen: set[str] = set()
    for paragraph in _blocks(document):
        words = folded(paragraph)
        if not words or words in seen or _is_beside(paragraph):
            continue
        seen.add(words)
        yield paragraph


def _is_beside(paragraph: str) -> bool:
    """Whether the text stands beside the article: a link, a caption, an invitation."""
    if _CAPTION.search(paragraph):
        return True
    words = len(paragraph.split())
    if words < _HEADING_WORDS and not _SENTENCE_END.search(paragraph):
        return True
    return words < 40 and bool(_FURNITURE.search(paragraph))


def _blocks(document: Document) -> Iterator[str]:
    """Paragraphs as printed: wrapped lines joined, other lines each by itself."""
    block: list[str] = []
    for line in [*lines(document), ""]:
        if line:
            block.append(line)
            continue
        if len(block) > 1 and all(len(part) in _WRAPPED for part in block[:-1]):
            yield " ".join(block)
        else:
            yield from block
        block = []
