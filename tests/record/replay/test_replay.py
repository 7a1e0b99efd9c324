from __future__ import annotations

import json
from dataclasses import replace

import pytest
from tests.record.council_votes import SHORT, VETOED, shared_votes, vote

from ninevotes.record.corrections.apply import Corrections
from ninevotes.record.corrections.table import correction_of
from ninevotes.record.replay.explaining import Explanation
from ninevotes.record.replay.questions import Questions
from ninevotes.record.replay.replay import Replay, Replayed, replay
from ninevotes.vocabulary.official import OfficialOutcome, OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Ballot

NOTHING = Corrections([])
NO_QUESTIONS = Questions([], [], {})


def one(given: OfficialVote, **known: object) -> Replayed:
    (found,) = replay([given], **known).votes  # type: ignore[arg-type]
    return found


def names(found: Replayed) -> list[str]:
    return [each.name for each in found.explanations]


@pytest.mark.parametrize(
    "given",
    [
        vote("S/RES/2311 (2016)", "2016-10-06"),
        vote("S/2014/348", against="CHN RUS", outcome=VETOED),
        vote(
            "S/2014/916",
            "2014-12-30",
            against="AUS USA",
            abstaining="GBR LTU NGA KOR RWA",
            outcome=SHORT,
        ),
        # How it failed is not said: a veto is one way.
        vote("S/2014/348", against="CHN RUS", outcome=OfficialOutcome.NOT_ADOPTED),
    ],
)
def test_ballots_that_give_the_outcome_as_they_stand(given: OfficialVote) -> None:
    found = one(given)
    assert found.agrees
    assert not found.unexplained


def test_a_procedural_matter_with_a_permanent_member_against() -> None:
    call = vote("S/RES/2623 (2022)", "2022-02-27", against="RUS", abstaining="CHN IND ARE")
    found = one(call)
    assert found.as_printed.outcome is VETOED
    assert found.answer.outcome is OfficialOutcome.ADOPTED
    assert names(found) == [
        "procedural matter: call of an emergency special session of the General Assembly"
    ]


def test_the_same_ballot_on_another_resolution_is_unexplained() -> None:
    other = vote("S/RES/2622 (2022)", "2022-02-25", against="RUS", abstaining="CHN IND ARE")
    assert one(other).unexplained


def test_known_to_be_procedural_does_not_explain_a_lack_of_votes() -> None:
    short = vote("S/RES/2623 (2022)", "2022-02-27", abstaining="ALB ARE BRA CHN GAB IND KEN")
    assert one(short).unexplained


def test_adopted_without_a_vote() -> None:
    silent = vote(
        "S/RES/1999 (2011)",
        "2011-07-13",
        ballot=Ballot(),
        outcome=OfficialOutcome.ADOPTED_WITHOUT_VOTE,
        title="on admission of the Republic of South Sudan to membership in the United Nations",
    )
    found = one(silent)
    assert names(found) == ["adopted without a vote"]
    assert "S/PV.6582" in found.explanations[0].source
    # That nobody is printed as voting is no explanation by itself.
    unlisted = vote(
        "S/RES/2000 (2011)",
        "2011-07-27",
        ballot=Ballot(),
        outcome=OfficialOutcome.ADOPTED_WITHOUT_VOTE,
        outcome_printed="adopted (majority)",
    )
    assert names(one(unlisted)) == ["ballots not known to the source"]


def test_a_known_defect_is_named_with_its_correction() -> None:
    twice = vote(
        "S/5134",
        "1962-06-22",
        against="SUN ROU",
        abstaining="GHA EGY",
        outcome=SHORT,
        title="The India-Pakistan question",
    )
    (first, second) = replay([twice, _keyed(twice, "S/5134 #2")]).votes
    assert first.unexplained
    assert names(second) == ["known defect: wrong outcome"]
    assert second.explanations[0].corrections == ("sciencespo-5134-outcome",)
    assert second.held.repeats == "S/5134"


def test_a_correction_that_does_not_make_them_agree_explains_nothing() -> None:
    beside_the_point = correction_of(
        {
            "id": "date",
            "kind": "date",
            "of": {"source": "sciencespo_votes", "key": "S/2014/1"},
            "fields": {"date": ["2014-05-22", "2014-05-23"]},
            "reason": "r",
            "citation": "c",
        }
    )
    wrong = vote("S/2014/1", against="RUS", outcome=SHORT)
    assert one(wrong, corrections=Corrections([beside_the_point])).unexplained


