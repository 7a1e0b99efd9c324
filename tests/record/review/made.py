"""A record with what waits for a person: made for tests, after cases that there are."""

from __future__ import annotations

import datetime as dt

from tests.record.builders import Said, reading
from tests.record.search.asked import add, council_vote

from ninevotes.record.store import Store
from ninevotes.vocabulary.events import Item
from ninevotes.vocabulary.official import OfficialMeeting, OfficialOutcome, OfficialVote
from ninevotes.vocabulary.votes import Ballot

KOREA = "The situation in the Democratic People's Republic of Korea"
NAMES = Ballot.of("CHN IND", "GBR", "FRA USA")
TABLE, FIRST, SECOND = "table/S/10805", "names/S/10805", "names/S/10805 #2"


def rhodesia(source: str, key: str, ballot: Ballot = NAMES) -> OfficialVote:
    return council_vote(
        source,
        key,
        "1972-09-29",
        "Southern Rhodesia",
        ballot,
        symbol="S/10805/Rev.1",
        meeting="S/PV.1666" if source == "table" else None,
        outcome=OfficialOutcome.VETOED,
    )


PARTS = (
    rhodesia("table", "S/10805", Ballot.counted(2, 1, 2)),
    rhodesia("names", "S/10805"),
    rhodesia("names", "S/10805 #2"),
)
"""One source counts the parts of a draft as one vote, the other gives each: with equal tallies
nothing tells which of them the first means."""


def meeting(symbol: str, day: str) -> OfficialMeeting:
    return OfficialMeeting("table", symbol, symbol, dt.date.fromisoformat(day), day, KOREA)


MEETINGS = (meeting("S/PV.7353", "2014-12-22"), meeting("S/PV.7360", "2015-01-05"))
ASKED = reading(
    "wire",
    Said("meeting_request", "2014-12-20", {"requesters": ["USA"]}),
    date="2014-12-20",
    item=Item("PRK:non-proliferation", KOREA, ("PRK",)),
)
"""A report that a meeting was asked for; two were held in the month after."""


def fill(store: Store) -> None:
    add(store, *PARTS, *MEETINGS)
    store.add(ASKED)
