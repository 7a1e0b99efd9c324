r"""The words with which every match of an expression begins.

A match of ``\b(?:vetoed|blocked) by`` begins at a word "vetoed" or "blocked": where a text has
neither, the expression has no match, and where it has one, that is the only place to try. The
expression need not be walked along the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from ninevotes.reading.wording.lexicon import DIGIT, Fragment, small
from ninevotes.reading.wording.tree import Node, bars_words, ops

_MOST = 400
"""Ways to begin; an expression with more is walked."""


class _Begun(NamedTuple):
    """A way to begin, so far: its letters, and whether they stand at the beginning of a word."""

    letters: str
    first: bool


class _UnknownError(Exception):
    """An expression may begin with anything."""


def opening(tree: Sequence[Any] | None) -> frozenset[Fragment] | None:
    r"""How every match begins, null where it may begin with more than some words and marks.

    >>> from ninevotes.reading.wording.tree import parsed
    >>> sorted(opening(parsed(r"\bveto(?:es|ed)\b")))
    [Fragment(letters='vetoed', first=True, last=True), Fragment(letters='vetoes', ...
    >>> opening(parsed(r"\w+ vetoed")) is None
    True
    """
    if tree is None:
        return None
    walk = _Walk()
    try:
        begun = walk.along(tree, {_Begun("", first=False)})
        for one in begun:
            walk.end(one, last=False)
    except _UnknownError:
        return None
    return frozenset(walk.found)


class _Walk:
    """A walk along an expression from its beginning, as far as the first word of each way."""

    def __init__(self) -> None:
        self.found: set[Fragment] = set()

    def end(self, begun: _Begun, *, last: bool) -> None:
        """Keep a way whose first word is known."""
        if not begun.letters:
            raise _UnknownError
        self.found.add(Fragment(begun.letters, begun.first, last))
        if len(self.found) > _MOST:
            raise _UnknownError

    def along(self, nodes: Iterable[Node], begun: set[_Begun]) -> set[_Begun]:
        """The ways after a sequence."""
        for operation, argument in nodes:
            if not begun:
                break
            step = _STEPS.get(str(operation), _unknown)
            begun = step(self, argument, begun)
            if len(begun) > _MOST:
                raise _UnknownError
        return begun

    def character(self, code: int, begun: set[_Begun]) -> set[_Begun]:
        """The ways after a character: a letter goes on with the word, anything else ends it."""
        letter = small(chr(code))
        if letter.isalnum() or letter == "_":
            return {_Begun(one.letters + letter, one.first) for one in begun}
        for one in begun:
            if not one.letters and "\ue000" < letter < "\uf900":
                self.found.add(Fragment(letter, first=True, last=True))
            else:
                self.end(one, last=True)
        return set()

    def edge(self, begun: set[_Begun]) -> set[_Begun]:
        """The ways at the edge of a word, which begins here or ends here."""
        for one in begun:
            if one.letters:
                self.end(one, last=True)
        return {_Begun("", first=True)} if any(not one.letters for one in begun) else set()


def _unknown(walk: _Walk, _: object, begun: set[_Begun]) -> set[_Begun]:
    for one in begun:
        walk.end(one, last=False)
    return set()


def _class(walk: _Walk, members: list[Node], begun: set[_Begun]) -> set[_Begun]:
    """A class of characters, each of them a way."""
    if members == [(ops.CATEGORY, ops.CATEGORY_SPACE)]:
        return walk.character(ord(" "), begun)
    if members == [(ops.CATEGORY, ops.CATEGORY_DIGIT)]:
        for one in begun:
            if one.letters:
                walk.end(one, last=False)
            else:
                walk.found.add(Fragment(DIGIT, one.first, last=False))
        return set()
    if any(operation is not ops.LITERAL for operation, _ in members):
        return _unknown(walk, members, begun)
    return {way for _, code in members for way in walk.character(code, begun)}


def _branch(walk: _Walk, argument: Any, begun: set[_Begun]) -> set[_Begun]:
    return {way for branch in argument[1] for way in walk.along(branch, set(begun))}


def _repeat(walk: _Walk, argument: Any, begun: set[_Begun]) -> set[_Begun]:
    least, most, inner = argument
    once = walk.along(inner, set(begun))
    if int(most) != 1:  # what follows may be the same again
        for one in once:
            if one.letters:
                walk.end(one, last=False)
        once = {one for one in once if not one.letters}
    return once if least else once | begun


def _at(walk: _Walk, place: Any, begun: set[_Begun]) -> set[_Begun]:
    if place is ops.AT_BOUNDARY or place in {ops.AT_END, ops.AT_END_STRING}:
        return walk.edge(begun)
    if place in {ops.AT_BEGINNING, ops.AT_BEGINNING_STRING}:
        return {_Begun("", first=True)} if any(not one.letters for one in begun) else set()
    return begun


def _beside(_: _Walk, argument: Any, begun: set[_Begun]) -> set[_Begun]:
    """A place after a sign that is no letter, as a hyphen, is the beginning of a word."""
    direction, inner = argument
    if direction < 0 and len(inner) == 1 and inner[0][0] is ops.LITERAL:
        letter = chr(inner[0][1])
        if not (letter.isalnum() or letter == "_"):
            return {_Begun("", first=True) if not one.letters else one for one in begun}
    return begun


def _not_beside(walk: _Walk, argument: Any, begun: set[_Begun]) -> set[_Begun]:
    """A place that letters of words must not adjoin is the edge of a word."""
    direction, inner = argument
    if not bars_words(inner):
        return begun
    if direction < 0:
        return {_Begun("", first=True) if not one.letters else one for one in begun}
    for one in begun:
        if one.letters:
            walk.end(one, last=True)
    return {one for one in begun if not one.letters}


_STEPS: dict[str, Callable[[_Walk, Any, set[_Begun]], set[_Begun]]] = {
    "LITERAL": lambda walk, code, begun: walk.character(code, begun),
    "IN": _class,
    "BRANCH": _branch,
    "SUBPATTERN": lambda walk, argument, begun: walk.along(argument[3], begun),
    "ATOMIC_GROUP": lambda walk, inner, begun: walk.along(inner, begun),
    "MAX_REPEAT": _repeat,
    "MIN_REPEAT": _repeat,
    "POSSESSIVE_REPEAT": _repeat,
    "AT": _at,
    "ASSERT": _beside,
    "ASSERT_NOT": _not_beside,
}
