"""Votes told in pieces, told again, told several in one breath, or not held at all."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.reading.find.reading_of import claims

from ninevotes.reading.find.votes.repeated import days_listed
from ninevotes.vocabulary.claims import Claim, Modality

_DAY = dt.date(2020, 6, 17)  # a Wednesday
_LEAD = "Russia on Tuesday vetoed a Security Council draft on the war in Yemen.\n\n"


def votes(text: str) -> list[Claim]:
    return claims(text, "resolution_vote", _DAY)


def test_the_tally_of_the_next_paragraph_joins_the_veto_of_the_lead() -> None:
    text = (
        "Russia has used its veto in the Security Council to reject a Kenyan draft that would "
        "have tried those who sank a ferry a year ago.\n\n"
        "Twelve of the 15 council members voted for the proposal on Tuesday. Niger and India "
        "abstained."
    )
    [claim] = votes(text)
    assert (claim.fields["outcome"], claim.date) == ("vetoed", "2020-06-16")
    assert (claim.fields["yes"], claim.fields["abstain_by"]) == (12, ["NER", "IND"])


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It did so in May 2014, and in March and June 2015.", ["2014-05", "2015-03", "2015-06"]),
        ("In 2009 they cast it twice, in April and October.", ["2009-04", "2009-10"]),
        ("Vetoes were cast in 2012, 2014 and again in 2016.", ["2012", "2014", "2016"]),
        ("They did so on 4 February and 19 July 2012.", ["2012-02-04", "2012-07-19"]),
        ("They did so in May.", []),
        ("They did so in April and in October.", []),
    ],
)
def test_a_list_of_days_is_read_with_the_years_that_it_shares(text: str, days: list[str]) -> None:
    assert days_listed(text) == days


def test_months_alone_are_the_latest_before_the_report() -> None:
    text = "Chinese vetoes came in August and October."
    assert days_listed(text, dt.date(2024, 2, 21)) == ["2023-08", "2023-10"]


def test_each_day_of_a_list_is_a_vote() -> None:
    text = _LEAD + (
        "It was the third time that Moscow had vetoed a text on Yemen. It did so in May 2014, "
        "and in March 2015."
    )
    assert [claim.date for claim in votes(text)] == ["2020-06-16", "2014-05", "2015-03"]
    assert all(claim.fields["vetoed_by"] == ["RUS"] for claim in votes(text))


def test_what_is_told_of_both_is_told_of_each() -> None:
    text = (
        "In 2009 China twice used its veto in the Security Council to stop drafts on Chad, in "
        "April and October. Both texts got 11 votes, with three abstentions."
    )
    found = [(claim.date, claim.fields["yes"], claim.fields["abstain"]) for claim in votes(text)]
    assert found == [("2009-04", 11, 3), ("2009-10", 11, 3)]


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        (
            (
                "The Security Council voted unanimously on Tuesday to send observers to Chad.\n\n"
                "In resolution 2531, adopted after long talks, it also urged restraint."
            ),
            "S/RES/2531 (2020)",
        ),
        (
            (
                "The Security Council on Tuesday adopted a resolution on Chad.\n\n"
                "Resolution 1970 was put to the vote after a week of talks."
            ),
            "S/RES/1970 (2020)",
        ),
    ],
)
def test_the_number_told_after_the_lead_is_that_of_the_resolution(text: str, symbol: str) -> None:
    [claim] = votes(text)
    assert (claim.fields["symbol"], claim.date) == (symbol, "2020-06-16")


def test_a_vote_so_long_before_another_is_dated_from_it() -> None:
    text = (
        "The Security Council adopted a new text on Chad on Tuesday. The vote came five weeks "
        "after the council unanimously passed Resolution 2520."
    )
    assert [claim.date for claim in votes(text)] == ["2020-06-16", "2020-05"]


def test_amendments_rejected_are_another_vote() -> None:
    text = (
        "Last October the Security Council renewed the mandate by 12 votes. India and Niger "
        "abstained, after two amendments that they had proposed were rejected."
    )
    first, second = votes(text)
    assert (first.fields["outcome"], first.fields["abstain_by"]) == ("adopted", ["IND", "NER"])
    assert (second.fields["outcome"], second.date) == ("failed", "2019-10")


def test_lists_of_the_assembly_are_read_in_the_wordings_of_large_numbers() -> None:
    text = (
        "The General Assembly, which acts where the Security Council cannot, adopted the text on "
        "Tuesday. Ninety countries voted in favour, seven voted against and 60 abstained. Those "
        "siding with Russia were Belarus, Cuba and Syria. India and Brazil were among those "
        "abstaining."
    )
    [claim] = votes(text)
    assert set(claim.fields["no_by"]) == {"RUS", "BLR", "CUB", "SYR"}
    assert claim.fields["abstain_by"] == ["IND", "BRA"]


def test_a_decision_taken_without_a_vote_is_an_adoption() -> None:
    text = (
        "The Security Council did not meet. On Tuesday the Human Rights Council in Geneva decided "
        "to send a mission. The decision was taken without a vote."
    )
    [claim] = votes(text)
    assert (claim.fields["organ"], claim.fields["outcome"]) == ("UNHRC", "adopted")


def test_a_draft_never_put_to_a_vote_is_a_vote_denied() -> None:
    [claim] = votes("Chad had a text of its own in the Security Council. It was never voted on.")
    assert claim.modality is Modality.DENIED


@pytest.mark.parametrize(
    "sentence",
    [
        "A resolution passes with nine votes, provided no permanent member opposes it.",
        "Tunisia's envoy said the text fell short of what the people of Yemen expected.",
        "He was asked how the mandate was carried out.",
        "An earlier idea of sending monitors was blocked by China.",
    ],
)
def test_rules_verdicts_and_execution_are_no_votes(sentence: str) -> None:
    assert len(votes(_LEAD + sentence)) == 1
