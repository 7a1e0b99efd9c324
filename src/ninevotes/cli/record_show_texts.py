"""The reports of ``record show``: one asked for, and what versions of a text changed."""

from __future__ import annotations

from collections.abc import Iterator

from ninevotes.record.origins.versions import Change, ChangeKind, Version
from ninevotes.record.search import Shown
from ninevotes.record.search.hits import short_quote
from ninevotes.record.search.texts import TextHistory
from ninevotes.vocabulary.documents import Document

_SHOWN = 8
"""Changes of a version that are printed; all of them stand in the JSON."""


def document_lines(shown: Shown) -> Iterator[tuple[str, int]]:
    """A report that was asked for: lines for a terminal, each with its indent."""
    if shown.event is None:
        for document in shown.documents:
            yield from _document(document)


def text_lines(shown: Shown) -> Iterator[tuple[str, int]]:
    """The versions of texts, likewise."""
    for history in shown.texts:
        yield from _history(history)


def _document(document: Document) -> Iterator[tuple[str, int]]:
    by = document.outlet or document.publisher or "outlet not known"
    yield f"Report of {document.date or 'an unknown day'}, {by}", 2
    if document.url:
        yield document.url, 2
    yield f"SHA-256 {document.sha256}", 2


def _history(history: TextHistory) -> Iterator[tuple[str, int]]:
    by_name = {document.id: document for document in history.documents}
    many = len(history.versions)
    noun = "version" if many == 1 else "versions"
    printed = len(history.documents) + history.more
    yield f"One text, printed by {printed} documents in {many} {noun}", 2
    for number, version in enumerate(history.versions, 1):
        names = ", ".join(_named(by_name[name]) for name in version.documents)
        yield f"{number}. {names}", 4
        yield from _changes(version)
    if history.more:
        yield f"and {history.more} later ones that were not compared", 4


def _changes(version: Version) -> Iterator[tuple[str, int]]:
    for change in version.changes[:_SHOWN]:
        yield _told(change), 7
    if len(version.changes) > _SHOWN:
        yield f"and {len(version.changes) - _SHOWN} more changes", 7


def _told(change: Change) -> str:
    passage = change.after or change.before
    words = f"“{short_quote(passage.text)}”" if passage else ""
    if change.kind is not ChangeKind.REWORDED:
        return f"{change.kind.value}: {words}"
    pairs = (f"{was or 'nothing'} → {now or 'nothing'}" for was, now in change.words)
    return f"{change.kind.value}: {short_quote('; '.join(pairs))} in {words}"


def _named(document: Document) -> str:
    return f"{document.id} ({document.date})" if document.date else f"{document.id} (undated)"
