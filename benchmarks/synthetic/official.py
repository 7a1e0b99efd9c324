"""Votes of a made-up source: as many ballots as the real data sets have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from ninevotes.vocabulary.official import OfficialOutcome, OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.votes import Ballot
from synthetic.words import Words

COUNCIL, ASSEMBLY = 3_200, 6_000


@dataclass(frozen=True)
class Card:
    """The card of a source that does not exist."""

    id: str = "synthetic"
    title: str = "Made-up votes"
    publisher: str = "nobody"
    address: str = "none"
    licence: str = "none"
    attribution: str = "none"
    version: str = "1"
    kind: str = "votes"


def votes(random: Random, words: Words) -> Iterator[OfficialVote]:
    """Council and Assembly votes, one a day."""
    codes = sorted(code for code in states() if len(code) == 3)
    for number in range(COUNCIL + ASSEMBLY):
        council = number < COUNCIL
        members = random.sample(codes, 15 if council else min(190, len(codes)))
        cast = random.choices("YNA", weights=(14, 2, 3), k=len(members))
        by = {kind: [m for m, c in zip(members, cast, strict=True) if c == kind] for kind in "YNA"}
        year = 1946 + number * 80 // (COUNCIL + ASSEMBLY)
        yield OfficialVote(
            "synthetic",
            f"vote-{number}",
            Organ.SECURITY_COUNCIL if council else Organ.GENERAL_ASSEMBLY,
            dt.date(year, 1 + number % 12, 1 + number % 28),
            "",
            words.sentence(12),
            Ballot.of(by["Y"], by["N"], by["A"]),
            outcome=random.choice((OfficialOutcome.ADOPTED, OfficialOutcome.NOT_ADOPTED)),
            symbol=f"S/{year}/{number}" if council else f"A/{number}/L.1",
            resolution=f"S/RES/{number} ({year})" if council else f"A/RES/{number // 99}/{number}",
            meeting=f"S/PV.{number}" if council else None,
            item=words.sentence(6),
        )
