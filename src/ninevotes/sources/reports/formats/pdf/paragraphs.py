"""Lines to paragraphs: what a margin broke is joined, running heads are dropped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ninevotes.sources.reports.formats.pdf.layout import Line

_HYPHENS = "-\u00ad\u2010\ufffe\x02"
"""What stands at the end of a line where a word was divided; PDFium marks some by its own."""

_KEPT = frozenset({"non", "co", "ex", "self", "vice", "anti", "pro", "post", "pre", "multi"})
"""Beginnings of words that have a hyphen in the middle of a line too."""

_STOP = re.compile(r"""[.!?:;…]["'”’)\]]*$""")
_EDGE = 3
"""Lines at the head and foot of a page that may run through the document."""


def text_of(pages: Sequence[Sequence[Line]]) -> str:
    """The text of a document, a blank line between paragraphs.

    Args:
        pages: the lines of each page, in reading order.
    """
    repeated = _running(pages)
    seen: set[str] = set()
    paragraphs: list[str] = []
    last: Line | None = None
    for page in pages:
        leading = _usual_leading(page)
        for number, line in enumerate(page):
            if _at_edge(number, page) and (key := _key(line.piece.text)) in repeated:
                if key in seen:
                    continue
                seen.add(key)
                paragraphs.insert(max(len(paragraphs) - (last is not None), 0), line.piece.text)
                continue
            if last is not None and _continues(last, line, leading):
                paragraphs[-1] = join(paragraphs[-1], line.piece.text)
            else:
                paragraphs.append(line.piece.text.strip())
            last = line
    return "\n\n".join(_plain(text) for text in paragraphs if text.strip())


def join(text: str, line: str) -> str:
    """A paragraph and its next line, a word divided between them put together.

    >>> join("They were against hu-", "man rights"), join("the 15-", "member body")
    ('They were against human rights', 'the 15-member body')
    """
    text, line = text.rstrip(), line.strip()
    if not text or text[-1] not in _HYPHENS or not line[:1].isalpha():
        return f"{text} {line}"
    before = re.search(r"(\w*)\W$", text)
    word = before.group(1) if before else ""
    divided = line[0].islower() and word.isalpha() and word.lower() not in _KEPT
    return text[:-1] + ("" if divided else "-") + line


def _continues(last: Line, line: Line, leading: float) -> bool:
    """Whether a line goes on with the paragraph of the one before."""
    before, here = last.piece, line.piece
    if line.opens or here.bottom > before.top:  # the next column, or page
        return not _STOP.search(before.text.strip()) and _looks_continued(before.text, here.text)
    if abs(before.height - here.height) > 0.3 * max(before.height, here.height, 1):
        return False
    if before.bottom - here.bottom > 1.35 * leading:
        return False
    em = max(here.height, 1)
    indented = here.left - line.left > 0.8 * em and here.left - before.left > 0.8 * em
    short = last.right - before.right > 0.2 * (last.right - last.left)
    return not (indented or (short and bool(_STOP.search(before.text.strip()))))


def _looks_continued(before: str, here: str) -> bool:
    return here[:1].islower() or before.rstrip()[-1:] in _HYPHENS + ","


def _usual_leading(page: Sequence[Line]) -> float:
    """Points from one baseline to the next, as most often on the page."""
    steps = sorted(
        above.piece.bottom - below.piece.bottom
        for above, below in pairwise(page)
        if not below.opens and above.piece.bottom > below.piece.bottom
    )
    return steps[len(steps) // 2] if steps else 12.0


def _running(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Lines at the edges of pages that come again on others: heads, feet, page numbers."""
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update(
            {_key(line.piece.text) for number, line in enumerate(page) if _at_edge(number, page)}
        )
    return frozenset(key for key, count in counts.items() if count >= max(2, len(pages) // 3))


def _at_edge(number: int, page: Sequence[Line]) -> bool:
    """Whether a line is among the highest or lowest of its page."""
    return number < _EDGE or number >= len(page) - _EDGE


def _key(text: str) -> str:
    """What a running line has in common with itself on other pages: all but its numbers."""
    return re.sub(r"\d+", "#", " ".join(text.split()))


def _plain(text: str) -> str:
    """Blanks single, marks of divided words and of nothing taken out."""
    return " ".join(text.translate({0xAD: None, 0xFFFE: None, 2: None, 0: None}).split())
