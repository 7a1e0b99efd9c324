"""Objections: who is against what, told from votes, denials of fact and expectations."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.reading.find.reading_of import claims

_DAY = dt.date(2021, 3, 6)


def objectors(text: str) -> list[list[str]]:
    return [claim.fields["by"] for claim in claims(text, "objection", _DAY)]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Ethiopia's foreign ministry denounced the Security Council session on the dam.", "ETH"),
        ("Pakistan's envoy told the Security Council that the draft was one-sided.", "PAK"),
        ("Over Beijing's objections, the Security Council discussed Tibet.", "CHN"),
        ("The Security Council adopted it despite fierce resistance from Turkey.", "TUR"),
        ("Brazil does not believe the Security Council is the right forum for climate.", "BRA"),
        ("India, in a letter to the Security Council, dismissed the item as bilateral.", "IND"),
        ("Serbia takes issue with the Security Council's statement on Kosovo.", "SRB"),
        ("The Security Council heard that Morocco had objections to an open meeting.", "MAR"),
        ("Egypt argued that the Security Council should leave the matter to others.", "EGY"),
        ("Iran said the Security Council resolution would undermine the talks.", "IRN"),
    ],
)
def test_a_state_objects(text: str, by: str) -> None:
    assert objectors(text) == [[by]]


@pytest.mark.parametrize(
    "text",
    [
        "Russia did not object to the Security Council meeting.",
        "China is expected to object to the Security Council meeting on Monday.",
        "Russia voted against the draft in the Security Council and China abstained.",
        "Libya, Cuba and Vietnam opposed the draft in the Security Council; nine voted for it.",
        "Israel condemned the attack in Jerusalem, and the Security Council met on Thursday.",
        "Syria rejected the allegations before the Security Council.",
        "France said Russia's veto in the Security Council was a disgrace.",
    ],
)
def test_no_objection(text: str) -> None:
    assert objectors(text) == []


def test_a_pronoun_goes_back_to_the_state_named_before() -> None:
    text = (
        "Russia asked the Security Council for a vote. It holds that human rights are the "
        "business of the Human Rights Council in Geneva, and China takes the same view."
    )
    assert objectors(text) == [["RUS", "CHN"]]


def test_a_person_stands_for_the_state_that_sent_him() -> None:
    text = (
        "Russia's ambassador, Vassily Nebenzia, called for a vote in the Security Council.\n\n"
        "Mr Nebenzia said that the subject did not belong in the Council."
    )
    assert objectors(text) == [["RUS"]]


def test_what_was_said_at_the_meeting_has_its_day() -> None:
    text = (
        "The Security Council voted on Thursday to hold the meeting.\n\n"
        "China's deputy ambassador told the members that it was not for them to debate."
    )
    [claim] = claims(text, "objection", _DAY)
    assert claim.date == "2021-03-04"


def test_a_standing_view_has_no_day() -> None:
    text = (
        "The Security Council voted on Thursday to hold the meeting.\n\n"
        "Moscow says that the subject belongs to the Human Rights Council."
    )
    [claim] = claims(text, "objection", _DAY)
    assert claim.date is None


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("Chile's ambassador said the draft fell short of what victims expected.", "CHL"),
        ("Peru, one of the ten elected members, criticised the first version as unfair.", "PER"),
        ("The representative of Ghana said his country would have preferred a pause.", "GHA"),
        ("Mali's envoy told the council that the move was legally void.", "MLI"),
        ("Japan said it could not support the exemption.", "JPN"),
        ("Cuba said a vote for the French draft was a vote for war.", "CUB"),
        ("Kenya argued that a referral would wreck the talks.", "KEN"),
        ("Sudan told the council that its own courts would try the accused.", "SDN"),
        ("One of Oman's diplomats warned against prejudging the outcome.", "OMN"),
        ("It may send a mission, a step that Nepal rejects as intrusive and one-sided.", "NPL"),
        ("Qatar voiced doubts about the timing of the session.", "QAT"),
        ("Togo described the text as an attempt to impose a solution.", "TGO"),
        ("Over the weekend Benin blocked a similar statement, saying it was rushed.", "BEN"),
    ],
)
def test_a_verdict_on_the_councils_business_is_an_objection(sentence: str, by: str) -> None:
    text = f"The Security Council met on Thursday on Yemen.\n\n{sentence}"
    assert objectors(text) == [[by]]


@pytest.mark.parametrize(
    "sentence",
    [
        "China repeated its opposition to the deployment of missiles in South Korea.",
        "The mission told the council that the killings could not have happened without help.",
        "Moscow had also blocked drafts in March 2017.",
    ],
)
def test_a_deed_a_mission_and_a_veto_are_none(sentence: str) -> None:
    text = f"The Security Council met on Thursday. Britain spoke.\n\n{sentence}"
    assert objectors(text) == []
