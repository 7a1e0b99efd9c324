"""What a person may correct, and how it is written."""

from __future__ import annotations

import pytest
from tests.record.council_votes import ADOPTED, vote

from ninevotes.record.corrections.fields import (
    KINDS,
    FieldError,
    change_of,
    changed,
    changed_field,
    field_named,
    value_of,
    value_read,
)
from ninevotes.vocabulary.official import OfficialMeeting, OfficialVote
from ninevotes.vocabulary.votes import Vote

PRINTED = vote("S/2014/348", "2014-05-22", abstaining="CHN", meeting="S/PV.7180")


@pytest.mark.parametrize(
    ("field", "said", "given", "held"),
    [
        ("date", "2014-05-22", "2014-05-23", "2014-05-23"),
        ("outcome", "adopted", "Vetoed", "vetoed"),
        ("symbol", "S/2014/348", "S/2014/349", "S/2014/349"),
        ("meeting", "S/PV.7180", "none", ""),
        ("resolution", "", "S/RES/2155 (2014)", "S/RES/2155 (2014)"),
        ("title", "The situation in the Middle East", " Syria ", "Syria"),
        ("CHN", "A", "p", "P"),
        ("RUS", "Y", "?", "?"),
        ("FRA", "Y", "none", ""),
    ],
)
def test_a_field_as_it_was_and_as_it_is_held(field: str, said: str, given: str, held: str) -> None:
    assert value_of(PRINTED, field) == said
    value = value_read(field, given)
    assert value == held
    assert value_of(changed(PRINTED, field, value), field) == held
    assert changed_field(change_of(field, said, held)) == (field, said, held)


def test_a_members_vote_changes_the_tally_with_it() -> None:
    made = changed(PRINTED, "CHN", "N")
    assert isinstance(made, OfficialVote)
    assert made.ballot.count(Vote.AGAINST) == 1
    assert made.ballot.count(Vote.ABSTENTION) == 0
    assert value_of(PRINTED, "tally") == "14-0-1"
    assert value_of(made, "tally") == "14-1-0"


def test_a_tally_that_the_names_contradict_is_refused() -> None:
    with pytest.raises(FieldError, match="correct the members' votes"):
        changed(PRINTED, "tally", "13-1-1")


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("date", "22 May", "YYYY-MM-DD"),
        ("outcome", "passed", "insufficient votes"),
        ("tally", "13:2", "9-0-6"),
        ("CHN", "yes", "A abstaining"),
        ("title", "", "cannot be empty"),
    ],
)
def test_a_value_that_cannot_be_says_what_would_be_right(
    field: str, value: str, words: str
) -> None:
    with pytest.raises(FieldError, match=words):
        value_read(field, value)


def test_only_fields_that_there_are() -> None:
    assert field_named("Date") == "date"
    assert field_named("chn") == "CHN"
    with pytest.raises(FieldError, match="name one of date, outcome"):
        field_named("colour")
    meeting = OfficialMeeting("s", "k", "S/PV.1", None, "", "A topic")
    assert value_of(meeting, "topic") == "A topic"
    for field in ("CHN", "tally", "outcome"):
        with pytest.raises(FieldError):
            value_of(meeting, field)


def test_what_is_held_already_is_no_correction() -> None:
    with pytest.raises(FieldError, match="held to be adopted already"):
        changed(PRINTED, "outcome", ADOPTED.value)


def test_every_field_says_what_is_wrong_with_it() -> None:
    assert {"date", "outcome", "tally", "symbol"} <= set(KINDS)
