"""The list of equivalent mutants is about the rules as they stand."""

from __future__ import annotations

import importlib
import inspect
from collections import Counter
from typing import Any

import pytest
from tests.rules.mutation import Mutant, caches_apart, equivalent

LISTED = list(equivalent())


@pytest.mark.parametrize("mutant", LISTED, ids=str)
def test_the_line_that_was_changed_is_still_there(mutant: Mutant) -> None:
    module, _, name = mutant.function.partition(".")
    found: Any = importlib.import_module(f"ninevotes.rules.{module}")
    for part in name.split("."):
        found = getattr(found, part)
    source = " ".join(inspect.getsource(inspect.unwrap(found)).split())
    assert mutant.was in source
    assert mutant.was != mutant.now


def test_no_mutant_is_listed_twice() -> None:
    assert [mutant for mutant, n in Counter(LISTED).items() if n > 1] == []


def test_a_cache_is_set_apart_so_that_the_function_can_be_changed() -> None:
    source = "@lru_cache(maxsize=8)\ndef f() -> int:\n    return 1\n"
    assert caches_apart(source) == (
        "def f() -> int:\n    return 1\n\n\nf = lru_cache(maxsize=8)(f)\n"
    )
