"""Progress on standard error, for people: a bar on long work, nothing where nobody looks."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from ninevotes.pipeline.readers import Progressed

_WORTH_A_BAR = 20
_PATIENCE = 0.7
"""Seconds that reading may take before a bar is drawn."""

_OFTEN = 0.1
"""Seconds between two looks at the bar."""


@contextmanager
def waiting_for(what: str) -> Iterator[None]:
    """A sign on a terminal that work of unknown length goes on."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield
        return
    with console.status(f"{what} …"):
        yield


@contextmanager
def progress_bar(what: str) -> Iterator[Callable[[int, int], None]]:
    """A function to tell how many are done, of how many; it draws a bar on a terminal."""
    console = Console(stderr=True)
    bar = Progress(
        TextColumn(what),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )
    task = bar.add_task(what, total=None)

    def tell(done: int, total: int) -> None:
        if total >= _WORTH_A_BAR and console.is_terminal and not bar.live.is_started:
            bar.start()
        bar.update(task, completed=done, total=total)

    try:
        yield tell
    finally:
        if bar.live.is_started:
            bar.stop()


@contextmanager
def fitting_bar() -> Iterator[Callable[[int, int, int], None]]:
    """A function to tell for which year models are fitted, how much is done, and of how much."""
    console = Console(stderr=True)
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )
    task = bar.add_task("", total=None)

    def tell(year: int, done: int, total: int) -> None:
        if console.is_terminal and not bar.live.is_started:
            bar.start()
        words = f"Fitting the models for {year}, once"
        bar.update(task, description=words, completed=done, total=total)
        if done == total and bar.live.is_started:
            bar.stop()

    try:
        yield tell
    finally:
        if bar.live.is_started:
            bar.stop()


@contextmanager
def deriving_bar() -> Iterator[Callable[[int], None]]:
    """A function to tell how many matters are still to be derived.

    After reports were added, the first question has to wait for it. Where that takes a while, a
    bar is drawn on a terminal; elsewhere one line says so.
    """
    console = Console(stderr=True)
    bar = Progress(
        TextColumn("Working out what the reports tell of"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("matters"),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )
    task = bar.add_task("", total=None)
    due = time.monotonic() + _PATIENCE
    most = 0
    said = False

    def tell(left: int) -> None:
        nonlocal most, said
        most = max(most, left)
        if time.monotonic() < due:
            return
        if not console.is_terminal:
            if not said and left > 1:
                console.print(f"working out what the reports tell of: {left} matters left")
            said = True
            return
        if not bar.live.is_started:
            bar.start()
        bar.update(task, completed=most - left, total=most)

    try:
        yield tell
    finally:
        if bar.live.is_started:
            bar.stop()


@contextmanager
def reading_bar() -> Iterator[Callable[[Progressed], None]]:
    """A function to tell how far reading is; where it takes a while, it draws a bar on a terminal.

    The bar goes by bytes of the files, since nobody knows how many reports are in them.
    """
    console = Console(stderr=True)
    bar = Progress(
        TextColumn("Reading"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TextColumn("{task.fields[documents]:,} documents"),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )
    task = bar.add_task("", total=None, documents=0)
    due = time.monotonic() + _PATIENCE

    def tell(progressed: Progressed) -> None:
        nonlocal due
        if not console.is_terminal or time.monotonic() < due:
            return
        due = time.monotonic() + _OFTEN
        if not bar.live.is_started:
            bar.start()
        bar.update(
            task,
            completed=progressed.taken,
            total=progressed.total,
            documents=progressed.documents,
        )

    try:
        yield tell
    finally:
        if bar.live.is_started:
            bar.stop()
