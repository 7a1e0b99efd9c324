"""A decision explains itself."""

from __future__ import annotations

import datetime as dt

from tests.rules.known_votes import (
    AGENDA,
    DRAFT,
    PANEL,
    PANEL_DAY,
    SYRIA,
    SYRIA_DAY,
)

from ninevotes.rules import decide
from ninevotes.vocabulary.votes import Ballot

SUBSTANCE = (
    "A question of substance, a draft resolution: one vote against by a permanent member defeats "
    "it (Article 27(3))."
)


def test_a_veto_in_words() -> None:
    assert decide(DRAFT, PANEL, PANEL_DAY).why == (
        "Nine affirmative votes of fifteen members are required (Charter, Article 27(3)).",
        SUBSTANCE,
        "13 in favour, 1 against by a permanent member (Russian Federation), 1 abstaining.",
        "Vetoed by the Russian Federation.",
    )


def test_a_lost_agenda_in_words() -> None:
    why = decide(AGENDA, SYRIA, SYRIA_DAY).why
    assert why[1].startswith("A procedural matter, the adoption of the agenda")
    assert why[2] == (
        "8 in favour, 4 against, among them two permanent members (China and Russian Federation), "
        "3 abstaining."
    )
    assert why[3] == "Not adopted: one vote short of the nine required."


def test_names_are_those_of_the_day() -> None:
    ballot = Ballot.of("CHN CUB ECU EGY FRA GBR IND NOR USA", "SUN", "YUG")
    why = decide(DRAFT, ballot, dt.date(1950, 9, 6)).why
    assert why[-1] == "Vetoed by the Union of Soviet Socialist Republics."
