"""A list of votes: each once, as one source gives them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.record.official.stores import database
from tests.record.search.asked import REPORTS, add, fill

from ninevotes.record.search import MemberVote, QueryError
from ninevotes.record.search.facets import facets
from ninevotes.record.search.ideal_points import ideal_points
from ninevotes.record.search.query import SearchQuery
from ninevotes.record.search.vote_list import VoteQuery, list_votes
from ninevotes.record.store import Store
from ninevotes.vocabulary.official import OfficialIdealPoint
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Vote


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def record(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("list")
    with database(request.param, folder) as address, Store.at(address) as store:
        fill(store)
        yield store


def test_the_source_with_most_votes_is_followed(record: Store) -> None:
    found = list_votes(record, VoteQuery())
    assert found.source == "one"
    assert set(found.sources) == {"one", "two"}
    assert [vote.key for vote in found.votes] == ["1", "2"]


def test_another_source_may_be_followed_and_undated_votes_come_last(record: Store) -> None:
    found = list_votes(record, VoteQuery(source="two"))
    assert [vote.key for vote in found.votes] == ["r2094", "u"]


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        (VoteQuery(members=(MemberVote("RUS", Vote.AGAINST),)), ["1"]),
        (VoteQuery(members=(MemberVote("RUS"), MemberVote("FRA", Vote.IN_FAVOUR))), ["1", "2"]),
        (VoteQuery(topic="nuclear"), ["2"]),
        (VoteQuery(contested=True), ["1"]),
        (VoteQuery(organ=Organ.GENERAL_ASSEMBLY), ["9"]),
        (VoteQuery(size=1, page=2), ["2"]),
    ],
)
def test_votes_are_filtered_and_come_in_pages(
    record: Store, query: VoteQuery, keys: list[str]
) -> None:
    assert [vote.key for vote in list_votes(record, query).votes] == keys


def test_the_total_is_that_of_all_pages(record: Store) -> None:
    found = list_votes(record, VoteQuery(size=1))
    assert (found.total, found.pages, len(found.votes)) == (2, 2, 1)


def test_a_body_without_votes_has_none(tmp_path: Path) -> None:
    with Store.open(tmp_path) as empty:
        assert list_votes(empty, VoteQuery()).source is None


@pytest.mark.parametrize(
    "query", [VoteQuery(source="nobody"), VoteQuery(page=0), VoteQuery(topic="*")]
)
def test_what_cannot_be_asked_is_refused(record: Store, query: VoteQuery) -> None:
    with pytest.raises(QueryError):
        list_votes(record, query)


def test_what_is_found_is_counted_by_what_it_is(record: Store) -> None:
    counted = {facet.name: dict(facet.values) for facet in facets(record, SearchQuery())}
    assert counted["kind"]["vote"] == 5
    assert counted["truth"]["reported"] == 2 * len(REPORTS)
    assert "organ" in counted


def test_a_filter_with_one_value_narrows_nothing(record: Store) -> None:
    names = {facet.name for facet in facets(record, SearchQuery(kinds=("meeting",)))}
    assert not names & {"kind", "truth"}
    assert facets(record, SearchQuery("* *")) == ()


def test_estimates_come_by_series_and_year(record: Store) -> None:
    add(
        record,
        *(
            OfficialIdealPoint(
                "points", f"{series} {year}", "FRA", year, 0.1, None, None, 9, series
            )
            for series in ("b", "a")
            for year in (2001, 2000)
        ),
    )
    found = ideal_points(record, "FRA")
    assert {name: [p.year for p in points] for name, points in found.items()} == {
        "a": [2000, 2001],
        "b": [2000, 2001],
    }
    assert list(ideal_points(record, "FRA", "b")) == ["b"]
    assert ideal_points(record, "DEU") == {}


def test_a_report_is_read_by_its_name(record: Store) -> None:
    reading = record.reading("paper")
    assert reading is not None
    assert reading.document.id == "paper"
    assert len(reading.claims) == 1
    assert record.reading("nobody") is None
    assert record.reading("paper-x") is None
