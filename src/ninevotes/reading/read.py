"""The front door of reading: a document in, what it claims out."""

from __future__ import annotations

import dataclasses
import hashlib
import re

from ninevotes.reading.clean import clean
from ninevotes.reading.clean.html import looks_like_html
from ninevotes.reading.clean.offsets import BlockKind, CleanText
from ninevotes.reading.dating import date_document, day_told_from
from ninevotes.reading.decode import decode
from ninevotes.reading.find.everything import find_everything
from ninevotes.reading.find.finding import Finding, date_lies_ahead, speaks_of_future
from ninevotes.reading.item import item_of
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.official import NOTE_ON_RELEASES, is_release, read_record, with_printed_votes
from ninevotes.reading.resolve.dates import resolve
from ninevotes.reading.resolve.duplicates import merge_duplicates
from ninevotes.reading.structure.layout import lay_out
from ninevotes.reading.structure.report import Report
from ninevotes.reading.tidy import tidy
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.claims import Claim, Evidence
from ninevotes.vocabulary.documents import Document, MediaType
from ninevotes.vocabulary.events import Reading
from ninevotes.vocabulary.organs import Organ


def document_of(data: bytes, name: str) -> Document:
    """A document from the bytes of a file.

    Args:
        data: the bytes as they came.
        name: the file's name; its stem becomes the document's id.

    Raises:
        UnreadableError: the bytes are no text.
    """
    decoded = decode(data)
    stem, _, ending = name.rpartition(".")
    html = ending.lower() in {"html", "htm", "xhtml"} or looks_like_html(decoded.text)
    return Document(
        stem or name,
        decoded.text,
        hashlib.sha256(data).hexdigest(),
        MediaType.HTML if html else MediaType.TEXT,
        encoding=decoded.encoding,
    )


def read(document: Document) -> Reading:
    """Everything that reading takes from a document. Deterministic; touches nothing else.

    The document's date is found where it has none (metadata, dateline, file name). A verbatim
    record, known by its masthead, is read by its set forms.
    """
    record = read_record(document)
    if record is not None:
        return record
    cleaned = clean(document.text, document.media_type)
    date, origin = date_document(cleaned, document.date, document.id)
    origin = document.date_origin if document.date and document.date_origin else origin
    document = dataclasses.replace(
        document,
        date=date,
        date_origin=origin,
        publisher=document.publisher or cleaned.meta.get("publisher"),
    )
    report = lay_out(cleaned, day_told_from(cleaned, date))
    report.meeting_date, report.meeting_told = _meeting_day(report) or (None, 0)
    findings = merge_duplicates(find_everything(report), report)
    item = item_of(report)
    tidy(findings, report, item)
    claims = tuple(_claim(document, cleaned, finding) for finding in findings)
    claims = with_printed_votes(document, cleaned, claims)
    return Reading(document, claims, item, report.title, _notes(document, cleaned, report))


def _claim(document: Document, cleaned: CleanText, finding: Finding) -> Claim:
    span = cleaned.original(finding.start, finding.end)
    return Claim(
        document.id,
        finding.type,
        finding.date,
        finding.fields,
        finding.modality,
        finding.attribution,
        Evidence(span, document.quote(span)),
    )


_MEETS = Form(r"\b(?:meet|meets|meeting|session|convene|convening)\b", re.IGNORECASE)


def _meeting_day(report: Report) -> tuple[str, int] | None:
    """The day of the meeting that a report announces, and the sentence that tells it.

    It is the first one dated from the report's own day on.
    """
    if report.date is None:
        return None
    for number, sentence in enumerate(report.sentences):
        if not _MEETS.search(sentence.text) or not speaks_of_future(sentence):
            continue
        if sentence.kind is BlockKind.CAPTION:
            continue
        organs = [m.value for m in sentence.masked.mentions if m.kind is Kind.ORGAN]
        if organs and Organ.SECURITY_COUNCIL not in organs:
            continue
        for mention in sentence.masked.mentions:
            if mention.kind is not Kind.DATE:
                continue
            if mention.value.form != "day" and not date_lies_ahead(sentence, mention):
                continue
            day = resolve(mention.value, sentence.anchor, future=True)
            if day and len(day) == 10 and day >= report.date.isoformat():
                return day, number
    return None


def _notes(document: Document, cleaned: CleanText, report: Report) -> tuple[str, ...]:
    notes = []
    repeats = sum(b.end - b.start for b in cleaned.blocks if b.kind is BlockKind.REPEAT)
    prose = sum(b.end - b.start for b in cleaned.blocks if b.kind is BlockKind.BODY)
    if prose and repeats > 0.6 * prose:
        notes.append("the text is printed twice in the page")
    elif repeats:
        notes.append("some paragraphs or captions are printed more than once")
    if document.date is None:
        notes.append("the document has no date")
    elif document.date_origin is not None and document.date_origin.value != "manifest":
        notes.append(f"date from the {document.date_origin.value}")
    if document.encoding not in {"utf-8", "ascii"}:
        notes.append(f"read as {document.encoding}")
    if is_release(cleaned.text):
        notes.append(NOTE_ON_RELEASES)
    if not report.council:
        notes.append("not about the Security Council")
    return tuple(notes)
