"""A small record of the Assembly and the Council: two sides, three sessions, a change of seat."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

from ninevotes.record.official.report import SourceFile
from ninevotes.record.store import Store
from ninevotes.sources.data.card import card
from ninevotes.vocabulary.official import OfficialIdealPoint, OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote

WEST = ("USA", "GBR", "FRA", "CAN", "BEL", "NLD", "NOR", "DNK")
EAST = ("SUN", "POL", "BLR", "UKR", "HUN", "BGR", "CSK", "CUB")
VOTES = (Vote.IN_FAVOUR, Vote.AGAINST, Vote.ABSTENTION)
RECURRING = "Peaceful uses of a small record"
YEARS = (1970, 1971, 1972)
CALLS = 14


def filled(home: Path) -> None:
    """Import the small record into a folder."""
    with Store.open(home) as store:
        for source, votes in (("unvotes_assembly", _assembly()), ("sciencespo_votes", _council())):
            store.official.import_statements(
                card(source),
                SourceFile(f"{source}.csv", "ab" * 32),
                iter(votes),
                imported_at="2026-03-02T09:00:00+00:00",
            )
        store.official.import_statements(
            card("bsv_ideal_points"),
            SourceFile("points.csv", "ab" * 32),
            iter(_published()),
            imported_at="2026-03-02T09:00:00+00:00",
        )


def _assembly() -> list[OfficialVote]:
    found = []
    for year in YEARS:
        for number in range(CALLS):
            # The seat of China changed hands on 25 October 1971.
            day = dt.date(year, 10, 10) + dt.timedelta(days=2 * number)
            china = EAST if day >= dt.date(1971, 10, 25) else WEST
            votes = _cast(f"{year} {number}", number % 2 == 0, china)
            title = RECURRING if number == 0 else f"Matter {'abc'[year - 1970]}{number} in words"
            found.append(
                OfficialVote(
                    "unvotes_assembly",
                    f"{year}-{number}",
                    Organ.GENERAL_ASSEMBLY,
                    day,
                    day.isoformat(),
                    title,
                    Ballot(votes, {}),
                    question=QuestionType.PARAGRAPH if number == 1 else None,
                    session=year - 1945,
                )
            )
    return found


def _council() -> list[OfficialVote]:
    found = []
    for year in YEARS:
        for number in range(CALLS):
            day = dt.date(year, 2, 1 + number)
            votes = _cast(f"council {year} {number}", number % 2 == 0, WEST)
            found.append(
                OfficialVote(
                    "sciencespo_votes",
                    f"S/{year}{number}",
                    Organ.SECURITY_COUNCIL,
                    day,
                    day.isoformat(),
                    "A title that knows the outcome",
                    Ballot(votes, {}),
                    symbol=f"S/{year}{number}",
                )
            )
    return found


def _cast(seed: str, western: bool, china: tuple[str, ...]) -> dict[str, Vote]:  # noqa: FBT001 - one of two sides
    chance = random.Random(seed)  # noqa: S311 - no secret
    votes = {}
    for member in (*WEST, *EAST, "CHN"):
        side = china is WEST if member == "CHN" else member in WEST
        likely = (0.85, 0.05, 0.1) if side == western else (0.1, 0.6, 0.3)
        votes[member] = chance.choices(VOTES, likely)[0]
    return votes


def _published() -> list[OfficialIdealPoint]:
    rows = [(member, 1.0 + n / 10) for n, member in enumerate(WEST)]
    rows += [(member, -1.0 - n / 10) for n, member in enumerate(EAST)]
    return [
        OfficialIdealPoint(
            "bsv_ideal_points",
            f"{n} {year} all votes",
            member,
            year,
            value,
            value - 0.2,
            value + 0.2,
            CALLS,
            "all votes",
            member,
        )
        for year in YEARS
        for n, (member, value) in enumerate(rows)
    ]
