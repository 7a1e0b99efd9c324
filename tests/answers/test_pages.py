"""Pages: one after another they are the whole, each row once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.answers.errors import AskedError
from ninevotes.answers.pages import LARGEST, Wanted, every_row, page_of


@given(st.lists(st.integers(), max_size=60), st.integers(1, 20))
def test_pages_one_after_another_are_the_whole(rows: list[int], size: int) -> None:
    asked: list[int] = []

    def ask(number: int) -> dict[str, Any]:
        asked.append(number)
        return page_of("rows", rows, Wanted(number, size))

    assert list(every_row("rows", ask)) == rows
    assert asked == list(range(1, len(rows) // size + 2))


@given(st.integers(), st.integers())
def test_a_page_is_from_one_and_of_a_size_that_can_be_sent(page: int, size: int) -> None:
    if page >= 1 and 1 <= size <= LARGEST:
        assert Wanted(page, size).skipped == (page - 1) * size
    else:
        with pytest.raises(AskedError, match=r"counted from 1|from 1 to 1000"):
            Wanted(page, size)
