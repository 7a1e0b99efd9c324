"""A document to a verbatim record in its parts."""

from __future__ import annotations

from ninevotes.reading.clean import clean
from ninevotes.reading.clean.characters import PLAIN
from ninevotes.reading.clean.offsets import CleanText
from ninevotes.reading.official.course import course, invitations
from ninevotes.reading.official.front import front_page
from ninevotes.reading.official.model import VerbatimRecord
from ninevotes.reading.official.statements import statements
from ninevotes.reading.official.text import running_text
from ninevotes.reading.official.votes import votes_taken
from ninevotes.vocabulary.documents import Document, MediaType
from ninevotes.vocabulary.records import masthead


def parse_record(document: Document) -> VerbatimRecord | None:
    """The parts of a verbatim record; null for a document that has no record's masthead.

    Args:
        document: text as extracted from the PDF file or copied, lines broken or joined.
    """
    head = masthead(document.text)
    if head is None:
        return None
    base = (
        clean(document.text, MediaType.HTML)
        if document.media_type is MediaType.HTML
        else CleanText(document.text.translate(PLAIN))
    )
    front = front_page(base.text, head.date)
    text = running_text(base)
    return VerbatimRecord(
        head,
        front,
        text,
        statements(text, front, head.date),
        votes_taken(text, head.date),
        invitations(text, head.date),
        course(text),
    )
