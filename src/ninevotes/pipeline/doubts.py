"""What the reader is not sure of, and what persons said of that, as the brief is told it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ninevotes.brief.inputs import Doubt, OfficialTie
from ninevotes.pipeline.sureness import doubtful
from ninevotes.record.judgements.judged import Judged
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.review.case import Case
from ninevotes.record.review.doubtful import cases_of_claims
from ninevotes.vocabulary.claims import Claim
from ninevotes.vocabulary.events import Event, Reading


@dataclass(frozen=True, slots=True)
class Unsure:
    """A claim of which the reader is not sure: how sure it is, and the case that waits."""

    confidence: float
    case: str


def sifted(
    readings: Sequence[Reading], standing: Iterable[Judged]
) -> tuple[list[Reading], dict[Claim, Unsure]]:
    """Readings without what a person said was misread, and the claims still in doubt.

    Args:
        readings: as the reader made them.
        standing: what persons judged, as it stands.
    """
    judged = {each.pair: each.judgement for each in standing}
    kept: list[Reading] = []
    unsure: dict[Claim, Unsure] = {}
    for reading in readings:
        refused: list[Claim] = []
        for claim, doubt, case in _asked(reading):
            said = judged.get(case.pair)
            if said is Judgement.DIFFERENT:
                refused.append(claim)
            elif said is not Judgement.SAME:
                unsure[claim] = Unsure(doubt, case.id)
        left = tuple(claim for claim in reading.claims if claim not in refused)
        kept.append(replace(reading, claims=left) if refused else reading)
    return kept, unsure


def _asked(reading: Reading) -> Iterable[tuple[Claim, float, Case]]:
    found = list(doubtful([reading]))
    for one, case in zip(found, cases_of_claims(found), strict=True):
        yield one.claim, one.confidence, case


def doubts(
    events: Iterable[Event], unsure: Mapping[Claim, Unsure], ties: Iterable[OfficialTie]
) -> dict[str, Doubt]:
    """Events that rest on nothing but claims in doubt, of one origin, and are not on record.

    Where texts of two origins are read alike, both were hardly misread.
    """
    on_record = {tie.event for tie in ties if tie.judgement == Judgement.SAME}
    found: dict[str, Doubt] = {}
    for event in events:
        of = [unsure[claim] for claim in event.claims if claim in unsure]
        alone = len(event.origins) < 2 and event.id not in on_record
        if of and len(of) == len(event.claims) and alone:
            surest = max(each.confidence for each in of)
            found[event.id] = Doubt(surest, tuple(dict.fromkeys(each.case for each in of)))
    return found
