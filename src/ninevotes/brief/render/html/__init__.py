"""The brief as one self-contained HTML file: no script, no request, a strict content policy."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ninevotes.brief.clean import visible, web_address
from ninevotes.brief.language import spoken, translated
from ninevotes.brief.model import Brief
from ninevotes.brief.numbers import interval, origins_words, percent
from ninevotes.brief.pictures import bar, columns, horseshoe, lanes, words
from ninevotes.brief.render.html.palette import DARK, LIGHT, PRINT, variables
from ninevotes.brief.render.html.strings import gettext, ngettext
from ninevotes.brief.sentences.doubt import DOUBT, doubt_words

_HERE = "ninevotes.brief.render.html"

_DRAWN = 8_000
"""Drawings that are remembered, of half a kilobyte each."""


def render_html(brief: Brief) -> str:
    """The page. Every string of the brief is escaped by the template engine."""
    sheet = style()
    page = environment().get_template("page.html.j2")
    text = page.render(brief=brief, style=Markup(sheet), style_hash=style_hash(sheet))  # noqa: S704 - our own style sheet
    return "\n".join(line for line in text.splitlines() if line.strip()) + "\n"


@cache
def style() -> str:
    """The style sheet with the colours of the palette, on one line so that its hash is stable."""
    rules = (files(_HERE) / "page.css").read_text("utf-8")
    colours = (
        f":root{{{variables(LIGHT)}}}"
        f"@media (prefers-color-scheme: dark){{:root{{{variables(DARK)}}}}}"
        f"@media print{{:root{{{variables(PRINT)}}}}}"
    )
    return " ".join(f"{colours} {rules}".split())


def style_hash(sheet: str) -> str:
    """The source expression that lets exactly this style sheet in (Content Security Policy 3)."""
    digest = hashlib.sha256(sheet.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"


def _shown(value: object) -> object:
    """What an expression of a template shows: text keeps no character that XML refuses."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def drawn_once(macro: Callable[..., Markup], *given: object) -> Markup:
    """What a macro draws of things that say all of what is drawn, remembered.

    Half of what a page costs is its seats, and the votes of a month have them in the same places.

    Args:
        macro: of a template.
        given: what it draws.
    """
    return _drawn(spoken().code, macro, *given)


@lru_cache(maxsize=_DRAWN)
def _drawn(_language: str, macro: Callable[..., Markup], *given: object) -> Markup:
    return macro(*given)


@cache
def environment() -> Environment:
    """The templates of the brief and what they may call; the site builds on it."""
    made = Environment(
        loader=PackageLoader(_HERE, "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=_shown,
        extensions=["jinja2.ext.i18n"],
    )
    made.globals.update(_=gettext, gettext=gettext, ngettext=ngettext)
    made.filters["web"] = web_address
    made.filters["said"] = translated
    made.globals.update(
        drawn_once=drawn_once,
        arc=horseshoe.arc,
        table=horseshoe.table,
        plate=(
            horseshoe.PLATE_WIDTH,
            horseshoe.PLATE_HEIGHT,
            horseshoe.SECRETARIAT_WIDTH,
            horseshoe.SEAT,
        ),
        guest_row=horseshoe.GUEST_ROW,
        short_tally=words.short_tally,
        bar=bar.bar,
        shares=bar.shares,
        across=lanes.across,
        down=lanes.down,
        columns=columns.columns,
        interval=interval,
        percent=percent,
        origins_words=origins_words,
        seat_words=words.seat_words,
        tally_words=words.tally_words,
        required_words=words.required_words,
        veto_words=words.veto_words,
        vote_counts=words.vote_counts,
        doubt=lambda: translated(DOUBT),
        language=lambda: spoken().code,
        doubt_words=doubt_words,
    )
    return made
