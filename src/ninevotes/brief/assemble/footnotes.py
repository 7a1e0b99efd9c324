"""Footnotes: each stretch of evidence gets one number, in the order of the page."""

from __future__ import annotations

from collections.abc import Iterable

from ninevotes.brief.clean import plain, quoted, web_address
from ninevotes.brief.dates import in_words
from ninevotes.brief.language import _
from ninevotes.brief.model import Note
from ninevotes.vocabulary.claims import Claim
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import History


class Footnotes:
    """The footnotes of one page while it is put together.

    Args:
        history: the record that the claims come from.
        words: most words quoted in one place.
    """

    def __init__(self, history: History, words: int) -> None:
        self._documents = {document.id: document for document in history.documents}
        self._origins = {d: group.id for group in history.origins for d in group.documents}
        self._words = words
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._notes: list[Note] = []

    def cite(self, claims: Iterable[Claim]) -> tuple[int, ...]:
        """Numbers for the evidence of some claims, ascending, none twice."""
        return tuple(sorted({self._number(claim) for claim in claims}))

    def all(self) -> tuple[Note, ...]:
        """Every footnote so far, by number."""
        return tuple(self._notes)

    def numbers_of(self, document: str) -> tuple[int, ...]:
        """The footnotes taken from one document."""
        return tuple(note.number for note in self._notes if note.document == plain(document))

    def _number(self, claim: Claim) -> int:
        span = claim.evidence.span
        key = (claim.document, span.start, span.end)
        if key not in self._numbers:
            self._numbers[key] = len(self._notes) + 1
            self._notes.append(self._note(claim, len(self._notes) + 1))
        return self._numbers[key]

    def _note(self, claim: Claim, number: int) -> Note:
        document = self._documents.get(claim.document)
        quote = quoted(claim.evidence.text, self._words)
        said_by = claim.attribution
        return Note(
            number=number,
            document=plain(claim.document),
            by=named(document) if document else plain(claim.document),
            date=dated(document) if document else _("date unknown"),
            origin=self._origins.get(claim.document, ""),
            words=quote.words,
            cut=quote.cut,
            start=claim.evidence.span.start,
            end=claim.evidence.span.end,
            attribution=str(quoted(said_by, self._words)) if said_by else None,
            link=web_address(document.url) if document else None,
        )


def named(document: Document) -> str:
    """A document by outlet and publisher, as a reader would name it."""
    outlet, publisher = document.outlet, document.publisher
    if outlet and publisher and outlet != publisher:
        return _("%(one)s, in %(other)s", one=plain(outlet), other=plain(publisher))
    return plain(outlet or publisher or document.id)


def dated(document: Document) -> str:
    """A document's date in words."""
    return in_words(document.date) if document.date else _("date unknown")
