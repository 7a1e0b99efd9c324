"""What reports said of a vote, from their claims, and never from those of the day or later."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from ninevotes.forecast.forecasts import Forecasts
from ninevotes.forecast.history import MOVED_BY, default_precedents
from ninevotes.forecast.outlook.asked import Asked
from ninevotes.forecast.reported.heard import Ahead, Heard, heard
from ninevotes.forecast.reported.reliability import COUNTED, Kind
from ninevotes.forecast.reported.said import Bound, HeadCount, Intention, told_in_full
from ninevotes.forecast.result import Forecast
from ninevotes.reading import document_of, read
from ninevotes.record.store import Store
from ninevotes.rules.classification import Nature, nature
from ninevotes.vocabulary.events import Reading
from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Vote

EXAMPLES = Path(__file__).parents[3] / "examples" / "reports"
ON = dt.date(2018, 3, 19)
EVE = dt.date(2018, 3, 17)
ITEM = "SYR:middle-east"
ASKED = Asked(Question(QuestionType.AGENDA, facts={MOVED_BY: "FRA"}, text="Agenda"), ITEM, ON)


def test_a_page_tells_each_thing_with_who_says_so() -> None:
    told = list(told_in_full(heard([of_the_eve()], ahead()).said, ON))
    assert told[0] == (
        "Reported: Russian Federation objects: against (lakeside-courier-2018-03-17, 2018-03-17)."
    )
    assert len(told) == 4


def reading(text: str, day: dt.date | None, name: str = "report") -> Reading:
    document = document_of(text.encode(), f"{name}.txt")
    found = read(replace(document, date=day or EVE))
    return replace(found, document=replace(found.document, date=day))


def of_the_eve(day: dt.date | None = EVE) -> Reading:
    text = (EXAMPLES / "lakeside-courier-2018-03-17.txt").read_text("utf-8")
    return reading(text, day, "lakeside-courier-2018-03-17")


def ahead(kind: QuestionType = QuestionType.AGENDA, on: dt.date = ON) -> Ahead:
    return Ahead(on, kind, members_on(on), ("FRA",))


def test_the_report_of_the_eve_tells_who_objects_how_many_asked_and_what_is_expected() -> None:
    found = heard([of_the_eve()], ahead())
    told = {(one.state, one.vote): one.kind for one in found.said if isinstance(one, Intention)}
    assert told == {
        ("RUS", Vote.AGAINST): Kind.OBJECTED,
        ("CHN", Vote.AGAINST): Kind.OBJECTED,
    }
    counts = {one.kind: (one.count, one.bound) for one in found.said if isinstance(one, HeadCount)}
    assert counts == {Kind.ASKED: (7, Bound.AT_LEAST), Kind.EXPECTED: (9, Bound.AT_LEAST)}
    assert all(source.published == EVE for one in found.said for source in one.sources)


def test_a_report_printed_twice_is_one_observation_with_two_sources() -> None:
    again = reading(of_the_eve().document.text + "\nEnds.", EVE, "another-paper")
    once, twice = heard([of_the_eve()], ahead()), heard([of_the_eve(), again], ahead())
    assert [one.words for one in twice.said] == [one.words for one in once.said]
    assert {len({s.document for s in one.sources}) for one in twice.said} == {2}


@pytest.mark.parametrize("day", [ON, ON + dt.timedelta(days=1), None, EVE - dt.timedelta(days=40)])
def test_reports_of_the_day_later_undated_or_old_say_nothing(day: dt.date | None) -> None:
    assert heard([of_the_eve(day)], ahead()) == Heard((), enforcement=False)


def test_reports_from_before_the_last_vote_speak_of_that_vote() -> None:
    vote = reading(
        "UNITED NATIONS, March 18 - The Security Council voted 9-4-2 on 18 March 2018 to hold a "
        "meeting on human rights in Syria.",
        dt.date(2018, 3, 18),
        "vote",
    )
    assert any(claim.type == "procedural_vote" for claim in vote.claims)
    assert heard([of_the_eve(), vote], ahead(on=dt.date(2018, 3, 20))).said == ()


def test_a_vote_on_a_draft_hears_of_vetoes_and_not_of_who_asks_for_meetings() -> None:
    found = heard([of_the_eve()], ahead(QuestionType.DRAFT_RESOLUTION))
    assert not any(one.kind is Kind.ASKED for one in found.said)
    text = (
        "UNITED NATIONS, April 9 - Russia is expected to veto the draft resolution on Syria in the "
        "Security Council on Tuesday, diplomats said."
    )
    day, vote = dt.date(2018, 4, 9), dt.date(2018, 4, 10)
    told = heard([reading(text, day)], ahead(QuestionType.DRAFT_RESOLUTION, vote))
    assert [one.words for one in told.said] == ["RUS is expected by others: against"]
    assert heard([reading(text, day)], ahead(on=vote)).said == ()


def test_what_is_counted_is_what_the_carried_votes_show() -> None:
    procedural = [p for p in default_precedents() if nature(p.question) is Nature.PROCEDURAL]
    cast = [p.ballot.votes[code] for p in procedural for code in p.movers if code in p.ballot.votes]
    asked = COUNTED[Kind.ASKED]
    assert (asked.right, asked.of) == (cast.count(Vote.IN_FAVOUR), len(cast))


def forecast_with(home: Path, *readings: Reading, asked: Asked = ASKED) -> Forecast:
    with Store.open(home) as store:
        for one in readings:
            store.add(one)
        return Forecasts(store, None).forecast(asked)


def test_what_is_said_moves_the_forecast_and_stands_in_it_with_its_source(tmp_path: Path) -> None:
    without = forecast_with(tmp_path / "empty")
    told = forecast_with(tmp_path / "told", of_the_eve())
    assert without.reports == ()
    assert without.unreported is None
    assert told.unreported == without.chance_of_required != told.chance_of_required
    assert {one.sources[0].document for one in told.reports} == {"lakeside-courier-2018-03-17"}
    against = {member.state: member.against for member in told.members}
    before = {member.state: member.against for member in without.members}
    assert against["RUS"] > 0.9 > before["RUS"]
    assert against["CHN"] > before["CHN"]
    assert told.low <= told.chance_of_required <= told.high
    assert sum(chance for _, chance in told.tally) == pytest.approx(1)
    aside = forecast_with(tmp_path / "told", asked=replace(ASKED, reports=False))
    assert aside == without


def test_a_report_of_the_day_or_later_does_not_change_a_bit(tmp_path: Path) -> None:
    without = forecast_with(tmp_path / "empty")
    assert forecast_with(tmp_path / "same day", of_the_eve(ON)) == without
    assert forecast_with(tmp_path / "later", of_the_eve(ON + dt.timedelta(days=9))) == without
    told = forecast_with(tmp_path / "told", of_the_eve())
    later = reading(
        "UNITED NATIONS, March 20 - China will veto the draft resolution on Syria. All 15 members "
        "will vote in favour of the meeting on Syria in the Security Council.",
        ON + dt.timedelta(days=1),
        "later",
    )
    assert forecast_with(tmp_path / "both", of_the_eve(), later) == told
