"""The record of five real press reports, from their hand-made claims."""

from __future__ import annotations

import datetime as dt
import random

import pytest
from tests.record.reports import gold_readings
from tests.shared import shared_path

from ninevotes.record.derive import derive
from ninevotes.record.ledger import Fulfilment, ledger
from ninevotes.record.recompute import recompute
from ninevotes.vocabulary.events import Event, History, Reading

AFP = ("afp-digitaljournal-2014-12-22", "afp-straitstimes-2014-12-22")


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    folder = shared_path("reports")
    return gold_readings(folder, "docs.jsonl", folder / "gold.jsonl")


@pytest.fixture(scope="module")
def history(readings: list[Reading]) -> History:
    return derive(readings)


def _events(history: History, type_: str) -> list[Event]:
    return [event for event in history.events if event.type == type_]


def _documents(event: Event) -> list[str]:
    return [claim.document for claim in event.claims]


def test_the_two_afp_files_are_one_origin_and_the_others_their_own(history: History) -> None:
    groups = {group.documents: group for group in history.origins}
    assert set(groups) == {
        AFP,
        ("ap-2014-12-22",),
        ("voa-2015-12-04",),
        ("straitstimes-2018-11-29",),
    }
    assert groups[AFP].label == "AFP"
    assert "both credit AFP" in groups[AFP].evidence[0]
    assert groups[("ap-2014-12-22",)].label == "AP"


def test_the_request_of_december_2014_is_one_event_with_three_reports_and_two_origins(
    history: History,
) -> None:
    first, second, third = _events(history, "meeting_request")
    assert _documents(first) == [*AFP, "ap-2014-12-22"]
    assert len(first.origins) == 2
    assert (first.date, first.fields["requester_count"]) == ("2014-12", 10)
    assert first.fields["requested_for"] == "2014-12-22"
    assert first.disagreements == ()
    assert (second.date, third.fields["requested_for"]) == ("2015-12-03", "2018-12-10")


def test_the_assembly_s_vote_is_one_event_and_the_committee_s_another(history: History) -> None:
    votes = {(e.fields["organ"], e.date): e for e in _events(history, "resolution_vote")}
    assert set(votes) == {
        ("UNSC", "2013-01-22"),
        ("UNSC", "2013-03-07"),
        ("UNGA-C3", "2014-11-18"),
        ("UNGA", "2014-12-18"),
    }
    plenary = votes["UNGA", "2014-12-18"]
    assert _documents(plenary) == list(AFP)
    assert [plenary.fields[name] for name in ("yes", "no", "abstain")] == [116, 20, 53]
    assert plenary.fields["no_by"] == ["CHN", "RUS"]
    assert len(plenary.origins) == 1


def test_north_korea_s_staying_away_is_one_event_of_two_origins(history: History) -> None:
    (away,) = _events(history, "participation")
    assert (away.date, len(away.claims), len(away.origins)) == ("2014-12-22", 3, 2)


def test_the_quotation_cut_in_two_by_one_printing_is_one(history: History) -> None:
    told = [e for e in _events(history, "quote") if "It marks the first" in e.fields["text"]]
    assert [len(event.claims) for event in told] == [3]


def test_nothing_after_the_reports_is_known_so_no_forecast_is_settled(history: History) -> None:
    assert {entry.fulfilment for entry in ledger(history)} == {Fulfilment.UNKNOWN}


def test_the_rules_agree_with_the_one_vote_whose_tally_is_reported(history: History) -> None:
    assert [result.agrees for result in recompute(history)] == [True]


def test_as_of_the_day_before_the_later_reports(readings: list[Reading]) -> None:
    known = derive(readings, dt.date(2015, 12, 3))
    assert len(known.documents) == 3
    assert len(_events(known, "meeting_request")) == 1


def test_the_order_of_reading_does_not_matter(readings: list[Reading], history: History) -> None:
    shuffled = list(readings)
    random.Random(9).shuffle(shuffled)  # noqa: S311 - no secret
    assert derive(shuffled) == history
