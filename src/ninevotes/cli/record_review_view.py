"""Cases and judgements on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ninevotes.record.judgements.judged import Judged
from ninevotes.record.review.case import Case, case_id

COLUMNS = ("case", "subject", "date", "waits", "left", "right", "reason")
LISTED = ("case", "subject", "date", "what")
JUDGED = ("no", "case", "made_at", "author", "judgement", "left", "right", "reason", "taken_back")
_TOLD = ("no", "case", "day", "author", "what")


def case_row(case: Case) -> dict[str, Any]:
    """One case as one row."""
    days = (side.told.get("date") for side in (case.left, case.right))
    day = next((day for day in days if day), None)
    return {
        "case": case.id,
        "subject": case.subject.value,
        "date": day,
        "waits": "yes" if case.waits else "no",
        "left": case.left.name,
        "right": case.right.name,
        "reason": case.reason,
        "what": f"{case.left.name} | {case.right.name}",
    }


def judged_row(judged: Judged) -> dict[str, Any]:
    """One judgement as one row."""
    back = judged.withdrawn
    return {
        "no": judged.number,
        "case": case_id(*judged.pair),
        "made_at": judged.made_at,
        "author": judged.author,
        "judgement": judged.judgement.value,
        "left": judged.left,
        "right": judged.right,
        "reason": judged.reason,
        "taken_back": f"{back.author}, {back.made_at}" if back else None,
    }


def print_cases(cases: Sequence[Case], total: int) -> None:
    """Cases, one a paragraph, so that the names of both sides can be read."""
    console = Console(highlight=False)
    noun = "case waits" if total == 1 else "cases wait"
    console.print(f"{total} {noun} for a person")
    for case in cases:
        row = case_row(case)
        console.print()
        head = Text(case.id, style="bold")
        head.append(f" · {row['subject']} · {row['date'] or 'undated'} · {case.reason}")
        console.print(head)
        for side in (case.left, case.right):
            console.print(Padding(Text(side.name, overflow="fold"), (0, 0, 0, 2)))


def print_judged(every: Iterable[Judged]) -> None:
    """Judgements, the latest last."""
    console = Console(highlight=False)
    for judged in every:
        console.print(Text(str(judged), style="bold", overflow="fold"))
        more = [f"case {case_id(*judged.pair)}", judged.reason]
        console.print(Padding(Text(" · ".join(filter(None, more))), (0, 0, 0, 2)))
        if judged.withdrawn:
            back = judged.withdrawn
            why = f": {back.reason}" if back.reason else ""
            words = f"taken back by {back.author}, {back.made_at[:10]}{why}"
            console.print(Padding(Text(words, style="yellow"), (0, 0, 0, 2)))


def print_case(case: Case, place: str = "") -> None:
    """The two sides beside one another, then what speaks for and against."""
    console = Console(highlight=False)
    head = Text(f"{place}Case {case.id} ({case.subject}): ", style="bold")
    console.print(head.append(case.question.words))
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), expand=True)
    table.add_column("", no_wrap=True, max_width=17, overflow="ellipsis")
    table.add_column(Text(case.left.source), ratio=1, overflow="fold")
    table.add_column("", no_wrap=True, width=1)
    table.add_column(Text(case.right.source), ratio=1, overflow="fold")
    for name, left, sign, right in _rows(case):
        table.add_row(Text(name, style="dim"), Text(left), sign, Text(right))
    console.print(table)
    for words, points, sign in (
        ("For", case.speaks_for, "+"),
        ("Against", case.speaks_against, "-"),
    ):
        if points:
            console.print(
                Text(f"{words}: {'; '.join(points)}", style="green" if sign == "+" else "yellow")
            )
    console.print(Text(f"So far {case.judgement.value}: {case.reason}"))
    if case.judged:
        console.print(Text(f"Judged, {case.judged}"))


def _rows(case: Case) -> Iterable[tuple[str, str, str, str]]:
    left, right = case.left.told, case.right.told
    yield "statement", _key(case.left.name), "", _key(case.right.name)
    for name in dict.fromkeys((*left, *right)):
        one, other = left.get(name, ""), right.get(name, "")
        sign = "" if not (one and other) else ("=" if _plain(one) == _plain(other) else "≠")
        yield name, one, sign, other


def _key(name: str) -> str:
    return name.partition("/")[2] or name


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
