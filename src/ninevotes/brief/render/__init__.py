"""A brief in each of its formats."""

from __future__ import annotations

from typing import Literal, get_args

from ninevotes.brief.model import Brief
from ninevotes.brief.render.as_json import render_json
from ninevotes.brief.render.html import render_html
from ninevotes.brief.render.markdown import render_markdown
from ninevotes.brief.render.terminal import render_terminal

Format = Literal["terminal", "markdown", "html", "json"]
FORMATS: tuple[str, ...] = get_args(Format)


def render(
    brief: Brief,
    format: str,  # noqa: A002 - the option's name
    *,
    width: int = 80,
    colour: bool = False,
    evidence: bool = False,
) -> str:
    """The brief as text.

    Args:
        brief: what is shown.
        format: ``terminal``, ``markdown``, ``html`` or ``json``.
        width: cells in a line, for the terminal.
        colour: whether the terminal shows colours; letters and shapes are always there.
            Callers leave it false where ``NO_COLOR`` is set or the output is not a terminal.
        evidence: whether the terminal shows the first words behind each footnote; the other
            formats always have them.

    Raises:
        ValueError: there is no such format.
    """
    if format == "terminal":
        return render_terminal(brief, width=width, colour=colour, evidence=evidence)
    if format == "markdown":
        return render_markdown(brief)
    if format == "html":
        return render_html(brief)
    if format == "json":
        return render_json(brief)
    raise ValueError(f"no format is called {format!r}: choose one of {', '.join(FORMATS)}")


__all__ = ["FORMATS", "Format", "render"]
