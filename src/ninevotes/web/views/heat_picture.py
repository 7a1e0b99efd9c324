"""The agreement of a member with the others as a picture to be shared."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap

from ninevotes.web.views.agreement import Heat, Row

_ROW, _COLUMN, _NAMES, _MARGIN, _TOP = 24.0, 64.0, 230.0, 30.0, 110.0


@dataclass(frozen=True, slots=True)
class HeatPicture:
    """The layout: rows of members, columns of periods, with the size of the drawing."""

    title: str
    under: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    source: tuple[str, ...]
    width: float
    height: float
    row: float = _ROW
    column: float = _COLUMN
    names: float = _NAMES
    margin: float = _MARGIN
    top: float = _TOP


def heat_picture(heat: Heat, name: str, source: str) -> HeatPicture:
    """The members with most votes in common, those that agree most first.

    Args:
        heat: the agreement.
        name: of the member.
        source: the line that the terms of the data ask for.
    """
    rows = heat.most
    width = 2 * _MARGIN + _NAMES + _COLUMN * (1 + len(heat.periods))
    said = f"Data: {source}. Counted and drawn by ninevotes."
    told = tuple(wrap(said, max(40, int((width - 2 * _MARGIN) / 6.4))))
    under = (
        f"{heat.organ.full_name}: of the votes that both cast, the per cent in which they cast "
        "the same"
    )
    return HeatPicture(
        f"{name}: agreement with other members",
        under,
        ("all", *heat.periods),
        rows,
        told,
        max(width, 640.0),
        _TOP + _ROW * len(rows) + 24 + 18 * len(told) + _MARGIN,
    )
