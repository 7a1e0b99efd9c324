"""Votes: one organ, one day, one tally. Two votes on different days are never one."""

from __future__ import annotations

from functools import lru_cache

from ninevotes.record.matching.fit import Fit, agree, differ, other_matter, when
from ninevotes.record.matching.statements import Statement
from ninevotes.vocabulary.symbols import Symbol, SymbolError, SymbolKind, parse_symbol

COUNTS = ("yes", "no", "abstain")
LISTS = ("yes_by", "no_by", "abstain_by")

_NUMBERED_ONCE = {
    SymbolKind.COUNCIL_RESOLUTION,
    SymbolKind.ASSEMBLY_RESOLUTION,
    SymbolKind.HUMAN_RIGHTS_COUNCIL_RESOLUTION,
}
"""Kinds of symbol that one vote alone gives: a draft may be voted on twice, these not."""


def same_vote(one: Statement, other: Statement) -> Fit:
    """Whether two claims speak of one vote.

    The organ must not differ: the Third Committee's vote in November is not the plenary's in
    December. The days must not differ, save where both give the number of the resolution
    adopted: then one report dates it by another clock. One count may differ where others
    agree, and so may the outcome or a member's vote where the whole tally agrees: those are
    disagreements about one vote.
    """
    if differ(one, other, "organ"):
        return Fit.NO
    symbols = _symbols(one, other)
    if symbols is not Fit.POSSIBLE:
        return symbols
    dates = when(one, other)
    equal, unequal = _compared_counts(one, other)
    same_tally = equal >= 2 and unequal == 0
    if dates is Fit.NO or unequal > 1 or (unequal and not equal):
        return Fit.NO
    if not same_tally and _contradictory(one, other):
        return Fit.NO
    return Fit.CERTAIN if same_tally else dates


def marks(statement: Statement) -> set[tuple[str, ...]]:
    """What makes a vote known under any matter it is told about.

    The number of the resolution adopted; or the organ, the day, the votes for and against and
    a state concerned, all together.
    """
    found: set[tuple[str, ...]] = set()
    symbol = resolution(statement)
    if symbol is not None:
        found.add((symbol,))
    counts = [statement.get(name) for name in ("yes", "no")]
    organ, period = statement.get("organ"), statement.period
    if organ and period.exact and None not in counts:
        tally = (str(organ), str(period.stated), *map(str, counts))
        found.update((*tally, state) for state in statement.states)
    return found


def resolution(statement: Statement) -> str | None:
    """The symbol of the resolution adopted, where the statement gives one; null for a draft."""
    symbol = _symbol(statement)
    return str(symbol) if symbol is not None and symbol.kind in _NUMBERED_ONCE else None


def _symbols(one: Statement, other: Statement) -> Fit:
    """CERTAIN or NO where the symbols decide, else POSSIBLE."""
    first, second = _symbol(one), _symbol(other)
    if first is None or second is None:
        return Fit.POSSIBLE
    if first.kind is not second.kind:
        return Fit.POSSIBLE
    if first != second:
        return Fit.NO
    return Fit.CERTAIN if first.kind in _NUMBERED_ONCE else Fit.POSSIBLE


def _symbol(statement: Statement) -> Symbol | None:
    written = statement.get("symbol")
    return _read(written) if written else None


@lru_cache(maxsize=10_000)
def _read(written: str) -> Symbol | None:
    # Each is compared with many others.
    try:
        return parse_symbol(written)
    except SymbolError:
        return None


def _compared_counts(one: Statement, other: Statement) -> tuple[int, int]:
    equal = sum(agree(one, other, name) for name in COUNTS)
    unequal = sum(differ(one, other, name) for name in COUNTS)
    return equal, unequal


def _contradictory(one: Statement, other: Statement) -> bool:
    carried = {one.get("outcome") == "adopted", other.get("outcome") == "adopted"}
    if one.get("outcome") and other.get("outcome") and len(carried) == 2:
        return True
    if other_matter(one, other, "item"):
        return True
    if _split_unanimity(one, other) or _split_unanimity(other, one):
        return True
    return any(
        one.listed(here) & other.listed(there) for here in LISTS for there in LISTS if here != there
    )


def _split_unanimity(one: Statement, other: Statement) -> bool:
    if not one.get("unanimous"):
        return False
    against = any(other.get(name) for name in ("no", "abstain", "no_by", "abstain_by"))
    return against or other.get("unanimous") is False
