"""JSON lines: one object a line, one report each."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ninevotes.sources.reports.formats.stamps import day_of_stamp
from ninevotes.sources.reports.formats.stream import ByteStream, DamagedError
from ninevotes.sources.reports.problem import Problem
from ninevotes.sources.reports.report import LARGEST_REPORT, Form, OpenedReport
from ninevotes.vocabulary.documents import DateOrigin

LONGEST_LINE = 2 * LARGEST_REPORT
"""Bytes: a report with all its characters escaped, and what else a line says of it."""

_BEFORE = b"\xef\xbb\xbf \t\r\n"

USUAL: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "maintext", "article"),
    "id": ("doc", "id"),
    "date": ("date", "published", "published_at", "date_publish", "datePublished", "pub_date"),
    "outlet": ("outlet", "agency"),
    "publisher": ("publisher", "source", "source_domain", "site"),
    "url": ("url", "link"),
}
"""What a line says of its report, and the names that are tried for it, in order."""


@dataclass(frozen=True, slots=True)
class Fields:
    """Which fields of a line mean what.

    Args:
        named: the user's names, by what they mean; the usual ones are tried for the others.
    """

    named: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Hold the names to what a line can say."""
        unknown = set(self.named) - set(USUAL)
        if unknown:
            raise ValueError(
                f"a line cannot say {', '.join(sorted(unknown))!r}: name {', '.join(USUAL)}"
            )

    def of(self, record: Mapping[str, Any], what: str) -> Any:
        """The value of a field, null where there is none."""
        names = (self.named[what],) if what in self.named else USUAL[what]
        return next((record[name] for name in names if record.get(name) not in (None, "")), None)

    def text_of(self, record: Mapping[str, Any], what: str) -> str | None:
        """The value of a field if it is text."""
        value = self.of(record, what)
        return value if isinstance(value, str) else None


def read_json_lines(
    stream: ByteStream,
    place: str,
    stem: str,
    fields: Fields | None = None,
    wanted: Callable[[bytes], bool] = bool,
) -> Iterator[OpenedReport | Problem]:
    """The reports of JSON lines, one at a time.

    Args:
        stream: the bytes.
        place: what to call the file in messages.
        stem: what to call a report without an id of its own: ``stem-LINE``.
        fields: which fields mean what.
        wanted: whether a line, as bytes, is worth taking apart; others are passed over.
    """
    number = 0
    while True:
        number += 1
        start = stream.offset
        where = f"{place} line {number} (byte {start})"
        try:
            line, whole = stream.line(LONGEST_LINE)
        except DamagedError as error:
            yield Problem(where, str(error))
            continue
        if not line:
            return
        if not whole:
            yield Problem(where, f"is longer than {LONGEST_LINE / 1e6:.0f} MB: not one report")
        elif line.strip() and (wanted(line) or not _is_object(line)):
            yield _report(line, where, f"{stem}-{number}", fields or Fields())


def looks_like_reports(start: bytes) -> bool:
    """Whether the first line of a file is an object with a text: reports, and not a manifest."""
    line = start.lstrip(_BEFORE).split(b"\n", 1)[0]
    try:
        record = json.loads(line)
    except ValueError:  # cut off, or no JSON
        return any(b'"%s"' % name.encode() in line for name in USUAL["text"])
    except RecursionError:
        return False
    return isinstance(record, dict) and Fields().text_of(record, "text") is not None


def _is_object(line: bytes) -> bool:
    """Whether a line begins and ends as an object does; a cheap look, before it is parsed."""
    return line.lstrip(_BEFORE).startswith(b"{") and line.rstrip().endswith(b"}")


def _report(line: bytes, where: str, name: str, fields: Fields) -> OpenedReport | Problem:
    try:
        record = json.loads(line.decode("utf-8-sig", "replace"))
    except RecursionError:
        return Problem(where, "is nested too deeply")
    except ValueError as error:
        return Problem(where, f"is not JSON ({error}); one object a line")
    if not isinstance(record, dict):
        return Problem(where, "is no object; one object a line")
    return report_of_record(record, where, name, fields)


def report_of_record(
    record: Mapping[str, Any], where: str, name: str, fields: Fields
) -> OpenedReport | Problem:
    """The report of one line, or of one row of a table.

    Args:
        record: its values by field.
        where: where it stands, for messages.
        name: what to call it if it has no id.
        fields: which fields mean what.
    """
    text = fields.text_of(record, "text")
    if text is None:
        tried = fields.named.get("text") or ", ".join(USUAL["text"])
        return Problem(where, f"has no text (looked for {tried}); name the field with --field")
    # Half a surrogate pair, which JSON can escape, is no character: nothing could store it.
    data = text.encode("utf-8", "surrogatepass")
    if len(data) > LARGEST_REPORT:
        return Problem(where, f"has a text of more than {LARGEST_REPORT / 1e6:.0f} MB")
    day = day_of_stamp(fields.of(record, "date"))
    given = fields.of(record, "id")
    return OpenedReport(
        str(given)[:200] if isinstance(given, str | int) else name,
        where,
        data,
        Form.TEXT,
        text=data.decode("utf-8", "replace"),
        inside=True,
        outlet=fields.text_of(record, "outlet"),
        publisher=fields.text_of(record, "publisher"),
        date=day,
        date_origin=DateOrigin.METADATA if day else None,
        url=fields.text_of(record, "url"),
    )
