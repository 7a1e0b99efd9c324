"""What a fact may say, and the words in which a wrong one is refused."""

from __future__ import annotations

import pytest
from tests.rules.ballots import ON_2024

from ninevotes.rules import facts
from ninevotes.rules.wording import begun, listed, plural, spelled, the
from ninevotes.vocabulary.questions import Question, QuestionType


def asked(**given: str) -> Question:
    return Question(QuestionType.DRAFT_RESOLUTION, facts=given)


@pytest.mark.parametrize(
    ("key", "text", "message"),
    [
        ("secret", "perhaps", "the fact secret is yes or no, not 'perhaps'"),
        ("voting", "many", "the fact voting is a whole number, not 'many'"),
        ("voting", "0", "the fact voting is a whole number, not '0'"),
        ("electors", "-1", "the fact electors is a whole number, not '-1'"),
        (
            "ruling",
            "maybe",
            "the fact ruling is one of none, procedural, substantive, not 'maybe'",
        ),
        (
            "form",
            "asked",
            "the fact form is one of invite, overrule, refuse, uphold, not 'asked'",
        ),
        (
            "permanent_against",
            "France",
            "the fact permanent_against is a list of state codes, not 'France'",
        ),
        (
            "permanent_against",
            "FRA GB",
            "the fact permanent_against is a list of state codes, not 'FRA GB'",
        ),
    ],
)
def test_a_wrong_fact_is_told(key: str, text: str, message: str) -> None:
    assert facts.fault(key, text) == message


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("secret", "yes"),
        ("secret", " No "),
        ("secret", ""),
        ("voting", "1"),
        ("electors", "193"),
        ("ruling", "procedural"),
        ("form", "uphold"),
        ("permanent_against", "FRA GBR"),
        ("permanent_against", "FRA, GBR"),
        ("permanent_against", "none"),
        ("permanent_against", "None"),
        ("party", "the two of them"),
        ("weather", "rain"),
    ],
)
def test_a_fact_that_may_be_said(key: str, text: str) -> None:
    assert facts.fault(key, text) is None


def test_a_fact_is_read_without_the_space_around_it() -> None:
    question = asked(withdrawn=" Yes ", party=" IND, PAK ", voting=" 191 ")
    assert facts.value(question, "party") == "IND, PAK"
    assert facts.codes(question, "party") == ("IND", "PAK")
    assert facts.count(question, "voting") == 191
    assert facts.holds(question, "withdrawn")
    assert not facts.denied(question, "withdrawn")


def test_what_is_not_said_neither_holds_nor_is_denied() -> None:
    question = asked()
    assert facts.value(question, "party") == ""
    assert facts.codes(question, "party") == ()
    assert facts.count(question, "voting") is None
    assert not facts.holds(question, "secret")
    assert not facts.denied(question, "secret")


def test_nobody_is_a_denial() -> None:
    assert facts.denied(asked(objection_by="Nobody"), "objection_by")


def test_states_in_a_sentence() -> None:
    assert listed((), ON_2024) == ""
    assert listed(("CHN",), ON_2024) == "China"
    assert listed(("CHN", "RUS"), ON_2024, article=True) == "China and the Russian Federation"
    assert listed(("CHN", "FRA", "RUS"), ON_2024) == "China, France and Russian Federation"
    assert (the("FRA", ON_2024), the("GMB", ON_2024)) == ("France", "the Gambia")


def test_numbers_in_a_sentence() -> None:
    assert [spelled(n) for n in (0, 1, 15, 16)] == ["no", "one", "fifteen", "16"]
    assert plural(1, "vote", "votes") == "one vote"
    assert plural(2, "vote", "votes") == "two votes"
    assert (begun("nine votes"), begun("")) == ("Nine votes", "")