def test_the_smallest_explanation_is_named() -> None:
    def entry(name: str, **changes: object) -> dict[str, object]:
        target = {"source": "sciencespo_votes", "key": "S/2014/1"}
        return {"id": name, "of": target, "reason": "r", "citation": "c"} | changes

    date = entry("date", kind="date", fields={"date": ["2014-05-22", "2014-05-23"]})
    outcome = entry("outcome", kind="outcome", fields={"outcome": ["insufficient votes", "vetoed"]})
    known = Corrections([correction_of(date), correction_of(outcome)])
    found = one(vote("S/2014/1", against="RUS", outcome=SHORT), corrections=known)
    assert [c.id for c in found.held.applied] == ["date", "outcome"]
    assert found.explanations[0].corrections == ("outcome",)


def test_what_is_known_must_not_undo_what_agreed() -> None:
    agreed = vote("S/2014/348", against="CHN RUS", outcome=VETOED)
    wrongly = Questions(
        [{"symbols": ["S/2014/348"], "type": "agenda", "words": "w", "source": "s"}], [], {}
    )
    assert one(agreed, questions=wrongly).unexplained


def test_ballots_that_nobody_knows() -> None:
    unknown = vote(
        "S/516", "1947-08-28", ballot=Ballot(), outcome=SHORT, unknown=("CHN", "FRA", "SUN")
    )
    assert names(one(unknown)) == ["ballots not known to the source"]


def test_no_outcome_to_compare_with() -> None:
    assert names(one(vote("S/2021/1", outcome=None))) == ["no outcome recorded by the source"]


def test_other_bodies_are_left_out() -> None:
    assembly = vote("A/RES/69/188", ballot=Ballot.counted(116, 20, 53), outcome=None)
    elsewhere = OfficialVote(
        assembly.source, "a", Organ.GENERAL_ASSEMBLY, assembly.date, "", "", assembly.ballot
    )
    assert replay([elsewhere]).votes == ()


def test_as_json() -> None:
    found = one(vote("S/2014/348", against="CHN RUS", outcome=VETOED))
    said = json.loads(json.dumps(found.as_dict()))
    assert said["ballot"]["against"] == ["CHN", "RUS"]
    assert said["computed"]["vetoed_by"] == ["CHN", "RUS"]
    assert said["agrees"] is True


@pytest.fixture(scope="module")
def whole() -> Replay:
    return replay(shared_votes("sciencespo_votes"))


def test_the_whole_record_is_explained(whole: Replay) -> None:
    assert len(whole.votes) == 3203
    assert whole.unexplained == ()
    assert whole.counts() == {
        "known defect: ballot under another member's name": 201,
        "adopted without a vote": 33,
        "procedural matter: call of an emergency special session of the General Assembly": 5,
        "known defect: a vote printed as adopted without one": 5,
        "ballots not known to the source": 2,
        "procedural matter: invitation of a representative of the People's Republic of China": 2,
        "procedural matter: removal of an item from the list of matters of which the Council is "
        "seized": 1,
        "procedural matter: concurrence in a conference to review the Charter": 1,
        "procedural matter: sub-committee under Article 29": 1,
        "known defect: wrong outcome": 1,
    }
    assert [vote.held.printed.key for vote in whole.repeated] == ["S/5134 #2", "Oral amendment #2"]


def test_the_rules_count_the_vetoes_that_the_source_counts(whole: Replay) -> None:
    for each in whole.votes:
        decision = each.answer.decision
        if each.held.repeats or decision is None or decision.reason.value == "double_veto":
            continue
        printed = int(each.held.printed.printed["(of which veto)"])
        assert len(decision.vetoed_by) == printed, each.held.printed.key


def test_without_what_is_known_the_differences_stay_unexplained(whole: Replay) -> None:
    bare = replay(shared_votes("sciencespo_votes"), corrections=NOTHING, questions=NO_QUESTIONS)
    ignorant = {each.held.printed.key for each in bare.unexplained}
    explained = {
        each.held.printed.key
        for each in whole.disagreements
        if each.explanations[0].by not in {Explanation.BALLOTS_NOT_KNOWN, Explanation.WITHOUT_VOTE}
    }
    assert ignorant == explained - _printed_as_without(whole)
    assert len(ignorant) == 212


def test_the_tables_of_meetings_and_of_procedural_votes() -> None:
    meetings = replay(shared_votes("dhl_meetings"))
    assert meetings.unexplained == ()
    assert {each.name for v in meetings.disagreements for each in v.explanations} >= {
        "known defect: wrong tally",
        "known defect: wrong outcome",
        "adopted without a vote",
    }
    procedural = replay(shared_votes("procedural_votes"))
    assert [v.held.printed.key[:10] for v in procedural.disagreements] == ["2017-10-24"]
    assert procedural.unexplained == ()


def _printed_as_without(whole: Replay) -> set[str]:
    """Votes printed as nobody voting: without corrections their ballots are only unknown."""
    return {
        each.held.printed.key
        for each in whole.votes
        if each.held.printed.outcome is OfficialOutcome.ADOPTED_WITHOUT_VOTE
    }


def _keyed(given: OfficialVote, key: str) -> OfficialVote:
    return replace(given, key=key)
