"""What may be asked of the search."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass

from ninevotes.vocabulary.events import Truth
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Vote

PAGE = 20
"""Hits on a page where nothing else is asked."""

LARGEST_PAGE = 1000
"""The most hits that one page may have."""

_PART = re.compile(r'"([^"]*)"|(\S+)')
_TOKEN = re.compile(r"[^\W_]+")


class QueryError(ValueError):
    """A question that cannot be asked; the message says what would be right."""


@dataclass(frozen=True, slots=True)
class MemberVote:
    """A member that took part, and how it voted; any vote where ``vote`` is null."""

    state: str
    vote: Vote | None = None


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A question: words that must all be there, and filters that must all hold.

    Args:
        text: words and "phrases in double quotes". Nothing else has a meaning: no operators,
            no wildcards. Case, marks and English endings do not matter. Empty for all.
        members: members that took part, each with its vote. The code of the time counts:
            SUN and RUS are two.
        item: key of a matter (``PRK:human-rights``) or words of an agenda item.
        organ: the body that voted or met.
        since, until: first and last day. What is known to the month or year only is found
            when that period touches the days asked for. A claim that names no day has the
            day of its report.
        outcomes: any of these, in the words of the sources (``vetoed``, ``adopted``, ...).
        truth: official or reported. What is computed is not searched: it is computed anew.
        kinds: any of vote, meeting, draft, veto, document, or types of claim.
        page: from 1; ``size`` hits on each.
        known_at: only what was on record at a moment (ISO 8601 with its zone): official
            statements imported by then, reports that had appeared by that day. Statements
            that were replaced since are not searched; :attr:`Found.replaced` counts them.

    Raises:
        QueryError: a page below 1, a size out of bounds, or days in the wrong order.
    """

    text: str = ""
    members: tuple[MemberVote, ...] = ()
    item: str | None = None
    organ: Organ | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    outcomes: tuple[str, ...] = ()
    truth: Truth | None = None
    kinds: tuple[str, ...] = ()
    page: int = 1
    size: int = PAGE
    known_at: str | None = None

    def __post_init__(self) -> None:
        """Refuse what cannot be answered."""
        if self.page < 1:
            raise QueryError(f"there is no page {self.page}: pages are counted from 1")
        if not 1 <= self.size <= LARGEST_PAGE:
            raise QueryError(f"a page has from 1 to {LARGEST_PAGE} hits, not {self.size}")
        if self.since and self.until and self.since > self.until:
            raise QueryError(f"{self.since} is after {self.until}: give the earlier day first")
        if self.truth is Truth.COMPUTED:
            raise QueryError(
                "computed answers are not searched, they are computed anew from the official "
                "and reported ones: ask for 'official' or 'reported'"
            )


def phrases(text: str) -> tuple[str, ...]:
    """What must be found: each word, and each quoted phrase, as plain letters and digits.

    A word that holds signs, as a symbol does, becomes a phrase of its parts.

    >>> phrases('veto "Human  Rights" S/2014/872 * OR -x "')
    ('veto', 'human rights', 's 2014 872', 'or', 'x')
    """
    found = []
    for quoted, word in _PART.findall(text):
        tokens = _TOKEN.findall(_plain(quoted or word))
        if tokens:
            found.append(" ".join(tokens))
    return tuple(found)


def _plain(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text.encode("utf-8", "replace").decode())
    return "".join(c for c in spread if not unicodedata.combining(c)).lower()
