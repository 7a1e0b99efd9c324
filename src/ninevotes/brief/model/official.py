"""The official record beside what is reported: what was tied, by which evidence, from where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OnRecord:
    """What the official record has of a reported line.

    Args:
        type: ``vote``, ``meeting``, or ``nothing``: the table of meetings covers the day asked
            for and has none on the matter.
        symbol: of the resolution, the draft or the meeting's record; null where none.
        link: address of that document, or null.
        text: the tie in one phrase: the symbol, or that there is nothing.
        judgement: ``same``, ``unsure``, or ``different`` for nothing.
        evidence: what the two have in common, in words.
        line: anchor of the official line on the page, or null.
        record: letters of the sources.
    """

    type: str
    symbol: str | None
    link: str | None
    text: str
    judgement: str
    evidence: tuple[str, ...]
    line: str | None
    record: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfficialSource:
    """One data set of the official record.

    Args:
        id: its letter on the page.
        source: its id in the store.
        title: its title.
        attribution: the line that its terms ask for.
    """

    id: str
    source: str
    title: str
    attribution: str


@dataclass(frozen=True, slots=True)
class OfficialRecordView:
    """Which official data stand behind the page.

    Args:
        words: what was used, or how to import official data; empty where nobody looked.
        sources: the data sets used.
    """

    words: str = ""
    sources: tuple[OfficialSource, ...] = ()
