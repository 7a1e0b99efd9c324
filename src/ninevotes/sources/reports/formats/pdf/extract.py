"""PDFium's characters to pieces of text with their places."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # it has no stubs
from pypdfium2 import raw

from ninevotes.sources.reports.formats.pdf.layout import Line, Piece, in_reading_order
from ninevotes.sources.reports.formats.pdf.paragraphs import text_of
from ninevotes.sources.reports.problem import RefusedReportError
from ninevotes.sources.reports.report import LARGEST_REPORT

_MOST_PAGES = 3_000
_GAP = 1.6
"""Times the height of the letters that parts two pieces on one baseline."""


def extract_text(data: bytes) -> str:
    """The text of a PDF file in reading order, paragraphs apart.

    Raises:
        RefusedReportError: it is broken, locked, too long, or holds no text.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise RefusedReportError(
                "is a PDF file locked with a password: unlock it first"
            ) from error
        raise RefusedReportError("is a broken PDF file") from error
    if len(document) > _MOST_PAGES:
        raise RefusedReportError(f"is a PDF file of {len(document):,} pages: split it")
    pages: list[list[Line]] = []
    size = 0
    for number in range(len(document)):
        pieces = _pieces(document, number)
        size += sum(len(piece.text) for piece in pieces)
        if size > LARGEST_REPORT:
            raise RefusedReportError("is a PDF file of more than 10 million characters: split it")
        pages.append(in_reading_order(pieces))
    text = text_of(pages)
    if not any(character.isalpha() for character in text):
        raise RefusedReportError("is a PDF file without text (pictures of pages?): run OCR over it")
    return text


def _pieces(document: Any, number: int) -> list[Piece]:
    """The pieces of a page; none where the page is broken."""
    try:
        page = document[number]
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        return []
    try:
        return [piece for run in _runs(text_page) for piece in _split(text_page, run)]
    finally:
        text_page.close()
        page.close()


def _runs(text_page: Any) -> Iterator[list[tuple[int, str]]]:
    """Lines as PDFium finds them: places and characters, up to a line end."""
    run: list[tuple[int, str]] = []
    for index in range(text_page.count_chars()):
        character = chr(raw.FPDFText_GetUnicode(text_page, index))
        if character in "\r\n":
            if run:
                yield run
            run = []
        else:
            run.append((index, character))
    if run:
        yield run


def _split(text_page: Any, run: list[tuple[int, str]]) -> Iterator[Piece]:
    """The pieces of a line, parted at wide gaps: columns that stand on one baseline."""
    words: list[str] = []
    box: list[float] | None = None
    for index, character in run:
        if character.isspace() or character == "\0":
            words.append(" ")
            continue
        here = _box(text_page, index)
        if here is None:
            words.append(character)
            continue
        height = max(here[3] - here[1], (box[3] - box[1]) if box else 0.0, 1.0)
        apart = box is not None and (
            here[0] - box[2] > _GAP * height
            or here[0] < box[0] - height
            or abs(here[1] - box[1]) > 1.5 * height
        )
        if apart and box is not None:
            yield from _piece(words, box)
            words, box = [], None
        words.append(character)
        box = here if box is None else _around(box, here)
    if box is not None:
        yield from _piece(words, box)


def _piece(words: list[str], box: list[float]) -> Iterator[Piece]:
    text = "".join(words).strip()
    if text:
        yield Piece(text, *box)


def _around(one: list[float], other: list[float]) -> list[float]:
    return [
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    ]


_EDGES = tuple(ctypes.c_double() for _ in range(4))


def _box(text_page: Any, index: int) -> list[float] | None:
    """Left, bottom, right and top of a character; null for one that PDFium put in itself."""
    left, right, bottom, top = _EDGES
    if not raw.FPDFText_GetCharBox(text_page, index, left, right, bottom, top):
        return None
    if right.value <= left.value and top.value <= bottom.value:
        return None
    return [left.value, bottom.value, right.value, top.value]
