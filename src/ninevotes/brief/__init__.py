"""A page of findings, each sentence with its sources.

:func:`build` puts a :class:`Brief` together from plain values; :func:`render` writes it for the
terminal, as Markdown, as JSON or as one self-contained HTML file.
"""

from __future__ import annotations

from ninevotes.brief.assemble import UnknownItemError, build
from ninevotes.brief.model import Brief
from ninevotes.brief.render import FORMATS, Format, render
from ninevotes.brief.render.terminal import wants_colour

__all__ = ["FORMATS", "Brief", "Format", "UnknownItemError", "build", "render", "wants_colour"]
