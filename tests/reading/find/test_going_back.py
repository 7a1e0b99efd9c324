"""What goes back to something told before: "the two countries", "the following year", "he"."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from tests.reading.find.reading_of import claims

_DAY = dt.date(2020, 6, 17)  # a Wednesday
_VETO = "Russia and China vetoed a Security Council draft on Yemen on Monday."


@pytest.mark.parametrize(
    "retold",
    [
        "In March the two countries vetoed a text on Mali. Nine members had voted for it.",
        "The last double veto by the two powers came in March 2020, on Mali.",
    ],
)
def test_the_two_are_those_who_vetoed_last(retold: str) -> None:
    earlier = claims(f"{_VETO}\n\n{retold}", "resolution_vote", _DAY)[-1]
    assert earlier.fields["vetoed_by"] == ["RUS", "CHN"]
    assert earlier.date == "2020-03"


def test_eleven_vetoes_of_the_past_are_not_the_fate_of_the_next_text() -> None:
    text = (
        "The Security Council has been stopped by eleven Russian vetoes. Its last attempt, in "
        "May, passed with 12 votes and three abstentions."
    )
    vote = claims(text, "resolution_vote", _DAY)[0]
    assert (vote.fields["outcome"], vote.fields["vetoed_by"]) == ("adopted", None)


def test_a_text_that_had_its_nine_votes_and_failed_was_vetoed() -> None:
    text = (
        "By 9 votes in favour to 3 against (China, Russian Federation, South Africa), with 3 "
        "abstentions, the Security Council rejected the draft resolution."
    )
    vote = claims(text, "resolution_vote", _DAY)[0]
    assert vote.fields["outcome"] == "vetoed"
    assert vote.fields["vetoed_by"] == ["CHN", "RUS"]


def test_members_of_a_region_are_some_of_those_on_a_side() -> None:
    text = (
        "The Security Council's draft won seven votes as eight members abstained. The three "
        "African members, Angola, Egypt and Senegal, abstained along with Malaysia."
    )
    (vote,) = claims(text, "resolution_vote", _DAY)
    assert vote.fields["abstain"] == 8
    assert vote.fields["abstain_by"] == ["AGO", "EGY", "SEN", "MYS"]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            (
                "Ten members of the Security Council asked for a meeting on Mali. The signatories "
                "are Chad, Chile, Jordan and Peru."
            ),
            {"requesters": ["TCD", "CHL", "JOR", "PER"], "requester_count": 10},
        ),
        (
            (
                "The Security Council meeting was requested by Norway, which holds the presidency, "
                "together with Ireland and Mexico."
            ),
            {"requesters": ["NOR", "IRL", "MEX"]},
        ),
        (
            (
                "The session of the Security Council was requested by nine members including "
                "France and Japan."
            ),
            {"requesters": ["FRA", "JPN"], "requester_count": 9},
        ),
    ],
)
def test_those_who_asked_may_be_named_apart(text: str, fields: dict[str, Any]) -> None:
    (request,) = claims(text, "meeting_request", _DAY)
    assert {name: request.fields[name] for name in fields} == fields


def test_a_year_later_is_counted_from_the_year_told_last() -> None:
    text = (
        "In 2018 the United States withdrew its request for a Security Council meeting. A year "
        "later it declined to support a request from eight other members."
    )
    assert [r.date for r in claims(text, "meeting_request", _DAY)] == ["2018", "2019"]


def test_referrals_told_in_one_breath_have_their_own_years() -> None:
    text = (
        "The Security Council has sent two situations to the International Criminal Court. It "
        "referred Darfur in 2005 and Libya in 2011."
    )
    found = claims(text, "referral", _DAY)
    assert [(r.date, r.fields["status"]) for r in found] == [
        ("2005", "adopted"),
        ("2011", "adopted"),
    ]


def test_a_diplomat_is_the_one_spoken_of_last() -> None:
    text = (
        "Deputy Ambassador Robert Wood called the Security Council's draft unhelpful.\n\n"
        '"We were not involved in any way," the diplomat stressed.'
    )
    (quote,) = claims(text, "quote", _DAY)
    assert quote.fields["speaker"] == "Robert Wood"


def test_a_newspaper_prints_the_day_after_its_dateline() -> None:
    text = (
        "UNITED NATIONS, June 16 - The Security Council today adopted a resolution on Mali by a "
        "vote of 12 to 2."
    )
    (vote,) = claims(text, "resolution_vote", _DAY)
    assert vote.date == "2020-06-16"
