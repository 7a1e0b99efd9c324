"""What persons say of how a report was read: beside the reading, and wherever it is used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.record.builders import agenda_vote, reading, request, tally
from tests.record.faults.wholeness import faults_of
from tests.record.official.said import MONDAY, TUESDAY, WEDNESDAY

from ninevotes.record.corrections.claims.names import reading_name
from ninevotes.record.corrections.claims.one import Spoken
from ninevotes.record.corrections.claims.wanted import Ground
from ninevotes.record.corrections.fields import FieldError
from ninevotes.record.corrections.kept import CorrectionError
from ninevotes.record.derive import derive
from ninevotes.record.judgements.judged import Question
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.review.sides import claim_name
from ninevotes.record.search import SearchQuery, search, show
from ninevotes.record.store import Addition, Store
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Reading

SAID = (
    agenda_vote("2014-12-22", **tally(11, 2, 2), no_by=["CHN", "RUS"], outcome="adopted"),
    request("2014-12-05", requester_count=10),
)
REPORT = reading("r1", *SAID)
OTHER = reading("r2", agenda_vote("2014-12-22", **tally(11, 2, 2), outcome="adopted"))


def ground(at: str = MONDAY, quote: str = "", reason: str = "It was misread.") -> Ground:
    return Ground(reason, "AB", at, quote)


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    with Store.at(address) as opened:
        opened.add(REPORT, reader="1")
        opened.add(OTHER, reader="1")
        yield opened


def ids(store: Store, name: str = "r1") -> list[str]:
    found = store.claim_corrections.of_document(name)
    assert found is not None
    return [each.id for each in found.every]


def held(store: Store, name: str = "r1") -> Reading:
    found = store.reading(name)
    assert found is not None
    return found


def corrected_tally(store: Store, text: str = "10-3-2", at: str = MONDAY) -> Spoken:
    return store.claim_corrections.correct(ids(store)[0], [("tally", text)], ground(at))


def test_what_is_held_true_is_used_and_what_was_read_stays_beside_it(store: Store) -> None:
    made = corrected_tally(store)
    assert held(store).claims[0].fields["yes"] == 10
    [claim] = store.claim_corrections.of_document("r1").corrected  # type: ignore[union-attr]
    assert claim.read == REPORT.claims[0]
    assert claim.applied == (made.correction,)
    assert (made.correction.author, made.correction.reason) == ("AB", "It was misread.")
    assert faults_of(store) == {}


def test_the_events_are_made_of_what_is_held_true(store: Store) -> None:
    [vote] = [e for e in derive(store.readings()).events if e.type is ClaimType.PROCEDURAL_VOTE]
    assert len(vote.claims) == 2
    corrected_tally(store, "8-5-2")
    events = [e for e in derive(store.readings()).events if e.type is ClaimType.PROCEDURAL_VOTE]
    said = {claim.document: claim.fields["yes"] for event in events for claim in event.claims}
    assert said == {"r1": 8, "r2": 11}
    for event in events:
        told = store.events.named(event.id)
        assert told is not None, "what is derived of all claims can be looked up"
        assert told.event.fields == event.fields


def test_the_search_finds_it_by_what_is_held_true(store: Store) -> None:
    store.claim_corrections.correct(ids(store)[0], [("outcome", "rejected")], ground())
    hits = search(store, SearchQuery("r1", kinds=("procedural_vote",))).hits
    assert [(hit.outcome, hit.claim) for hit in hits] == [("rejected", ids(store)[0])]


def test_a_claim_not_made_is_used_nowhere_and_still_on_record(store: Store) -> None:
    store.claim_corrections.refuse(ids(store)[1], ground())
    assert [claim.type for claim in held(store).claims] == [ClaimType.PROCEDURAL_VOTE]
    [claim] = store.claim_corrections.of_document("r1").corrected  # type: ignore[union-attr]
    assert claim.held is None
    assert claim.read == REPORT.claims[1]
    assert not search(store, SearchQuery("r1", kinds=("meeting_request",))).hits


def test_a_claim_that_was_missed_is_used_with_the_words_that_make_it(store: Store) -> None:
    made = store.claim_corrections.add_missed(
        "r1", ClaimType.OBJECTION, [("by", "PRK"), ("date", "2014-12")], ground(quote="r1 claims 1")
    )
    added = [claim for claim in held(store).claims if claim.type is ClaimType.OBJECTION]
    assert [(claim.fields, claim.evidence.text) for claim in added] == [
        ({"by": ["PRK"]}, "r1 claims 1")
    ]
    again = store.claim_corrections.add_missed(
        "r1", ClaimType.OBJECTION, [("by", "PRK"), ("date", "2014-12")], ground(quote="r1 claims 1")
    )
    assert (again.correction, again.new) == (made.correction, False)
    assert search(store, SearchQuery("r1", kinds=("objection",))).hits


def test_a_report_with_no_claim_at_all_can_be_given_one_and_lose_it(store: Store) -> None:
    store.add(reading("r3"), reader="1")
    name = store.add(replace(REPORT, claims=(), document=REPORT.document), reader="2").document
    made = store.claim_corrections.add_missed(
        name, ClaimType.BRIEFING, [("who", "The Chair")], ground(quote="r1 claims 0")
    )
    assert len(held(store, name).claims) == 1
    store.claim_corrections.take_back(made.correction.id, author="AB", made_at=TUESDAY)
    assert held(store, name).claims == ()


def test_said_twice_it_is_kept_once(store: Store) -> None:
    first, again = corrected_tally(store), corrected_tally(store, at=TUESDAY)
    assert (first.new, again.new) == (True, False)
    assert again.correction == first.correction
    assert len(store.claim_corrections.standing()) == 1


@pytest.mark.parametrize("reader", ["1", "2"])
def test_it_survives_the_same_report_brought_again(store: Store, reader: str) -> None:
    corrected_tally(store)
    added = store.add(REPORT, reader=reader)
    assert added.addition is (Addition.ALREADY_THERE if reader == "1" else Addition.REREAD)
    assert held(store).claims[0].fields["yes"] == 10
    assert faults_of(store) == {}


def test_where_the_report_is_read_otherwise_since_it_stands_still_and_says_so(
    store: Store,
) -> None:
    made = corrected_tally(store)
    first = REPORT.claims[0]
    other = replace(first, fields={**first.fields, "yes": 10, "no": 3})
    store.add(replace(REPORT, claims=(other, *REPORT.claims[1:])), reader="2")
    found = store.claim_corrections.of_document("r1")
    assert found is not None
    assert found.standing_still == (made.correction,)
    assert held(store).claims[0] == other


def test_taken_back_what_was_read_is_held_again(store: Store) -> None:
    made = corrected_tally(store)
    store.claim_corrections.take_back(made.correction.id, author="CD", made_at=TUESDAY)
    assert held(store).claims == REPORT.claims
    assert store.claim_corrections.standing() == ()
    assert len(store.claim_corrections.standing(known_at=MONDAY)) == 1
    with pytest.raises(CorrectionError, match="there is no correction"):
        store.claim_corrections.take_back(made.correction.id, author="CD", made_at=WEDNESDAY)


def test_one_on_which_another_rests_is_taken_back_after_it(store: Store) -> None:
    first, second = corrected_tally(store), corrected_tally(store, "9-4-2", TUESDAY)
    with pytest.raises(CorrectionError, match=second.correction.id):
        store.claim_corrections.take_back(first.correction.id, author="AB", made_at=WEDNESDAY)
    store.claim_corrections.take_back(second.correction.id, author="AB", made_at=WEDNESDAY)
    assert held(store).claims[0].fields["yes"] == 10


def test_as_it_stood_before_nothing_was_corrected(store: Store) -> None:
    corrected_tally(store, at=TUESDAY)
    then = store.claim_corrections.of_document("r1", known_at=MONDAY)
    now = store.claim_corrections.of_document("r1", known_at=WEDNESDAY)
    assert then is not None
    assert now is not None
    assert (then.corrected, len(now.corrected)) == ((), 1)


def test_the_page_of_a_report_tells_both(store: Store) -> None:
    store.add(reading("desk", *SAID), reader="1")
    first = ids(store, "desk")[0]
    made = store.claim_corrections.correct(first, [("tally", "10-3-2")], ground())
    shown = show(store, "desk")
    assert [each.id for each in shown.held] == ids(store, "desk")
    assert [each.applied for each in shown.spoken] == [(made.correction,)]
    assert [hit.tally for hit in shown.claims] == [(10, 3, 2), None]


def test_a_claim_refused_in_a_review_is_used_nowhere_either(store: Store) -> None:
    claim, sha256 = REPORT.claims[1], REPORT.document.sha256
    names = (claim_name(claim, {"r1": sha256}), reading_name(claim, sha256))
    judged = store.judgements.add(
        Question.AS_READ, *names, Judgement.DIFFERENT, author="AB", made_at=MONDAY
    )
    assert held(store).claims == REPORT.claims[:1]
    store.judgements.take_back(judged.number, author="AB", made_at=TUESDAY)
    assert held(store).claims == REPORT.claims


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([("tally", "14-3-2")], "19 votes are more than the 15 members"),
        ([("yes_by", "PRK")], "PRK was not on the Council on 2014-12-22"),
        ([("yes_by", "XYZ")], "is no state"),
        ([("date", "2014-13-01")], "is no date"),
        ([("date", "20141222")], "is no date"),
        ([("no", "1")], "2 members are listed against, the tally says 1"),
        ([("vetoed_by", "CHN")], "has no field 'vetoed_by'"),
        ([("outcome", "vetoed")], "write one of adopted, rejected"),
        ([("yes", "11")], "is held to be so already"),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_what_would_be_right(
    store: Store, values: list[tuple[str, str]], words: str
) -> None:
    with pytest.raises(FieldError, match=words):
        store.claim_corrections.correct(ids(store)[0], values, ground())
    assert held(store).claims == REPORT.claims


@pytest.mark.parametrize(
    ("quote", "words"), [("not in it", "does not say"), ("r1 claims", "2 times"), ("", "--quote")]
)
def test_a_missed_claim_needs_words_that_stand_in_the_report_once(
    store: Store, quote: str, words: str
) -> None:
    with pytest.raises(FieldError, match=words):
        store.claim_corrections.add_missed(
            "r1", ClaimType.OBJECTION, [("by", "PRK")], ground(quote=quote)
        )


def test_who_and_why_are_needed_and_the_claim_must_be_there(store: Store) -> None:
    for bad in (Ground(" ", "AB", MONDAY), Ground("Why.", "", MONDAY)):
        with pytest.raises(CorrectionError, match="a correction needs"):
            store.claim_corrections.refuse(ids(store)[0], bad)
    for name in ("12345678-abcdef", "nonsense", "%-abcdef"):
        with pytest.raises(CorrectionError, match="there is no claim"):
            store.claim_corrections.refuse(name, ground())
