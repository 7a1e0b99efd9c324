"""Quotations: what stands between quotation marks, and where."""

from __future__ import annotations

from dataclasses import dataclass

from ninevotes.reading.wording import Form

_SINGLE = Form(
    r"(?<![\w.])'(?=[\w\[(])"
    r"((?:[^'\n]|(?<=\w)'(?=\w)|(?<=s)'(?= [a-z][^'\n]{0,200}[,.!?]')){2,400}?)"
    r"(?:(?<!s)'(?!\w)|'(?!\w)(?! [a-z][^'\n]{0,200}[,.!?]'))"
)
_DOUBLE = Form('"')
_OPENS_AFTER = " ([{-/'\n"
_CLOSES_BEFORE = " .,;:!?)]}-/'\n"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words: ``start`` to ``end`` with their marks, the inner offsets without."""

    start: int
    end: int
    inner_start: int
    inner_end: int


def quotations(paragraph: str) -> tuple[Quotation, ...]:
    r"""The quotations of a paragraph, in order.

    A double mark opens after a space and closes before one; one that can do neither is no
    quotation mark. A quotation that is never closed (speech that goes on in the next
    paragraph) runs to the end; one opened twice starts at the second mark. Single marks count
    only where no double ones do.

    >>> [("a \"b c\" d")[q.inner_start:q.inner_end] for q in quotations('a "b c" d')]
    ['b c']
    """
    marks = [mark.start() for mark in _DOUBLE.finditer(paragraph)]
    if not marks:
        return tuple(
            Quotation(m.start(), m.end(), m.start(1), m.end(1)) for m in _SINGLE.finditer(paragraph)
        )
    found = []
    opened: int | None = None
    for mark in marks:
        if opened is not None and _closes(paragraph, mark):
            found.append(Quotation(opened, mark + 1, opened + 1, mark))
            opened = None
        elif _opens(paragraph, mark):
            opened = mark
    if opened is not None:
        found.append(Quotation(opened, len(paragraph), opened + 1, len(paragraph)))
    return tuple(found)


def _opens(text: str, mark: int) -> bool:
    if text[mark + 1 : mark + 2].strip() == "":
        return False
    return mark == 0 or text[mark - 1] in _OPENS_AFTER or not text[mark - 1].isalnum()


def _closes(text: str, mark: int) -> bool:
    after = text[mark + 1 : mark + 2]
    if after == "" or after in _CLOSES_BEFORE or not after.isalnum():
        return True
    return text[mark - 1 : mark] not in _OPENS_AFTER
