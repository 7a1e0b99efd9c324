from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record.council_votes import ADOPTED, SHORT, VETOED, vote

from ninevotes.record.corrections.apply import Corrections, held_true
from ninevotes.record.corrections.model import Correction
from ninevotes.record.corrections.table import correction_of
from ninevotes.vocabulary.official import OfficialOutcome, OfficialVeto
from ninevotes.vocabulary.votes import Ballot, Vote

SOURCE = "sciencespo_votes"


def correction(**entry: object) -> Correction:
    given_ = {"id": "c", "kind": "ballot", "reason": "because", "citation": "S/PV.1"}
    return correction_of({**given_, "of": {"source": SOURCE, "key": "S/1"}, **entry})


def test_a_ballot_held_true_stands_beside_the_one_printed() -> None:
    printed = vote("S/1")
    held = held_true(
        printed, Corrections([correction(votes={"CHN RUS": ["Y", "A"], "ARG": ["Y", "P"]})])
    )
    assert held.statement.ballot.cast(Vote.ABSTENTION) == ("CHN", "RUS")
    assert held.statement.ballot.count(Vote.IN_FAVOUR) == 12
    assert held.statement.ballot.count(Vote.DID_NOT_PARTICIPATE) == 1
    assert held.printed is printed
    assert printed.ballot.count(Vote.IN_FAVOUR) == 15


def test_it_applies_only_to_what_it_was_written_for() -> None:
    mended = vote("S/1", abstaining="CHN")
    written_for = correction(votes={"CHN": ["Y", "A"]})
    held = held_true(mended, Corrections([written_for]))
    assert held.statement is mended
    assert not held.corrected
    assert held.standing_still == (written_for,)


def test_all_of_a_correction_applies_or_nothing() -> None:
    printed = vote("S/1", abstaining="CHN")
    held = held_true(
        printed, Corrections([correction(votes={"RUS": ["Y", "A"], "CHN": ["Y", "A"]})])
    )
    assert held.statement is printed


def test_one_correction_after_another() -> None:
    made = Corrections(
        [correction(votes={"CHN": ["Y", "A"]}), correction(id="d", votes={"CHN": ["A", "P"]})]
    )
    held = held_true(vote("S/1"), made)
    assert held.statement.ballot.votes["CHN"] is Vote.DID_NOT_PARTICIPATE
    assert [each.id for each in held.applied] == ["c", "d"]


def test_a_vote_that_nobody_knows() -> None:
    held = held_true(vote("S/1"), Corrections([correction(votes={"CHN": ["Y", "?"]})]))
    assert held.statement.unknown == ("CHN",)
    assert held.statement.ballot.count(Vote.IN_FAVOUR) == 14


def test_members_of_whom_the_source_says_nothing() -> None:
    printed = vote("S/1", ballot=Ballot(), outcome=OfficialOutcome.ADOPTED_WITHOUT_VOTE)
    held = held_true(
        printed,
        Corrections(
            [
                correction(
                    votes={"CHN FRA": ["", "Y"]},
                    fields={"outcome": ["adopted without a vote", "adopted"]},
                )
            ]
        ),
    )
    assert held.statement.ballot.cast(Vote.IN_FAVOUR) == ("CHN", "FRA")
    assert held.statement.outcome is ADOPTED


def test_a_ballot_under_another_members_name() -> None:
    seat = correction(
        of={"source": SOURCE, "from": dt.date(2011, 1, 1), "to": dt.date(2012, 12, 31)},
        seat={"TUR": "PRT"},
    )
    known = Corrections([seat])
    in_2011 = vote("S/RES/2000 (2011)", "2011-07-27")
    votes = {("TUR" if m == "PRT" else m): v for m, v in in_2011.ballot.votes.items()}
    printed = vote("S/RES/2000 (2011)", "2011-07-27", ballot=Ballot(votes, in_2011.ballot.tally))
    assert held_true(printed, known).statement.ballot == in_2011.ballot
    # Where both have a vote nothing is moved, and outside of the years nothing is looked at.
    assert held_true(in_2011, known).statement is in_2011
    before = vote("S/RES/1900 (2009)", "2009-12-16")
    assert held_true(before, known).applied == ()


def test_fields_and_repetitions() -> None:
    printed = vote("S/1", against="RUS", outcome=SHORT)
    held = held_true(
        printed,
        Corrections(
            [
                correction(
                    fields={
                        "outcome": ["insufficient votes", "vetoed"],
                        "vetoed_by": ["", "RUS"],
                        "date": [dt.date(2014, 5, 22), dt.date(2014, 5, 23)],
                    },
                    repeats="S/0",
                )
            ]
        ),
    )
    assert held.statement.outcome is VETOED
    assert held.statement.vetoed_by == ("RUS",)
    assert held.statement.date == dt.date(2014, 5, 23)
    assert held.repeats == "S/0"


def test_a_tally_without_the_names_behind_it() -> None:
    printed = vote("S/1", against="RUS", outcome=VETOED)
    held = held_true(printed, Corrections([correction(tally=["14-1-0", "13-1-1"], unnamed="Y")]))
    assert held.statement.ballot.votes == {"RUS": Vote.AGAINST}
    assert held.statement.ballot.count(Vote.ABSTENTION) == 1
    assert len(held.statement.unknown) == 14


def test_other_statements_have_fields_too() -> None:
    entry = OfficialVeto(SOURCE, "S/1", dt.date(1980, 1, 9), "", "S/1", None, "item", ("SUN",))
    made = Corrections([correction(fields={"date": [dt.date(1980, 1, 9), dt.date(1980, 1, 7)]})])
    assert held_true(entry, made).statement.date == dt.date(1980, 1, 7)
    ballots = Corrections([correction(votes={"SUN": ["N", "Y"]})])
    assert held_true(entry, ballots).statement is entry


def test_another_source_is_left_alone() -> None:
    other = vote("S/1", source="another")
    assert held_true(other, Corrections([correction(votes={"CHN": ["Y", "A"]})])).applied == ()


def test_a_correction_that_changes_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="changes nothing"):
        correction()


@given(
    st.dictionaries(
        st.sampled_from(["CHN", "FRA", "RUS", "GBR", "USA", "ARG"]), st.sampled_from("NAP-?")
    )
)
def test_no_member_is_lost_and_twice_is_once(changes: dict[str, str]) -> None:
    printed = vote("S/1")
    entry = {member: ["Y", code] for member, code in changes.items()}
    made = Corrections([correction(votes=entry)] if entry else [])
    held = held_true(printed, made).statement
    ballot = held.ballot
    assert set(ballot.votes) | set(held.unknown) == set(printed.ballot.votes)
    assert all(ballot.count(each) == len(ballot.cast(each)) for each in ballot.tally)
    assert held_true(held, made).statement is held
