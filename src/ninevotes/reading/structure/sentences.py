"""Sentences of a paragraph; what is quoted is never cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ninevotes.reading.structure.quotations import Quotation
from ninevotes.reading.wording import Form

_STOP = Form(r"""[.!?…]+["')\]]*(?=\s+["'(\[]?[A-Z0-9À-Þ]|\s*$)""")
_ABBREVIATION = Form(
    r"(?:^|[\s(\"'-])(?:[A-Z]|[A-Z]\.[A-Z]|U\.N|U\.S|U\.K|D\.C|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Sen|"
    r"Rep|Gov|Amb|St|Jr|Sr|No|Nos|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Co|"
    r"Art|Res|para|paras|a\.m|p\.m|i\.e|e\.g)$"
)
_ALWAYS_GOES_ON = Form(
    r"(?:^|[\s(\"'-])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Sen|Rep|Gov|Amb|St|No|Nos|vs|i\.e|e\.g|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Art|[A-Z])$"
)
_NEW_SENTENCE = Form(
    r"\s+[\"'(]?(?:The|A|An|It|He|She|They|But|In|On|At|And|However|That|This|These|Those|If|While|"
    r"When|After|Before|As|Such|No|Not|Its|His|Her|Their|We|I|Under|With|For|Diplomats|Western|"
    r"Council|Members|Some|Most|Many|Several|Both|All|Earlier|Last|Since|Until|Despite|Although)\b"
)


_HE_ASKED = Form(
    r"\s+(?:the |an? )?(?:[A-ZÀ-Þ][\w.'-]*,? ){1,5}(?:said|says|asked|asks|told|wrote|added|"
    r"shouted|replied|demanded|wondered|quipped|exclaimed|cried|countered|retorted|continued)\b"
)


def sentences(
    paragraph: str, quoted: Sequence[Quotation], start: int = 0
) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a paragraph.

    Args:
        paragraph: the text.
        quoted: its quotations; a stop inside one ends a sentence only where the quotation
            itself ends there.
        start: where to begin.
    """
    begin = start
    for stop in _STOP.finditer(paragraph, start):
        if _inside(stop.start(), stop.end(), quoted) or _goes_on(paragraph, stop):
            continue
        if paragraph[begin : stop.end()].strip():
            yield _trim(paragraph, begin, stop.end())
        begin = stop.end()
    if paragraph[begin:].strip():
        yield _trim(paragraph, begin, len(paragraph))


def _inside(start: int, end: int, quoted: Sequence[Quotation]) -> bool:
    return any(q.start < start and end < q.end for q in quoted)


def _goes_on(paragraph: str, stop: re.Match[str]) -> bool:
    """Whether the stop only closes an abbreviation, or a question that "he asked" follows."""
    if stop.group()[-1] in "\"'" and stop.group()[0] in "!?…":
        return _HE_ASKED.match(paragraph, stop.end()) is not None
    if not stop.group().startswith("."):
        return False
    before = paragraph[max(0, stop.start() - 12) : stop.start()]
    if not _ABBREVIATION.search(before):
        return False
    return bool(_ALWAYS_GOES_ON.search(before)) or not _NEW_SENTENCE.match(paragraph, stop.end())


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
