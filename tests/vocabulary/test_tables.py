"""Laws of the tables of states and of their official names."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter

import pytest
from tests.vocabulary.tables import DATA, TODAY, Row, members, runs, table, turning_days

GROUPS = {"AFRICA", "ASIA-PACIFIC", "EEG", "GRULAC", "WEOG"}
UN_BEGINS = dt.date(1945, 10, 24)


def test_every_table_is_utf8_with_unix_line_ends_and_no_stray_spaces() -> None:
    paths = sorted(DATA.glob("*.csv"))
    assert {"states.csv", "aliases.csv", "terms.csv"} <= {path.name for path in paths}
    for path in paths:
        assert b"\r" not in path.read_bytes(), path.name
        for row in table(path.name):
            assert None not in row, (path.name, row)
            assert all(cell is not None and cell == cell.strip() for cell in row.values()), row


def test_a_code_stands_for_one_state() -> None:
    codes = [row["code"] for row in table("states.csv")]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[A-Z]{3}", code) for code in codes)


def test_codes_of_others_are_well_formed() -> None:
    for row in table("states.csv"):
        assert re.fullmatch(r"(\d{3})?", row["m49"]), row
        assert re.fullmatch(r"([A-Z]{2})?", row["iso2"]), row
        assert re.fullmatch(r"(\d{1,3})?", row["cow"]), row
        assert row["group"] in GROUPS | {""}, row
    for column in ("m49", "iso2"):
        now = [row[column] for row in table("states.csv") if row["code"] in members(TODAY)]
        assert "" not in now
        assert len(set(now)) == len(now), column


def test_a_successor_is_a_state_of_the_table() -> None:
    codes = {row["code"] for row in table("states.csv")}
    successors = {row["code"]: row["successor"] for row in table("states.csv") if row["successor"]}
    assert set(successors.values()) <= codes
    assert successors["SUN"] == "RUS"
    assert "YUG" not in successors, "no State continued the membership of Yugoslavia"


def test_fifty_one_founding_members() -> None:
    assert len(members(dt.date(1945, 12, 31))) == 51
    assert len(members(UN_BEGINS)) == 29
    assert {"BLR", "UKR", "SUN"} <= members(UN_BEGINS)


@pytest.mark.parametrize(
    ("year", "count"),
    [
        (1945, 51),
        (1950, 60),
        (1955, 76),
        (1957, 82),
        (1958, 82),  # Guinea came in; Egypt and Syria had become one Member
        (1960, 99),
        (1961, 104),
        (1963, 113),  # Zanzibar counted apart from Tanganyika
        (1964, 115),
        (1965, 117),  # Indonesia had withdrawn
        (1966, 122),
        (1970, 127),
        (1975, 144),
        (1980, 154),
        (1984, 159),
        (1990, 159),
        (1991, 166),
        (1992, 179),
        (1993, 184),
        (1995, 185),
        (1999, 188),
        (2000, 189),
        (2002, 191),
        (2006, 192),
        (2011, 193),
        (2025, 193),
    ],
)
def test_growth_of_the_membership(year: int, count: int) -> None:
    assert len(members(dt.date(year, 12, 31))) == count


def test_one_hundred_and_ninety_three_members_since_south_sudan() -> None:
    assert len(members(dt.date(2011, 7, 13))) == 192
    assert len(members(dt.date(2011, 7, 14))) == 193
    assert len(members(TODAY)) == 193
    assert not members(TODAY) & {"VAT", "PSE", "TWN", "XKX", "ESH", "SUN", "YUG"}


def test_regional_groups_of_todays_members() -> None:
    groups = Counter(r["group"] for r in table("states.csv") if r["code"] in members(TODAY))
    # The United States, an observer, is counted with WEOG, where it votes in elections.
    assert groups == {"AFRICA": 54, "ASIA-PACIFIC": 54, "EEG": 23, "GRULAC": 33, "WEOG": 29}


def test_a_member_has_exactly_one_official_name_on_each_day_of_its_membership() -> None:
    names: dict[str, list[Row]] = {}
    for row in table("state_names.csv"):
        names.setdefault(row["code"], []).append(row)
    days = {UN_BEGINS, TODAY, *turning_days(table("states.csv"), "member_from", "member_to")}
    days |= set(turning_days(table("state_names.csv"), "start", "end"))
    for day in sorted(days):
        for code in members(day):
            found = [row["name"] for row in names[code] if runs(row, day)]
            assert len(found) == 1, (code, day, found)


def test_no_two_members_share_an_official_name_on_a_day() -> None:
    for day in set(turning_days(table("state_names.csv"), "start", "end")):
        now = members(day)
        rows = [r for r in table("state_names.csv") if r["code"] in now and runs(r, day)]
        shared = [name for name, n in Counter(row["name"] for row in rows).items() if n > 1]
        assert not shared, (day, shared)


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        ("TUR", "2022-05-31", "Turkey"),
        ("TUR", "2022-06-01", "Türkiye"),
        ("CZE", "2016-05-17", "Czechia"),
        ("COD", "1971-10-27", "Zaire"),
        ("COD", "1997-05-17", "Democratic Republic of the Congo"),
        ("EGY", "1958-02-22", "United Arab Republic"),
        ("EGY", "1971-09-02", "Egypt"),
        ("MKD", "2019-02-13", "The former Yugoslav Republic of Macedonia"),
        ("KHM", "1980-01-01", "Democratic Kampuchea"),
        ("LBY", "2011-03-17", "Libyan Arab Jamahiriya"),
        ("BLR", "1991-09-18", "Byelorussian Soviet Socialist Republic"),
        ("UKR", "1991-08-24", "Ukraine"),
        ("LKA", "1960-01-01", "Ceylon"),
        ("SRB", "2001-01-01", "Yugoslavia"),
        ("CHN", "1971-10-24", "China"),
    ],
)
def test_a_state_bears_the_name_of_the_day(code: str, day: str, name: str) -> None:
    on = dt.date.fromisoformat(day)
    found = [r["name"] for r in table("state_names.csv") if r["code"] == code and runs(r, on)]
    assert found == [name]
