"""The day of a document: manifest, page metadata, dateline, file name, in that order."""

from __future__ import annotations

import datetime as dt
import re

from ninevotes.reading.clean.offsets import BlockKind, CleanText
from ninevotes.reading.mentions.dates import find_dates
from ninevotes.reading.resolve.dates import resolve
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.documents import DateOrigin

_PRINTED = Form(
    r"(?:published|posted|updated|appeared in the print edition|print edition of|first "
    r"published|last updated|"
    r"date|issued|release)\b[^\n]{0,80}$",
    re.IGNORECASE,
)
_DATELINE = Form(r"^[A-ZÀ-Þ][A-ZÀ-Þ .,/'-]{2,50}[,.]? *(?P<rest>[^\n]{0,60}?)(?:\(|--|–|—|-|•|:)")
_PRINTED_LATER = 2
"""Days after its dateline on which a report may still be printed."""
_IN_NAME = Form(r"(?<!\d)((?:19[4-9]|20[0-4])\d)[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])(?!\d)")


def date_document(
    clean: CleanText, given: dt.date | None, name: str
) -> tuple[dt.date | None, DateOrigin | None]:
    """The day of a document and what told us.

    Args:
        clean: the text.
        given: the day that a manifest gives, or null.
        name: the file's name.
    """
    if given is not None:
        return given, DateOrigin.MANIFEST
    for key in ("date", "time"):
        found = _iso(clean.meta.get(key, ""))
        if found:
            return found, DateOrigin.METADATA
    printed = _printed(clean)
    if printed:
        return printed, DateOrigin.METADATA
    in_name = _iso(name)
    dateline = _dateline(clean, in_name)
    if dateline:
        return dateline, DateOrigin.DATELINE
    return (in_name, DateOrigin.FILE_NAME) if in_name else (None, None)


def day_told_from(clean: CleanText, date: dt.date | None) -> dt.date | None:
    """The day that "today" and "Monday" are told from: the dateline's, the eve of printing.

    A newspaper of 30 November prints under "Nov. 29" what happened "today".
    """
    dateline = _dateline(clean, date, written=True) if date else None
    if dateline and date and 0 <= (date - dateline).days <= _PRINTED_LATER:
        return dateline
    return date


def _iso(text: str) -> dt.date | None:
    found = _IN_NAME.search(text)
    if found is None:
        return None
    try:
        return dt.date(*(int(part) for part in found.groups()))
    except ValueError:
        return None


def _printed(clean: CleanText) -> dt.date | None:
    """A full date in a line that says when the page was published."""
    for block in clean.blocks:
        line = clean.of(block)
        if len(line) > 260 or ("19" not in line and "20" not in line):
            continue
        for mention in find_dates(line):
            full = mention.value.form == "day" and mention.value.year
            if not full:
                continue
            before = line[: mention.start]
            if _PRINTED.search(before) or (
                len(line) < 60 and not re.search(r"[a-z]{4,} [a-z]{3,} [a-z]{3,}", line)
            ):
                day = resolve(mention.value, None, future=False)
                return dt.date.fromisoformat(day) if day else None
    return None


def _dateline(clean: CleanText, hint: dt.date | None, *, written: bool = False) -> dt.date | None:
    """A date in the dateline of the first paragraphs; its year from the file name if need be.

    ``written``: only a month and day before the dash, not "yesterday" right after it.
    """
    body = [b for b in clean.blocks if b.kind is BlockKind.BODY][:3]
    for block in body:
        head = clean.of(block)[:120]
        line = _DATELINE.match(head)
        if line is None:
            continue
        for mention in find_dates(head[: line.end() + 20]):
            if written and (mention.value.form != "day" or mention.end > line.end()):
                continue
            day = resolve(mention.value, hint, future=False)
            if day and len(day) == len("2014-12-22"):
                return dt.date.fromisoformat(day)
    return None
