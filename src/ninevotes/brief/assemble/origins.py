"""The documents by the origin they go back to."""

from __future__ import annotations

from ninevotes.brief.assemble.footnotes import Footnotes, dated, named
from ninevotes.brief.clean import plain, web_address
from ninevotes.brief.language import N_, _
from ninevotes.brief.model import Origin, Source
from ninevotes.vocabulary.documents import DateOrigin, Document
from ninevotes.vocabulary.events import History

_DATED_BY = {
    DateOrigin.METADATA: N_("date taken from the page's metadata"),
    DateOrigin.DATELINE: N_("date taken from the dateline"),
    DateOrigin.FILE_NAME: N_("date inferred from the file name"),
}


def origins(history: History, footnotes: Footnotes) -> tuple[Origin, ...]:
    """Every document with its footnotes; those of no group stand alone, after the groups."""
    documents = {document.id: document for document in history.documents}
    groups = [
        Origin(
            id=plain(group.id),
            label=plain(group.label),
            evidence=tuple(plain(words) for words in group.evidence),
            sources=tuple(
                _source(documents.pop(d), history, footnotes)
                for d in group.documents
                if d in documents
            ),
        )
        for group in history.origins
    ]
    alone = [
        Origin(plain(d.id), named(d), (), (_source(d, history, footnotes),))
        for d in documents.values()
    ]
    return (*groups, *alone)


def _source(document: Document, history: History, footnotes: Footnotes) -> Source:
    title = history.titles.get(document.id)
    link = web_address(document.url)
    return Source(
        id=plain(document.id),
        title=plain(title) if title else None,
        by=named(document),
        outlet=plain(document.outlet) if document.outlet else None,
        publisher=plain(document.publisher) if document.publisher else None,
        date=dated(document),
        link=link,
        address=plain(document.url) if document.url and not link else None,
        sha256=plain(document.sha256),
        remarks=_remarks(document, history),
        notes=footnotes.numbers_of(document.id),
    )


def _remarks(document: Document, history: History) -> tuple[str, ...]:
    known = document.date_origin in _DATED_BY
    said = [_(_DATED_BY[document.date_origin])] if document.date_origin and known else []
    return (*said, *(plain(note) for note in history.notes.get(document.id, ())))
