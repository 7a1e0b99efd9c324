"""Where members stand by how they vote, through time: estimated from the record's ballots."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ninevotes.answers.errors import AskedError, MissingError, asked_rightly
from ninevotes.answers.parts import day_of, members_named, organ_named
from ninevotes.record.agreement import TopicError
from ninevotes.record.store import Store
from ninevotes.vocabulary.organs import Organ

if TYPE_CHECKING:
    from ninevotes.forecast.idealpoints.saved import SavedPoints

PERMANENT = ("USA", "GBR", "FRA", "CHN", "RUS")
"""Members that are told of where none is named."""


@dataclass(frozen=True, slots=True)
class PointsAsked:
    """Which points are estimated: from whose votes, and until when.

    Args:
        organ: assembly or council.
        dimensions: one or two.
        as_of: no ballot after this day, month or year is used.
        source: id of a source; the largest without it.
    """

    organ: str = "assembly"
    dimensions: int = 1
    as_of: str = ""
    source: str = ""


def ideal_points(
    store: Store, asked: PointsAsked, members: Iterable[str] = (), *, everyone: bool = False
) -> dict[str, Any]:
    """The same object as ``ninevotes idealpoints --format json`` writes.

    Args:
        store: the record.
        asked: which points.
        members: names or codes; the permanent members without one.
        everyone: all members.

    Raises:
        AskedError: a part of the question cannot be, or there are no such ballots.
        MissingError: the extra of the models is not installed.
        StoreError: the record cannot be read.
    """
    codes = members_named(members) or PERMANENT
    kept = estimated(store, asked)
    from ninevotes.forecast.idealpoints.saved import head_of, rows_of  # noqa: PLC0415 - an extra

    chosen = kept.points if everyone else [p for code in codes for p in kept.of_member(code)]
    return head_of(kept) | {"points": rows_of(chosen)}


def estimated(store: Store, asked: PointsAsked) -> SavedPoints:
    """The points of all members, estimated now: seconds for the Assembly.

    Raises:
        AskedError, MissingError, StoreError: as :func:`ideal_points`.
    """
    organ, day = organ_named(asked.organ), day_of(asked.as_of, last=True)
    if organ not in (Organ.GENERAL_ASSEMBLY, Organ.SECURITY_COUNCIL):
        raise AskedError(f"{asked.organ!r} has no ideal points: assembly or council")
    if asked.dimensions not in (1, 2):
        raise AskedError("ideal points have one dimension or two")
    try:
        from ninevotes.forecast.idealpoints.ballots import BallotsError  # noqa: PLC0415 - an extra
        from ninevotes.forecast.idealpoints.fit import fit  # noqa: PLC0415
        from ninevotes.forecast.idealpoints.recorded import recorded_ballots  # noqa: PLC0415
        from ninevotes.forecast.idealpoints.saved import SavedPoints  # noqa: PLC0415
        from ninevotes.forecast.idealpoints.settings import ASSEMBLY, COUNCIL  # noqa: PLC0415
    except ImportError as error:
        raise MissingError(
            f"ideal points need {error.name}: pip install 'ninevotes[forecast]'"
        ) from error
    settings = ASSEMBLY if organ is Organ.GENERAL_ASSEMBLY else COUNCIL
    with asked_rightly(BallotsError, TopicError):
        ballots = recorded_ballots(store, organ, source=asked.source or None, until=day)
        points = fit(ballots, replace(settings, dimensions=asked.dimensions))
    attribution = store.official.attributions().get(ballots.source, ballots.source)
    return SavedPoints.of(points, organ.value, (attribution,))
