"""What was foretold, and what then happened. Not known unless a later event shows it."""

from __future__ import annotations

from typing import Any

import pytest
from tests.record.builders import ARMS, Said, agenda_vote, prediction, reading, request, tally, vote

from ninevotes.record.derive import derive
from ninevotes.record.ledger import Entry, Fulfilment, ledger

TRUE, FALSE, UNKNOWN = Fulfilment.CAME_TRUE, Fulfilment.DID_NOT, Fulfilment.UNKNOWN

CARRIED = agenda_vote("2014-12-22", **tally(11, 2, 2), no_by=["CHN", "RUS"], outcome="adopted")
LOST = agenda_vote("2014-12-22", **tally(8, 4, 3), no_by=["CHN", "RUS"], outcome="rejected")
ICC = "referral of the DPRK to the ICC"
VETO = vote("2015-02-02", **tally(13, 1, 1), vetoed_by=["CHN"], outcome="vetoed", subject=ICC)
REFERRED = vote("2015-02-02", **tally(15, 0, 0), outcome="adopted", subject=ICC)


def entry(foretold: Said, *then: Said, published: str = "2015-03-01") -> Entry:
    """The ledger's entry for a forecast of 20 December 2014, given what a later report says."""
    before = reading("before", foretold, date="2014-12-20")
    after = [reading(f"after{n}", said, date=published) for n, said in enumerate(then)]
    return ledger(derive([before, *after]))[0]


@pytest.mark.parametrize(
    ("words", "polarity", "then", "expected"),
    [
        ("China tries to block the meeting", "expected", CARRIED, TRUE),
        ("China raises objections at the meeting", "will", CARRIED, TRUE),
        ("China objects and asks for a vote", "expected", CARRIED, TRUE),
        ("China tries to block the meeting", "unlikely", CARRIED, FALSE),
        ("Chad tries to block the meeting", "expected", CARRIED, UNKNOWN),
        (
            "Nigeria opposes the meeting",
            "expected",
            agenda_vote("2014-12-22", yes_by=["NGA"], outcome="adopted"),
            FALSE,
        ),
        ("China's objections are overruled by a strong majority", "will", CARRIED, TRUE),
        ("China's objections are overruled by a strong majority", "will", LOST, FALSE),
        ("the meeting goes ahead", "will", LOST, FALSE),
        ("the meeting is held", "unlikely", CARRIED, FALSE),
        ("the supporters win the procedural vote", "will", CARRIED, TRUE),
        ("ten votes for the meeting", "will", CARRIED, TRUE),
        ("nine votes for the meeting", "will", LOST, FALSE),
        ("12 votes for the meeting", "will", CARRIED, FALSE),
        (
            "North Korea attends the meeting",
            "will_not",
            Said("participation", "2014-12-22", {"state": "PRK", "will_attend": False}),
            TRUE,
        ),
        ("a decision on ICC referral on Monday", "will_not", CARRIED, UNKNOWN),
        ("the hacking is discussed at the meeting", "expected", CARRIED, UNKNOWN),
        ("China objects to the draft resolution", "expected", CARRIED, UNKNOWN),
        # whole sentences, as a reader takes them from the press
        (
            (
                "China, for years the North's closest ally, is expected to try to block "
                "the meeting from going ahead"
            ),
            "expected",
            CARRIED,
            TRUE,
        ),
        (
            (
                "its objections would be overruled by the strong majority of members who argue "
                "that North Korea's record raises concerns"
            ),
            "will",
            LOST,
            FALSE,
        ),
        (
            (
                "no outcome is expected from the meeting, officials say the fact that it is held "
                "at all is a first"
            ),
            "unlikely",
            CARRIED,
            UNKNOWN,
        ),
        (
            (
                "North Korea is expected to be angry at a meeting whose supporters fell short of "
                "nine votes before"
            ),
            "expected",
            CARRIED,
            UNKNOWN,
        ),
    ],
)
def test_forecasts_for_a_day(words: str, polarity: str, then: Said, expected: Fulfilment) -> None:
    assert entry(prediction("2014-12-22", words, polarity), then).fulfilment is expected


