"""Votes in the press: the tally, the lists, the outcome, and which vote is meant."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.reading.find.reading_of import claims

from ninevotes.vocabulary.claims import Claim

_DAY = dt.date(2020, 6, 17)  # a Wednesday


def _votes(text: str, kind: str = "resolution_vote", day: dt.date = _DAY) -> list[Claim]:
    if "Security Council" not in text:
        text += "\n\nThe Security Council is a body of fifteen."
    return claims(text, kind, day)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("The Council approved the draft by a vote of 14-0.", {"yes": 14, "no": 0}),
        (
            "The measure received nine votes in favour, four against and two abstentions.",
            {"yes": 9, "no": 4, "abstain": 2, "outcome": "adopted"},
        ),
        (
            "Seven members voted for the resolution, two short of what it needed.",
            {"yes": 7, "outcome": "failed"},
        ),
        (
            "Eight members voted for it: Kenya, Niger, Peru, Chile, Japan, Italy, Mali and Chad.",
            {"yes": 8, "yes_by": ["KEN", "NER", "PER", "CHL", "JPN", "ITA", "MLI", "TCD"]},
        ),
        (
            "The resolution passed 13-0, with Russia and China abstaining.",
            {"yes": 13, "no": 0, "abstain_by": ["RUS", "CHN"]},
        ),
        (
            "Peru cast the only vote against the resolution; Mali alone abstained.",
            {"no": 1, "no_by": ["PER"], "abstain_by": ["MLI"]},
        ),
        (
            "The draft won ten votes. Nobody voted against it and five members abstained.",
            {"yes": 10, "no": 0, "abstain": 5},
        ),
        (
            "Three countries - Chad, Niger and Gabon - voted against the draft.",
            {"no": 3, "no_by": ["TCD", "NER", "GAB"]},
        ),
        ("The Council adopted the resolution unanimously.", {"unanimous": True, "no": None}),
        ("All 15 members voted in favour of the text.", {"yes": 15, "unanimous": None}),
    ],
)
def test_counts_and_lists_as_printed(text: str, fields: dict[str, Any]) -> None:
    [claim] = _votes(text)
    assert {name: claim.fields[name] for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("France vetoed a draft on trade in the Security Council.", ["FRA"]),
        ("Britain used its veto to stop the resolution.", ["GBR"]),
        ("A draft on fishing was killed by the vetoes of China and Russia.", ["CHN", "RUS"]),
        ("The draft had ten supporters but fell to Russia's veto.", ["RUS"]),
        (
            "China and Russia disliked the text. On Monday they struck down the draft.",
            ["CHN", "RUS"],
        ),
        ("India and Russia sank the draft resolution on Monday.", ["RUS"]),
    ],
)
def test_a_veto_in_many_words(text: str, by: list[str]) -> None:
    [claim] = _votes(text)
    assert claim.fields["outcome"] == "vetoed"
    assert claim.fields["vetoed_by"] == by
    assert set(by) <= set(claim.fields["no_by"])


@pytest.mark.parametrize(
    "text",
    [
        "Russia is expected to veto the draft resolution on Friday.",
        "The Council could adopt the resolution next week.",
        "If adopted, the resolution would send observers to the border.",
        "Diplomats predicted that the text would win twelve votes.",
        "The Council adopted a presidential statement on Monday.",
        "Parliament approved the bill by nine votes to two.",
        "China has vetoed 12 resolutions on the conflict.",
        "No veto was cast, because none was needed.",
        "The envoy rejected the resolution as an insult.",
    ],
)
def test_no_vote_where_none_is_told(text: str) -> None:
    assert _votes(text) == []


def test_a_vote_told_over_paragraphs_is_one() -> None:
    [claim] = _votes(
        "Russia vetoed a draft resolution on Monday that would have renewed the mission.\n\n"
        "Eleven members voted for it.\n\nChina, Niger and Peru abstained."
    )
    assert claim.date == "2020-06-15"
    assert claim.fields["yes"] == 11
    assert claim.fields["abstain_by"] == ["CHN", "NER", "PER"]
    assert claim.fields["outcome"] == "vetoed"


def test_two_votes_of_one_day_stay_two() -> None:
    first, second = _votes(
        "The American draft won nine votes on Monday but was vetoed by Russia. "
        "Russia's own draft got four votes, with seven against and four abstentions."
    )
    assert (first.fields["outcome"], second.fields["outcome"]) == ("vetoed", "failed")
    assert (second.fields["yes"], second.fields["no"], second.fields["abstain"]) == (4, 7, 4)


def test_one_vote_a_year() -> None:
    told = _votes(
        "China forced a procedural vote on the meeting each time: it was held by 11-2-2 in 2014, "
        "9-4-2 in 2015 and 9-5-1 in 2016.",
        "procedural_vote",
    )
    assert [(c.date, c.fields["yes"]) for c in told] == [("2014", 11), ("2015", 9), ("2016", 9)]


def test_committee_and_plenary_are_two_votes() -> None:
    told = _votes(
        "The Third Committee approved the text on 18 November 2014 by 111 votes to 19. "
        "The General Assembly adopted it on 18 December 2014 by 116 votes to 20."
    )
    assert [(c.fields["organ"], c.fields["yes"]) for c in told] == [
        ("UNGA-C3", 111),
        ("UNGA", 116),
    ]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Ten members voted to hold the meeting and five against.", "adopted"),
        ("The meeting was lost on a procedural vote of 8-4-3.", "rejected"),
        ("China lost a vote aimed at stopping the meeting in the Council.", "adopted"),
    ],
)
def test_votes_on_procedure(text: str, outcome: str) -> None:
    [claim] = _votes(text, "procedural_vote")
    assert claim.fields["outcome"] == outcome
    assert _votes(text) == []


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("The Council adopted resolution 2094 (2013) on 7 March 2013.", "S/RES/2094 (2013)"),
        ("Resolution 2231, adopted in July 2015, lifted the measures.", "S/RES/2231 (2015)"),
        ("By resolution 69/188, adopted by 116 votes to 20, it spoke.", "A/RES/69/188"),
    ],
)
def test_symbols(text: str, symbol: str) -> None:
    [claim] = _votes(text)
    assert claim.fields["symbol"] == symbol


@given(
    yes=st.integers(0, 15),
    no=st.integers(0, 15),
    abstain=st.integers(0, 15),
    style=st.sampled_from(
        (
            "The tally was {} in favour, {} against and {} abstentions.",
            "The resolution was put and the vote was {}-{}-{}.",
            "The draft got {} votes, with {} against and {} abstaining.",
        )
    ),
)
def test_nine_votes_carry_in_the_council(yes: int, no: int, abstain: int, style: str) -> None:
    assume(yes + no + abstain <= 15)
    told = _votes(style.format(yes, no, abstain))
    assert len(told) == 1
    fields = told[0].fields
    assert (fields["yes"], fields["no"], fields["abstain"]) == (yes, no, abstain)
    assert fields["outcome"] == ("adopted" if yes >= 9 else "failed")
