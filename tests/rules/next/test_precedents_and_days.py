"""Earlier cases agree with the conformance table; working days are counted as Headquarters does."""

from __future__ import annotations

import csv
import datetime as dt
import re

from hypothesis import given
from hypothesis import strategies as st
from tests.shared import shared_path

from ninevotes.rules.next.precedents import precedents_before, steps_with_precedents
from ninevotes.rules.next.stages import STEPS
from ninevotes.rules.next.steps import NextStep
from ninevotes.rules.working_days import after_working_days, how_counted, is_working_day

FAR = dt.date(2100, 1, 1)


def test_every_tally_told_is_the_tally_of_that_meeting() -> None:
    with shared_path("rules/precedents.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    known = {
        (row["date"], f"{row['yes']}-{row['no']}-{row['abstain']}") for row in rows if row["yes"]
    }
    dates = {date for date, _ in known}
    told = 0
    for step in steps_with_precedents():
        for case in precedents_before(step, FAR):
            for tally in re.findall(r"\b\d+-\d+-\d+\b", case.said):
                if case.on.isoformat() in dates:
                    assert (case.on.isoformat(), tally) in known, case
                    told += 1
    assert told > 15


def test_every_list_of_cases_belongs_to_a_step() -> None:
    plays = [rule for rules in STEPS.values() for rule in rules]
    names = {rule.id if isinstance(rule, NextStep) else rule.__name__ for rule in plays}
    assert {"contest_agenda", "keep-seized"} <= names
    for step in steps_with_precedents():
        assert precedents_before(step, FAR)


def test_ten_working_days_after_the_veto_of_28_march_2024() -> None:
    # Good Friday and Eid al-Fitr were official holidays at Headquarters that year.
    assert after_working_days(dt.date(2024, 3, 28), 10) == dt.date(2024, 4, 15)


def test_the_first_debate_on_a_veto_came_in_time() -> None:
    # Vetoed on 26 May 2022, debated on 8 June.
    assert dt.date(2022, 6, 8) <= after_working_days(dt.date(2022, 5, 26), 10)


def test_a_year_without_its_holidays_says_so() -> None:
    assert "2023 are not on record" in how_counted(dt.date(2023, 10, 18), dt.date(2023, 11, 1))
    assert "left out" in how_counted(dt.date(2024, 3, 28), dt.date(2024, 4, 15))


@given(start=st.dates(dt.date(2016, 1, 1), dt.date(2030, 1, 1)), number=st.integers(1, 30))
def test_counting_ends_on_a_working_day_and_counts_each_once(start: dt.date, number: int) -> None:
    end = after_working_days(start, number)
    days = [start + dt.timedelta(days=n) for n in range(1, (end - start).days + 1)]
    assert sum(is_working_day(day) for day in days) == number
    assert is_working_day(end)
