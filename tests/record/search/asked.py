"""A small record to ask: two sources that differ, and two reports."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from tests.record.builders import reading, tally, vote

from ninevotes.record.official.report import SourceFile
from ninevotes.record.store import Store
from ninevotes.vocabulary.official import (
    OfficialDraft,
    OfficialLink,
    OfficialMeeting,
    OfficialOutcome,
    OfficialStatement,
    OfficialVeto,
    OfficialVote,
)
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Ballot

FIVE = "CHN FRA GBR RUS USA"
BEFORE, AFTER = "2026-03-02T09:00:00+00:00", "2026-03-03T09:00:00+00:00"


@dataclass(frozen=True)
class MadeCard:
    """A card of a source made for tests."""

    id: str
    title: str = "A data set"
    publisher: str = "A publisher"
    address: str = "https://example.org/data"
    licence: str = "CC BY 4.0"
    attribution: str = "A publisher, A data set"
    version: str = "1"
    kind: str = "votes"


def council_vote(
    source: str,
    key: str,
    date: str | None,
    title: str,
    ballot: Ballot,
    **more: Any,
) -> OfficialVote:
    """A vote of the Council."""
    return OfficialVote(
        source,
        key,
        Organ.SECURITY_COUNCIL,
        dt.date.fromisoformat(date) if date else None,
        date or "",
        title,
        ballot,
        **({"question": QuestionType.DRAFT_RESOLUTION} | more),
    )


VETOED = council_vote(
    "one",
    "1",
    "2014-05-22",
    "The situation in the Middle East (Syria)",
    Ballot.of("FRA GBR USA", "CHN RUS"),
    symbol="S/2014/348",
    meeting="S/PV.7180",
    outcome=OfficialOutcome.VETOED,
    vetoed_by=("CHN", "RUS"),
)
ADOPTED = council_vote(
    "one",
    "2",
    "2013-03-07",
    "Non-proliferation: sanctions against nuclear tests",
    Ballot.of(FIVE),
    symbol="S/2013/136",
    resolution="S/RES/2094 (2013)",
    outcome=OfficialOutcome.ADOPTED,
)
OTHERWISE = council_vote(
    "two",
    "r2094",
    "2013-03-08",
    "Resolution on Côte d'Ivoire's neighbours",
    Ballot.of("FRA GBR RUS USA", "", "CHN"),
    resolution="S/RES/2094 (2013)",
    meeting="S/PV.6932",
    outcome=OfficialOutcome.ADOPTED,
)
UNDATED = council_vote("two", "u", None, "Undated question", Ballot.counted(9, 0, 2))
ASSEMBLY = OfficialVote(
    "three",
    "9",
    Organ.GENERAL_ASSEMBLY,
    dt.date(2014, 12, 18),
    "2014-12-18",
    "Human rights in the DPRK",
    Ballot.of("FRA GBR USA", "CHN RUS", "BRA"),
    resolution="A/RES/69/188",
)
MEETING = OfficialMeeting(
    "two", "m1", "S/PV.6932", dt.date(2013, 3, 7), "7 March", "Non-proliferation", ("S/RES/2094",)
)
DRAFT = OfficialDraft(
    "two",
    "d",
    "S/2013/136",
    "Draft resolution on sanctions",
    ("France", "United States"),
    ("SANCTIONS",),
    resolution="S/RES/2094 (2013)",
)
VETO = OfficialVeto(
    "two",
    "v",
    dt.date(2014, 5, 22),
    "22 May 2014",
    "S/2014/348",
    "S/PV.7180",
    "Middle East",
    ("CHN", "RUS"),
)
LINK = OfficialLink("two", "l", 2094, "https://example.org/2094")
STATEMENTS: tuple[OfficialStatement, ...] = (
    *(VETOED, ADOPTED, OTHERWISE, UNDATED, ASSEMBLY, MEETING, DRAFT, VETO, LINK),
)
REPORTS = (
    reading(
        "paper",
        vote("2014-05-22", **tally(13, 2, 0), no_by=["CHN", "RUS"], outcome="vetoed"),
        date="2014-05-23",
    ),
    reading("undated", vote(None, symbol="S/RES/2094 (2013)"), date=None, item=None),
    reading("monthly", vote("2014-12", yes_by=["FRA"]), date="2015-01-05"),
)


def add(store: Store, *statements: OfficialStatement, at: str = BEFORE) -> None:
    """Import statements, each under the card of its source."""
    for source in dict.fromkeys(statement.source for statement in statements):
        mine = [statement for statement in statements if statement.source == source]
        file = SourceFile(f"{source}.csv", "ab" * 32)
        report = store.official.import_statements(MadeCard(source), file, mine, imported_at=at)
        assert not report.refused


def fill(store: Store) -> None:
    """Put the small record in."""
    add(store, *STATEMENTS)
    for report in REPORTS:
        store.add(report)
