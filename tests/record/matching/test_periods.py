"""Dates as precise as a text allows."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.record.matching.periods import ALWAYS, Period, around, narrowest, stated

DATES = st.dates(dt.date(1946, 1, 1), dt.date(2100, 1, 1))
TEXTS = st.builds(lambda day, length: day.isoformat()[:length], DATES, st.sampled_from([4, 7, 10]))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2014", dt.date(2014, 1, 1), dt.date(2014, 12, 31)),
        ("2016-02", dt.date(2016, 2, 1), dt.date(2016, 2, 29)),
        ("2014-12-18", dt.date(2014, 12, 18), dt.date(2014, 12, 18)),
    ],
)
def test_a_date_stands_for_the_days_it_allows(text: str, first: dt.date, last: dt.date) -> None:
    period = stated(text)
    assert (period.first, period.last, period.stated) == (first, last, text)
    assert period.exact is (first == last)


@pytest.mark.parametrize("text", ["", "soon", "2014-13", "2014-02-30"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the standard library words it
        stated(text)


@given(DATES)
def test_a_day_lies_in_its_month_and_its_year(day: dt.date) -> None:
    text = day.isoformat()
    assert stated(text).meets(stated(text[:7]))
    assert stated(text[:7]).meets(stated(text[:4]))


@given(TEXTS, TEXTS)
def test_meeting_is_mutual_and_the_distance_is_zero_only_then(one: str, other: str) -> None:
    left, right = stated(one), stated(other)
    assert left.meets(right) is right.meets(left)
    assert left.days_to(right) == right.days_to(left)
    assert (left.days_to(right) == 0) is left.meets(right)


def test_days_between() -> None:
    assert stated("2014-12-05").days_to(stated("2014-12-08")) == 3
    assert stated("2014-12").days_to(stated("2015-01-03")) == 3


@given(st.dates())
def test_a_supposed_period_never_leaves_the_calendar(day: dt.date) -> None:
    period = around(day, 92, 92)
    assert period.first <= day <= period.last
    assert not period.exact


def test_a_report_without_a_day_limits_nothing() -> None:
    assert around(None, 1, 1) is ALWAYS


def test_the_most_precise_of_dates_that_agree() -> None:
    dates = [stated("2014"), stated("2014-12-18"), stated("2014-12")]
    assert narrowest(dates) == Period(dt.date(2014, 12, 18), dt.date(2014, 12, 18), "2014-12-18")
