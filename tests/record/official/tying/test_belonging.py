"""What ``record show`` tells of the meeting and the draft of a thing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.record.council_votes import VETOED, vote

from ninevotes.answers.shown.ties import ties_json
from ninevotes.cli.record_show_ties import tied_lines
from ninevotes.record.official.report import SourceFile
from ninevotes.record.search import show
from ninevotes.record.search.belonging import Belonging
from ninevotes.record.store import Store
from ninevotes.sources.data.card import card
from ninevotes.vocabulary.official import (
    OfficialDraft,
    OfficialMeeting,
    OfficialStatement,
    OfficialVeto,
)

NOW = "2026-03-02T09:00:00+00:00"
SYRIA = "The situation in the Middle East (Syria)"


def row(symbol: str, day: str, topic: str = SYRIA) -> OfficialMeeting:
    on = dt.date.fromisoformat(day)
    return OfficialMeeting("dhl_meetings", symbol, symbol, on, day, topic)


SAID: tuple[OfficialStatement, ...] = (
    row("S/PV.7180", "2014-05-22"),
    row("S/PV.7180 (Resumption 1)", "2014-05-23"),
    row("S/PV.7181", "2014-05-22"),
    row("S/PV.7182", "2014-05-22", "The situation in Mali"),
    vote("S/2014/348/Rev.1", source="sciencespo_votes", against="CHN RUS", outcome=VETOED),
    vote("at", source="dhl_meetings", symbol="S/2014/348", meeting="S/PV.7180", outcome=VETOED),
    OfficialVeto(
        "dhl_vetoes",
        "S/2014/348",
        dt.date(2014, 5, 21),
        "21 May",
        "S/2014/348",
        "S/PV.7180",
        "Middle East - Syria",
        ("CHN", "RUS"),
    ),
    OfficialDraft("undl_drafts", "1", "S/2014/348", "Draft resolution on Syria"),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    place: Path = tmp_path_factory.mktemp("record")
    with Store.open(place) as made:
        for source in dict.fromkeys(each.source for each in SAID):
            said = [each for each in SAID if each.source == source]
            file = SourceFile(f"{source}.csv", "ab" * 32)
            made.official.import_statements(card(source), file, said, imported_at=NOW)
        yield made


def shown(store: Store, asked: str) -> Belonging:
    return show(store, asked).belonging


def test_a_meeting_with_its_sittings_and_the_others_of_the_day(store: Store) -> None:
    (met,) = shown(store, "S/PV.7180").meetings
    assert met.sources == ("dhl_meetings", "dhl_vetoes", "sciencespo_votes")
    assert met.sittings == ("S/PV.7180 (Resumption 1)",)
    assert met.same_day == ("S/PV.7181",)
    (differing,) = met.disagreements
    assert dict(differing.values)["2014-05-21"] == ("dhl_vetoes",)


def test_a_draft_in_whatever_revision_its_sources_name_it(store: Store) -> None:
    for asked in ("S/2014/348", "S/2014/348/Rev.1"):
        (draft,) = shown(store, asked).drafts
        assert draft.forms == ("S/2014/348", "S/2014/348/Rev.1")
        assert draft.sources == (
            "dhl_meetings",
            "dhl_vetoes",
            "sciencespo_votes",
            "undl_drafts",
        )
        assert {each.field for each in draft.disagreements} == {"date", "symbol"}


def test_lines_for_a_terminal_and_json_tell_the_same(store: Store) -> None:
    tied = shown(store, "S/2014/348")
    lines = [words for _, words in tied_lines(tied)]
    assert "draft S/2014/348, S/2014/348/Rev.1: dhl_meetings, dhl_vetoes, sciencespo_votes, " in (
        " ".join(lines)
    )
    assert any(line.startswith("The sources differ on the date:") for line in lines)
    told = ties_json(tied)
    assert told["drafts"][0]["forms"] == ["S/2014/348", "S/2014/348/Rev.1"]
    assert all(each["evidence"] for each in told["compared"])


def test_a_thing_that_is_neither_has_neither(store: Store) -> None:
    assert shown(store, "S/2014/872") == Belonging()
