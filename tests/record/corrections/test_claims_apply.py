"""What is held true follows from what was read and what persons said, and from nothing else."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.record.builders import agenda_vote, reading, request, tally

from ninevotes.record.corrections.claims.apply import held_reading, value_in
from ninevotes.record.corrections.claims.model import ClaimCorrection, content
from ninevotes.record.corrections.claims.wanted import Ground, correcting, refusing
from ninevotes.record.corrections.fields import FieldError

REPORT = reading(
    "r1",
    agenda_vote("2014-12-22", **tally(11, 2, 2), outcome="adopted"),
    request("2014-12-05", requester_count=10, requesters=["USA", "FRA"]),
)
GROUND = Ground("It was misread.", "AB", "2026-02-06T10:00:00+00:00")
SAID = st.tuples(
    st.integers(0, 1),
    st.sampled_from(["yes=10", "date=2014-12-23", "outcome=rejected", "requester_count=9", "-"]),
)


def spoken(said: list[tuple[int, str]]) -> list[ClaimCorrection]:
    """Corrections as a person makes them one after the other; those that cannot be are passed."""
    made: list[ClaimCorrection] = []
    for place, words in said:
        claim = held_reading(REPORT.document, REPORT.claims, made).every[place]
        field, _, value = words.partition("=")
        try:
            one = (
                correcting(REPORT.document, claim, [(field, value)], GROUND)
                if value
                else refusing(REPORT.document, claim, GROUND)
            )
        except FieldError:
            continue
        made.append(replace(one, number=len(made) + 1))
    return made


@given(st.lists(SAID, max_size=6))
def test_every_correction_applies_when_it_is_made(said: list[tuple[int, str]]) -> None:
    made = spoken(said)
    held = held_reading(REPORT.document, REPORT.claims, made)
    assert held.standing_still == ()
    assert sum(len(each.applied) for each in held.every) == len(made)
    assert tuple(each.read for each in held.every) == REPORT.claims


@given(st.lists(SAID, max_size=6))
def test_the_last_word_on_a_field_is_what_is_held_true(said: list[tuple[int, str]]) -> None:
    made = spoken(said)
    for each in held_reading(REPORT.document, REPORT.claims, made).every:
        last = {c.field: c.held for one in each.applied for c in one.changes}
        if each.held is not None:
            assert {name: value_in(each.held, name) for name in last} == last
        assert each.read is not None
        if not each.applied:
            assert each.held == each.read


@given(st.lists(SAID, max_size=6))
def test_a_document_read_otherwise_loses_no_correction(said: list[tuple[int, str]]) -> None:
    made = spoken(said)
    first = REPORT.claims[0]
    other = replace(first, date="2014-12-20", fields={**first.fields, "yes": 12})
    held = held_reading(REPORT.document, (other, REPORT.claims[1]), made)
    applied = [one for each in held.every for one in each.applied]
    assert sorted(one.number for one in (*applied, *held.standing_still)) == [
        one.number for one in made
    ]
    for each in held.every:
        if each.applied and each.read == other and each.held:
            assert content(each.held) != content(other)


def test_a_claim_whose_words_moved_a_little_is_still_the_one_that_was_meant() -> None:
    made = spoken([(0, "yes=10")])
    claim = REPORT.claims[0]
    span = replace(claim.evidence.span, start=claim.evidence.span.start + 1)
    moved = replace(claim, evidence=replace(claim.evidence, span=span))
    held = held_reading(REPORT.document, (moved, REPORT.claims[1]), made)
    assert held.held[0].fields["yes"] == 10
