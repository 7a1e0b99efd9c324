"""The record of the example reports, from their hand-made claims.

The examples tell three stories: human rights in the DPRK before the Council (2014 to 2018),
the veto of 28 March 2024, and the Syria briefing that lacked one vote (March 2018).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.record.builders import ARMS
from tests.record.reports import gold_readings

from ninevotes.record.derive import derive
from ninevotes.record.ledger import Fulfilment, ledger
from ninevotes.record.recompute import outcome_disagreements, recompute
from ninevotes.vocabulary.events import Event, History, Item

ROOT = Path(__file__).resolve().parents[2]
SYRIA = Item("SYR:middle-east", "The situation in the Middle East", ("SYR",))
ITEMS = {
    "northgate-2024-03-28": ARMS,
    "saltmarsh-2024-03-29": ARMS,
    "meridian-2024-04-11": ARMS,
    "lakeside-courier-2018-03-17": SYRIA,
    "northgate-2018-03-19": SYRIA,
    "oldquay-2018-03-20": SYRIA,
}
DATES = {"meridian-assembly-vote": "2014-12-19", "harbourwire-2018-12-07": "2018-12-07"}


@cache
def history() -> History:
    """The derived record of the examples."""
    readings = gold_readings(
        ROOT / "examples" / "reports",
        "manifest.jsonl",
        ROOT / "tests" / "gold" / "examples.jsonl",
        items=ITEMS,
        dates=DATES,
    )
    return derive(readings)


def _events(type_: str, date: str | None = None) -> list[Event]:
    return [e for e in history().events if e.type == type_ and date in (None, e.date)]


def test_the_cut_dispatch_and_its_original_are_one_origin_and_all_others_are_their_own() -> None:
    groups = [group for group in history().origins if len(group.documents) > 1]
    assert [group.documents for group in groups] == [
        ("northgate-2024-03-28", "saltmarsh-2024-03-29")
    ]
    assert len(history().origins) == len(history().documents) - 1


def test_fifty_five_abstentions_stand_beside_fifty_three() -> None:
    (plenary,) = [e for e in _events("resolution_vote") if e.fields["organ"] == "UNGA"]
    assert plenary.date == "2014-12-18"
    assert plenary.fields["abstain"] == 53
    assert plenary.fields["symbol"] == "A/RES/69/188"
    (difference,) = plenary.disagreements
    assert difference.field == "abstain"
    assert [value for value, _ in difference.values] == [53, 55]
    assert difference.values[1][1] == ("lakeside-courier-2014-12-23",)


def test_the_committee_s_two_votes_of_one_day_are_two() -> None:
    tallies = [
        (e.fields["yes"], e.fields["no"], e.fields["abstain"], len(e.claims))
        for e in _events("resolution_vote", "2014-11-18")
    ]
    assert sorted(tallies) == [(40, 77, 50, 1), (111, 19, 55, 2)]


def test_each_year_s_vote_on_the_meeting_is_one_event_however_often_it_is_told() -> None:
    votes = {
        e.date: (e.fields["yes"], e.fields["no"], e.fields["abstain"], len(e.claims))
        for e in _events("procedural_vote")
        if e.fields["item"] != "Myanmar" and e.item == "PRK:human-rights"
    }
    assert votes == {
        "2014-12-22": (11, 2, 2, 5),
        "2015-12-10": (9, 4, 2, 3),
        "2016": (9, 5, 1, 2),
        "2017-12-11": (10, 3, 2, 2),
    }


def test_the_request_of_december_2014_has_its_letter_and_its_ten_members() -> None:
    (asked,) = _events("meeting_request", "2014-12-05")
    assert asked.fields["document_symbol"] == "S/2014/872"
    assert len(asked.fields["requesters"]) == asked.fields["requester_count"] == 10
    assert len(asked.claims) == 3


def test_the_rules_find_nothing_wrong_with_the_reported_outcomes() -> None:
    assert outcome_disagreements(history()) == ()
    assert sum(result.agrees is True for result in recompute(history())) == 13


def test_the_ledger_knows_which_forecasts_failed() -> None:
    foretold = {e.id: e.fields.get("event") or e.fields.get("item") for e in history().events}
    decided = {
        foretold[entry.event]: entry.fulfilment
        for entry in ledger(history())
        if entry.fulfilment is not Fulfilment.UNKNOWN
    }
    assert decided == {
        "China objects and asks for a vote": Fulfilment.CAME_TRUE,
        "the supporters win the procedural vote": Fulfilment.CAME_TRUE,
        "ten votes for the meeting": Fulfilment.DID_NOT,
        "nine votes for the meeting": Fulfilment.DID_NOT,
        "Russia objects to the meeting": Fulfilment.CAME_TRUE,
        "human rights in Syria": Fulfilment.DID_NOT,
    }
