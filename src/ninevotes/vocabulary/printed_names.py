"""States by their names as lists and minutes print them: official, press, and others in use."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping

from ninevotes.vocabulary.aliases import AliasKind, state_aliases
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.tables import covers

Printed = Mapping[str, tuple[tuple[str, dt.date | None, dt.date | None], ...]]
"""Name, in the form that its reader compares, to the states that bear it and when."""


def printed_names(plain: Callable[[str], str], kinds: Collection[AliasKind]) -> Printed:
    """The table of names.

    Args:
        plain: puts a name into the form that is compared.
        kinds: the kinds of alias that may stand in such a list.
    """
    table: dict[str, tuple[tuple[str, dt.date | None, dt.date | None], ...]] = {}
    for state in states().values():
        for dated in state.names:
            for name in {dated.name, dated.press} - {""}:
                key = plain(name)
                table[key] = (*table.get(key, ()), (state.code, dated.start, dated.end))
    for alias in state_aliases():
        if alias.kind in kinds:
            key = plain(alias.surface)
            table[key] = (*table.get(key, ()), (alias.code, alias.start, alias.end))
    return table


def bearer(table: Printed, name: str, on: dt.date | None) -> str | None:
    """The code of the state that bears a name on a day; null where none, or several, do.

    A list printed later calls a state by its later name: only a name of two states is dated.
    """
    forms = table.get(name, ())
    for code, start, end in forms:
        if on is None or covers(start, end, on):
            return code
    codes = {code for code, _, _ in forms}
    return codes.pop() if len(codes) == 1 else None
