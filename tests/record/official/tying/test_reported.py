from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record.builders import Said, reading
from tests.record.council_votes import shared_meetings, shared_votes, vote
from tests.record.reports import gold_readings
from tests.shared import shared_path
from tests.sources.data.made import read

from ninevotes.record.corrections.apply import Corrections
from ninevotes.record.derive import derive
from ninevotes.record.official.tying.coverage import Coverage
from ninevotes.record.official.tying.history import OfficialHistory, one_history
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.reported import tie_events
from ninevotes.record.official.tying.reported_ties import EventTie
from ninevotes.record.official.tying.wanted import wanted_by
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event, History, Item
from ninevotes.vocabulary.official import OfficialMeeting, OfficialOutcome, OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType
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
    meeting("S/PV.7574", "2015-12-09", "The situation in Libya"),
    meeting("S/PV.7576", "2015-12-11", "The situation in Libya"),
    meeting("S/PV.7577", "2015-12-14", "The situation in Somalia"),
    meeting("S/PV.7578", "2015-12-15", "The situation in Somalia"),
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
    assert ties(Said("resolution_vote", "2014-12-12", counts(53).fields)) == ()
    assert ties(Said("resolution_vote", "2014-11", counts(53).fields)) == ()


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
    (never,) = ties(Said("meeting_request", None, {"requested_for": "2015-12-14"}))
    assert (never.what, never.judgement) == ("nothing", Judgement.DIFFERENT)
    # Beyond the days that the table covers nothing can be said.
    assert ties(Said("meeting_request", None, {"requested_for": "2018-12-10"})) == ()
    assert ties(Said("meeting_request", None, {"requested_for": "2015-12-16"})) == ()


def asked_for(day: str, *meetings: OfficialMeeting, **more: object) -> list[EventTie]:
    said = Said("meeting_request", None, {"requested_for": day})
    history = derive([reading("r0", said, item=Item("SYR:middle-east", NAME, ("SYR",)))])
    official = more.get("official", record())
    assert isinstance(official, OfficialHistory)
    around = (
        meeting("S/PV.1", "2018-01-01", "The situation in Mali"),
        meeting("S/PV.9", "2018-12-31", "The situation in Mali"),
    )
    return list(tie_events(history, official, (*around, *meetings), Coverage.of(around)))


NAME = "The situation in the Middle East (Syrian Arab Republic)"


@pytest.mark.parametrize(
    "topic", ["The situation in the Middle East", "Provisional Agenda", "Letter dated 1 May 2018"]
)
def test_an_item_that_may_cover_the_matter_is_neither_it_nor_nothing(topic: str) -> None:
    others = [meeting(f"S/PV.{n}", "2018-03-18", "Libya") for n in (2, 4, 5, 6, 7, 8)]
    (found,) = asked_for("2018-03-19", meeting("S/PV.3", "2018-03-19", topic), *others)
    assert (found.what, found.official, found.judgement) == (
        "meeting",
        "S/PV.3",
        Judgement.UNSURE,
    )
    assert found.evidence[1] == f"under “{topic}”, which may cover SYR"


def test_what_was_voted_on_tells_what_a_meeting_was_on() -> None:
    """An agenda that was not adopted bears no item: the vote on it does."""
    lost = vote(
        "agenda",
        "2018-03-19",
        symbol=None,
        meeting="S/PV.3",
        item="Syria human rights briefing",
        source="procedural_votes",
        question=QuestionType.AGENDA,
        outcome=OfficialOutcome.INSUFFICIENT_VOTES,
    )
    row = meeting("S/PV.3", "2018-03-19", "Provisional Agenda")
    (found,) = asked_for("2018-03-19", row, official=record(lost))
    assert (found.official, found.judgement) == ("S/PV.3", Judgement.SAME)


def test_meetings_under_the_matters_own_item_go_before_others_on_the_state() -> None:
    own = meeting("S/PV.3", "2018-03-19", "The situation in the Middle East (Syria)")
    other = meeting("S/PV.4", "2018-03-19", "Syria: chemical weapons")
    assert [each.official for each in asked_for("2018-03-19", own, other)] == ["S/PV.3"]


