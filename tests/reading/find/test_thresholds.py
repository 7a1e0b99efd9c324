"""What a decision requires, as the press puts it."""

from __future__ import annotations

import pytest
from tests.reading.find.reading_of import claims

_END = "\n\nThe Security Council is a body of fifteen."


@pytest.mark.parametrize(
    ("text", "question", "votes", "veto"),
    [
        ("A resolution needs nine votes and no veto to pass.", "substantive", 9, True),
        ("Nine votes are needed, and no member can veto an agenda.", "procedural", 9, False),
        ("The draft fell short of the nine votes it needed.", "substantive", 9, None),
        ("Nine is all it takes to open a meeting.", "procedural", 9, None),
        ("The vote being procedural, China's no was not a veto.", "procedural", None, False),
        (
            "Nine affirmative votes sufficed, and a permanent member's no did not prevent it.",
            "procedural",
            9,
            False,
        ),
    ],
)
def test_what_is_required(
    text: str,
    question: str | None,
    votes: int | None,
    veto: bool | None,  # noqa: FBT001 - a case, not a switch
) -> None:
    [claim] = claims(text + _END, "threshold")
    assert claim.fields["organ"] == "UNSC"
    assert claim.fields["question"] == question
    assert claim.fields["votes_required"] == votes
    assert claim.fields["veto_applies"] is veto


def test_two_thirds_belong_to_the_assembly() -> None:
    [claim] = claims(
        "The General Assembly needs a two-thirds majority to admit it." + _END, "threshold"
    )
    assert claim.fields["organ"] == "UNGA"
    assert claim.fields["votes_required"] is None


@pytest.mark.parametrize(
    "text",
    [
        "Nine members voted for the text.",
        "Two-thirds of the Council asked for the meeting.",
        "The convoy needed nine trucks.",
        "Russia will veto the draft.",
    ],
)
def test_no_requirement(text: str) -> None:
    assert claims(text + _END, "threshold") == []


@pytest.mark.parametrize(
    ("text", "organ", "votes", "veto"),
    [
        ("A two-thirds majority of the members voting is required.", "UNGA", None, None),
        (
            "Admission requires a recommendation and then a two-thirds majority in the Assembly.",
            "UNGA",
            None,
            None,
        ),
        ("Any permanent member can stop such a vote.", "UNSC", None, True),
        (
            (
                "A draft is adopted with nine votes, provided none of the five permanent members "
                "opposes it."
            ),
            "UNSC",
            9,
            True,
        ),
    ],
)
def test_rules_in_the_words_of_reports(
    text: str, organ: str, votes: int | None, *, veto: bool | None
) -> None:
    text = "The General Assembly cannot act for the Security Council.\n\n" + text
    [claim] = claims(text, "threshold")
    fields = claim.fields
    assert (fields["organ"], fields["votes_required"]) == (organ, votes)
    assert fields["veto_applies"] is veto
