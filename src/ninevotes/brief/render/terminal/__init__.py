"""The brief for the terminal, at any width from forty cells."""

from __future__ import annotations

from collections.abc import Mapping

from rich.cells import cell_len, set_cell_size

from ninevotes.brief.model import Brief, ItemBrief, Note, Origin
from ninevotes.brief.render.terminal.ink import HEAD, QUIET, line, text
from ninevotes.brief.render.terminal.outlook import forecasts
from ninevotes.brief.render.terminal.page import Page
from ninevotes.brief.render.terminal.record import (
    differences,
    doubtful,
    expectations,
    remarks,
    timeline,
)
from ninevotes.brief.render.terminal.short import cites, short_date
from ninevotes.brief.render.terminal.steps import steps
from ninevotes.brief.render.terminal.votes import votes

_NOTE_WORDS = 12


def render_terminal(
    brief: Brief, *, width: int = 80, colour: bool = False, evidence: bool = False
) -> str:
    """The page.

    Args:
        brief: what is shown.
        width: cells in a line.
        colour: whether colours are written.
        evidence: whether each footnote is shown with its place and its first words; else
            only its number stands with its document.
    """
    page = Page(width, colour=colour)
    page.title(brief.title)
    for item in brief.items:
        _item(page, item)
    if brief.others:
        page.heading("Also in the record")
        for other in brief.others:
            page.put(line(other.name, f"({other.events} events)"), 2)
    page.heading("Sources")
    _sources(page, brief, evidence=evidence)
    _official(page, brief)
    page.heading("How to read this page")
    page.put(text(" ".join(brief.remarks), QUIET))
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
    doubtful(page, item)
    if item.gaps:
        page.heading("What could not be established")
        for gap in item.gaps:
            page.hanging("-", text(gap), 1)


def _sources(page: Page, brief: Brief, *, evidence: bool) -> None:
    """The documents by origin, with the numbers or the first words of their footnotes."""
    if evidence:
        page.put(text("Footnote, characters in the document, first words.", QUIET))
    else:
        page.put(text("The words behind each footnote stand in the other forms.", QUIET))
    quoted = [one for one in brief.origins if any(source.notes for source in one.sources)]
    for origin in quoted:
        _origin(page, brief, origin, evidence=evidence)
    rest = ", ".join(one.id for one in brief.origins if one not in quoted)
    if rest:
        page.put(text(f"Read, and not quoted on this page: {rest}.", QUIET))


def _official(page: Page, brief: Brief) -> None:
    """The official data behind the page, or how to import some."""
    record = brief.official_record
    if record.words or record.sources:
        page.heading("Official record")
    if record.words:
        page.put(text(record.words, QUIET))
    for source in record.sources:
        page.hanging(f"[{source.id}]", text(f"{source.title}. {source.attribution}"), 3)


def _origin(page: Page, brief: Brief, origin: Origin, *, evidence: bool) -> None:
    label = origin.label if origin.label != origin.id else ""
    page.put(line(origin.id, label, *_ties(origin), style=HEAD))
    for source in origin.sources:
        numbers = text("") if evidence else cites(source.notes)
        about = "; ".join((f"{source.by}, {short_date(source.date)}", *source.remarks))
        page.put(line(source.title or source.id, text(f"({about})", QUIET), numbers), 2)
        for number in source.notes if evidence else ():
            page.lines([_note(brief.note(number), page.width - 2)], 2)


def _ties(origin: Origin) -> list[str]:
    """How many documents are counted once."""
    count = len(origin.sources)
    return [f"({count} documents, counted once)"] if count > 1 else []


def _note(note: Note, room: int) -> str:
    """A footnote on one line: its number, the characters, and its first words."""
    head = f"[{note.number}] {note.start}-{note.end} "
    words = note.words.split()
    first = " ".join(words[:_NOTE_WORDS])
    whole = not note.cut and len(words) <= _NOTE_WORDS
    said = f"“{first}{'' if whole else ' …'}”"
    if cell_len(head + said) <= room:
        return head + said
    return f"{head}{set_cell_size(said, room - cell_len(head) - 2).rstrip()}…”"
