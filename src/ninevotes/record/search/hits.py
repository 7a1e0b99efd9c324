"""What the search finds."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

QUOTE_WORDS = 25
"""The most words of a document that are ever shown or exported at once."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One statement, claim or document that answers the question.

    Args:
        kind: vote, meeting, draft, veto, document, or the type of a claim.
        truth: official or reported.
        source: id of the source's card, or name of the document.
        key: the statement's key within its source; for a claim the characters of its
            evidence, ``start-end``.
        organ: code of the body, or null.
        date: as precise as known, or null; ``date_of`` tells whether of the event or of the
            report.
        outcome: as the source has it, in the field's words.
        symbol: of the resolution, draft or meeting.
        title: what the source calls it; of a claim and a meeting the matter.
        quote: of a claim: the first words that make it, at most 25.
        tally: in favour, against, abstaining, where the source gives them.
        claim: of a claim: its id, by which it can be corrected.
    """

    kind: str
    truth: str
    source: str
    key: str
    organ: str | None
    date: str | None
    date_of: str | None
    outcome: str | None
    symbol: str | None
    title: str
    quote: str | None = None
    tally: tuple[int | None, int | None, int | None] | None = None
    claim: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """The hit as one JSON object."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Found:
    """One page of hits, the best first.

    Args:
        hits: those of the page.
        total: how many answer in all; where ``more``, at least so many.
        more: whether more answer than were counted and ranked.
        page, size: as asked.
        replaced: statements that were on record at the moment asked for and have been
            replaced since; they are not searched.
    """

    hits: tuple[Hit, ...]
    total: int
    more: bool
    page: int
    size: int
    replaced: int = 0

    @property
    def pages(self) -> int:
        """Pages that the hits counted fill."""
        return -(-self.total // self.size)


def short_quote(text: str, words: int = QUOTE_WORDS) -> str:
    """The beginning of a passage, cut after so many words.

    >>> short_quote("The Council  met on Monday.", 3)
    'The Council met …'
    """
    found = text.split()
    return " ".join(found) if len(found) <= words else " ".join(found[:words]) + " …"
