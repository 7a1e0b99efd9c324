"""What the press foretells, how firmly, for when; and what only sounds like it."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.reading.find.reading_of import claims

_DAY = dt.date(2018, 11, 29)
_COUNCIL = "The Security Council met on Syria. Russia and China spoke.\n\n"


def foretold(sentence: str) -> list[tuple[str, str | None]]:
    return [
        (claim.fields["polarity"], claim.date)
        for claim in claims(_COUNCIL + sentence, "prediction", _DAY)
    ]


def polarities(sentence: str) -> list[str]:
    return [polarity for polarity, _ in foretold(sentence)]


@pytest.mark.parametrize(
    ("polarity", "sentence"),
    [
        ("expected", "Russia is widely expected to veto the draft."),
        ("expected", "China is likely to abstain, two diplomats said."),
        ("expected", "Moscow looks set to block the text."),
        ("expected", "Beijing is poised to use its veto."),
        ("expected", "The draft is all but certain to fail."),
        ("expected", "The bid faces certain defeat."),
        ("expected", "The resolution is headed for a double veto."),
        ("expected", "A Russian veto is a foregone conclusion."),
        ("expected", "Russia has threatened to veto the text."),
        ("expected", "Two members are leaning towards abstention."),
        ("expected", "The effort was doomed from the start."),
        ("expected", "Russia would probably veto such a text."),
        ("expected", "Diplomats thought China likely to use it."),
        ("expected", "By Tuesday the sponsors had secured nine, a diplomat said."),
        ("expected", "Japan believes it has the nine votes for the meeting."),
        ("expected", "Envoys forecast ten votes."),
        ("will", "Russia will vote against the text, its envoy said."),
        ("will", "Nebenzia said Moscow would veto the draft."),
        ("will", "Russia has vowed to veto it."),
        ("will", "All three predicted that the supporters would carry it."),
        ("will", "The Council is due to vote on Wednesday."),
        ("will_not", "No vote will be held on the draft."),
        ("will_not", "Russia will not let it pass."),
        ("will_not", "Diplomats said none would pass."),
        ("unlikely", "The Council is not expected to act."),
        ("unlikely", "A vote is unlikely for weeks."),
        ("unlikely", "No outcome is expected from the consultations."),
        ("unlikely", "Few expect a fresh request."),
        ("unlikely", "Nobody thinks the draft will survive."),
        ("unlikely", "Diplomats do not expect a breakthrough."),
        ("unlikely", "She doubts that the text will pass."),
        ("unlikely", "The draft stands little chance."),
        ("unlikely", "Chances of agreement are slim."),
        ("unlikely", "A new attempt is out of the question."),
        ("unlikely", "They expect nothing from it."),
        ("unlikely", "London concedes that it has not got nine votes."),
    ],
)
def test_english_foretells_in_many_ways(polarity: str, sentence: str) -> None:
    assert polarities(sentence) == [polarity]


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia could veto the draft, diplomats said.",
        "The Council may vote next week.",
        "If Russia vetoes the text, the Assembly will debate it.",
        "It is unclear whether China will abstain.",
        "Russia did not say how it would vote.",
        "Britain tabled a draft that would impose sanctions.",
        "Russia vetoed a text that would have renewed the mandate.",
        "China said sanctions would disrupt the talks.",
        "Britain argued that a debate would help no one.",
        "The Secretary-General will brief the Council on Monday.",
        "North Korea will not attend the meeting.",
        "The Council will meet on Monday.",
        "As expected, China abstained.",
        '"We will veto it," the Russian envoy said.',
    ],
)
def test_what_could_be_what_is_argued_and_other_claims_are_no_predictions(sentence: str) -> None:
    assert polarities(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The Council is expected to vote on Monday.", "2018-12-03"),
        ("The draft faces certain defeat at Friday's vote.", "2018-11-30"),
        ("The Assembly is expected to vote before the end of the month.", "2018-11"),
        ("Diplomats expect that debate in the second week of April.", "2019-04"),
        ("Kenya said they would be on the ground by January.", "2019-01"),
        ("The Assembly is expected to adopt it next month.", "2018-12"),
        ("A vote had been expected on 22 November.", "2018-11-22"),
        ("A vote is expected within hours.", "2018-11-29"),
        ("Russia is likely to abstain, a diplomat said on Monday.", None),
    ],
)
def test_a_forecast_is_dated_by_its_own_words(sentence: str, date: str | None) -> None:
    assert [day for _, day in foretold(sentence)] == [date]


def test_forecasts_of_the_vote_are_for_the_day_of_the_vote() -> None:
    found = foretold(
        "The draft faces certain defeat on Friday. Algeria says it can count on 13 votes, but "
        "the United States has made plain that it will veto."
    )
    assert found == [("expected", "2018-11-30"), ("expected", "2018-11-30"), ("will", "2018-11-30")]


def test_each_event_of_a_sentence_is_foretold_by_itself() -> None:
    assert polarities(
        "Russia has vowed to veto it; China is likely to do the same, two diplomats said, and "
        "the text is not expected to return."
    ) == ["will", "expected", "unlikely"]


def test_who_foretells_is_told() -> None:
    found = claims(_COUNCIL + "Two Western diplomats expect a veto.", "prediction", _DAY)
    assert [claim.fields["by"] for claim in found] == ["Two Western diplomats"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Iraq said it would be ready to look at the text again.",
        "Cuba called the draft hostile and said it would only make a settlement harder.",
        "Iran warned that it would respond to any further penalties.",
        "China hopes that all sides will return to the table.",
        "A committee of the Council will oversee the measures.",
        "Officials said they would ask for aid if the plan fails.",
        "Mali told the council that its own courts would try the accused.",
        "The measures, lifted in 2015, are due to be restored on Sunday.",
    ],
)
def test_stances_wishes_rules_and_conditions_are_no_predictions(sentence: str) -> None:
    assert polarities(sentence) == []


@pytest.mark.parametrize(
    ("polarity", "sentence"),
    [
        ("expected", "Diplomats say eight countries support the application."),
        ("expected", "Experts predicted that China would apply it only in part."),
        ("expected", "Diplomats believe that Egypt will use the text to close the mission."),
        ("expected", "Diplomats say the nine votes needed have been secured."),
        ("will", "They would be assured of a majority in the Assembly."),
    ],
)
def test_head_counts_and_the_forecasts_of_outsiders(polarity: str, sentence: str) -> None:
    assert polarities(sentence) == [polarity]
