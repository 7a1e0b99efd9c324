"""The desk on which one brief is put together: the record, the day, the footnotes so far."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from string import ascii_lowercase

from ninevotes.brief.assemble.footnotes import Footnotes, named
from ninevotes.brief.clean import plain
from ninevotes.brief.inputs import Doubt, OfficialRecord
from ninevotes.brief.sentences import Telling, name_day, sentence
from ninevotes.rules.decision import Decision
from ninevotes.vocabulary.events import Event, History


@dataclass(frozen=True, slots=True)
class Desk:
    """What every part of the brief needs.

    Args:
        history: the record as it was known on ``as_of``.
        as_of: the day of the brief.
        words: most words quoted in one place.
        footnotes: the page's footnotes.
        decisions: what the rules make of the votes, by event id.
        presidents: who presided over the Council, by month (``YYYY-MM``), where it is known
            otherwise than by rule 18.
        anchors: a place on the page for each event, by event id.
        record: the official record as far as it bears on what is reported.
        doubts: events of which the reader is not sure, by id.
    """

    history: History
    as_of: dt.date
    words: int
    footnotes: Footnotes
    decisions: Mapping[str, Decision]
    presidents: Mapping[str, str]
    anchors: Mapping[str, str]
    record: OfficialRecord = field(default_factory=OfficialRecord)
    doubts: Mapping[str, Doubt] = field(default_factory=dict)

    def letters(self, sources: Iterable[str]) -> tuple[str, ...]:
        """The letters of data sets on the page, in the order of the list at its foot."""
        wanted = set(sources)
        return tuple(
            ascii_lowercase[place % len(ascii_lowercase)]
            for place, source in enumerate(self.record.sources)
            if source in wanted
        )

    def tell(self, event: Event) -> str:
        """An event as one sentence."""
        return sentence(event, as_of=self.as_of, words=self.words)

    def telling(self, event: Event) -> Telling:
        """The manner in which values of an event are told."""
        return Telling(name_day(event, self.as_of), words=self.words)

    def cite(self, event: Event, documents: Iterable[str] | None = None) -> tuple[int, ...]:
        """Footnotes for an event: all its evidence, or that from some documents only."""
        if documents is None:
            return self.footnotes.cite(event.claims)
        chosen = set(documents)
        return self.footnotes.cite(claim for claim in event.claims if claim.document in chosen)

    def names(self, documents: Iterable[str]) -> tuple[str, ...]:
        """Documents, and data sets of the official record, as a reader would name them."""
        known = {source: plain(title) for source, (title, _) in self.record.sources.items()}
        known |= {document.id: named(document) for document in self.history.documents}
        return tuple(dict.fromkeys(known.get(id_, plain(id_)) for id_ in documents))

    def origins(self, documents: Iterable[str]) -> int:
        """How many independent origins some documents go back to."""
        of = {id_: group.id for group in self.history.origins for id_ in group.documents}
        return len({of.get(id_, id_) for id_ in documents})


def anchors(events: Iterable[Event]) -> dict[str, str]:
    """An anchor for each event, of letters, digits and hyphens, no two the same."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for event in events:
        slug = "event-" + re.sub(r"[^A-Za-z0-9]+", "-", event.id).strip("-")
        name, count = slug, 1
        while name in taken:
            count += 1
            name = f"{slug}-{count}"
        taken.add(name)
        found[event.id] = name
    return found
