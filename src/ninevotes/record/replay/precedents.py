"""A table of precedents, judged row by row beside the answers that stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ninevotes.rules.adjudication import BadRow, Judgement, Row

_ANSWERS = ("outcome", "reason", "required", "contested")


@dataclass(frozen=True, slots=True)
class Precedent:
    """One precedent, judged.

    Args:
        id: the row's id.
        recorded: the answers that stand in the table, by column.
        computed: the answers of the rules, by column; empty where the row cannot be judged.
        problems: why it cannot be.
    """

    id: str
    recorded: dict[str, str]
    computed: dict[str, str]
    problems: tuple[str, ...] = ()

    @property
    def differs(self) -> tuple[str, ...]:
        """The columns on which table and rules differ."""
        return tuple(
            name for name, said in self.recorded.items() if self.computed.get(name) != said
        )


def replay_precedents(rows: Iterable[Row]) -> Iterator[Precedent]:
    """Judge a table in the columns of the table of precedents; see ``ninevotes adjudicate``.

    Answer columns that the table does not have are not compared.
    """
    from ninevotes.rules.adjudication import judge  # noqa: PLC0415 - loads the rulebook

    for line, row in enumerate(rows, start=2):
        recorded = {n: _plain(n, row[n]) for n in _ANSWERS if row.get(n) is not None}
        yield _judged(judge(row, line), recorded)


def _judged(answer: Judgement | BadRow, recorded: dict[str, str]) -> Precedent:
    from ninevotes.rules.adjudication import BadRow  # noqa: PLC0415 - as above

    if isinstance(answer, BadRow):
        return Precedent(answer.id, recorded, {}, tuple(answer.messages()))
    said = answer.as_dict()
    computed = {name: _plain(name, said[name]) for name in _ANSWERS}
    return Precedent(answer.id, recorded, computed)


def _plain(column: str, value: object) -> str:
    text = "" if value is None else str(value).strip()
    return " ".join(sorted(text.split())) if column == "contested" else text
