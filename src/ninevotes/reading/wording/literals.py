r"""The words without which an expression cannot match.

Every match of ``\bveto(?:ed|es)\b`` holds "vetoed" or "vetoes". From the tree of an expression
we take such a set of strings, and of each string its rarest word or part of a word: a set of
fragments of which each text that matches holds one at least. The marks of masked text (a state,
a body, a date) count as words too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ninevotes.reading.wording.lexicon import Fragment, small
from ninevotes.reading.wording.rarity import WORTHLESS, rarest
from ninevotes.reading.wording.tree import LETTERS, Node, bars_words, ops, runs_joined

_MOST = 600
"""Strings in a set; beyond it the set is closed and a new one begun."""
_SETS = 2
_FEW = 4
"""Characters of a class that is taken apart into its letters."""

Strings = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Part:
    """What is known of a part of an expression.

    Args:
        exact: all strings that it can match, null where there are too many.
        needed: sets of strings of which each match holds one, the rarest set first.
    """

    exact: Strings | None
    needed: tuple[Strings, ...] = ()

    @property
    def told(self) -> tuple[Strings, ...]:
        """The sets that are needed, the exact strings among them."""
        return self.needed if self.exact is None else _rarest_sets(self.exact, *self.needed)


_EMPTY = _Part(frozenset({""}))
_SPACE = _Part(frozenset({" "}))
_ANYTHING = _Part(None)


def needed_fragments(tree: Sequence[Any] | None) -> tuple[frozenset[Fragment], ...]:
    r"""Sets of fragments; every text that matches holds at least one of each set.

    >>> from ninevotes.reading.wording.tree import parsed
    >>> [sorted(one) for one in needed_fragments(parsed(r"\bveto(?:ed|es)\b"))]
    [[Fragment(letters='vetoed', first=True, last=True), Fragment(letters='vetoes', ...
    >>> needed_fragments(parsed(r"\w+"))
    ()
    """
    if tree is None:
        return ()
    found: list[frozenset[Fragment]] = []
    for strings in _of(tree).told:
        fragments = frozenset(rarest(text)[1] for text in strings)
        if not any(known <= fragments for known in found):
            found.append(fragments)
    return tuple(found)


def _of(sequence: Iterable[Node], before: str = "", after: str = "") -> _Part:
    """A sequence: strings grow along it until something unknown stands between.

    ``before`` and ``after`` are a space where the whole stands at the edge of a word, else
    nothing. Two spaces count as one, so that it may be told twice.
    """
    nodes = list(runs_joined(sequence))
    sides = [_edges(*node) for node in nodes]
    left = [before, *(" " if last else "" for _, last in sides)]
    right = [*(" " if first else "" for first, _ in sides), after]
    needed: list[Strings] = []
    growing: Strings = frozenset({before})
    whole = True
    for place, (operation, argument) in enumerate(nodes):
        part = _node(operation, argument, left[place], right[place + 1])
        needed += part.needed
        if part.exact is not None and len(growing) * len(part.exact) <= _MOST:
            growing = frozenset(a + b for a in growing for b in part.exact)
            continue
        whole = False
        needed.append(growing)
        growing = part.exact if part.exact is not None else frozenset({""})
    growing = frozenset(text + after for text in growing)
    if whole:
        return _Part(growing, _rarest_sets(*needed))
    return _Part(None, _rarest_sets(*needed, growing))


def _node(operation: Any, argument: Any, before: str = "", after: str = "") -> _Part:
    name = str(operation)
    if name == "SUBPATTERN":
        return _of(argument[3], before, after)
    if name == "BRANCH":
        return _branches([_of(branch, before, after) for branch in argument[1]])
    read = _READERS.get(name)
    return read(argument) if read else _ANYTHING


def _edges(operation: Any, argument: Any) -> tuple[bool, bool]:
    """Whether a part of an expression begins and ends at the edge of a word."""
    if operation is LETTERS:
        return argument[0] == " ", argument[-1] == " "
    edge = _is_edge(operation, argument)
    return edge, edge


def _is_edge(operation: Any, argument: Any) -> bool:
    """Whether a part of an expression is the edge of a word or white space."""
    name = str(operation)
    if name.endswith("REPEAT"):
        least, _, inner = argument
        return bool(least) and len(inner) == 1 and _is_edge(*inner[0])
    return name in _EDGES and _node(operation, argument) == _SPACE


_EDGES = frozenset({"AT", "LITERAL", "IN", "ASSERT_NOT"})


def _one_of(members: Sequence[tuple[Any, Any]]) -> _Part:
    """A class of characters: its letters, or a space where it is white space."""
    if all(operation is ops.LITERAL for operation, _ in members) and len(members) <= _FEW:
        return _Part(frozenset(small(chr(code)) for _, code in members))
    if list(members) == [(ops.CATEGORY, ops.CATEGORY_SPACE)]:
        return _SPACE
    return _ANYTHING


def _branches(parts: list[_Part]) -> _Part:
    exact: Strings | None = frozenset()
    for part in parts:
        exact = None if exact is None or part.exact is None else exact | part.exact
    best = [part.told for part in parts]
    joined = frozenset().union(*(sets[0] for sets in best)) if all(best) else frozenset({""})
    few = exact if exact is not None and len(exact) <= _MOST else None
    return _Part(few, _rarest_sets(joined))


def _repeated(least: int, most: int, inner: Iterable[tuple[Any, Any]]) -> _Part:
    part = _of(inner)
    if least == most == 1:
        return part
    if least and part.exact == _SPACE.exact:
        return _SPACE
    if least:
        return _Part(None, part.told)
    if int(most) == 1 and part.exact is not None:
        return _Part(part.exact | {""})
    return _ANYTHING


def _ahead(inner: Iterable[tuple[Any, Any]]) -> _Part:
    """What must stand beside a place matches nothing itself, but must be in the text."""
    return _Part(_EMPTY.exact, _of(inner).told)


_READERS: dict[str, Callable[[Any], _Part]] = {
    "LITERAL": lambda code: _Part(frozenset({small(chr(code))})),
    LETTERS: lambda run: _Part(frozenset({run})),
    "IN": _one_of,
    "ATOMIC_GROUP": _of,
    "MAX_REPEAT": lambda argument: _repeated(*argument),
    "MIN_REPEAT": lambda argument: _repeated(*argument),
    "POSSESSIVE_REPEAT": lambda argument: _repeated(*argument),
    "AT": lambda place: _SPACE if place is ops.AT_BOUNDARY else _EMPTY,
    "ASSERT": lambda argument: _ahead(argument[1]),
    "ASSERT_NOT": lambda argument: _SPACE if bars_words(argument[1]) else _EMPTY,
}


def _rarest_sets(*sets: Strings) -> tuple[Strings, ...]:
    """The sets that tell most, without those that hold a string too short to tell anything."""
    costs = sorted((_cost(one), tuple(sorted(one))) for one in set(sets))
    return tuple(frozenset(one) for cost, one in costs[:_SETS] if cost < WORTHLESS)


def _cost(strings: Strings) -> float:
    return sum(rarest(text)[0] for text in strings) if strings else WORTHLESS