def test_where_documents_differ_on_a_list_the_record_stands_beside_them() -> None:
    named = record(
        vote("S/2014/348", against="CHN RUS", outcome=OfficialOutcome.VETOED, title=KOREA)
    )
    told = [
        Said(
            "resolution_vote",
            "2014-05-22",
            {"organ": "UNSC", "yes": 13, "no": 2, "abstain": 0, "no_by": by, "outcome": "vetoed"},
        )
        for by in (["CHN", "RUS"], ["CHN", "USA"])
    ]
    (found,) = ties(*told, official=named)
    (differing,) = found.disagreements
    assert differing.field == "no_by"
    assert differing.values[0] == (["CHN", "RUS"], ("sciencespo_votes",))
    assert len(differing.values) == 3


def test_where_a_row_may_be_lost_it_is_not_said_that_nothing_was_held() -> None:
    (unsure,) = ties(Said("meeting_request", None, {"requested_for": "2015-12-10"}))
    assert (unsure.what, unsure.judgement) == ("nothing", Judgement.UNSURE)
    assert unsure.evidence[1] == "the table has no row for S/PV.7575, which may be of that day"


@pytest.mark.parametrize("said", ["2014-12-17", "2014-12-19"])
def test_a_report_some_days_out_is_tied_by_the_whole_tally_and_the_matter(said: str) -> None:
    (found,) = ties(Said("resolution_vote", said, counts(53).fields))
    assert found.evidence[0] == f"UNGA, 2014-12-18, reported of {said}"
    (differing,) = found.disagreements
    assert (differing.field, dict(differing.values)) == (
        "date",
        {"2014-12-18": ("unvotes_assembly",), said: ("r0",)},
    )


def test_a_month_is_no_other_date_than_its_days() -> None:
    (found,) = ties(Said("resolution_vote", "2014-12", counts(53).fields))
    assert (found.official, found.disagreements) == ("A/RES/69/188", ())


def test_a_symbol_ties_on_whatever_day_and_the_day_is_told_apart() -> None:
    (found,) = ties(Said("resolution_vote", "2014-11-18", counts(53, symbol="A/RES/69/188").fields))
    assert [each.field for each in found.disagreements] == ["date"]


def test_a_member_reported_to_have_voted_otherwise_than_on_record() -> None:
    named = record(
        vote("S/2014/348", against="CHN RUS", outcome=OfficialOutcome.VETOED, title=KOREA)
    )
    told = {"organ": "UNSC", "no_by": ["CHN", "USA"], "outcome": "vetoed"}
    (found,) = ties(Said("resolution_vote", "2014-05-22", told), official=named)
    (differing,) = found.disagreements
    assert differing.field == "vote of USA"
    assert [value for value, _ in differing.values] == ["in favour", "against"]


def test_only_the_days_and_symbols_that_reports_tell_of_are_wanted() -> None:
    reports = [
        reading("r0", Said("meeting_request", None, {"requested_for": "2014-12-22"})),
        reading("r1", counts(53, symbol="A/RES/69/188"), origin="1"),
        reading("r2", Said("sanctions", "2013-03-07", {"status": "adopted"}), origin="2"),
    ]
    wanted = wanted_by(derive(reports))
    day = dt.date.fromisoformat
    assert wanted.meetings == {day("2014-12-22")}
    assert wanted.symbols == {"A/RES/69/188"}
    assert {each for body, each in wanted.votes if body == "UNSC"} == {
        day("2014-12-22"),
        day("2013-03-07"),
    }
    assembly_days = {each for body, each in wanted.votes if body == "UNGA"}
    assert assembly_days == {day(f"2014-12-{on}") for on in range(15, 22)}


@given(
    st.lists(st.sampled_from([53, 55, 54, None]), min_size=1, max_size=3),
    st.sampled_from(["2014-12-16", "2014-12-18", "2014-12-20", "2014-12", "2014-12-30"]),
)
def test_what_is_wanted_is_enough(abstentions: list[int | None], date: str) -> None:
    """Ties to the whole record are ties to what is wanted of it, and no other."""
    said = [Said("resolution_vote", date, counts(each).fields) for each in abstentions]
    reports = [reading(f"r{i}", each, origin=str(i)) for i, each in enumerate(said)]
    history = derive(reports)
    wanted = wanted_by(history)
    some = record(
        *(
            held.printed
            for vote in RECORD.votes
            for held in vote.statements
            if (vote.organ.value, vote.date) in wanted.votes or vote.resolution in wanted.symbols
        )
    )
    whole, part = tie_events(history, RECORD), tie_events(history, some)
    assert whole == part


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
