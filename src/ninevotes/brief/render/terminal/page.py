"""The page as it grows: headings, paragraphs with hanging indents, plain tables."""

from __future__ import annotations

import io
from collections.abc import Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from ninevotes.brief.clean import visible
from ninevotes.brief.render.terminal.ink import HEAD, text

NARROWEST = 40


class Page:
    """A terminal page of a fixed width.

    Args:
        width: cells in a line, at least forty.
        colour: whether colours are written.
    """

    def __init__(self, width: int, *, colour: bool) -> None:
        self.width = max(width, NARROWEST)
        self._out = io.StringIO()
        self._console = Console(
            file=self._out,
            width=self.width,
            force_terminal=colour,
            no_color=not colour,
            color_system="standard" if colour else None,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )

    def title(self, words: str) -> None:
        """The title of the page or of an item."""
        self.put(text(words, HEAD))
        self._console.print(Rule(style="", characters="═"))

    def heading(self, words: str) -> None:
        """A heading, with a line of space above."""
        self.gap()
        self.put(text(words, HEAD))

    def put(self, what: RenderableType, indent: int = 0) -> None:
        """A paragraph or a table."""
        self._console.print(Padding(what, (0, 0, 0, indent)) if indent else what)

    def gap(self) -> None:
        """A line of space."""
        self._console.print()

    def lines(self, lines: Sequence[str], indent: int = 2) -> None:
        """Lines of a picture, kept as they are."""
        for one in lines:
            self.put(Text(visible(one), no_wrap=True), indent)

    def hanging(self, head: str | Text, body: RenderableType, room: int, indent: int = 0) -> None:
        """A short head in a column of its own, the body beside it."""
        table = Table.grid(padding=(0, 1, 0, 0), expand=True)
        table.add_column(width=room, overflow="fold")
        table.add_column(ratio=1, overflow="fold")
        table.add_row(head if isinstance(head, Text) else text(head), body)
        self.put(table, indent)

    def written(self) -> str:
        """Everything so far, without spaces at the ends of lines."""
        return "\n".join(line.rstrip() for line in self._out.getvalue().splitlines()) + "\n"
