"""Votes described by the catalogue of drafts, which indexes adopted and failed drafts alike.

The titles of vote files were written after the vote and are never read.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping

from ninevotes.forecast.descriptors.described import DescribedVote, Description
from ninevotes.forecast.descriptors.enforcement import tells_of_enforcement
from ninevotes.forecast.descriptors.named import states_named
from ninevotes.forecast.descriptors.seats import sponsor_code
from ninevotes.forecast.descriptors.terms import index_terms
from ninevotes.vocabulary.official import OfficialDraft, OfficialOutcome, OfficialVote

_AMENDMENT = re.compile(r"\bame[nm]de?m?ents?\b", re.IGNORECASE)
"""As the catalogue writes it, misprints and all."""

_CALL = "emergency special session"
"""The Council calls one by a procedural vote (A/RES/377 (V)): no veto applies."""

_ADOPTED = OfficialOutcome.ADOPTED
_VETOED = OfficialOutcome.VETOED


def described_by_catalogue(
    votes: Iterable[OfficialVote], drafts: Iterable[OfficialDraft]
) -> tuple[DescribedVote, ...]:
    """The votes with ballots whose draft is catalogued, earliest first.

    A vote is joined to its draft by the symbol of the draft, or of the resolution that the
    catalogue ties it to; spaces do not count.
    """
    entries = _entries(drafts)
    found = []
    for vote in votes:
        entry = entries.get(_plain(vote.resolution or vote.symbol))
        if entry is not None and vote.date is not None and vote.ballot.votes:
            found.append(_described(vote, entry, vote.date))
    return tuple(sorted(found, key=lambda vote: (vote.date, vote.key)))


class Listed:
    """What the catalogue says of drafts, by their symbols.

    Args:
        drafts: the catalogue.
    """

    def __init__(self, drafts: Iterable[OfficialDraft]) -> None:
        self._entries = _entries(drafts)

    def description(self, symbol: str, on: dt.date) -> Description | None:
        """The description of a draft or resolution put to the vote on a day, where there is one."""
        entry = self._entries.get(_plain(symbol))
        return None if entry is None else describe_draft(entry, on)


def draft_named(symbol: str, drafts: Iterable[OfficialDraft]) -> OfficialDraft | None:
    """The catalogue's entry of a draft, by its symbol or that of the resolution it became."""
    return _entries(drafts).get(_plain(symbol))


def describe_draft(draft: OfficialDraft, on: dt.date) -> Description:
    """The description of a catalogued draft that is put to the vote on a day."""
    words = (draft.title, *draft.subjects, *draft.bodies)
    return Description(
        on,
        index_terms(draft.title, draft.subjects, draft.bodies),
        _sponsors(draft, on),
        procedural=_CALL in draft.title.casefold(),
        named=states_named(words),
        enforcement=tells_of_enforcement(words),
    )


def _sponsors(draft: OfficialDraft, on: dt.date) -> frozenset[str]:
    codes = (sponsor_code(name, on) for name in draft.sponsors)
    return frozenset(code for code in codes if code is not None)


def _described(vote: OfficialVote, entry: OfficialDraft, on: dt.date) -> DescribedVote:
    return DescribedVote(
        vote.key,
        describe_draft(entry, on),
        dict(vote.ballot.votes),
        adopted=vote.outcome is _ADOPTED,
        vetoed=vote.outcome is _VETOED,
    )


def _entries(drafts: Iterable[OfficialDraft]) -> Mapping[str, OfficialDraft]:
    """Each symbol, of a draft or of the resolution it became, to the first entry that bears it.

    Amendments come last: the catalogue ties some to the resolution that the draft became.
    """
    found: dict[str, OfficialDraft] = {}
    for draft in sorted(drafts, key=_is_amendment):
        others = (draft.printed.get("other symbols", ""), draft.printed.get("related", ""))
        listed = [part for text in others for part in text.split(";")]
        for symbol in (draft.resolution, draft.symbol, *listed):
            if _plain(symbol):
                found.setdefault(_plain(symbol), draft)
    return found


def _is_amendment(draft: OfficialDraft) -> bool:
    """Whether an entry is an amendment and not a draft, by the title printed on the paper.

    It is not one that is about amending a statute, which only the summary in brackets says.
    """
    printed = draft.printed.get("245__a", draft.title)
    return bool(_AMENDMENT.search(printed.partition("[")[0]))


def _plain(symbol: str | None) -> str:
    return "".join((symbol or "").split())
