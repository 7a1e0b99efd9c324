"""A decision explains itself, and says what would have made a difference."""

from __future__ import annotations

import datetime as dt

import pytest

from ninevotes.rules import decide
from ninevotes.rules.counterfactuals import counterfactuals, other_wording
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote

DRAFT = Question(QuestionType.DRAFT_RESOLUTION)
SUBSTANCE = (
    "A question of substance, a draft resolution: one vote against by a permanent member defeats "
    "it (Article 27(3))."
)
AGENDA = Question(QuestionType.AGENDA)
PANEL = Ballot.of("CHE DZA ECU FRA GBR GUY JPN KOR MLT MOZ SLE SVN USA", "RUS", "CHN")
PANEL_DAY = dt.date(2024, 3, 28)
SYRIA = Ballot.of("FRA GBR KWT NLD PER POL SWE USA", "BOL CHN KAZ RUS", "CIV GNQ ETH")
SYRIA_DAY = dt.date(2018, 3, 19)
PALESTINE = Ballot.of("ARG CHL CHN FRA JOR LUX RUS TCD", "AUS USA", "LTU NGA KOR RWA GBR")
PALESTINE_DAY = dt.date(2014, 12, 30)


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


def test_without_the_veto_it_would_have_been_adopted() -> None:
    what_if = counterfactuals(DRAFT, PANEL, PANEL_DAY)
    assert what_if.failed_anyway is False
    assert what_if.pivotal == ("RUS",)
    assert what_if.without_vetoes is not None
    assert what_if.without_vetoes.outcome == "adopted"


def test_eight_votes_would_have_failed_anyway() -> None:
    what_if = counterfactuals(DRAFT, PALESTINE, PALESTINE_DAY)
    assert what_if.failed_anyway is True
    assert "It would have failed without any permanent member against." in what_if.sentences
    assert what_if.pivotal == ("USA",)
    assert [change.instead for change in what_if.single_votes] == [Vote.IN_FAVOUR]


def test_one_vote_short_everyone_outside_is_pivotal() -> None:
    what_if = counterfactuals(AGENDA, SYRIA, SYRIA_DAY)
    assert set(what_if.pivotal) == {"BOL", "CHN", "KAZ", "RUS", "CIV", "GNQ", "ETH"}
    assert all(change.instead is Vote.IN_FAVOUR for change in what_if.single_votes)


def test_exactly_nine_every_supporter_is_pivotal() -> None:
    ballot = Ballot.of("CHL ESP FRA GBR JOR LTU MYS NZL USA", "AGO CHN RUS VEN", "TCD NGA")
    what_if = counterfactuals(AGENDA, ballot, dt.date(2015, 12, 10))
    assert set(what_if.pivotal) == set(ballot.cast(Vote.IN_FAVOUR))


def test_two_vetoes_and_no_single_vote_matters() -> None:
    ballot = Ballot.of("FRA GBR USA IND DEU AZE GTM TGO MAR PRT COL", "CHN RUS", "PAK ZAF")
    what_if = counterfactuals(DRAFT, ballot, dt.date(2012, 7, 19))
    assert what_if.single_votes == ()
    assert "No single vote would have changed the outcome." in what_if.sentences


def test_put_the_other_way_round_the_meeting_would_have_been_held() -> None:
    found = other_wording(AGENDA, SYRIA, SYRIA_DAY)
    assert found is not None
    assert (found.asked, found.turned) == ("hold the meeting", "postpone the meeting")
    assert found.decision.obtained == 4
    assert found.decision.outcome == "not_adopted"
    assert found.same_effect is False
    assert found.sentence == (
        'Worded "postpone the meeting" instead of "hold the meeting", it needs nine of those '
        "opposed; with four members it would have been lost: the opposite effect."
    )


def test_with_nine_for_it_the_wording_does_not_matter() -> None:
    ballot = Ballot.counted(11, 2, 2)
    found = other_wording(AGENDA, ballot, dt.date(2014, 12, 22))
    assert found is not None
    assert found.same_effect is True


def test_a_draft_has_no_other_side() -> None:
    assert other_wording(DRAFT, PANEL, PANEL_DAY) is None


def test_single_votes_are_not_tried_where_lists_are_missing() -> None:
    what_if = counterfactuals(AGENDA, Ballot.counted(8, 4, 3), SYRIA_DAY)
    assert what_if.single_votes == ()
    assert any("not known in full" in sentence for sentence in what_if.sentences)


def test_what_if_is_asked_of_the_council_only() -> None:
    assembly = Question(QuestionType.ASSEMBLY_PLENARY, Organ.GENERAL_ASSEMBLY)
    with pytest.raises(ValueError, match="Council"):
        counterfactuals(assembly, Ballot.counted(100, 1), dt.date(2022, 3, 2))
