"""What one statement tells of a draft."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ninevotes.record.corrections.model import Held
from ninevotes.record.official.tying.names import (
    draft_name,
    resolution_name,
    without_revision,
)
from ninevotes.vocabulary.official import (
    OfficialDraft,
    OfficialOutcome,
    OfficialVeto,
    OfficialVote,
)
from ninevotes.vocabulary.organs import Organ

_MORE = re.compile(r"/(?:Add|Corr|Amend)\.\s?\d+", re.IGNORECASE)
_ADOPTED = {OfficialOutcome.ADOPTED, OfficialOutcome.ADOPTED_WITHOUT_VOTE}


@dataclass(frozen=True, slots=True)
class DraftTold:
    """What one statement tells of a draft, as it is held true.

    Args:
        name: name of the statement, ``source/key``; that of a vote or a veto says that its
            draft is meant.
        source: id of the source.
        symbol: with its revision, or null; ``addition`` its addendum or correction, or empty.
        resolution: the resolution that it became, or null.
        date: the day of the vote, or null.
        adopted: whether it was adopted; null where the source does not say.
        vetoed_by: codes of the members that vetoed, as far as the source says.
        title: of a catalogued paper; else what was dealt with.
        catalogued: whether the source describes papers.
    """

    name: str
    source: str
    symbol: str | None
    addition: str = ""
    resolution: str | None = None
    date: dt.date | None = None
    adopted: bool | None = None
    vetoed_by: tuple[str, ...] = ()
    title: str = ""
    catalogued: bool = False

    @property
    def base(self) -> str | None:
        """The symbol without its revision."""
        return without_revision(self.symbol) if self.symbol else None


def told_by(
    drafts: Iterable[OfficialDraft],
    votes: Iterable[Held[OfficialVote]],
    vetoes: Iterable[Held[OfficialVeto]] = (),
) -> list[DraftTold]:
    """All that is told of drafts. Votes without a draft or a resolution tell nothing of one."""
    return [*_papers(drafts), *_of_votes(votes), *_of_vetoes(vetoes)]


def _papers(drafts: Iterable[OfficialDraft]) -> Iterator[DraftTold]:
    for paper in drafts:
        symbol = draft_name(paper.symbol)
        if symbol is None:
            continue
        more = _MORE.search(paper.symbol)
        resolution = resolution_name(paper.resolution)
        yield DraftTold(
            f"{paper.source}/{paper.key}",
            paper.source,
            symbol,
            more[0].removeprefix("/") if more else "",
            resolution,
            adopted=True if resolution else None,
            title=paper.title,
            catalogued=True,
        )


def _of_votes(votes: Iterable[Held[OfficialVote]]) -> Iterator[DraftTold]:
    for held in votes:
        vote = held.statement
        symbol, resolution = draft_name(vote.symbol), resolution_name(vote.resolution)
        if vote.organ is not Organ.SECURITY_COUNCIL or not (symbol or resolution):
            continue
        yield DraftTold(
            f"{vote.source}/{vote.key} (its draft)",
            vote.source,
            symbol,
            resolution=resolution,
            date=vote.date,
            adopted=vote.outcome in _ADOPTED if vote.outcome else None,
            vetoed_by=tuple(sorted(vote.vetoed_by)),
            title=vote.item or vote.title,
        )


def _of_vetoes(vetoes: Iterable[Held[OfficialVeto]]) -> Iterator[DraftTold]:
    for held in vetoes:
        veto = held.statement
        symbol = draft_name(veto.draft)
        if symbol:
            yield DraftTold(
                f"{veto.source}/{veto.key} (its draft)",
                veto.source,
                symbol,
                date=veto.date,
                adopted=False,
                vetoed_by=tuple(sorted(veto.vetoed_by)),
                title=veto.item,
            )
