"""The bodies carry what the rules carry: nine votes, the veto and Article 18 are theirs."""

from __future__ import annotations

import datetime as dt
from itertools import combinations

import pytest

from ninevotes.forecast.power import bodies, council_of
from ninevotes.rules import Outcome, decide
from ninevotes.vocabulary.membership import members_on, permanent_on
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot

TODAY, FIRST = dt.date(2025, 6, 1), dt.date(1947, 6, 2)


@pytest.mark.parametrize(
    ("key", "question", "on"),
    [
        ("today", QuestionType.DRAFT_RESOLUTION, TODAY),
        ("1946", QuestionType.DRAFT_RESOLUTION, FIRST),
        ("procedural", QuestionType.AGENDA, TODAY),
    ],
)
def test_every_sort_of_ballot_of_the_council(key: str, question: QuestionType, on: dt.date) -> None:
    game, five = bodies()[key].game, permanent_on(on)
    assert game.players == len(members_on(on))
    for against in range(len(five) + 1):
        for vetoing in combinations(five, against):
            others = [code for code in members_on(on) if code not in vetoing]
            for favour in range(len(others) + 1):
                ballot = Ballot.of(others[:favour], vetoing, others[favour:])
                outcome = decide(Question(question), ballot, on).outcome
                vetoes = against if game.vetoes else 0
                assert game.carries(favour, against, vetoes) is (outcome is Outcome.ADOPTED)


@pytest.mark.parametrize(
    ("key", "majority"), [("assembly", "simple"), ("assembly-important", "two_thirds")]
)
def test_every_tally_of_the_assembly(key: str, majority: str) -> None:
    game = bodies()[key].game
    question = Question(
        QuestionType.ASSEMBLY_PLENARY, Organ.GENERAL_ASSEMBLY, {"majority": majority}
    )
    for favour in range(0, 194, 3):
        for against in range(194 - favour):
            ballot = Ballot.counted(favour, against, 193 - favour - against)
            outcome = decide(question, ballot, TODAY).outcome
            assert game.carries(favour, against, 0) is (outcome is Outcome.ADOPTED)


def test_the_council_of_a_day_has_its_members() -> None:
    game = council_of(TODAY).game
    assert {code for each in game.classes for code in each.members} == set(members_on(TODAY))
    assert game.classes[0].members == permanent_on(TODAY)
    assert game.quota == 9


def test_every_body_says_where_it_stands() -> None:
    assert all(body.source and body.title for body in bodies().values())
    assumed = [key for key, body in bodies().items() if "ssumed" in body.note]
    assert assumed == ["annan-a", "annan-b", "african-union-2005"]
