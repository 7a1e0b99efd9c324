"""Official statements, made for tests."""

from __future__ import annotations

import datetime as dt

from ninevotes.record.official.report import SourceFile
from ninevotes.sources.data.card import card
from ninevotes.vocabulary.official import OfficialMeeting, OfficialOutcome, OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Ballot

CARD = card("sciencespo_votes")
FILE = SourceFile("votes.csv", "ab" * 32)
MONDAY, TUESDAY, WEDNESDAY = (f"2026-03-0{day}T09:00:00+00:00" for day in (2, 3, 4))


def vote(key: str, against: str = "RUS", **more: object) -> OfficialVote:
    others = [state for state in ("CHN", "FRA", "GBR", "USA") if state not in against.split()]
    ballot = Ballot.of(others, against, "", "PAK")
    return OfficialVote(
        CARD.id,
        key,
        Organ.SECURITY_COUNCIL,
        dt.date(2022, 2, 25),
        "25 February",
        "Letter dated 28 February 2014",
        ballot,
        outcome=OfficialOutcome.VETOED,
        question=QuestionType.DRAFT_RESOLUTION,
        symbol=key,
        unknown=("IND",),
        vetoed_by=tuple(against.split()),
        printed={"of which veto": "1", "naïve": "“quoted”\t\\"},
        **more,  # type: ignore[arg-type]
    )


def meeting(key: str) -> OfficialMeeting:
    return OfficialMeeting(
        CARD.id, key, "S/PV.8979", dt.date(2022, 2, 25), "25 February", "A topic", ("a", "b")
    )
