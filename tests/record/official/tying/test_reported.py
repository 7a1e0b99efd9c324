from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tests.record.builders import Said, reading
from tests.record.council_votes import shared_meetings, shared_votes, vote
from tests.record.reports import gold_readings
from tests.shared import shared_path
from tests.sources.data.made import read

from ninevotes.record.corrections.apply import Corrections
from ninevotes.record.derive import derive
from ninevotes.record.official.tying.history import OfficialHistory, one_history
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.reported import tie_events
from ninevotes.record.official.tying.reported_ties import EventTie
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event, History
from ninevotes.vocabulary.official import OfficialMeeting, OfficialOutcome, OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Ballot

TITLE = "Situation of human rights in the Democratic People's Republic of Korea"


def assembly(symbol: str, tally: tuple[int, int, int], title: str = TITLE) -> OfficialVote:
    return OfficialVote(
        "unvotes_assembly",
        symbol,
        Organ.GENERAL_ASSEMBLY,
        dt.date(2014, 12, 18),
        "2014-12-18",
        title,
        Ballot.counted(*tally),
        resolution=symbol,
    )


def record(*votes: OfficialVote) -> OfficialHistory:
    return one_history(votes, corrections=Corrections([]))


def meeting(symbol: str, day: str, topic: str) -> OfficialMeeting:
    return OfficialMeeting("dhl_meetings", symbol, symbol, dt.date.fromisoformat(day), day, topic)


KOREA = "The situation in the Democratic People's Republic of Korea"
RECORD = record(
    assembly("A/RES/69/188", (116, 20, 53)),
    assembly(
        "A/RES/69/189", (127, 13, 48), "Situation of human rights in the Syrian Arab Republic"
    ),
)
MEETINGS = (
    meeting("S/PV.7352", "2014-12-22", "Implementation of the note by the President"),
    meeting("S/PV.7353", "2014-12-22", KOREA),
    meeting("S/PV.7830", "2016-12-09", KOREA),
)


def ties(*said: Said, official: OfficialHistory = RECORD) -> tuple[EventTie, ...]:
    reports = [
        reading(f"r{place}", each, outlet=f"Paper {place}", origin=str(place))
        for place, each in enumerate(said)
    ]
    return tie_events(derive(reports), official, MEETINGS)


def counts(abstain: int | None, **more: object) -> Said:
    fields = {"organ": "UNGA", "yes": 116, "no": 20, "abstain": abstain, "outcome": "adopted"}
    return Said("resolution_vote", "2014-12-18", fields | more)


def test_a_vote_by_its_body_day_and_tally() -> None:
    (found,) = ties(counts(53))
    assert (found.official, found.judgement) == ("A/RES/69/188", Judgement.SAME)
    assert found.evidence == ("UNGA, 2014-12-18", "116 yes, 20 no, 53 abstain", "both on PRK")
    assert found.disagreements == ()


def test_abstentions_53_or_55_are_one_vote_and_a_disagreement() -> None:
    found = {each.official: each for each in ties(counts(55), counts(53))}
    (tied,) = found.values()
    (differing,) = tied.disagreements
    assert differing.field == "abstain"
    assert dict(differing.values) == {53: ("unvotes_assembly", "r1"), 55: ("r0",)}


def test_another_tally_is_another_vote() -> None:
    assert ties(counts(53, yes=111, no=19)) == ()
    assert ties(Said("resolution_vote", "2014-12-17", counts(53).fields)) == ()


def test_a_symbol_decides() -> None:
    (found,) = ties(counts(55, symbol="A/RES/69/188"))
    assert found.evidence == ("symbol A/RES/69/188",)
    assert ties(counts(53, symbol="A/RES/69/100")) == ()


def test_without_counts_the_matter_must_be_the_same() -> None:
    told = Said("resolution_vote", "2014-12-18", {"organ": "UNGA", "outcome": "adopted"})
    assert [each.official for each in ties(told)] == ["A/RES/69/188"]
    council = Said("resolution_vote", "2014-12-18", {"organ": "UNSC", "outcome": "adopted"})
    assert ties(council) == ()


