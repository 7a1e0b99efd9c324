"""Styles for the terminal: colour is only ever added to letters and shapes."""

from __future__ import annotations

from rich.text import Text

from ninevotes.brief.clean import plain, visible

VOTE = {"Y": "blue", "▲": "blue", "N": "yellow", "▼": "yellow", "A": "bright_black"}
HEAD = "bold"
QUIET = "dim"


def text(words: object, style: str = "") -> Text:
    """Words without control characters; nothing in them is read as mark-up."""
    return Text(plain(words), style=style)


def line(*parts: object, style: str = "") -> Text:
    """Several parts in one line, spaces between those that say something."""
    whole = Text(style=style)
    for part in parts:
        piece = part if isinstance(part, Text) else text(part)
        if not piece.plain:
            continue
        if whole.plain:
            whole.append(" ")
        whole.append_text(piece)
    return whole


def signs(words: str) -> Text:
    """A line of letters and shapes, coloured where colours are on."""
    whole = Text(no_wrap=True)
    for character in visible(words):
        style = {"▲": "blue", "▼": "yellow", "●": "bright_black"}.get(character, "")
        whole.append(character, style=style)
    return whole