@pytest.mark.parametrize(
    ("words", "polarity", "then", "expected"),
    [
        ("China vetoes an ICC referral", "expected", VETO, TRUE),
        ("China vetoes an ICC referral", "expected", REFERRED, FALSE),
        ("Russia vetoes an ICC referral", "expected", VETO, UNKNOWN),
        ("China is expected to use its veto against an ICC referral", "expected", VETO, TRUE),
        (
            "diplomats expect little, as China and Russia have a veto over an ICC referral",
            "expected",
            VETO,
            UNKNOWN,
        ),
        ("the Council refers North Korea to the ICC", "unlikely", VETO, TRUE),
        ("the Council refers North Korea to the ICC", "unlikely", REFERRED, FALSE),
        (
            "it is not likely that the Council would vote to refer it to the ICC",
            "unlikely",
            VETO,
            TRUE,
        ),
        ("ten members urge the Council to refer it to the ICC", "will", VETO, UNKNOWN),
        ("no decision is taken on the call to refer it to the ICC", "will_not", VETO, FALSE),
        (
            "the Council refers North Korea to the International Criminal Court",
            "unlikely",
            Said("referral", "2015-02-02", {"to": "ICC", "situation": "PRK", "status": "blocked"}),
            TRUE,
        ),
        (
            "the Council refers North Korea to the ICC",
            "unlikely",
            Said("referral", "2015-02-02", {"to": "ICC", "situation": "PRK", "status": "proposed"}),
            UNKNOWN,
        ),
        (
            "China vetoes an ICC referral",
            "expected",
            vote("2015-02-02", **tally(15, 0, 0), outcome="adopted", subject="panel of experts"),
            UNKNOWN,
        ),
        (
            "the Assembly adopts a resolution encouraging a referral",
            "expected",
            vote("2015-02-02", "UNGA", outcome="adopted", subject="encouraging a referral"),
            TRUE,
        ),
        ("the Council adopts a resolution on a referral", "will", VETO, FALSE),
        ("the Third Committee adopts a resolution on a referral", "will", VETO, UNKNOWN),
    ],
)
def test_forecasts_without_a_time(
    words: str, polarity: str, then: Said, expected: Fulfilment
) -> None:
    assert entry(prediction(None, words, polarity), then).fulfilment is expected


def test_silence_is_no_answer() -> None:
    assert entry(prediction("2014-12-22", "China tries to block the meeting")) == Entry(
        event=entry(prediction("2014-12-22", "China tries to block the meeting")).event,
        fulfilment=UNKNOWN,
    )


@pytest.mark.parametrize(
    "then",
    [
        agenda_vote("2014-12-23", no_by=["CHN"], outcome="adopted"),
        agenda_vote("2014-12", no_by=["CHN"], outcome="adopted"),
        agenda_vote("2015-12-10", no_by=["CHN"], outcome="adopted"),
    ],
)
def test_another_day_or_no_day_is_no_answer(then: Said) -> None:
    foretold = prediction("2014-12-22", "China tries to block the meeting")
    assert entry(foretold, then).fulfilment is UNKNOWN


def test_a_vote_before_the_forecast_or_years_later_is_no_answer() -> None:
    foretold = prediction(None, "China vetoes an ICC referral")
    for day in ("2014-05-22", "2017-02-02"):
        then = vote(day, vetoed_by=["CHN"], outcome="vetoed", subject=ICC)
        assert entry(foretold, then, published="2017-03-01").fulfilment is UNKNOWN


def test_an_objection_announced_is_not_an_objection_made() -> None:
    foretold = prediction("2014-12-22", "China raises objections at the meeting")
    objects = Said("objection", "2014-12-22", {"by": ["CHN"]})
    assert entry(foretold, objects, published="2014-12-22").fulfilment is UNKNOWN
    assert entry(foretold, objects, published="2014-12-23").fulfilment is TRUE


