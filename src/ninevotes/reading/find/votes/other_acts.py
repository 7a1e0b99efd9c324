"""Dates beside a vote that date something else: an aside, a clause, what came after."""

from __future__ import annotations

from collections.abc import Sequence

from ninevotes.reading.find.subordinate import of_another_clause
from ninevotes.reading.mentions.masking import Masked
from ninevotes.reading.mentions.mention import Mention
from ninevotes.reading.structure.report import Sentence
from ninevotes.reading.wording import Form


def dates_another_act(
    sentence: Sentence, spans: Sequence[tuple[int, int]], mention: Mention
) -> bool:
    """Whether a date is that of something else than the act told at ``spans``."""
    masked = sentence.masked
    if mention.value.form == "ago" and mention.value.shift == "later":
        return True
    if _in_aside(masked, spans, mention):
        return True
    if _dates_contents(mention) and _of_a_relative(masked, spans, mention):
        return True
    if not spans:
        return False
    return all(_apart(masked, span, mention) for span in spans) or all(
        _came_before(sentence, span, mention) for span in spans
    )


_ASIDE = Form(r", whos?e? [^,;]*,")


def _in_aside(masked: Masked, spans: Sequence[tuple[int, int]], mention: Mention) -> bool:
    """Whether a date tells of somebody's past: "X, who was a reporter there in 1995, said"."""
    for aside in _ASIDE.finditer(masked.text):
        first, last = masked.back(aside.start()), masked.back(aside.end(), end=True)
        if first <= mention.start < last:
            return not any(aside.start() <= start < aside.end() for start, _ in spans)
    return False


_RELATIVE = Form(r"\b(?:that|which|who|whose)\b")
_OF_A_DAY = frozenset({"weekday", "relative"})


def _dates_contents(mention: Mention) -> bool:
    """Whether a date is such as clauses on a text hold: "those who shot it down last year".

    The weekday of the news may stand at the end of a sentence, behind any clause.
    """
    return mention.value.form not in _OF_A_DAY


def _of_a_relative(masked: Masked, spans: Sequence[tuple[int, int]], mention: Mention) -> bool:
    """Whether a date stands in a clause on the text: "a draft that would try those who ..."""
    text = masked.text
    mark = masked.anchors[2 * masked.mentions.index(mention) + 1]
    ends = [end for _, end in spans if end <= mark]
    if not ends:
        return False
    last = mark - len("that ") if text.endswith("that ", 0, mark) else mark
    return _RELATIVE.search(text, max(ends), last) is not None


_AFTER_WHAT = Form(r"\bafter\b(?! (?:all|that|which|\w+ing)\b)")


_TO_COME = Form(r"\b(?:will|would|(?:is|are|was|were|due|set|about) to|to) (?:\w+ ){1,4}(?:on )?$")


def _came_before(sentence: Sentence, span: tuple[int, int], mention: Mention) -> bool:
    """Whether a date is of what comes after: "is to end on Thursday after Russia vetoed"."""
    masked = sentence.masked
    mark = masked.anchors[2 * masked.mentions.index(mention) + 1]
    if mark > span[0] or not _AFTER_WHAT.within(masked.text, mark, span[0]):
        return False
    return _TO_COME.within(sentence.text, max(0, mention.start - 40), mention.start) is not None


def _apart(masked: Masked, span: tuple[int, int], mention: Mention) -> bool:
    """Whether a date stands in an aside closed before what it might date."""
    mark = masked.anchors[2 * masked.mentions.index(mention) + 1]
    return mark < span[0] and of_another_clause(masked.text, *span, mark)
