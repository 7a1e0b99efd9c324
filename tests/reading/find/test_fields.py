"""Fields in free text: clean phrases in the source's words, or null."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from tests.reading.find.reading_of import claims

_DAY = dt.date(2018, 3, 20)  # a Tuesday

VOTES = [
    (
        (
            "The Security Council met. Four years ago a draft to refer Syria to the International "
            "Criminal Court was blocked by Russia and China."
        ),
        "to refer Syria to the International Criminal Court",
    ),
    (
        (
            "The Third Committee had approved the text on 18 November by 111 votes to 19, with 55 "
            "abstentions, the Security Council was told."
        ),
        None,
    ),
    (
        (
            "On 24 October Russia vetoed a Security Council draft to keep the inspectors at "
            "work: 11 "
            "members voted in favour, Russia and Bolivia against."
        ),
        "to keep the inspectors at work",
    ),
    (
        (
            "The United States vetoed a Security Council resolution on Friday that demanded a "
            "ceasefire in Gaza, leaving Washington isolated."
        ),
        "demanded a ceasefire in Gaza",
    ),
    (
        (
            "The General Assembly adopted a resolution on human rights in Iran without a vote last "
            "month, diplomats at the Security Council said."
        ),
        "human rights in Iran",
    ),
]


@pytest.mark.parametrize(("text", "subject"), VOTES)
def test_subject_is_what_the_draft_is_about(text: str, subject: str | None) -> None:
    (vote,) = claims(text, "resolution_vote", _DAY)
    assert vote.fields["subject"] == subject


REQUESTS = [
    (
        "Serbia and Russia called for an emergency session of the UN Security Council on Kosovo.",
        "Kosovo",
    ),
    (
        (
            "Russia had asked for an emergency meeting of the Security Council on Wednesday, hours "
            "after the first missiles struck."
        ),
        None,
    ),
    (
        (
            "Russia's wish for a Monday meeting of the Security Council on the killings in "
            "Bucha has "
            "not been granted."
        ),
        "the killings in Bucha",
    ),
]


@pytest.mark.parametrize(("text", "item"), REQUESTS)
def test_item_is_a_matter_and_no_event(text: str, item: str | None) -> None:
    (request,) = claims(text, "meeting_request", _DAY)
    assert request.fields["item"] == item


OBJECTIONS = [
    (
        (
            "China's ambassador told the Security Council that what went on in the country was not "
            "for it to debate."
        ),
        "what went on in the country was not for it to debate",
    ),
    (
        "Israel has rejected the Security Council meeting, saying it would only help Hamas.",
        "it would only help Hamas",
    ),
    (
        "Russia said on Sunday that the Security Council meeting was a provocation.",
        "the Security Council meeting was a provocation",
    ),
]


@pytest.mark.parametrize(("text", "ground"), OBJECTIONS)
def test_ground_is_the_argument(text: str, ground: str | None) -> None:
    (objection,) = claims(text, "objection", _DAY)
    assert objection.fields["ground"] == ground


BRIEFINGS = [
    (
        (
            'He accused the US of "conspiring to invite" UN rights chief Michelle Bachelet to '
            "address the Security Council."
        ),
        ["UN rights chief Michelle Bachelet"],
    ),
    (
        (
            "Staffan de Mistura, the UN's envoy for Syria, who was in Damascus last week, "
            "briefed the "
            "Security Council on Monday."
        ),
        ["Staffan de Mistura, the UN's envoy for Syria"],
    ),
    (
        (
            "The envoy, Hans Holm, spoke to the Security Council's president. He briefed members "
            "on Monday."
        ),
        ["Hans Holm"],
    ),
    (
        (
            "On Monday the Security Council heard three briefers: the UN's human rights chief, the "
            "special rapporteur on the country and a young man who had fled it."
        ),
        ["the UN's human rights chief", "the special rapporteur on the country", "a young man"],
    ),
]


@pytest.mark.parametrize(("text", "who"), BRIEFINGS)
def test_briefers_are_names_and_offices(text: str, who: list[str]) -> None:
    found = claims(text, "briefing", _DAY)
    assert found[-1].fields["who"] == who


REPORTS: list[tuple[str, list[tuple[str | None, str | None]]]] = [
    (
        (
            "The UN commission of inquiry found in 2014 that crimes against humanity were being "
            "committed, the Security Council heard. It estimated that 80,000 people were held in "
            "camps."
        ),
        [
            (
                "UN commission of inquiry",
                "crimes against humanity were being committed, the Security Council heard",
            ),
            ("UN commission of inquiry", "80,000 people were held in camps"),
        ],
    ),
    (
        (
            "The Security Council has the findings of the UN inquiry that detailed a vast network "
            "of prison camps."
        ),
        [("UN inquiry", "a vast network of prison camps")],
    ),
]


@pytest.mark.parametrize(("text", "told"), REPORTS)
def test_bodies_and_findings(text: str, told: list[tuple[str | None, str | None]]) -> None:
    found = claims(text, "report", _DAY)
    assert [(c.fields["body"], c.fields["finding"]) for c in found] == told


SANCTIONS = [
    (
        "The Security Council has slapped a series of tough economic sanctions on North Korea.",
        "tough economic sanctions on North Korea",
        "PRK",
    ),
    (
        "In 1998 the Security Council imposed an arms embargo on Yugoslavia.",
        "arms embargo on Yugoslavia",
        "YUG",
    ),
    (
        "China and Russia had vetoed tougher Security Council sanctions on North Korea that May.",
        "tougher Security Council sanctions on North Korea",
        "PRK",
    ),
]


@pytest.mark.parametrize(("text", "measure", "situation"), SANCTIONS)
def test_measures_and_whom_they_are_on(text: str, measure: str, situation: str) -> None:
    found = claims(text, "sanctions", _DAY)[0].fields
    assert (found["measure"], found["situation"]) == (measure, situation)


def test_a_referral_is_of_the_state_spoken_of() -> None:
    text = (
        "The Security Council met on North Korea. The General Assembly's human rights committee "
        "voted on Monday to urge the Security Council to refer North Korea's leaders to the "
        "International Criminal Court. Cuba opposed it."
    )
    (referral,) = claims(text, "referral", _DAY)
    assert referral.fields["situation"] == "PRK"


PREDICTIONS: list[tuple[str, str, Any]] = [
    (
        "China is expected to object in the Security Council, three diplomats said.",
        "China is expected to object in the Security Council",
        "three diplomats",
    ),
    (
        "Diplomats in New York say that no Security Council resolution on Iraq will be sought.",
        "no Security Council resolution on Iraq will be sought",
        "Diplomats in New York",
    ),
    (
        "Nobody expects the Security Council to act on the report.",
        "Nobody expects the Security Council to act on the report",
        None,
    ),
    (
        "Russia, she predicted, will not support the Security Council draft.",
        "Russia will not support the Security Council draft",
        None,
    ),
]


@pytest.mark.parametrize(("text", "event", "by"), PREDICTIONS)
def test_event_is_told_without_those_who_say_so(text: str, event: str, by: str | None) -> None:
    (prediction,) = claims(text, "prediction", _DAY)
    assert (prediction.fields["event"], prediction.fields["by"]) == (event, by)
