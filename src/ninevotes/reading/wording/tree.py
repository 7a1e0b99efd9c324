"""The tree of a regular expression, as the standard library parses it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any

from ninevotes.reading.wording.lexicon import small

parser: Any = None
ops: Any = None
with suppress(ImportError):  # an inner part of the library: without it forms are slower, not wrong
    ops, parser = import_module("re._constants"), import_module("re._parser")

Node = tuple[Any, Any]
LETTERS = "LETTERS"
"""The operation of letters joined into a string."""


def parsed(source: str, flags: int = 0) -> Sequence[Any] | None:
    """The tree of an expression, null where the library does not give it."""
    tree: Sequence[Any] | None = parser.parse(source, flags) if parser else None
    return tree


def runs_joined(sequence: Iterable[Node]) -> Iterator[Node]:
    """A sequence with letters that follow one another made one string."""
    run = ""
    for operation, argument in sequence:
        if operation is ops.LITERAL:
            run += chr(argument)
            continue
        if run:
            yield LETTERS, small(run)
            run = ""
        yield operation, argument
    if run:
        yield LETTERS, small(run)


def bars_words(inner: Sequence[tuple[Any, Any]]) -> bool:
    """Whether a negative look-around shuts out the letters of words, as a boundary does."""
    if len(inner) != 1 or inner[0][0] is not ops.IN:
        return False
    return (ops.CATEGORY, ops.CATEGORY_WORD) in inner[0][1]
