"""How rare a run of letters is in English, to tell a text by its rarest."""

from __future__ import annotations

from functools import cache
from math import prod

from ninevotes.reading.wording.prose import is_mark, mark_number, plain, runs

WIDTH = 4
WORTHLESS = 9.0
_MARKS = {"\ue001": 0.8, "\ue002": 0.5, "\ue003": 0.5, "\ue006": 0.05}
"""About how often the marks of masked text stand in a sentence."""
_COMMON = dict(
    zip(
        " etaoinsrhdlucmfywgpbvkxqjz",
        (
            *(18, 10, 7.5, 6.5, 6.2, 6, 5.7, 5.7, 5.3, 5, 3.5, 3.3, 3.2, 2.3, 2.2, 2, 1.9),
            *(1.7, 1.6, 1.5, 1.5, 1.2, 0.8, 0.5, 0.15, 0.1, 0.1, 0.07),
        ),
        strict=False,
    )
)
"""Letters by how common they are in English, of a hundred characters."""
_FREQUENT = frozenset(
    b" the|the | and|and | of |ing |tion|ion | to | in |s of|d to|for | for| tha|that|hat "
    b"|ed t| on |unci|coun|ncil|cil | coun|secu|urit|rity| was| wer|ment| res|ations".split(b"|")
)


@cache
def rarest(text: str) -> tuple[float, int]:
    """The rarest run of four characters of a string or the mark in it: its chance, its number."""
    marks = [(_MARKS.get(c, 0.3), mark_number(c)) for c in text if is_mark(c)]
    spaced = plain(f"x{text}x")[2:-2]
    choice = [spaced[i : i + WIDTH] for i in range(len(spaced) - WIDTH + 1)]
    found = [(_chance(run), min(runs(run))) for run in choice]
    return min([*marks, *found], default=(WORTHLESS, 0))


def _chance(run: bytes) -> float:
    """About how often a run stands in a sentence, to compare by."""
    if run in _FREQUENT:
        return 0.5
    return 100 * prod(_COMMON.get(chr(code), 0.1) / 100 for code in run)
