"""How rare a part of a word is in English, to tell a text by its rarest."""

from __future__ import annotations

from functools import cache
from math import prod

from ninevotes.reading.wording.lexicon import TOKEN, Fragment

WORTHLESS = 2.0
"""What a set of fragments costs that nearly every sentence holds."""
_MARKS = {"\ue001": 0.8, "\ue002": 0.5, "\ue003": 0.5, "\ue006": 0.05}
"""About how often the marks of masked text stand in a sentence."""
_COMMON = dict(
    zip(
        "etaoinsrhdlucmfywgpbvkxqjz",
        (
            *(10, 7.5, 6.5, 6.2, 6, 5.7, 5.7, 5.3, 5, 3.5, 3.3, 3.2, 2.3, 2.2, 2, 1.9),
            *(1.7, 1.6, 1.5, 1.5, 1.2, 0.8, 0.5, 0.15, 0.1, 0.1, 0.07),
        ),
        strict=False,
    )
)
"""Letters by how common they are in English, of a hundred characters."""
_FREQUENT = {
    word: chance
    for chance, words in (
        (0.9, "the"),
        (0.7, "of to and in a"),
        (0.4, "on that for said was by with it"),
        (0.25, "is has had be at as from its not which an are were would will have he this"),
        (0.15, "council security united nations resolution vote votes voted no against who they"),
        (0.08, "members meeting north korea russia china or but one all their been also other"),
    )
    for word in words.split()
}
"""Words of reports by how often a sentence holds them."""
_ALL_FREQUENT = " ".join(_FREQUENT)
_CHARACTERS = 150
"""Of a sentence."""
_EDGE = 0.18
"""The chance that a word begins, or ends, at a character."""


@cache
def rarest(text: str) -> tuple[float, Fragment]:
    """The rarest word, part of one, or mark of a string: its chance in a sentence, and it."""
    found = [_fragment(text, *part.span()) for part in TOKEN.finditer(text)]
    return min(
        ((_chance(one), one) for one in found),
        default=(WORTHLESS, Fragment("", first=False, last=False)),
    )


def _fragment(text: str, start: int, end: int) -> Fragment:
    """A word of a string: the text may go on where the string does not."""
    mark = "\ue000" < text[start] < "\uf900"
    return Fragment(text[start:end], mark or start > 0, mark or end < len(text))


def _chance(fragment: Fragment) -> float:
    letters, first, last = fragment
    if "\ue000" < letters < "\uf900":
        return _MARKS.get(letters, 0.3)
    spelt = prod(_COMMON.get(letter, 0.1) / 100 for letter in letters)
    guess = _CHARACTERS * spelt * (_EDGE if first else 1) * (_EDGE if last else 1)
    if letters not in _ALL_FREQUENT:
        return guess
    known = sum(
        chance
        for word, chance in _FREQUENT.items()
        if letters in word
        and (not first or word.startswith(letters))
        and (not last or word.endswith(letters))
    )
    return max(guess, known)
