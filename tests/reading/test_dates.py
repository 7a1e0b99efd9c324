"""Days in running text, resolved against the day of the document."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.find.reading_of import claims

from ninevotes.reading.find.tense import looks_ahead
from ninevotes.reading.mentions.dates import find_dates
from ninevotes.reading.resolve.dates import resolve

_ANCHOR = dt.date(2015, 12, 10)  # a Thursday


@pytest.mark.parametrize(
    ("text", "ahead", "day"),
    [
        ("on Thursday", False, "2015-12-10"),
        ("on Monday", False, "2015-12-07"),
        ("on Monday", True, "2015-12-14"),
        ("on 22 December last year", False, "2014-12-22"),
        ("in December last year", False, "2014-12"),
        ("on Dec. 5", False, "2015-12-05"),
        ("a week earlier", False, "2015-12-03"),
        ("two days ago", False, "2015-12-08"),
        ("last year", False, "2014"),
        ("earlier this month", False, "2015-12"),
        ("next December", True, "2016-12"),
        ("last night", False, "2015-12-09"),
        ("a January attempt", False, "2015-01"),
        ("in February 2014", False, "2014-02"),
        ("In this Oct. 14, 2006, file photo", False, "2006-10-14"),
        ("on 31 January", True, "2016-01-31"),
        ("Last October the Council met", False, "2015-10"),
        ("January last year", False, "2014-01"),
        ("since mid-August", False, "2015-08"),
        ("as early as January", False, "2015-01"),
    ],
)
def test_a_date_means_a_day(text: str, ahead: bool, day: str) -> None:  # noqa: FBT001
    [mention] = find_dates(text)
    assert resolve(mention.value, _ANCHOR, future=ahead) == day


@pytest.mark.parametrize(
    "text", ["resolution 2375 (2017)", "S/2014/872", "they may meet", "section 12", "March on Rome"]
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert list(find_dates(text)) == []


@given(st.dates(dt.date(1950, 1, 1), dt.date(2040, 12, 31)), st.sampled_from(["Monday", "Friday"]))
def test_a_weekday_is_at_most_six_days_away(anchor: dt.date, name: str) -> None:
    [mention] = find_dates(name)
    past = resolve(mention.value, anchor, future=False)
    ahead = resolve(mention.value, anchor, future=True)
    assert past is not None
    assert ahead is not None
    assert 0 <= (anchor - dt.date.fromisoformat(past)).days <= 6
    assert 0 <= (dt.date.fromisoformat(ahead) - anchor).days <= 6


@pytest.mark.parametrize(
    ("text", "word", "ahead"),
    [
        ("It vetoed on Friday a draft that would lift sanctions", "Friday", False),
        ("Diplomats said the council would meet on Monday", "Monday", True),
        ("On Monday the Council will vote", "Monday", True),
        ("The vote that failed on Tuesday", "Tuesday", False),
    ],
)
def test_the_tense_of_the_verb_tells_whether_a_day_lies_ahead(
    text: str, word: str, *, ahead: bool
) -> None:
    start = text.index(word)
    assert looks_ahead(text, start, start + len(word)) is ahead


def test_that_month_has_the_year_told_last() -> None:
    text = (
        "In March 2022 the Security Council met on North Korea. China and Russia vetoed a draft "
        "on North Korea that May."
    )
    (vote,) = claims(text, "resolution_vote", _ANCHOR)
    assert vote.date == "2022-05"


def test_congo_is_the_one_that_had_a_seat() -> None:
    text = (
        "The Security Council on Friday voted to put Myanmar on its agenda. Ten members voted "
        "yes. China, Russia, Qatar and Congo voted no and Tanzania abstained."
    )
    (vote,) = claims(text, "procedural_vote", dt.date(2006, 9, 15))
    assert vote.fields["no_by"] == ["CHN", "RUS", "QAT", "COG"]


def test_an_objection_is_not_of_the_day_of_a_meeting_to_come() -> None:
    text = (
        "The Security Council will meet on human rights in North Korea on 14 December. China "
        "argued that human rights were not the business of the Council."
    )
    (objection,) = claims(text, "objection", _ANCHOR)
    assert objection.date is None


def test_a_request_of_today_is_not_for_today() -> None:
    text = (
        "The United States and eight of its allies requested the meeting of the Security Council, "
        "according to a statement issued late Thursday."
    )
    (request,) = claims(text, "meeting_request", dt.date(2015, 12, 4))
    assert (request.date, request.fields["requested_for"]) == ("2015-12-03", None)
