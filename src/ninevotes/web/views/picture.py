"""A picture to be shared: drawn whole, with its source line in it, in colours that are its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from textwrap import wrap

from ninevotes.brief.model import VoteView
from ninevotes.brief.pictures.horseshoe import table
from ninevotes.brief.render.html.palette import DARK, LIGHT

THEMES: Mapping[str, Mapping[str, str]] = {"light": LIGHT, "dark": DARK}
WIDTH, MARGIN = 860.0, 30.0
_LETTERS = 88
"""Letters on a line of the widest text."""

_MOST_SHADE = {LIGHT["ground"]: 0.63, DARK["ground"]: 0.405}
"""How far the darkest shade goes: the figure on it must still be read (WCAG 2.2, 1.4.3)."""

_VARIABLE = re.compile(r"var\(--([a-z-]+)\)")


@dataclass(frozen=True, slots=True)
class VotePicture:
    """A vote with what is drawn around it.

    Args:
        view: the vote.
        title, result, source: lines of text.
        top: where the table begins; ``height`` that of the whole.
    """

    view: VoteView
    title: tuple[str, ...]
    result: tuple[str, ...]
    source: tuple[str, ...]
    top: float
    bar: float
    height: float
    width: float = WIDTH
    margin: float = MARGIN


def vote_picture(view: VoteView, title: str, source: str) -> VotePicture:
    """The layout of a vote's picture.

    Args:
        view: the vote.
        title: what was put, in words.
        source: whose data it is drawn from.
    """
    heading = _lines(title, 76, 2)
    result = _lines(view.result, _LETTERS, 2)
    told = _lines(source, 112, 5)
    top = MARGIN + 30 + 28 * len(heading)
    drawn = table(view.seats).height + 18 if view.by_name and view.seats else 10
    bar = top + drawn
    height = bar + 84 + 24 * len(result) + 18 * len(told) + MARGIN
    return VotePicture(view, heading, result, told, top, bar, height)


def _lines(text: str, letters: int, most: int) -> tuple[str, ...]:
    """The text in lines, cut with a mark of omission where they are too many."""
    found = wrap(text, letters)
    if len(found) <= most:
        return tuple(found)
    return (*found[: most - 1], f"{found[most - 1][: letters - 2]} …")


@cache
def picture_style(theme: str) -> str:
    """The rules of the style sheet that pictures need, with the colours of a theme put in.

    A drawing that leaves the site has no page around it to take colours from.

    Args:
        theme: light or dark.
    """
    sheet = (files("ninevotes.brief.render.html") / "page.css").read_text("utf-8")
    pictures = sheet.partition("/* Pictures.")[2].partition("*/")[2].partition("@media")[0]
    colours = THEMES[theme]
    rules = _VARIABLE.sub(lambda found: colours[found.group(1)], pictures)
    kept = [line.strip() for line in rules.splitlines() if _DRAWN.match(line)]
    own = (
        f"text{{font-family:{_SANS};font-variant-numeric:tabular-nums}}"
        f".heading{{font-family:{_SERIF};font-size:22px;font-weight:600;fill:{colours['ink']}}}"
        f".small{{font-size:13px;fill:{colours['quiet']}}}"
        f".told{{font-size:16px;fill:{colours['ink']};font-weight:600}}"
        f".paper{{fill:{colours['ground']}}}"
        f".heat-head,.heat-figure{{text-anchor:middle;font-size:12px;fill:{colours['ink']}}}"
        f".heat-name{{font-size:13px;fill:{colours['ink']}}}"
    )
    return own + _shades(colours) + " ".join(kept)


def _shades(colours: Mapping[str, str]) -> str:
    """The shades of a heat picture: from the ground towards the colour of a vote in favour."""
    most = _MOST_SHADE[colours["ground"]]
    return "".join(
        f".h{step}{{fill:{_mixed(colours['in-favour'], colours['ground'], step * most / 9)}}}"
        for step in range(10)
    )


def _mixed(one: str, other: str, share: float) -> str:
    """Two colours mixed.

    >>> _mixed("#000000", "#FFFFFF", 0.5)
    '#808080'
    """
    parts = (
        (int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in range(1, len(one), 2)
    )
    return "#" + "".join(f"{round(share * a + (1 - share) * b):02X}" for a, b in parts)


_SANS = "system-ui,'Segoe UI','Noto Sans','DejaVu Sans',Arial,sans-serif"
_SERIF = "Charter,Georgia,'Noto Serif','DejaVu Serif',serif"
_DRAWN = re.compile(
    r"\.(guest|seat|second|permanent|strike|absent|president-mark|code|plate|secretariat|letter|"
    r"[YNAP]\b|tally|cell|nine|bar-text|part|whisker|column|line-|band|axis|h\d)"
)


class NoPainterError(RuntimeError):
    """The library that paints is not installed; the message says how to mend it."""


def painted(svg: bytes, *, zoom: float = 2.0) -> bytes:
    """A drawing as PNG.

    Args:
        svg: the drawing.
        zoom: pixels for each of its units.

    Raises:
        NoPainterError: the library that paints is not installed.
    """
    try:
        from resvg_py import svg_to_bytes  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise NoPainterError(
            "pictures as PNG need the extra 'web': pip install 'ninevotes[web]'"
        ) from error
    return bytes(svg_to_bytes(svg_string=svg.decode(), zoom=zoom, sans_serif_family="DejaVu Sans"))
