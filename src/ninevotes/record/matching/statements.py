"""A claim beside what is needed to compare it with others."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from ninevotes.record.matching import periods
from ninevotes.record.matching.periods import ALWAYS, Period
from ninevotes.vocabulary.claims import Claim, ClaimType
from ninevotes.vocabulary.events import Reading

QUARTER = 92
"""Days that an undated statement of a report is taken to reach back, or forward."""

_SUPPOSED: dict[ClaimType, tuple[int, int]] = {
    ClaimType.PARTICIPATION: (31, 31),
    ClaimType.BRIEFING: (31, 62),
    ClaimType.PREDICTION: (0, QUARTER),
}
"""Days before and after the report in which an undated event of the type is looked for."""

_TIMELESS = {ClaimType.THRESHOLD, ClaimType.REPORT, ClaimType.QUOTE}
"""Rules, findings and words are told again years later, without a date."""

_NOTICE = 60
"""Days before the day asked for in which an undated request for a meeting is looked for."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim, with the matter it belongs to and when its event can have taken place.

    Args:
        claim: as stated.
        item: key of the matter that the document is about, or empty.
        states: states concerned in that matter.
        published: the day of the document.
        period: as the claim dates it, else as supposed from the report.
        official: whether the document is an official record.
    """

    claim: Claim
    item: str
    states: frozenset[str]
    published: dt.date | None
    period: Period
    official: bool = False

    def get(self, name: str) -> Any:
        """A field of the claim; null where the text does not say."""
        return self.claim.fields.get(name)

    def listed(self, name: str) -> frozenset[str]:
        """A field that is a list of states or names; empty where the text does not say."""
        value = self.get(name)
        if value is None:
            return frozenset()
        return frozenset([value] if isinstance(value, str) else map(str, value))

    @property
    def content(self) -> str:
        """What the claim says, the same for the same words from anyone."""
        said = {name: value for name, value in self.claim.fields.items() if value is not None}
        parts = [self.claim.type, self.claim.modality, self.claim.date, said]
        return json.dumps(parts, sort_keys=True, default=str)


def statements(reading: Reading) -> list[Statement]:
    """Every claim of a reading as a statement."""
    item = reading.item
    key, concerned = (item.key, frozenset(item.states)) if item else ("", frozenset[str]())
    published, official = reading.document.date, reading.document.official
    return [
        Statement(claim, key, concerned, published, _period(claim, published), official)
        for claim in reading.claims
    ]


def _period(claim: Claim, published: dt.date | None) -> Period:
    if claim.date:
        return periods.stated(claim.date)
    if claim.type in _TIMELESS:
        return ALWAYS
    if claim.type is ClaimType.MEETING_REQUEST and claim.fields.get("requested_for"):
        return _notice(periods.stated(claim.fields["requested_for"]), published)
    before, after = _SUPPOSED.get(claim.type, (QUARTER, 0))
    return periods.around(published, before, after)


def _notice(asked_for: Period, published: dt.date | None) -> Period:
    last = min(asked_for.last, published) if published else asked_for.last
    first = min(asked_for.first - dt.timedelta(days=_NOTICE), last)
    return Period(first, last)
