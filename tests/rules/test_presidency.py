"""Presidents of the month that the record names, against the order of rule 18."""

from __future__ import annotations

import pytest

from ninevotes.rules.presidency import president

KNOWN = {
    (1947, 1): "AUS",
    (1950, 6): "IND",
    (1950, 9): "GBR",
    (1956, 10): "FRA",
    (1956, 11): "IRN",
    (1959, 9): "ITA",
    (1967, 6): "DNK",
    (1971, 12): "SLE",
    (1973, 10): "AUS",
    (1982, 4): "COD",
    (1990, 8): "ROU",
    (1990, 11): "USA",
    (1992, 1): "GBR",
    (2001, 9): "FRA",
    (2003, 2): "DEU",
    (2003, 3): "GIN",
    (2011, 3): "CHN",
    (2015, 12): "USA",
    (2016, 12): "ESP",
    (2017, 12): "JPN",
    (2018, 3): "NLD",
    (2018, 11): "CHN",
    (2019, 1): "DOM",
    (2020, 7): "DEU",
    (2022, 1): "NOR",
    (2023, 10): "BRA",
    (2024, 3): "JPN",
    (2024, 6): "KOR",
    (2025, 2): "CHN",
    (2025, 7): "PAK",
}


@pytest.mark.parametrize(("month", "member"), KNOWN.items())
def test_president_of_the_month(month: tuple[int, int], member: str) -> None:
    assert president(*month) == member


def test_every_member_of_2018_presided_or_the_year_was_too_short() -> None:
    year = [president(2018, month) for month in range(1, 13)]
    assert len(set(year)) == 12


def test_before_the_calendar_months_nothing_is_said() -> None:
    with pytest.raises(
        ValueError, match=r"^the presidency runs by calendar months since January 1947$"
    ):
        president(1946, 12)
