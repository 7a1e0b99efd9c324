"""What the search finds, on SQLite and on PostgreSQL."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.record.builders import reading, vote
from tests.record.official.stores import database
from tests.record.search.asked import AFTER, STATEMENTS, VETOED, add, fill

from ninevotes.record.engine import make_engine, writing
from ninevotes.record.schema import LATEST, migrate
from ninevotes.record.search import MemberVote, QueryError, SearchQuery, search
from ninevotes.record.search.query import phrases
from ninevotes.record.store import Store
from ninevotes.vocabulary.events import Truth
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Vote

NO, YES = Vote.AGAINST, Vote.IN_FAVOUR


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def store(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """The small record; no test here changes it."""
    folder = tmp_path_factory.mktemp("asked")
    with database(request.param, folder) as address, Store.at(address) as opened:
        fill(opened)
        yield opened


def found(store: Store, text: str = "", **filters: object) -> set[str]:
    """Source and key, or document, of what is found."""
    hits = search(store, SearchQuery(text, **filters)).hits  # type: ignore[arg-type]
    return {f"{hit.source}:{hit.key}" if hit.truth == "official" else hit.source for hit in hits}


WORDS = [
    ("syria", {"one:1"}),
    ("SANCTION", {"one:2", "two:d"}),
    ("cote ivoire", {"two:r2094"}),
    ('"nuclear tests"', {"one:2"}),
    ('"tests nuclear"', set()),
    ("nuclear syria", set()),
    ("S/2014/348", {"one:1", "two:v"}),
    ("s/res/2094(2013)", {"one:2", "two:r2094", "two:d"}),
    ("paper", {"paper"}),
    ("??", set()),
    ("", {"one:1", "one:2", "two:r2094", "two:u", "three:9", "two:m1", "two:d", "two:v"}
     | {"paper", "undated", "monthly"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words(store: Store, text: str, expected: set[str]) -> None:
    assert found(store, text) == expected


def test_filters(store: Store) -> None:
    assert found(store, organ=Organ.GENERAL_ASSEMBLY) == {"three:9"}
    assert found(store, outcomes=("vetoed",)) == {"one:1", "two:v", "paper"}
    assert found(store, kinds=("meeting", "draft")) == {"two:m1", "two:d"}
    assert found(store, truth=Truth.REPORTED) == {"paper", "undated", "monthly"}
    assert found(store, item="PRK:human-rights") == {"paper", "monthly"}
    assert found(store, item="middle east") == {"two:v"}
    assert found(store, "348", item="middle east") == {"two:v"}
    assert found(store, "2094", item="middle east") == set()


def test_members(store: Store) -> None:
    assert found(store, members=(MemberVote("RUS", NO),)) == {"one:1", "two:v", "three:9", "paper"}
    assert found(store, members=(MemberVote("CHN", Vote.ABSTENTION),)) == {"two:r2094"}
    assert found(store, members=(MemberVote("BRA"),)) == {"three:9"}
    both = (MemberVote("FRA", YES), MemberVote("CHN", NO))
    assert found(store, members=both) == {"one:1", "three:9"}
    assert found(store, "syria", members=(MemberVote("RUS", YES),)) == set()


def test_days_of_any_precision(store: Store) -> None:
    """December 2014 touches the 15th; nothing undated lies in a period."""
    middle = found(store, since=dt.date(2014, 12, 15), until=dt.date(2014, 12, 20))
    assert middle == {"three:9", "monthly"}
    assert found(store, until=dt.date(2013, 3, 7)) == {"one:2", "two:m1"}
    # Of a report and a claim that names no day, the day of the report counts.
    assert found(store, since=dt.date(2015, 1, 1)) == {"monthly"}


def test_a_claim_shows_where_its_words_stand(store: Store) -> None:
    (hit,) = search(store, SearchQuery(kinds=("resolution_vote",), outcomes=("vetoed",))).hits
    assert hit.quote == "paper claims 0."
    assert hit.key == "0-15"
    assert (hit.tally, hit.date_of) == ((13, 2, 0), "event")


def test_a_word_of_the_title_counts_more_than_one_of_the_matter(store: Store) -> None:
    hits = search(store, SearchQuery("non-proliferation", organ=Organ.SECURITY_COUNCIL)).hits
    assert [(hit.kind, hit.key) for hit in hits] == [("vote", "2"), ("meeting", "m1")]


def test_pages_follow_one_another(store: Store) -> None:
    whole = search(store, SearchQuery(size=100))
    pages = [search(store, SearchQuery(size=3, page=page)) for page in (1, 2, 3, 4, 5)]
    assert [hit for page in pages for hit in page.hits] == list(whole.hits)
    assert {page.total for page in pages} == {whole.total}
    assert whole.pages == 1
    assert pages[0].pages == 5
    assert search(store, SearchQuery(size=3, page=99)).total == whole.total
    days = [hit.date for hit in whole.hits if hit.date]
    assert days == sorted(days, reverse=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with database(request.param, tmp_path) as address, Store.at(address) as opened:
        fill(opened)
        yield opened


def test_what_is_replaced_or_read_anew_is_found_as_it_is_now(fresh: Store) -> None:
    store = fresh
    add(store, replace(VETOED, title="The situation in Yemen"), at=AFTER)
    assert found(store, "syria") == set()
    assert found(store, "yemen") == {"one:1"}
    assert found(store, members=(MemberVote("CHN", NO),), kinds=("vote",)) == {"one:1", "three:9"}
    store.add(
        reading("paper", vote("2014-05-22", outcome="adopted"), date="2014-05-23"), reader="2"
    )
    assert found(store, outcomes=("vetoed",)) == {"one:1", "two:v"}


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        ("2016-01-01", {"year", "month", "day"}),
        ("2016-03-31", {"year", "month", "day"}),
        ("2016-04-01", {"year", "day"}),
        ("2016-05-03", {"year"}),
        ("2017-01-01", set()),
    ],
)
def test_a_period_that_goes_on_touches_the_days_since(
    fresh: Store, since: str, expected: set[str]
) -> None:
    """A year that has not ended on the day asked for, and a month, may be that day or later."""
    for name, when in (("year", "2016"), ("month", "2016-03"), ("day", "2016-05-02")):
        fresh.add(reading(name, vote(when, yes_by=["FRA"]), date=None))
    day = dt.date.fromisoformat(since)
    assert found(fresh, since=day) == expected
    assert found(fresh, since=day, members=(MemberVote("FRA"),)) == expected


def test_questions_that_cannot_be_asked() -> None:
    for wrong in (
        {"page": 0},
        {"size": 0},
        {"since": dt.date(2015, 1, 1), "until": dt.date(2014, 1, 1)},
        {"truth": Truth.COMPUTED},
    ):
        with pytest.raises(QueryError):
            SearchQuery(**wrong)


@settings(
    deadline=None,
    max_examples=120,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(text=st.text(max_size=40) | st.text("\"'*():^-+{}[]\\ ANDORNT.~<>|&!%;syria", max_size=40))
def test_no_text_is_syntax(store: Store, text: str) -> None:
    """Whatever is typed, the answer is what holds its words; never an error."""
    whole = search(store, SearchQuery(text, size=100))
    if not phrases(text):
        assert (whole.total == 0) or not text.strip()
    assert search(store, SearchQuery(item=f"x {text}", size=100)).total == 0 or "x" in text


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_an_older_store_is_indexed_when_it_is_brought_up_to_date(kind: str, tmp_path: Path) -> None:
    with database(kind, tmp_path) as address:
        with Store.at(address) as filled:
            fill(filled)
            before = search(filled, SearchQuery("syria OR 2094 paper", size=100))
            everything = search(filled, SearchQuery(size=100))
        engine = make_engine(address, 5.0)
        with writing(engine) as connection:
            migrate(connection, "0003")
        with writing(engine) as connection:
            migrate(connection, LATEST)
        engine.dispose()
        with Store.at(address) as again:
            assert search(again, SearchQuery(size=100)) == everything
            assert search(again, SearchQuery("syria OR 2094 paper", size=100)) == before
    assert everything.total == len(STATEMENTS) - 1 + 6
