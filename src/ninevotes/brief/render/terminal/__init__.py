"""The brief for the terminal, at any width from forty cells."""

from __future__ import annotations

from collections.abc import Mapping

from rich.text import Text

from ninevotes.brief.model import Brief, ItemBrief, Note, Origin
from ninevotes.brief.render.terminal.ink import HEAD, QUIET, cites, line, text
from ninevotes.brief.render.terminal.outlook import forecasts, steps
from ninevotes.brief.render.terminal.page import Page
from ninevotes.brief.render.terminal.record import (
    differences,
    expectations,
    remarks,
    timeline,
    votes,
)


def render_terminal(brief: Brief, *, width: int = 80, colour: bool = False) -> str:
    """The page."""
    page = Page(width, colour=colour)
    page.title(brief.title)
    for item in brief.items:
        _item(page, item)
    if brief.others:
        page.heading("Also in the record")
        for other in brief.others:
            page.put(line(other.name, f"({other.events} events)"), 2)
    page.heading("Sources")
    for origin in brief.origins:
        _origin(page, brief, origin)
    page.heading("How to read this page")
    for remark in brief.remarks:
        page.hanging("-", text(remark), 1)
    return page.written()


def wants_colour(environ: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Whether colours may be written: to a terminal, unless ``NO_COLOR`` says no (no-color.org).

    >>> wants_colour({"NO_COLOR": "1"}, is_terminal=True)
    False
    """
    return is_terminal and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"


def _item(page: Page, item: ItemBrief) -> None:
    page.gap()
    page.put(text(item.name, HEAD))
    page.gap()
    for sentence in item.answer:
        rests = text(f"({sentence.kind.value}{'; ' * bool(sentence.rests_on)}{sentence.rests_on})")
        rests.stylize(QUIET)
        page.put(line(sentence.text, cites(sentence.notes), rests))
    timeline(page, item)
    votes(page, item)
    differences(page, item)
    expectations(page, item)
    steps(page, item)
    forecasts(page, item)
    remarks(page, item)
    if item.gaps:
        page.heading("What could not be established")
        for gap in item.gaps:
            page.hanging("-", text(gap), 1)


def _origin(page: Page, brief: Brief, origin: Origin) -> None:
    page.gap()
    label = origin.label if origin.label != origin.id else ""
    page.put(line(origin.id, label, style=HEAD))
    for words in origin.evidence:
        page.hanging("-", text(words), 1, 2)
    for source in origin.sources:
        page.put(line(source.title or source.id), 2)
        about = "; ".join((f"{source.by}, {source.date}", *source.remarks))
        page.put(text(about, QUIET), 2)
        where = source.link or source.address
        if where:
            page.put(text(where), 2)
        for number in source.notes:
            page.hanging(f"[{number}]", _note(brief.note(number)), 5, 2)


def _note(note: Note) -> Text:
    said_by = f"; attributed to “{note.attribution}”" if note.attribution else ""
    place = text(f"(characters {note.start}–{note.end}{said_by})", QUIET)
    return line(f"“{note.words}{' …' if note.cut else ''}”", place)