@pytest.mark.parametrize(
    ("then", "published", "expected"),
    [
        (CARRIED, "2014-12-22", TRUE),
        (LOST, "2014-12-22", FALSE),
        (Said("briefing", "2014-12-22", {"who": ["an official"]}), "2014-12-23", TRUE),
        (Said("briefing", "2014-12-22", {"who": ["an official"]}), "2014-12-22", UNKNOWN),
        (vote("2014-12-22", outcome="failed"), "2014-12-22", TRUE),
        (vote("2014-12-22", "UNGA", outcome="adopted"), "2014-12-22", UNKNOWN),
    ],
)
def test_a_meeting_asked_for_a_day(then: Said, published: str, expected: Fulfilment) -> None:
    asked = request("2014-12-05", requester_count=10, requested_for="2014-12-22")
    assert entry(asked, then, published=published).fulfilment is expected


def test_the_vote_on_holding_the_meeting_decides_over_a_briefing() -> None:
    asked = request("2014-12-05", requested_for="2014-12-22")
    briefed = Said("briefing", "2014-12-22", {"who": ["an official"]})
    found = entry(asked, LOST, briefed, published="2014-12-23")
    assert found.fulfilment is FALSE
    assert found.because == "the vote on holding the meeting was lost"


def test_a_request_without_a_day_has_no_entry() -> None:
    assert ledger(derive([reading("a", request("2014-12-05"))])) == ()


def test_answers_that_differ_leave_it_open_and_are_shown() -> None:
    second = vote("2015-06-02", outcome="adopted", subject=ICC)
    found = entry(
        prediction(None, "China vetoes an ICC referral"), VETO, second, published="2015-07-01"
    )
    assert found.fulfilment is UNKNOWN
    assert found.because == "the record differs: CHN vetoed the text; the text was adopted"
    assert len(found.answers) == 2


def test_an_entry_names_the_events_and_claims_that_answer() -> None:
    found = entry(prediction("2014-12-22", "China tries to block the meeting"), CARRIED, CARRIED)
    assert [claim.document for claim in found.claims] == ["after0", "after1"]
    assert len(found.answers) == 1
    assert found.because == "CHN voted against holding the meeting"


def _as_foretold(type_: str, date: str | None, **fields: Any) -> Said:
    return Said(type_, date, fields, "predicted")


@pytest.mark.parametrize(
    ("foretold", "then", "expected"),
    [
        (_as_foretold("resolution_vote", None, organ="UNSC", outcome="vetoed"), VETO, TRUE),
        (_as_foretold("resolution_vote", None, organ="UNSC", outcome="failed"), VETO, TRUE),
        (_as_foretold("resolution_vote", None, organ="UNSC", outcome="vetoed"), REFERRED, FALSE),
        (_as_foretold("resolution_vote", None, organ="UNGA", outcome="adopted"), VETO, UNKNOWN),
        (_as_foretold("procedural_vote", "2014-12-22", outcome="adopted"), LOST, FALSE),
        (
            _as_foretold("participation", "2014-12-22", state="PRK", will_attend=True),
            Said("participation", "2014-12-22", {"state": "PRK", "will_attend": False}),
            FALSE,
        ),
        (
            _as_foretold("referral", None, to="ICC", status="adopted"),
            Said("referral", "2015-02-02", {"to": "ICC", "status": "blocked"}),
            FALSE,
        ),
        (_as_foretold("objection", "2014-12-22", by=["CHN"]), CARRIED, UNKNOWN),
    ],
)
def test_an_event_foretold_as_such(foretold: Said, then: Said, expected: Fulfilment) -> None:
    assert entry(foretold, then).fulfilment is expected


def test_events_of_another_matter_answer_nothing() -> None:
    before = reading(
        "before", prediction("2014-12-22", "China tries to block the meeting"), date="2014-12-20"
    )
    after = reading("after", CARRIED, item=ARMS, date="2014-12-23")
    assert ledger(derive([before, after]))[0].fulfilment is UNKNOWN
