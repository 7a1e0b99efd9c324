"""Quoted speech: whose it is, and what is none."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.reading.find.reading_of import claims

_COUNCIL = "The Security Council met on Thursday.\n\n"


def quotes(text: str) -> list[tuple[str, str]]:
    return [
        (claim.fields["speaker"], claim.fields["text"])
        for claim in claims(_COUNCIL + text, "quote", dt.date(2018, 11, 30))
    ]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ('"We will not attend," said Kim Song of the North Korean mission.', "Kim Song"),
        ('"We will not attend," Kim Song told reporters.', "Kim Song"),
        ('"We will not attend", North Korea\'s envoy, Kim Song, had warned.', "Kim Song"),
        ('Kim Song, who leads the mission, said it was "a day of shame".', "Kim Song"),
        ('Kim Song was blunt: "We will not attend."', "Kim Song"),
        ('According to Kim Song, "this body has no mandate".', "Kim Song"),
        ('Asked about it, Kim Song replied that "this body has no mandate".', "Kim Song"),
        ('The meeting, Kim Song said, was "a grave provocation".', "Kim Song"),
        ('The meeting was described by Kim Song as "a grave provocation".', "Kim Song"),
        ('"A farce from first to last," was the verdict of Kim Song.', "Kim Song"),
        ('"Why," asked Kim Song, "should we attend?"', "Kim Song"),
        ('"Nine is nine," sighed one Western envoy.', "Western envoy"),
        (
            '"Nine is nine," a diplomat from an elected member said.',
            "diplomat from an elected member",
        ),
        ('"Nine is nine," a senior official, speaking privately, said.', "senior official"),
        ('A French official was quoted as saying that "nine is nine".', "French official"),
        ('Russia called the text "a step towards war".', "Russia"),
        ('In a statement the Russian mission called it "null and void".', "Russian mission"),
        ('Human Rights Watch called it "a betrayal of victims".', "Human Rights Watch"),
    ],
)
def test_the_speaker_is_found_wherever_the_sentence_names_him(sentence: str, speaker: str) -> None:
    assert {who.removeprefix("the ") for who, _ in quotes(sentence)} == {speaker}


def test_an_office_goes_back_to_the_name_given_with_it() -> None:
    found = quotes(
        "Russia's ambassador, Vassily Nebenzia, arrived early. Barbara Woodward of Britain "
        "followed.\n\n"
        '"The text is empty," the Russian ambassador said.'
    )
    assert found == [("Vassily Nebenzia", "The text is empty,")]


def test_a_pronoun_means_the_subject_before_it() -> None:
    found = quotes(
        'One Asian diplomat disagreed. "We live next door," he said. "We would smell the smoke."'
    )
    assert [who for who, _ in found] == ["Asian diplomat", "Asian diplomat"]


def test_one_of_them_is_one_of_the_group_named_before() -> None:
    found = quotes(
        'Three diplomats were confident. "We can count," one of them, a European, said. '
        '"So can they," said another, from a Western mission.'
    )
    assert [who for who, _ in found] == ["European diplomat", "diplomat from a Western mission"]


def test_two_speakers_share_a_sentence() -> None:
    found = quotes(
        'Russia called it "a farce from the start", while Britain\'s envoy said it was '
        '"long overdue".'
    )
    assert found == [("Russia", "a farce from the start"), ("Britain's envoy", "long overdue")]


def test_speech_broken_by_he_said_is_two_quotations_of_one_speaker() -> None:
    found = quotes(
        '"It is lonely in there," an envoy said on Friday, "but we said we would do it."'
    )
    assert [who for who, _ in found] == ["envoy", "envoy"]


def test_speech_goes_on_in_the_next_paragraph() -> None:
    found = quotes(
        '"We shall see," Kim Song said. "We are patient.\n\n"We have always been patient."'
    )
    assert [who for who, _ in found] == ["Kim Song"] * 3


def test_single_marks_quote_too() -> None:
    found = quotes(
        "'We would have liked more,' a Chinese delegate said. 'That is why we abstained.'"
    )
    assert [who for who, _ in found] == ["Chinese delegate"] * 2


@pytest.mark.parametrize(
    "sentence",
    [
        'A minister said the film "The Interview" was dangerous.',
        'The resolution "demands an immediate ceasefire in the city".',
        'Britain said the draft calls for "an immediate and unconditional ceasefire".',
        'Western states "vetoed" the item, a commentator complained.',
        'The so-called "snapback" clock runs for 30 days, France said.',
        'France explained the "no undue haste" clause.',
    ],
)
def test_titles_wording_and_scare_quotes_are_no_speech(sentence: str) -> None:
    assert quotes(sentence) == []


def test_for_whom_somebody_speaks_is_remembered() -> None:
    text = (
        'Russia\'s ambassador, Vassily Nebenzia, said it was "a farce from the start". Nebenzia '
        'added: "We shall veto it."'
    )
    found = claims(_COUNCIL + text, "quote", dt.date(2018, 11, 30))
    assert [claim.fields["affiliation"] for claim in found] == ["Russia's ambassador"] * 2


def test_an_office_repeated_is_whoever_spoke_by_it() -> None:
    text = (
        '"They chose the killers," said the charity\'s legal director.\n\nThe deputy '
        'secretary-general, Jan Eliasson, was in the room.\n\n"This is not over," the director '
        "said."
    )
    assert [speaker for speaker, _ in quotes(text)] == ["charity's legal director"] * 2


def test_who_drafted_a_text_may_still_speak() -> None:
    text = 'Minister Lee Tan, who drafted the text, said the veto sent a "message of contempt".'
    assert quotes(text) == [("Lee Tan", "message of contempt")]


def test_people_in_the_street_speak_too() -> None:
    text = '"We will not give up," said a relative of one of the victims.'
    assert quotes(text) == [("relative of one of the victims", "We will not give up,")]