def test_two_that_would_do_are_unsure() -> None:
    twice = record(assembly("A/RES/69/188", (116, 20, 53)), assembly("A/RES/69/187", (99, 1, 2)))
    told = Said("resolution_vote", "2014-12-18", {"organ": "UNGA", "outcome": "adopted"})
    assert {each.judgement for each in ties(told, official=twice)} == {Judgement.UNSURE}


def test_adopted_is_not_vetoed() -> None:
    vetoed = record(vote("S/2014/1", against="CHN", outcome=OfficialOutcome.VETOED, title=KOREA))
    told = Said("resolution_vote", "2014-05-22", {"organ": "UNSC", "outcome": "adopted"})
    assert ties(told, official=vetoed) == ()


def test_a_meeting_asked_for() -> None:
    (held,) = ties(Said("meeting_request", "2014-12", {"requested_for": "2014-12-22"}))
    assert (held.official, held.what) == ("S/PV.7353", "meeting")
    (later,) = ties(Said("meeting_request", "2016-12-01", {"requesters": ["USA"]}))
    assert later.official == "S/PV.7830"
    (never,) = ties(Said("meeting_request", None, {"requested_for": "2015-12-10"}))
    assert (never.what, never.judgement) == ("nothing", Judgement.DIFFERENT)
    # Beyond the days that the table covers nothing can be said.
    assert ties(Said("meeting_request", None, {"requested_for": "2018-12-10"})) == ()


def test_what_is_denied_is_not_tied() -> None:
    denied = Said("resolution_vote", "2014-12-18", counts(53).fields, modality="denied")
    assert ties(denied) == ()


@pytest.fixture(scope="module")
def reports() -> History:
    folder: Path = shared_path("reports")
    return derive(gold_readings(folder, "docs.jsonl", folder / "gold.jsonl"))


def test_the_five_reports_tie_to_the_official_record(reports: History) -> None:
    roll_calls = [
        each
        for each in read(
            shared_path("data/ga_votes_unvotes_1946_2019.parquet"),
            shared_path("data/ga_roll_calls_unvotes_1946_2019.parquet"),
            shared_path("data/ga_roll_call_issues_unvotes.parquet"),
        )
        if isinstance(each, OfficialVote) and each.date and each.date.year == 2014
    ]
    council = shared_votes("sciencespo_votes", "dhl_meetings", "procedural_votes")
    made = tie_events(reports, one_history([*council, *roll_calls]), shared_meetings())
    by_id: dict[str, Event] = {event.id: event for event in reports.events}
    sure = {(by_id[t.event].type, t.official) for t in made if t.judgement is Judgement.SAME}
    assert sure == {
        (ClaimType.RESOLUTION_VOTE, "S/RES/2087 (2013)"),
        (ClaimType.SANCTIONS, "S/RES/2087 (2013)"),
        (ClaimType.RESOLUTION_VOTE, "S/RES/2094 (2013)"),
        (ClaimType.SANCTIONS, "S/RES/2094 (2013)"),
        (ClaimType.RESOLUTION_VOTE, "A/RES/69/188"),
        (ClaimType.REFERRAL, "A/RES/69/188"),
        (ClaimType.MEETING_REQUEST, "S/PV.7353"),
        (ClaimType.BRIEFING, "S/PV.7353"),
        (ClaimType.OBJECTION, "S/PV.7353"),
        (ClaimType.PARTICIPATION, "S/PV.7353"),
        (ClaimType.MEETING_REQUEST, "S/PV.7575"),
    }
    # The meeting asked for on 10 December 2018 was not held.
    (nothing,) = (t for t in made if t.what == "nothing")
    assert by_id[nothing.event].fields["requested_for"] == "2018-12-10"
    assert not [each for each in made if each.judgement is Judgement.UNSURE]
