"""Columns from who submitted the text, and from who did not though it usually does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ninevotes.forecast.features.archive import Archive, Flags, Floats, Ints
from ninevotes.forecast.features.columns import FIVE
from ninevotes.forecast.features.kernels import Past, all_share, near_share, own_share
from ninevotes.forecast.features.memory import Column, habits
from ninevotes.forecast.features.positions import Positions

_WESTERN = ("USA", "GBR", "FRA")
_FACTION = 0.12
"""Members within this distance of one another stand together."""


class SponsorTable:
    """The sponsors of the votes of an archive.

    Those who sit on the Council weigh more than others, the permanent five more than they.
    """

    def __init__(self, archive: Archive) -> None:
        codes = sorted({code for vote in archive.votes for code in vote.before.sponsors})
        self._place = {code: index for index, code in enumerate(codes)}
        self.listed = np.zeros((len(archive.votes), len(codes)))
        weighted = np.zeros_like(self.listed)
        for row, vote in enumerate(archive.votes):
            sitting = archive.sitting(row)
            for code in vote.before.sponsors:
                self.listed[row, self._place[code]] = 1.0
                weighted[row, self._place[code]] = _weight(code, sitting)
        lengths = np.sqrt((weighted**2).sum(axis=1))
        self._unit = weighted / np.maximum(lengths, 1e-9)[:, None]
        self.known: Flags = lengths > 0

    def likeness(self, sponsors: frozenset[str], sitting: Sequence[str], past: Past) -> Floats:
        """The cosine of the sponsors with those of each past vote: float [p]."""
        return self.likeness_at(sponsors, sitting, past.rows)

    def likeness_at(self, sponsors: frozenset[str], sitting: Sequence[str], rows: Ints) -> Floats:
        """The same for places in the archive."""
        weights = {code: _weight(code, sitting) for code in sorted(sponsors)}
        length = sum(weight**2 for weight in weights.values()) ** 0.5
        found = np.zeros(len(rows))
        for code, weight in weights.items():
            if code in self._place:
                found += self._unit[rows, self._place[code]] * weight
        alike: Floats = found / max(length, 1e-9)
        return alike

    def usual(self, code: str, past: Past, weights: Floats) -> float:
        """How usually a state sponsors such texts: a weighted share."""
        if code not in self._place:
            return 0.0
        told = float(weights @ self.listed[past.rows, self._place[code]])
        return told / (float(weights.sum()) + 0.3)


def sponsor_columns(
    sponsors: frozenset[str],
    sitting: Sequence[str],
    standing: Floats,
    positions: Positions,
    year: int,
) -> Iterator[Column]:
    """Who submitted it, and how far from each member they stand.

    Args:
        sponsors: codes.
        sitting: the members, m.
        standing: float [m, 3], their positions.
        positions: everybody's.
        year: the year of the vote.
    """
    own = np.array([code in sponsors for code in sitting], dtype=np.float64)
    places = np.array([positions.of(code, year) for code in sorted(sponsors)])
    middle = places.mean(axis=0) if len(places) else np.full(3, 0.5)
    yield "sponsors self", own
    yield "sponsors number", float(np.log1p(len(sponsors)))
    yield "sponsors on the Council", float(own.sum())
    yield "sponsors western", float(sum(code in sponsors for code in _WESTERN))
    for code in FIVE:
        yield f"sponsors {code}", float(code in sponsors)
    lean = standing[:, 0] - standing[:, 1]
    sponsors_lean = float(middle[0] - middle[1])
    yield "sponsors lean", sponsors_lean
    yield "sponsors distance", np.abs(standing - middle).sum(axis=1)
    yield "sponsors apart", lean - sponsors_lean
    yield "sponsors lean together", lean * sponsors_lean
    yield "sponsors of its faction", _faction(own, standing)
    for code in ("USA", "RUS", "CHN"):
        mine = np.array([each == code for each in sitting], dtype=np.float64)
        yield f"sponsors lean for {code}", mine * sponsors_lean
        yield f"sponsors western for {code}", mine * float(any(w in sponsors for w in _WESTERN))
        yield f"sponsors RUS for {code}", mine * float("RUS" in sponsors)


def sponsor_memory(
    archive: Archive,
    table: SponsorTable,
    past: Past,
    likeness: Floats,
    sponsors: frozenset[str],
    sitting: Sequence[str],
) -> Iterator[Column]:
    """What texts of such sponsors met with, and which usual sponsor is missing."""
    own_not, own_no, all_not, _ = habits(past)
    alike = table.likeness(sponsors, sitting, past)
    theirs = alike**2 * 0.5 ** (past.ages / 5)
    yield "sponsors past own not-yes share", own_share(past, theirs, 1, own_not, 1)
    yield "sponsors past own no share", own_share(past, theirs, 2, own_no, 1)
    yield "sponsors past near not-yes share", near_share(past, theirs, 1, own_not, 1)
    yield "sponsors past near no share", near_share(past, theirs, 2, own_no, 1)
    yield "sponsors past all not-yes share", all_share(past, theirs, 1, all_not, 15)
    lost = float(theirs @ archive.failed[past.rows]) + 0.05
    yield "sponsors past failed", lost / (float(theirs.sum()) + 1)
    both = 6 * theirs * np.clip(likeness, 0, 1) ** 2
    yield "sponsors on this own not-yes share", own_share(past, both, 1, own_not, 0.5)
    yield "sponsors on this own no share", own_share(past, both, 2, own_no, 0.5)
    yield "sponsors on this all not-yes share", all_share(past, both, 1, all_not, 5)
    lost = float(both @ archive.failed[past.rows]) + 0.02
    yield "sponsors on this failed", lost / (float(both.sum()) + 0.5)
    usual = np.clip(likeness, 0, 1) ** 3 * 0.5 ** (past.ages / 4) * table.known[past.rows]
    for code in FIVE:
        yield f"sponsors without {code}", table.usual(code, past, usual) - (code in sponsors)
    yield (
        "sponsors without self",
        np.array([table.usual(code, past, usual) - (code in sponsors) for code in sitting]),
    )
    best = (likeness * 0.5 ** (past.ages / 4)).argmax() if len(past.rows) else None
    yield "sponsors new", 0.5 if best is None else 1 - float(alike[best])
    rival = (likeness > 0.3) & (past.ages < 0.06)
    yield "sponsors rival lately", float(((1 - alike) * rival).sum())


def _weight(code: str, sitting: Sequence[str]) -> float:
    return (1.0 if code in sitting else 0.3) * (3.0 if code in FIVE else 1.0)


def _faction(own: Floats, standing: Floats) -> Floats:
    """How many members that stand with each one sponsor the text."""
    apart = np.abs(standing[:, None, :2] - standing[None, :, :2]).sum(axis=-1)
    found: Floats = (apart < _FACTION) @ own
    return found
