"""What would have made a difference to a ballot, and the question put the other way round."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.rules.known_votes import (
    AGENDA,
    DRAFT,
    PALESTINE,
    PALESTINE_DAY,
    PANEL,
    PANEL_DAY,
    SYRIA,
    SYRIA_DAY,
)

from ninevotes.rules import decide
from ninevotes.rules.counterfactuals import _plain, changed, counterfactuals, other_wording
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote

ALONE = "A different vote by one of these alone would have changed the outcome"
POSTPONED = (
    'Worded "postpone the meeting" instead of "hold the meeting", it needs nine of those opposed;'
)


def test_without_the_veto_it_would_have_been_adopted() -> None:
    what_if = counterfactuals(DRAFT, PANEL, PANEL_DAY)
    assert what_if.failed_anyway is False
    assert what_if.pivotal == ("RUS",)
    assert what_if.without_vetoes is not None
    assert what_if.without_vetoes.outcome == "adopted"


def test_without_the_veto_the_member_is_taken_to_abstain() -> None:
    without = counterfactuals(DRAFT, PANEL, PANEL_DAY).without_vetoes
    assert without is not None
    assert "13 in favour, 0 against, 2 abstaining." in without.why


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
    with pytest.raises(ValueError, match=r"^what-if questions are answered for ballots of the Co"):
        counterfactuals(assembly, Ballot.counted(100, 1), dt.date(2022, 3, 2))


def test_the_sentences_on_a_veto() -> None:
    assert counterfactuals(DRAFT, PANEL, PANEL_DAY).sentences == (
        "Without the vote against by permanent members it would have been adopted.",
        f"{ALONE}: the Russian Federation.",
    )


def test_the_sentences_on_two_vetoes() -> None:
    ballot = Ballot.of("FRA GBR USA IND DEU AZE GTM TGO MAR PRT COL", "CHN RUS", "PAK ZAF")
    assert counterfactuals(DRAFT, ballot, dt.date(2012, 7, 19)).sentences == (
        "Without the votes against by permanent members it would have been adopted.",
        "No single vote would have changed the outcome.",
    )


def test_the_sentences_on_a_text_short_of_the_votes() -> None:
    assert counterfactuals(DRAFT, PALESTINE, PALESTINE_DAY).sentences == (
        "It would have failed without any permanent member against.",
        f"{ALONE}: the United States of America.",
    )


def test_the_sentences_on_a_text_adopted_by_a_wide_margin() -> None:
    ballot = Ballot.counted(13, 1, 1)
    what_if = counterfactuals(AGENDA, ballot, dt.date(2022, 8, 24))
    assert what_if.failed_anyway is None
    assert what_if.without_vetoes is None
    assert what_if.sentences == (
        "How members voted is not known in full, so single votes cannot be tried.",
        f"{POSTPONED} with one member it would have been lost: the same effect.",
    )


def test_the_whole_answer_keeps_the_real_decision_and_the_other_wording() -> None:
    what_if = counterfactuals(AGENDA, SYRIA, SYRIA_DAY)
    assert what_if.decision == decide(AGENDA, SYRIA, SYRIA_DAY)
    assert what_if.other_wording == other_wording(AGENDA, SYRIA, SYRIA_DAY)
    assert what_if.sentences[-1] == found_sentence(AGENDA, SYRIA, SYRIA_DAY)
    change = what_if.single_votes[0]
    assert (change.member, change.was, change.instead) == ("CHN", Vote.AGAINST, Vote.IN_FAVOUR)
    assert (change.decision.outcome, change.decision.obtained) == ("adopted", 9)


def test_what_was_carried_without_a_vote_hangs_on_nobody() -> None:
    question = Question(QuestionType.AGENDA, facts={"without_vote": "yes"})
    what_if = counterfactuals(question, Ballot.counted(15, 0, 0), PANEL_DAY)
    assert what_if.sentences == ()
    assert what_if.other_wording is None


def test_enough_against_would_have_carried_the_contrary() -> None:
    assert found_sentence(AGENDA, Ballot.counted(2, 9, 4), SYRIA_DAY) == (
        f"{POSTPONED} with nine members it would have been carried: the same effect."
    )
    assert found_sentence(AGENDA, Ballot.counted(15, 0, 0), SYRIA_DAY) == (
        f"{POSTPONED} with no members it would have been lost: the same effect."
    )


def test_an_unknown_number_in_favour_leaves_the_other_wording_open() -> None:
    assert other_wording(AGENDA, Ballot.counted(None, 4), SYRIA_DAY) is None
    assert other_wording(AGENDA, Ballot.counted(8, None), SYRIA_DAY) is None


def test_a_permanent_member_named_as_a_fact_no_longer_counts_once_its_vote_is_changed() -> None:
    question = Question(QuestionType.DRAFT_RESOLUTION, facts={"permanent_against": "RUS"})
    what_if = counterfactuals(question, PANEL, PANEL_DAY)
    assert what_if.pivotal == ("RUS",)
    assert what_if.without_vetoes is not None
    assert what_if.without_vetoes.outcome == "adopted"
    assert (what_if.without_vetoes.obtained, what_if.without_vetoes.vetoed_by) == (13, ())


def test_of_two_named_as_a_fact_the_other_still_counts() -> None:
    question = Question(QuestionType.DRAFT_RESOLUTION, facts={"permanent_against": "CHN RUS"})
    ballot = Ballot.of("FRA GBR USA IND DEU AZE GTM TGO MAR PRT COL", "CHN RUS", "PAK ZAF")
    what_if = counterfactuals(question, ballot, dt.date(2012, 7, 19))
    assert what_if.single_votes == ()
    assert what_if.without_vetoes is not None
    assert what_if.without_vetoes.outcome == "adopted"


def test_of_three_named_as_a_fact_two_remain() -> None:
    asked = Question(QuestionType.DRAFT_RESOLUTION, facts={"permanent_against": "CHN FRA RUS"})
    assert _plain(asked, "FRA").facts == {"permanent_against": "CHN RUS"}
    assert _plain(asked, "CHN", "FRA", "RUS").facts == {"permanent_against": "none"}
    assert _plain(DRAFT, "FRA") is DRAFT


def test_a_lost_motion_turned_round_forgets_who_was_named_against() -> None:
    question = Question(QuestionType.RULING_CHALLENGE, facts={"permanent_against": "RUS"})
    found = other_wording(question, SYRIA, SYRIA_DAY)
    assert found is not None
    assert (found.asked, found.turned) == ("overrule the ruling", "uphold the ruling")


def test_on_procedure_there_is_no_veto_to_take_away() -> None:
    assert counterfactuals(AGENDA, SYRIA, SYRIA_DAY).without_vetoes is None


def test_a_changed_vote_moves_in_the_tally_too() -> None:
    before = Ballot({"FRA": Vote.AGAINST, "GBR": Vote.IN_FAVOUR}, {Vote.AGAINST: 2})
    after = changed(before, "FRA", Vote.ABSTENTION)
    assert after.votes == {"FRA": Vote.ABSTENTION, "GBR": Vote.IN_FAVOUR}
    assert after.tally == {Vote.AGAINST: 1, Vote.ABSTENTION: 1}
    alone = changed(Ballot({"FRA": Vote.AGAINST}), "FRA", Vote.ABSTENTION)
    assert alone.tally == {Vote.AGAINST: 0, Vote.ABSTENTION: 1}


def found_sentence(question: Question, ballot: Ballot, on: dt.date) -> str:
    found = other_wording(question, ballot, on)
    assert found is not None
    return found.sentence
