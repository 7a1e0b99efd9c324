"""The whole of a search is told to the last hit, each once, however much is asked at a time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ninevotes.answers.errors import AskedError
from ninevotes.answers.searching import SearchAsked, search_page
from ninevotes.answers.searching_all import every_hit
from ninevotes.record.store import Store
from tests.web.whole import whole_record


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with whole_record(tmp_path_factory.mktemp("whole")) as record:
        yield record


@pytest.mark.parametrize(
    "asked",
    [
        SearchAsked(kind=("vote",)),
        SearchAsked(truth="reported"),
        SearchAsked(member=("RUS:N",), since="2014", until="2014-11"),
        SearchAsked(q="veto"),
        SearchAsked(q="nothing like it"),
    ],
)
@pytest.mark.parametrize("window", [60, 90, 1000])
def test_the_whole_is_the_same_however_it_is_asked(
    store: Store, asked: SearchAsked, window: int
) -> None:
    at_once = search_page(store, SearchAsked(asked.q, asked.member, size=1000))
    assert not at_once["more"]
    wanted = search_page(store, _with(asked, 1000))["hits"]
    found = list(every_hit(store, asked, window))
    assert len(found) == len({(hit["kind"], hit["source"], hit["key"]) for hit in found})
    dated = [hit for hit in wanted if hit["date"] or asked.q or window == 1000]
    assert [hit for hit in found if hit in dated] == dated
    assert found == wanted or window < len(wanted)


def test_a_day_with_more_than_is_asked_at_a_time_is_told_not_passed_over(store: Store) -> None:
    with pytest.raises(AskedError, match="alone has more than 5 hits"):
        list(every_hit(store, SearchAsked(truth="reported"), 5))


def _with(asked: SearchAsked, size: int) -> SearchAsked:
    return SearchAsked(**{**{f: getattr(asked, f) for f in asked.__slots__}, "size": size})
