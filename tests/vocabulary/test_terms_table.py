"""Laws of the table of terms on the Security Council, and its agreement with other records."""

from __future__ import annotations

import csv
import datetime as dt
from collections import Counter
from collections.abc import Iterator

from tests.shared import shared_path
from tests.vocabulary.tables import ONE_DAY, Row, members, runs, table, turning_days


def council(on: dt.date) -> list[Row]:
    return [row for row in table("terms.csv") if runs(row, on)]


def council_days() -> Iterator[dt.date]:
    day = dt.date(1946, 1, 12)
    while day <= dt.date(2026, 12, 31):
        yield day
        day += ONE_DAY


def test_council_seats_on_every_day() -> None:
    for day in council_days():
        seated = council(day)
        states = {row["state"] for row in seated}
        assert len(states) == len(seated), day
        expected = 11 if day.year < 1966 else 15
        if dt.date(1980, 1, 1) <= day <= dt.date(1980, 1, 6):
            expected = 14  # Cuba and Colombia had blocked each other
        assert len(seated) == expected, day
        assert sum(row["kind"] == "permanent" for row in seated) == 5, day


def test_elected_seats_by_region_since_1968() -> None:
    share = {"AFRICA": 3, "ASIA-PACIFIC": 2, "EEG": 1, "GRULAC": 2, "WEOG": 2}
    for day in set(turning_days(table("terms.csv"), "start", "end")):
        if dt.date(1968, 1, 1) <= day <= dt.date(2026, 12, 31):
            elected = [row for row in council(day) if row["kind"] == "elected"]
            vacant = dt.date(1980, 1, 1) <= day <= dt.date(1980, 1, 6)
            now = {**share, "GRULAC": 1} if vacant else share
            assert Counter(row["group"] for row in elected) == now, day
            assert sum(row["seat"].endswith(" Arab") for row in elected) == 1, day


def test_seats_by_the_understanding_of_1946() -> None:
    share = {
        "Latin America": 2,
        "Commonwealth": 1,
        "Eastern Europe": 1,
        "Middle East": 1,
        "Western Europe": 1,
    }
    for year in range(1946, 1966):
        elected = [row for row in council(dt.date(year, 7, 1)) if row["kind"] == "elected"]
        assert Counter(row["seat"] for row in elected) == share, year


def test_council_members_are_members_and_bear_the_name_of_the_day() -> None:
    names = table("state_names.csv")
    for term in table("terms.csv"):
        start = dt.date.fromisoformat(term["start"])
        assert term["state"] in members(start), term
        official = [r["name"] for r in names if r["code"] == term["state"] and runs(r, start)]
        assert official == [term["name"]], term


def test_a_retiring_member_is_not_at_once_re_elected() -> None:
    elected = [row for row in table("terms.csv") if row["kind"] == "elected"]
    starts = {(row["state"], row["start"]) for row in elected}
    for row in elected:
        assert row["end"], row
        next_day = dt.date.fromisoformat(row["end"]) + ONE_DAY
        assert (row["state"], next_day.isoformat()) not in starts, row


def test_membership_agrees_with_the_political_affairs_table() -> None:
    path = shared_path("data/sc_membership_dppa_1946_2024.csv")
    by_year: dict[int, list[str]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            by_year.setdefault(int(row["year"]), []).append(row["security_council_member"])
    codes = {row["name"]: row["code"] for row in table("state_names.csv")}
    codes |= {
        "German DR (German Democratic Republic)": "DDR",
        "German FR (German Federal Republic)": "DEU",
        "USSR (Union of Soviet Socialist Republics)": "SUN",
        "Ukrainian SSR (Ukrainian Soviet Socialist Republic)": "UKR",
        "Yugoslavia": "YUG",
    }
    assert sorted(by_year) == list(range(1946, 2025))
    for year, listed in by_year.items():
        ours = {row["state"] for row in council(dt.date(year, 7, 1))}
        theirs = {codes[name] for name in listed if name}
        # That file lost the names with letters outside ASCII.
        assert len(listed) == len(ours)
        assert theirs <= ours, (year, theirs - ours)
        assert ours - theirs <= {"TUR", "CIV"}, (year, ours - theirs)
        assert len(ours - theirs) == listed.count(""), year


# Ballots of these members stand in another member's column of the ballot file.
WRONG_COLUMN = {
    1964: ("CSK", "Czech Republic"),
    1966: ("ARG", "ALGERIA"),
    1967: ("ARG", "ALGERIA"),
    1990: ("YMD", "YEMEN"),
    2011: ("PRT", "TURKEY"),
    2012: ("PRT", "TURKEY"),
    2024: ("SVN", "SLOVAKIA"),
}


def test_membership_agrees_with_the_ballots_of_every_vote() -> None:
    path = shared_path("data/sc_votes_sciencespo_1946_2025.csv")
    codes = {row["surface"].upper(): row["code"] for row in table("aliases.csv")}
    codes |= {
        "RUSSIAN FEDERATION/USSR": "SUN",
        "KOREA": "KOR",
        "CONGO": "COG",
        "EGYPT / UNITED ARAB REPUBLIC": "EGY",
        "SRI LANKA/CEYLAN": "LKA",
        "GERMANY, FEDERAL REPUBLIC OF": "DEU",
        "YUGOSLAVIA": "YUG",
    }
    votes = 0
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        columns = (reader.fieldnames or [])[14:]
        for row in reader:
            on = dt.date.fromisoformat(row["Date"])
            voting = {codes[column] for column in columns if row[column].strip()}
            seated = {"SUN" if r["state"] == "RUS" else r["state"] for r in council(on)}
            if seated != voting:
                member, column = WRONG_COLUMN[on.year]
                assert seated - voting == {member}, (on, seated ^ voting)
                assert voting - seated == {codes[column.upper()]}, (on, seated ^ voting)
            votes += 1
    assert votes == 3203
