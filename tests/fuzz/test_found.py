"""What fuzzing found, kept so that it stays mended."""

from __future__ import annotations

import pytest

from tests.fuzz.targets import read_all

REPORT = (
    "CAIRO, 1 March 2015 (AP) - The Security Council voted 13-2 {day} to hold a meeting on Congo. "
    "China and Congo voted against it. France asked for the meeting in a letter {day}."
)


@pytest.mark.parametrize(
    "day",
    [
        "on 0 May",
        "on May 0",
        "on 31 February",
        "on 29 February",  # 2015 had none
        "on 29 February last year",
        "on 2014-13-41",
        "on 2014-00-10",
        "on 7 December 1945",  # no Council on record
        "on 7 December 2029",
    ],
)
def test_a_day_that_was_not_breaks_nothing(day: str) -> None:
    assert read_all(REPORT.format(day=day).encode(), "report.txt") == 1
