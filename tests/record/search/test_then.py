"""As of any date: what had happened, and what was known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.record.builders import reading, vote
from tests.record.search.asked import AFTER, BEFORE, OTHERWISE, VETOED, add, council_vote, fill

from ninevotes.record.agreement import contested_votes, roll_calls
from ninevotes.record.export import Selection, extract
from ninevotes.record.judgements.judged import Question
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.search import SearchQuery, search, show
from ninevotes.record.store import Store
from ninevotes.vocabulary.official import OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Ballot

LATER = "2026-03-04T09:00:00+00:00"


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    with Store.at(address) as opened:
        fill(opened)
        yield opened


def test_what_had_not_happened_is_not_shown(store: Store) -> None:
    assert show(store, "2094", as_of=dt.date(2013, 3, 6)).empty
    one = show(store, "2094", as_of=dt.date(2013, 3, 7))
    assert [held.printed.key for held in one.votes] == ["2", "r2094"]
    assert one.left_out == 0
    gone = show(store, "2094", as_of=dt.date(2013, 3, 6))
    assert gone.left_out == 3
    assert not gone.drafts
    assert not gone.links


def test_what_was_not_known_is_not_shown(store: Store) -> None:
    assert show(store, "2094", known_at="2026-03-01T00:00:00+00:00").empty
    assert len(show(store, "2094", known_at=BEFORE).votes) == 2


def test_a_statement_as_it_stood_before_its_source_changed_it(store: Store) -> None:
    add(store, replace(OTHERWISE, title="As mended"), at=AFTER)
    (now,) = [h.printed for h in show(store, "2094").votes if h.printed.source == "two"]
    (then,) = [
        held.printed
        for held in show(store, "2094", known_at=BEFORE).votes
        if held.printed.source == "two"
    ]
    assert (now.title, then) == ("As mended", OTHERWISE)


def test_judgements_and_their_ties_as_known_then(store: Store) -> None:
    """A statement that nothing ties is tied by a person, and from then on only."""
    alone = council_vote("four", "x", "2014-05-22", "Syria", Ballot.counted(3, 2, 0))
    add(store, alone)
    assert [held.printed.source for held in show(store, "S/2014/348").votes] == ["one"]
    store.judgements.add(
        Question.SAME_THING, "one/1", "four/x", Judgement.SAME, author="AB", made_at=AFTER
    )
    shown = show(store, "S/2014/348")
    assert [held.printed.source for held in shown.votes] == ["four", "one"]
    (tie,) = shown.history.ties
    assert (tie.author, tie.judgement) == ("AB", Judgement.SAME)
    before = show(store, "S/2014/348", known_at=BEFORE)
    assert [held.printed.source for held in before.votes] == ["one"]


def test_a_vote_brings_all_that_is_tied_to_it_by_any_of_its_symbols(store: Store) -> None:
    """One source names only the draft, another only the meeting, with a revision and words."""
    told = council_vote(
        "four",
        "y",
        "2014-05-22",
        "Syria",
        Ballot.counted(3, 2, 0),
        symbol="S/2014/348 (as orally revised)",
        outcome=VETOED.outcome,
    )
    add(store, told)
    for asked in ("S/2014/348", "S/PV.7180", "S/2014/348 (as orally revised)"):
        shown = show(store, asked)
        assert [held.printed.source for held in shown.votes] == ["four", "one"]
        (vote_,) = shown.history.votes
        assert vote_.sources == ("four", "one")
        (tie,) = shown.history.ties
        assert tie.evidence is not None
        assert "symbol same" in tie.evidence.words()


def test_reports_that_had_appeared(store: Store) -> None:
    store.add(reading("late", vote("2014-05-22", symbol="S/2014/348"), date="2015-06-01"))
    query = SearchQuery("late", known_at="2015-05-31T00:00:00+00:00")
    assert search(store, query).total == 0
    assert search(store, replace(query, known_at="2015-06-01T00:00:00+00:00")).total > 0


def test_the_search_as_known_then(store: Store) -> None:
    add(store, replace(VETOED, key="new", title="Another chamber"), at=LATER)
    query = SearchQuery("chamber")
    assert search(store, query).total == 1
    assert search(store, replace(query, known_at=AFTER)).total == 0


def test_the_search_says_what_it_cannot_search(store: Store) -> None:
    """The index has the last words only: what was replaced since is counted, not found."""
    add(store, replace(OTHERWISE, title="As mended"), at=AFTER)
    found = search(store, SearchQuery("neighbours", known_at=BEFORE))
    assert (found.total, found.replaced) == (0, 1)
    assert search(store, SearchQuery("mended", known_at=BEFORE)).total == 0
    assert search(store, SearchQuery("mended")).replaced == 0


def test_contested_votes_as_known_then(store: Store) -> None:
    changed = replace(VETOED, ballot=Ballot.of("FRA GBR USA RUS", "CHN"))
    add(store, changed, at=AFTER)
    council = Organ.SECURITY_COUNCIL
    now = roll_calls(store, council, source="one")
    then = roll_calls(store, council, source="one", known_at=BEFORE)
    assert now.counts[-1] == (4, 1, 0)
    assert then.counts[-1] == (3, 2, 0)
    (contested,) = contested_votes(store, then, "CHN")
    assert contested.vote == VETOED


def test_votes_of_one_body(store: Store) -> None:
    every = list(store.official.votes())
    council = list(store.official.votes(organ=Organ.SECURITY_COUNCIL))
    assembly = list(store.official.votes(organ=Organ.GENERAL_ASSEMBLY))
    assert [each for each in every if each.organ is Organ.SECURITY_COUNCIL] == council
    assert [(each.key, dict(each.ballot.votes)) for each in assembly] == [
        ("9", dict(_assembly(every).ballot.votes))
    ]
    assert list(store.official.votes(organ=Organ.HUMAN_RIGHTS_COUNCIL)) == []


def test_an_export_as_known_then(store: Store) -> None:
    add(store, replace(VETOED, title="As mended"), at=AFTER)
    then = extract(store, Selection(known_at=BEFORE))
    assert VETOED in then.votes
    assert VETOED not in extract(store).votes
    assert {document.id for document in then.documents} == {"paper", "monthly"}


def _assembly(votes: list[OfficialVote]) -> OfficialVote:
    return next(vote for vote in votes if vote.organ is Organ.GENERAL_ASSEMBLY)
