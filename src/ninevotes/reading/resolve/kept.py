"""The findings kept of a report, and those of them that another may repeat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import merge
from typing import Any

from ninevotes.reading.find.finding import Finding
from ninevotes.vocabulary.claims import ClaimType

OF_A_SENTENCE = frozenset({ClaimType.REPORT, ClaimType.BRIEFING})
_TOLD_APART: dict[ClaimType, str] = {
    ClaimType.QUOTE: "text",
    ClaimType.MEETING_REQUEST: "requested_for",
    ClaimType.PARTICIPATION: "state",
    ClaimType.THRESHOLD: "votes_required",
    ClaimType.REFERRAL: "status",
    ClaimType.SANCTIONS: "situation",
}
"""A field that two claims of a type must not differ in to be one, where both have it."""


_EVER_ONE = frozenset({*_TOLD_APART, ClaimType.OBJECTION, *OF_A_SENTENCE})
"""Types of which two claims may be one; votes were put together before."""


class Kept:
    """The findings kept, and those of them that a finding may repeat.

    In a long document most findings are told apart by one look-up.
    """

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self._alike: dict[tuple[ClaimType, Any], list[int]] = {}
        self._of_type: dict[ClaimType, list[int]] = {}

    def add(self, finding: Finding) -> None:
        """Keep a finding."""
        place = len(self.findings)
        self.findings.append(finding)
        self._alike.setdefault((finding.type, _apart(finding)), []).append(place)
        self._of_type.setdefault(finding.type, []).append(place)

    def like(self, finding: Finding) -> Iterator[Finding]:
        """Those of its type that do not plainly differ from a finding, in order."""
        if finding.type not in _EVER_ONE:
            return iter(())
        apart = _apart(finding)
        if apart is None:
            places: Iterable[int] = self._of_type.get(finding.type, ())
        else:
            same = self._alike.get((finding.type, apart), ())
            places = merge(same, self._alike.get((finding.type, None), ()))
        return map(self.findings.__getitem__, places)


def _apart(finding: Finding) -> Any:
    """What tells a finding from others of its type, null where it may be like any of them."""
    if finding.type is ClaimType.OBJECTION:
        return frozenset(finding.fields["by"])
    if finding.type in OF_A_SENTENCE:
        return finding.sentence
    field = _TOLD_APART.get(finding.type)
    return finding.fields.get(field) if field else None
