"""Ballots for property tests: any vote of every member of the Council of some day."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from hypothesis import strategies as st

from ninevotes.rules.composition import council_on
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote

ON_2024 = dt.date(2024, 3, 28)

DAYS = st.sampled_from(
    [
        dt.date(1946, 6, 26), dt.date(1950, 7, 7), dt.date(1965, 11, 23), dt.date(1966, 3, 1),
        dt.date(1973, 10, 25), dt.date(1980, 1, 3), dt.date(1991, 12, 23), dt.date(2014, 12, 22),
        dt.date(2025, 2, 24),
    ]
)  # fmt: skip

PROCEDURAL = st.sampled_from(
    [
        QuestionType.AGENDA, QuestionType.INVITATION_37, QuestionType.INVITATION_39,
        QuestionType.ADJOURNMENT, QuestionType.SUSPENSION, QuestionType.CONDUCT,
        QuestionType.REPRESENTATION, QuestionType.EMERGENCY_SESSION_CALL,
        QuestionType.SUBSIDIARY_ORGAN,
    ]
)  # fmt: skip

SUBSTANTIVE = st.sampled_from(
    [
        QuestionType.DRAFT_RESOLUTION, QuestionType.AMENDMENT, QuestionType.PARAGRAPH,
        QuestionType.ADMISSION, QuestionType.SECRETARY_GENERAL,
    ]
)  # fmt: skip

OWN_RULE = st.sampled_from(
    [QuestionType.PRELIMINARY_QUESTION, QuestionType.RULING_CHALLENGE, QuestionType.COURT_ELECTION]
)

FACTS = st.sampled_from(
    [
        {}, {}, {}, {"ruling": "procedural"}, {"ruling": "substantive"}, {"nature": "procedural"},
        {"nature": "substantive"}, {"party": "FRA GBR", "chapter": "VI"},
        {"party": "USA", "chapter": "VII"}, {"party": "contested"}, {"classified": "substantive"},
        {"snapback": "yes"}, {"other_organ": "yes"}, {"form": "refuse"}, {"form": "uphold"},
        {"without_vote": "yes"},
    ]
)  # fmt: skip


@st.composite
def votes_on(draw: st.DrawFn, on: dt.date) -> dict[str, Vote]:
    """A vote of each member of the day."""
    return {code: draw(st.sampled_from(list(Vote))) for code in council_on(on).members}


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """A question of any kind that the Council puts, with facts or without."""
    return Question(draw(PROCEDURAL | SUBSTANTIVE | OWN_RULE), facts=draw(FACTS))


def ballot(votes: dict[str, Vote]) -> Ballot:
    """The ballot of these votes, its tally complete."""
    return Ballot(votes, {vote: Counter(votes.values())[vote] for vote in Vote})
