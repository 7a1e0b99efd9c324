"""What a fitted forecaster says of a vote: chances that add up, judged by the rules."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

from ninevotes.forecast.export import as_dict
from ninevotes.forecast.outlook.fitted import read, write
from ninevotes.forecast.reported.reliability import Kind
from ninevotes.forecast.reported.said import Bound, HeadCount, Intention, Source
from ninevotes.forecast.result import Forecast
from ninevotes.vocabulary.membership import members_on, permanent_on
from ninevotes.vocabulary.votes import Vote
from tests.forecast.backtesting.votes import TITLES
from tests.forecast.outlook.year import DAY, fitted, forecaster, told


@pytest.fixture(scope="module")
def western() -> Forecast:
    return forecaster().forecast(told())


def test_chances_add_up_and_lie_within_their_intervals(western: Forecast) -> None:
    assert [member.state for member in western.members] == list(members_on(DAY))
    for member in western.members:
        chances = member.in_favour + member.abstaining + member.against
        assert chances == pytest.approx(1)
        assert 0 <= member.low <= member.in_favour <= member.high <= 1
    assert western.low <= western.chance_of_required <= western.high
    assert sum(chance for _, chance in western.tally) == pytest.approx(1)
    enough = sum(chance for votes, chance in western.tally if votes >= western.required)
    assert western.chance_of_required == pytest.approx(enough)


def test_it_has_learnt_who_stands_against_whom(western: Forecast) -> None:
    eastern = forecaster().forecast(told(sponsors="RUS"))
    assert _against(western, "RUS") > 0.4 > _against(western, "USA")
    assert _against(eastern, "USA") > 0.4 > _against(eastern, "RUS")
    assert western.vetoers[0][0] == "RUS"


def test_a_declared_vote_against_of_a_permanent_member_leaves_no_chance_of_adoption() -> None:
    found = forecaster().forecast(told(declared={"RUS": Vote.AGAINST}))
    assert found.chance_of_adoption == pytest.approx(0)
    assert found.chance_of_veto == pytest.approx(found.chance_of_required)
    assert _against(found, "RUS") == 1
    assert "RUS" not in {pivot.state for pivot in found.pivots}
    assert next(m.basis for m in found.members if m.state == "RUS") == "declared: against"


def test_a_declared_vote_says_something_of_the_others_and_sitting_it_out_is_no_veto() -> None:
    open_ = forecaster().forecast(told())
    for_it = forecaster().forecast(told(declared={"RUS": Vote.IN_FAVOUR}))
    away = forecaster().forecast(told(declared={"RUS": Vote.DID_NOT_PARTICIPATE}))
    assert _against(for_it, "CHN") <= _against(open_, "CHN")
    assert for_it.chance_of_adoption > open_.chance_of_adoption
    assert away.chance_of_adoption > 0
    assert max(votes for votes, chance in away.tally if chance) == len(members_on(DAY)) - 1


def test_what_reports_say_moves_members_and_whole_ballots_alike(western: Forecast) -> None:
    said = (
        Intention("RUS", Vote.AGAINST, Kind.ANNOUNCED, ()),
        HeadCount(9, Bound.EXACTLY, Kind.EXPECTED, ()),
    )
    question = told()
    found = forecaster().forecast(replace(question, asked=replace(question.asked, said=said)))
    assert found.unreported == western.chance_of_required
    assert found.reports == said
    assert _against(found, "RUS") > _against(western, "RUS")
    by_ballots = sum(votes * chance for votes, chance in found.tally)
    by_members = sum(member.in_favour for member in found.members)
    assert by_members == pytest.approx(by_ballots, abs=0.1)
    assert dict(found.tally)[9] > dict(western.tally)[9]
    assert found.low <= found.chance_of_required <= found.high


def test_pivots_tell_what_each_vote_would_do(western: Forecast) -> None:
    by_state = {pivot.state: pivot for pivot in western.pivots}
    for code in permanent_on(DAY):
        assert by_state[code].if_against == 0
    swings = [pivot.swing for pivot in western.pivots]
    assert swings == sorted(swings, reverse=True)
    elected = [by_state[m] for m in members_on(DAY) if m not in permanent_on(DAY)]
    for pivot in elected:
        assert pivot.if_in_favour >= pivot.if_abstaining == pivot.if_against


def test_precedents_are_on_the_matter_and_a_matter_without_any_says_so_and_widens(
    western: Forecast,
) -> None:
    assert western.basis is not None
    assert western.basis.near == sum(1 for _ in western.precedents) or western.basis.near > 10
    assert all(one.date < DAY for one in western.precedents)
    assert any("Near precedents" in caveat for caveat in western.caveats)
    strange = forecaster().forecast(told("Draft resolution [on navigation of the moon]"))
    assert strange.precedents == ()
    assert any(caveat.startswith("No near precedent") for caveat in strange.caveats)
    near = forecaster().forecast(told(TITLES[2]))
    widths = [sum(member.high - member.low for member in each.members) for each in (strange, near)]
    assert widths[0] > widths[1]


def test_it_goes_through_a_readable_file_and_says_the_same_to_the_last_bit(
    western: Forecast, tmp_path: Path
) -> None:
    path = tmp_path / "forecasters" / "catalogue-2014.json"
    write(fitted(), path)
    assert json.loads(path.read_text("utf-8"))["year"] == 2014
    kept = read(path)
    assert kept is not None
    assert forecaster(held=kept).forecast(told()) == western


@pytest.mark.parametrize("text", ["", "{}", '{"format": "another"}', "[1]"])
def test_a_file_that_holds_no_forecaster_counts_as_none(text: str, tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    path.write_text(text, "utf-8")
    assert read(path) is None


def test_every_key_of_its_json_is_in_the_manual(western: Forecast) -> None:
    manual = (Path(__file__).parents[3] / "docs" / "forecast-json.md").read_text("utf-8")
    eve = Source("report", "An agency", DAY - dt.timedelta(days=1), "Russia will veto it")
    said = (
        Intention("RUS", Vote.AGAINST, Kind.EXPECTED, (eve,)),
        HeadCount(9, Bound.AT_LEAST, Kind.EXPECTED, (eve,)),
    )
    found = as_dict(replace(western, reports=said, unreported=0.5))
    assert {key for key in _keys(found) if f"`{key}`" not in manual} == set()


def _keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {key for each in value.values() for key in _keys(each)}
    if isinstance(value, list | tuple):
        return {key for each in value for key in _keys(each)}
    return set()


def _against(forecast: Forecast, code: str) -> float:
    return next(member.against for member in forecast.members if member.state == code)
