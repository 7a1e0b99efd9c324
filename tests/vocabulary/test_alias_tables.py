"""Laws of the tables of what the press calls states and bodies."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from tests.vocabulary.tables import TODAY, Row, first_day, last_day, runs, table, turning_days

KINDS = {"name", "abbreviation", "demonym", "capital", "metonym", "contextual"}


def test_every_alias_names_a_state_of_the_table() -> None:
    codes = {row["code"] for row in table("states.csv")}
    for row in table("aliases.csv"):
        assert row["code"] in codes, row
        assert row["kind"] in KINDS, row
        assert row["surface"], row
        assert "’" not in row["surface"], "straight apostrophes only"
        assert first_day(row["start"]) <= last_day(row["end"]), row


def test_no_surface_names_two_states_on_one_day() -> None:
    by_surface: dict[str, list[Row]] = {}
    for row in table("aliases.csv"):
        by_surface.setdefault(row["surface"], []).append(row)
    for surface, rows in by_surface.items():
        for day in {TODAY, *turning_days(rows, "start", "end")}:
            assert sum(runs(row, day) for row in rows) <= 1, (surface, day)


def test_the_meaning_of_today_stands_before_closed_ones() -> None:
    ended: set[str] = set()
    for row in table("aliases.csv"):
        assert row["end"] or row["surface"] not in ended, row
        if row["end"]:
            ended.add(row["surface"])


def test_official_names_are_aliases_of_their_own_state() -> None:
    for name in table("state_names.csv"):
        if name["code"] == "SCG":  # that code's names are the names of Serbia's seat
            continue
        surface = name["name"].removeprefix("The ")
        found = {
            r["code"] for r in table("aliases.csv") if r["surface"] == surface and _meet(r, name)
        }
        assert name["code"] in found, (name, found)


def _meet(one: Row, other: Row) -> bool:
    """Whether two periods have a day in common."""
    latest = max(first_day(one["start"]), first_day(other["start"]))
    return latest <= min(last_day(one["end"]), last_day(other["end"]))


@pytest.mark.parametrize(
    ("surface", "day", "code"),
    [
        ("Moscow", "1980-01-07", "SUN"),
        ("Moscow", "2022-02-25", "RUS"),
        ("Pyongyang", "2014-12-22", "PRK"),
        ("the North", "2014-12-22", "PRK"),
        ("Congo", "1961-02-21", "COD"),
        ("Congo", "1987-06-01", "COG"),
        ("Congo", "2013-03-28", "COD"),
        ("Republic of China", "1955-12-13", "CHN"),
        ("Republic of China", "2007-07-01", "TWN"),
        ("Belgrade", "1988-01-01", "YUG"),
        ("Prague", "1968-08-21", "CSK"),
        ("Kiev", "2014-03-15", "UKR"),
        ("U.S.", "2014-12-22", "USA"),
        ("Swiss", "2023-05-01", "CHE"),
    ],
)
def test_what_a_surface_means_on_a_day(surface: str, day: str, code: str) -> None:
    on = dt.date.fromisoformat(day)
    rows = [r for r in table("aliases.csv") if r["surface"] == surface and runs(r, on)]
    assert [row["code"] for row in rows] == [code]


def test_false_friends_hide_a_state_and_name_none() -> None:
    surfaces = {row["surface"] for row in table("aliases.csv")}
    for row in table("false_friends.csv"):
        phrase = row["surface"]
        assert phrase not in surfaces, row
        words = re.findall(r"[\w.']+", phrase)
        spans = [" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, 9)]
        assert surfaces & set(spans), f"nothing in {phrase!r} could be taken for a state"


def test_a_body_has_one_name_and_an_alias_one_body() -> None:
    names: dict[str, set[tuple[str, str]]] = {}
    for row in table("organs.csv"):
        names.setdefault(row["code"], set()).add((row["name"], row["parent"]))
    assert all(len(found) == 1 for found in names.values()), names
    assert {row["parent"] for row in table("organs.csv")} <= set(names) | {""}
    aliases = [row["alias"] for row in table("organs.csv")]
    assert len(aliases) == len(set(aliases))
