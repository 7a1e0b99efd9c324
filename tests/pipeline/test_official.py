"""From reports and a store with official data to a brief that shows both, apart."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event as sql

from ninevotes.brief import render
from ninevotes.pipeline.briefing import brief_reports
from ninevotes.pipeline.library import open_record
from ninevotes.pipeline.official.beside import HOW_TO_IMPORT, Beside, official_beside
from ninevotes.record.derive import derive
from ninevotes.record.judgements.judged import Question
from ninevotes.record.official.report import SourceFile
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.pairs import statement_name
from ninevotes.record.review.sides import claim_name
from ninevotes.record.store import Store
from ninevotes.sources.data.card import card
from ninevotes.vocabulary.events import Event, Truth
from ninevotes.vocabulary.official import OfficialMeeting, OfficialStatement, OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Ballot
from tests.record.builders import Said, reading
from tests.record.council_votes import vote
from tests.shared import shared_path
from tests.sources.data.made import read

KOREA = "The situation in the Democratic People's Republic of Korea"
ARMS = "Non-proliferation/Democratic People's Republic of Korea"
NOW = "2026-03-02T09:00:00+00:00"
END = dt.date(2018, 12, 31)


def met(symbol: str, day: str, topic: str = KOREA) -> OfficialMeeting:
    on = dt.date.fromisoformat(day)
    return OfficialMeeting("dhl_meetings", symbol, symbol, on, day, topic)


def motion(meeting: str, day: str, against: str, abstaining: str) -> OfficialVote:
    return vote(
        f"agenda {day}",
        day,
        against=against,
        abstaining=abstaining,
        source="procedural_votes",
        symbol=None,
        meeting=meeting,
        item="DPRK human rights",
        title="DPRK human rights: adopt the agenda",
        question=QuestionType.AGENDA,
    )


def roll_call(symbol: str, tally: tuple[int, int, int], title: str) -> OfficialVote:
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


MEETINGS = (
    met("S/PV.6932", "2013-03-07", ARMS),
    met("S/PV.7353", "2014-12-22"),
    met("S/PV.7354", "2014-12-22", "The situation in Liberia"),
    met("S/PV.7575", "2015-12-10"),
    met("S/PV.8130", "2017-12-11"),
    met("S/PV.8131", "2017-12-12", "The situation in Libya"),
    met("S/PV.8418", "2018-12-06", "The situation in Libya"),
    met("S/PV.8419", "2018-12-11", "The situation in Libya"),
    met("S/PV.8420", "2018-12-20", "The situation in Libya"),
)
VOTES = (
    vote("S/RES/2094 (2013)", "2013-03-07", title=ARMS),
    vote("S/RES/2094 (2013)", "2013-03-08", title=ARMS, source="unlib_council_votes"),
    vote("S/RES/2195 (2014)", "2014-12-19", title="Threats to peace"),
    motion("S/PV.7353", "2014-12-22", "CHN RUS", "TCD NGA"),
    motion("S/PV.8130", "2017-12-11", "BOL CHN RUS", "EGY ETH"),
    roll_call("A/RES/69/188", (116, 20, 53), "Situation of human rights in the DPRK"),
    roll_call("A/RES/69/189", (127, 13, 48), "Situation of human rights in Syria"),
)
SAID = (
    Said("meeting_request", "2014-12", {"requester_count": 10, "requested_for": "2014-12-22"}),
    Said(
        "resolution_vote",
        "2014-12-18",
        {"organ": "UNGA", "yes": 116, "no": 20, "abstain": 55, "outcome": "adopted"},
    ),
    Said("sanctions", "2013-03-07", {"situation": "PRK", "status": "adopted"}),
    Said("meeting_request", None, {"requesters": ["USA"], "requested_for": "2018-12-10"}),
    Said("meeting_request", None, {"requesters": ["USA"], "requested_for": "2018-12-10"}),
)


def keep(store: Store, *statements: OfficialStatement) -> None:
    by_source: dict[str, list[OfficialStatement]] = {}
    for each in statements:
        by_source.setdefault(each.source, []).append(each)
    for source, said in by_source.items():
        report = store.official.import_statements(
            card(source), SourceFile(f"{source}.csv", "ab" * 32), said, imported_at=NOW
        )
        assert not report.refused


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as made:
        for place, each in enumerate(SAID):
            made.add(reading(f"r{place}", each, outlet=f"Paper {place}", origin=str(place)))
        yield made


@pytest.fixture
def full(store: Store) -> Store:
    keep(store, *MEETINGS, *VOTES)
    return store


def beside(store: Store, day: dt.date = END) -> Beside:
    return official_beside(store, derive(store.readings()), day)


def acts(found: Beside) -> dict[str, Event]:
    return {each.id: each for each in found.history.events if each.truth is Truth.OFFICIAL}


def ties(found: Beside) -> set[tuple[str, str | None, str]]:
    return {(tie.type, tie.symbol, tie.judgement) for tie in found.record.ties}


def test_what_is_reported_is_tied_and_the_votes_stand_in_the_history(full: Store) -> None:
    found = beside(full)
    assert ties(found) == {
        ("meeting", "S/PV.7353", "same"),
        ("vote", "A/RES/69/188", "same"),
        ("vote", "S/RES/2094 (2013)", "same"),
        ("nothing", None, "different"),
    }
    assert {each.date for each in acts(found).values()} == {
        "2013-03-07",
        "2014-12-18",
        "2014-12-22",
        "2017-12-11",
    }
    assert {each.item for each in acts(found).values()} == {"PRK:human-rights"}


def test_fifty_three_or_fifty_five_stand_side_by_side(full: Store) -> None:
    found = beside(full)
    (tie,) = [each for each in found.record.ties if each.symbol == "A/RES/69/188"]
    (differing,) = tie.disagreements
    assert differing.field == "abstain"
    assert dict(differing.values) == {53: ("unvotes_assembly",), 55: ("r1",)}


def test_what_a_person_cut_is_told_no_more(full: Store) -> None:
    """A judgement on any claim of the event, and any statement of the vote, counts for both."""
    history = derive(full.readings())
    hashes = {document.id: document.sha256 for document in history.documents}
    (told,) = [each for each in history.events if each.fields.get("yes") == 116]
    (statement,) = [each for each in VOTES if each.resolution == "A/RES/69/188"]
    left, right = sorted((claim_name(told.claims[0], hashes), statement_name(statement)))
    full.judgements.add(
        Question.SAME_THING,
        left,
        right,
        Judgement.DIFFERENT,
        author="AB",
        made_at="2026-03-02T09:00:00+00:00",
        reason="another session's resolution",
    )
    assert "A/RES/69/188" not in {symbol for _, symbol, _ in ties(beside(full))}


def test_every_source_of_a_tied_vote_is_told_also_one_that_gives_another_day(full: Store) -> None:
    found = beside(full)
    (tie,) = [each for each in found.record.ties if each.symbol == "S/RES/2094 (2013)"]
    assert tie.sources == ("sciencespo_votes", "unlib_council_votes")
    assert set(found.record.sources) >= {*tie.sources, "dhl_meetings", "unvotes_assembly"}


def test_later_votes_under_the_item_are_taken_up_and_other_items_are_not(full: Store) -> None:
    found = beside(full)
    assert [each.symbol for each in found.record.meetings] == ["S/PV.7353", "S/PV.8130"]
    assert not [each for each in acts(found).values() if each.date == "2014-12-19"]


def test_nothing_after_the_day_is_told(full: Store) -> None:
    early = beside(full, dt.date(2014, 12, 20))
    assert ties(early) == {("vote", "A/RES/69/188", "same"), ("vote", "S/RES/2094 (2013)", "same")}
    assert early.record.meetings == ()


def test_a_day_for_which_a_row_may_be_lost_is_left_open(store: Store) -> None:
    gone = [each for each in MEETINGS if each.symbol != "S/PV.8419"]
    keep(store, *gone, met("S/PV.8421", "2018-12-21", "The situation in Libya"))
    assert ("nothing", None, "unsure") in ties(beside(store))


def test_only_what_is_wanted_is_read(full: Store) -> None:
    """Of ballots none is read but those of the days and symbols that reports name."""
    seen: list[tuple[str, Any]] = []

    def note(_: object, __: object, statement: str, given: Any, *___: object) -> None:
        seen.append((statement, given))

    with full.connection() as connection:
        sql.listen(connection.engine, "before_cursor_execute", note)
        beside(full)
        sql.remove(connection.engine, "before_cursor_execute", note)
        rows = connection.exec_driver_sql(
            "select key, source_key from official_statements where kind = 'vote'"
        )
        numbers: dict[int, str] = {number: key for number, key in rows}  # noqa: C416 - rows are no pairs
    asked = {
        numbers[each]
        for statement, given in seen
        if "official_ballots" in statement or "official_rolls" in statement
        for each in given
        if each in numbers
    }
    assert asked == {each.key for each in VOTES} - {"S/RES/2195 (2014)"}


def test_without_official_data_nothing_changes_but_a_line(store: Store) -> None:
    history = derive(store.readings())
    found = official_beside(store, history, END)
    assert found.history == history
    assert found.record.words == HOW_TO_IMPORT
    assert (found.record.ties, found.record.meetings) == ((), ())
    assert len(HOW_TO_IMPORT) <= 80


def test_official_data_of_other_days_change_nothing(store: Store) -> None:
    history = derive(store.readings())
    keep(store, vote("S/RES/1 (1946)", "1946-01-25"))
    found = official_beside(store, history, END)
    assert found.history == history
    assert found.record.words.startswith("The official data in the record have nothing")


def briefed(store: Store, as_of: dt.date = END) -> dict[str, Any]:
    (item,) = json.loads(render(brief_reports([], store=store, as_of=as_of).brief, "json"))["items"]
    found: dict[str, Any] = item
    return found


def by_what(lines: Iterable[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {tie["text"]: line for line in lines for tie in line["on_record"]}


def test_the_brief_shows_both_apart(full: Store) -> None:
    item = briefed(full)
    told = by_what(item["timeline"])
    assert told["A/RES/69/188"]["kind"] == "reported"
    official = [line for line in item["timeline"] if line["kind"] == "official"]
    assert {line["type"] for line in official} == {
        "meeting",
        "procedural_vote",
        "resolution_vote",
    }
    assert all(line["record"] and not line["notes"] for line in official)
    assert item["answer"][0]["kind"] == "official"
    assert "11 December 2017" in item["answer"][0]["text"]


def test_a_meeting_asked_for_is_answered_by_the_record(full: Store) -> None:
    answers = {each["line"]["text"]: each for each in briefed(full)["expectations"]}
    held = next(each for text, each in answers.items() if "22 December 2014" in text)
    assert (held["answer"], held["words"]) == (
        "came true",
        "The meeting was held on the day asked for: on record as S/PV.7353.",
    )
    never = next(each for text, each in answers.items() if "10 December 2018" in text)
    assert never["answer"] == "did not"
    assert never["words"] == (
        "The meeting was not held on the day asked for: the official table has no meeting on "
        "this matter that day."
    )


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    data = shared_path("data")
    reports = shared_path("reports")
    pages = [data / f"dhl_meetings_html/scact{year}_table_en.html" for year in range(2013, 2019)]
    council = ("sc_votes_sciencespo_1946_2025.csv", "sc_procedural_votes_sourced.csv")
    # Of the Assembly's roll calls those of a month: all of them are 870,000 ballots.
    roll_calls = [
        each
        for each in read(
            data / "ga_votes_unvotes_1946_2019.parquet",
            data / "ga_roll_calls_unvotes_1946_2019.parquet",
            data / "ga_roll_call_issues_unvotes.parquet",
        )
        if isinstance(each, OfficialVote) and f"{each.date}".startswith("2014-12")
    ]
    with open_record(tmp_path_factory.mktemp("shared")) as record:
        record.add_data(*pages, *(data / name for name in council))
        keep(record.store, *roll_calls)
        brief_reports(
            sorted(reports.glob("*.txt")),
            store=record.store,
            manifest=reports / "docs.jsonl",
        )
        yield record.store


def test_the_five_reports_and_the_official_data_tell_of_the_same_events(shared: Store) -> None:
    found = beside(shared)
    assert {(kind, symbol) for kind, symbol, judgement in ties(found) if judgement == "same"} == {
        ("vote", "S/RES/2087 (2013)"),
        ("vote", "S/RES/2094 (2013)"),
        ("vote", "A/RES/69/188"),
        ("meeting", "S/PV.7353"),
        ("meeting", "S/PV.7575"),
    }
    assert ("nothing", None, "different") in ties(found)
    assert [each.symbol for each in found.record.meetings] == [
        "S/PV.7353",
        "S/PV.7575",
        "S/PV.7830",
        "S/PV.8130",
    ]
    tallies = {
        each.date: tuple(each.fields[name] for name in ("yes", "no", "abstain"))
        for each in acts(found).values()
    }
    assert tallies["2014-12-22"] == (11, 2, 2)
    assert tallies["2014-12-18"] == (116, 20, 53)


def test_a_source_that_says_55_is_shown_beside_the_53_of_the_record(shared: Store) -> None:
    history = derive([*shared.readings(), reading("other", SAID[1], origin="9")])
    found = official_beside(shared, history, END)
    differing = {
        each.field: dict(each.values)
        for tie in found.record.ties
        if tie.symbol == "A/RES/69/188"
        for each in tie.disagreements
    }
    assert set(differing) == {"abstain"}
    assert differing["abstain"][55] == ("other",)
    assert "unvotes_assembly" in differing["abstain"][53]


def test_the_brief_on_the_five_reports(shared: Store) -> None:
    item = briefed(shared)
    assert set(by_what(item["timeline"])) >= {"S/PV.7353", "A/RES/69/188", "S/RES/2094 (2013)"}
    asked = {each["line"]["text"]: each["answer"] for each in item["expectations"]}
    assert {answer for text, answer in asked.items() if "10 December 2018" in text} == {"did not"}
