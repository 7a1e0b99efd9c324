"""Claims gathered into events, whatever their order."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record.builders import ARMS, Said, reading, request, tally, vote

from ninevotes.record.matching.gather import gather
from ninevotes.record.matching.statements import Statement, statements


def _told(*said: Said) -> list[Statement]:
    """Each claim in a report of its own."""
    return [statements(reading(f"r{n}", claim))[0] for n, claim in enumerate(said)]


def _parts(told: Sequence[Statement]) -> set[frozenset[str]]:
    return {frozenset(s.claim.document for s in group) for group in gather(told)}


JANUARY = vote("2013-01-22", outcome="adopted", unanimous=True)
MARCH = vote("2013-03-07", outcome="adopted", unanimous=True)


def test_a_vague_claim_joins_the_one_event_it_fits() -> None:
    told = _told(JANUARY, vote("2013-01", outcome="adopted"), MARCH)
    assert _parts(told) == {frozenset({"r0", "r1"}), frozenset({"r2"})}


def test_a_vague_claim_that_fits_two_events_joins_neither() -> None:
    told = _told(JANUARY, MARCH, vote("2013", outcome="adopted"))
    assert _parts(told) == {frozenset({"r0"}), frozenset({"r1"}), frozenset({"r2"})}


def test_claims_that_fit_nowhere_are_gathered_by_themselves() -> None:
    vague = vote("2013", outcome="adopted")
    assert frozenset({"r2", "r3"}) in _parts(_told(JANUARY, MARCH, vague, vague))


def test_a_whole_tally_decides_between_two_events() -> None:
    first = vote("2014-12-18", "UNGA", **tally(116, 20, 53))
    second = vote("2014-12-19", "UNGA", **tally(125, 35, 20))
    told = _told(first, second, vote("2014-12", "UNGA", **tally(116, 20, 53)))
    assert _parts(told) == {frozenset({"r0", "r2"}), frozenset({"r1"})}


def test_all_claims_of_an_event_agree_to_a_new_one() -> None:
    """A month in common does not tie two days together."""
    told = _told(
        request("2014-12-05", requesters=["AUS"]),
        request("2014-12", requesters=["AUS", "PRK"]),
        request("2014-12-15", requesters=["PRK"]),
    )
    groups = _parts(told)
    assert not any({"r0", "r2"} <= group for group in groups)


def test_parts_of_a_quotation_meet_in_the_whole() -> None:
    first = "It marks the first time human rights will be discussed here"
    second = "It reflects an overwhelming appetite to see the crimes addressed"
    told = _told(
        Said("quote", None, {"speaker": "Singh", "text": first}),
        Said("quote", None, {"speaker": "Singh", "text": second}),
        Said("quote", None, {"speaker": "P. Singh", "text": f"{first}. {second}."}),
    )
    assert _parts(told) == {frozenset({"r0", "r1", "r2"})}


def _background(claim: Said) -> list[Statement]:
    return statements(reading("background", claim, item=ARMS, date="2015-01-05"))


def test_a_vote_told_in_passing_under_another_matter_is_known_by_its_tally() -> None:
    news = _told(
        vote("2014-12-18", "UNGA", **tally(116, 20, 53)),
        vote("2014-12-18", "UNGA", **tally(116, 20, 55)),
    )
    passing = _background(vote("2014-12-18", "UNGA", yes=116, no=20))
    assert _parts([*news, *passing]) == {frozenset({"r0", "r1", "background"})}


def test_or_by_the_number_of_the_resolution() -> None:
    news = _told(MARCH, vote("2013-03-08", symbol="S/RES/2094 (2013)", yes=15))
    passing = _background(vote("2013", symbol="S/RES/2094 (2013)"))
    assert _parts([*news, *passing]) == {frozenset({"r0"}), frozenset({"r1", "background"})}


def test_but_not_by_its_day_alone() -> None:
    passing = _background(vote("2013-03-07", outcome="adopted", unanimous=True))
    assert len(gather([*_told(MARCH), *passing])) == 2


CLAIMS = [
    vote("2014-12-18", "UNGA", **tally(116, 20, 53)),
    vote("2014-12-18", "UNGA", **tally(116, 20, 55)),
    vote("2014-12", "UNGA", no_by=["CHN"]),
    vote("2014-11-18", "UNGA-C3", outcome="adopted"),
    vote("2014", None, outcome="adopted"),
    vote(None, "UNGA"),
    request("2014-12", requester_count=10),
    request("2014-12-05", requesters=["AUS", "FRA"]),
    request(None, requested_for="2014-12-22"),
    request("2014-12-15", requesters=["PRK"]),
]


@settings(deadline=None)
@given(st.permutations(CLAIMS))
def test_the_order_of_claims_does_not_matter(order: list[Said]) -> None:
    told = {id(claim): s for claim, s in zip(CLAIMS, _told(*CLAIMS), strict=True)}
    shuffled = [told[id(claim)] for claim in order]
    assert _parts(shuffled) == _parts(list(told.values()))


@settings(deadline=None)
@given(st.lists(st.sampled_from(CLAIMS), max_size=8))
def test_every_claim_stands_in_exactly_one_event(claims: list[Said]) -> None:
    told = _told(*claims)
    gathered = [s.claim.document for group in gather(told) for s in group]
    assert sorted(gathered) == sorted(s.claim.document for s in told)
