"""Where the lines come from: footnotes, documents, and the origins they go back to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """One footnote: the words of one document that make a claim.

    Args:
        number: its number on the page.
        document: id of the document.
        by: outlet and publisher, as a reader would name the document.
        date: the document's date in words.
        origin: id of the group of copies the document belongs to.
        words: the quoted words, cleaned and cut to the length allowed.
        cut: whether words were left out at the end.
        start, end: the whole evidence as character offsets into the document as decoded.
        attribution: to whom the document ascribes the claim, or null.
        link: address of the document, http or https only, or null.
    """

    number: int
    document: str
    by: str
    date: str
    origin: str
    words: str
    cut: bool
    start: int
    end: int
    attribution: str | None
    link: str | None


@dataclass(frozen=True, slots=True)
class Source:
    """One document.

    Args:
        id: the document's id.
        title: its headline, or null.
        by: outlet and publisher, as a reader would name the document.
        outlet, publisher: who wrote it, who printed it; null when unknown.
        date: its date in words.
        link: where it can be read, http or https only, or null.
        address: the address as given, where it cannot be made a link.
        sha256: of the bytes read: what the offsets of the footnotes count in.
        remarks: what a reader should know of how it was dated and read.
        notes: numbers of the footnotes taken from it.
    """

    id: str
    title: str | None
    by: str
    outlet: str | None
    publisher: str | None
    date: str
    link: str | None
    address: str | None
    sha256: str
    remarks: tuple[str, ...]
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Documents that go back to one text: they count once.

    Args:
        id: ``O1``, ``O2``, ...
        label: the agency or outlet that the group goes back to.
        evidence: what tied its documents together, in words.
        sources: its documents.
    """

    id: str
    label: str
    evidence: tuple[str, ...]
    sources: tuple[Source, ...]
