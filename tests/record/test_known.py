"""What was known by a day, and names of documents."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.record.builders import reading, request

from ninevotes.record.derive import derive, left_out
from ninevotes.record.identity import distinct_names
from ninevotes.record.known import known

EARLY = reading("early", request("2014-12"), date="2014-12-08")
LATE = reading("late", request("2014-12-05"), date="2014-12-23")
UNDATED = reading("undated", request("2014-12"), date=None)


def test_documents_up_to_the_day_are_known_and_the_day_counts() -> None:
    assert known([LATE, EARLY], dt.date(2014, 12, 8)).readings == (EARLY,)
    assert known([LATE, EARLY], dt.date(2014, 12, 7)).readings == ()


def test_without_a_day_everything_is_known_undated_last() -> None:
    settled = known([UNDATED, LATE, EARLY])
    assert settled.readings == (EARLY, LATE, UNDATED)
    assert settled.undated == ()


def test_undated_documents_are_left_out_named_and_explained() -> None:
    history = derive([UNDATED, EARLY, LATE], as_of=dt.date(2014, 12, 10))
    assert [document.id for document in history.documents] == ["early"]
    assert left_out(history) == ("undated",)
    assert "no date" in history.notes["undated"][0]
    assert "2014-12-10" in history.notes["undated"][0]


def test_what_was_not_yet_known_changes_nothing() -> None:
    history = derive([EARLY, LATE], as_of=dt.date(2014, 12, 10))
    assert [event.date for event in history.events] == ["2014-12"]
    assert [event.date for event in derive([EARLY, LATE]).events] == ["2014-12-05"]
    assert history == derive([EARLY])


def test_documents_that_share_a_name_are_told_apart() -> None:
    other = replace(LATE, document=replace(LATE.document, id="early"), claims=())
    names = {r.document.id for r in known([EARLY, other]).readings}
    assert names == {f"early-{r.document.sha256[:8]}" for r in (EARLY, other)}
    assert derive([EARLY, other]) == derive([other, EARLY])


@given(
    st.dictionaries(
        st.text("0123456789abcdef", min_size=64, max_size=64),
        st.sampled_from(["a", "b", "a-00000000", "a-11111111"]),
        max_size=12,
    )
)
def test_names_are_distinct_and_do_not_depend_on_the_order(names: dict[str, str]) -> None:
    pairs = [(name, sha256) for sha256, name in names.items()]
    found = distinct_names(pairs)
    assert len(set(found.values())) == len(names)
    assert found == distinct_names(reversed(pairs))


def test_a_name_with_a_hash_that_another_document_bears_is_avoided() -> None:
    sha256 = "ab" * 32
    found = distinct_names([("x", sha256), ("x", "cd" * 32), ("x-abababab", "ef" * 32)])
    assert found[sha256] == f"x-{sha256}"
