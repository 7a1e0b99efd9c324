"""A small official record for the site: votes that were taken, and some made up to be counted."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ninevotes.record.corrections.kept import Changed
from ninevotes.record.store import Store
from ninevotes.rules.composition import council_on
from ninevotes.vocabulary.official import (
    OfficialDraft,
    OfficialIdealPoint,
    OfficialMeeting,
    OfficialOutcome,
    OfficialVote,
)
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Ballot
from tests.record.search.asked import add, council_vote


def ballot(on: str, against: str = "", abstaining: str = "") -> Ballot:
    """A ballot of the whole Council of a day: those not named voted in favour."""
    others = {*against.split(), *abstaining.split()}
    members = council_on(dt.date.fromisoformat(on)).members
    return Ballot.of([code for code in members if code not in others], against, abstaining)


def vote(on: str, title: str, cast: Ballot, source: str = "table", **more: Any) -> OfficialVote:
    """A vote of the Council; its key is what it is called."""
    key = str(more.get("resolution") or more.get("symbol") or more.get("meeting"))
    return council_vote(source, key, on, title, cast, **more)


SYRIA = vote(
    "2014-05-22",
    "Middle East (Syria) <script>alert(1)</script>",
    ballot("2014-05-22", "CHN RUS"),
    symbol="S/2014/348",
    meeting="S/PV.7180",
    outcome=OfficialOutcome.VETOED,
    vetoed_by=("CHN", "RUS"),
)
SYRIA_ELSEWHERE = vote(
    "2014-05-22",
    "The situation in the Middle East",
    Ballot.counted(13, 2, 0),
    "list",
    symbol="S/2014/348",
    meeting="S/PV.7180",
    item="The situation in the Middle East",
    outcome=OfficialOutcome.VETOED,
    outcome_printed="vetoed 13-2-0",
)
AGENDA = vote(
    "2014-12-22",
    "Agenda: the situation in the DPRK",
    ballot("2014-12-22", "CHN RUS", "NGA TCD"),
    meeting="S/PV.7353",
    question=QuestionType.AGENDA,
    outcome=OfficialOutcome.ADOPTED,
)
SANCTIONS = vote(
    "2013-03-07",
    "Non-proliferation",
    ballot("2013-03-07"),
    resolution="S/RES/2094 (2013)",
    meeting="S/PV.6932",
    outcome=OfficialOutcome.ADOPTED,
)
COUNTED = tuple(
    vote(
        f"2014-{month:02}-03",
        "A vote made up to be counted",
        ballot(f"2014-{month:02}-03", "" if month % 3 else "RUS", "ARG" if month % 2 else ""),
        symbol=f"S/2014/{9900 + month}",
        outcome=OfficialOutcome.ADOPTED if month % 3 else OfficialOutcome.VETOED,
    )
    for month in range(1, 13)
)
ASSEMBLY = OfficialVote(
    "assembly",
    "A/RES/69/188",
    Organ.GENERAL_ASSEMBLY,
    dt.date(2014, 12, 18),
    "2014-12-18",
    "Situation of human rights in the DPRK",
    Ballot.of("FRA GBR USA", "CHN RUS", "BRA"),
    resolution="A/RES/69/188",
)
MEETING = OfficialMeeting(
    "list",
    "m1",
    "S/PV.7180",
    dt.date(2014, 5, 22),
    "22 May",
    "The situation in the Middle East",
    ("Draft resolution S/2014/348 vetoed",),
)
DRAFT = OfficialDraft(
    "papers", "d", "S/2014/348", "Draft resolution on a referral", ("France", "Luxembourg")
)
POINTS = tuple(
    OfficialIdealPoint(
        "points", f"FRA {year}", "FRA", year, 0.5, 0.2, 0.8, 60, "all votes", "France"
    )
    for year in range(2000, 2021)
)


def fill(store: Store) -> None:
    """Put the small official record in."""
    votes = (SYRIA, SYRIA_ELSEWHERE, AGENDA, SANCTIONS, *COUNTED, ASSEMBLY)
    add(store, *votes, MEETING, DRAFT, *POINTS)
    store.corrections.add(
        [Changed("table", "S/2014/9902", "FRA", "Y", "A")],
        citation="S/PV.9902",
        reason="The minutes have it otherwise",
        author="A reader",
        made_at="2026-03-04T09:00:00+00:00",
    )
