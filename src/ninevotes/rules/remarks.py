"""What is attached to a decision after it is made: doubts, notes, further rules.

A remark never changes the outcome.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ninevotes.rules.decision import Decision, Doubt

_ORDER = list(Doubt)


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark on a decision.

    Args:
        doubt: a disputed point that the case touches, or null.
        notes: what a person should know.
        citations: the rules that it rests on.
    """

    doubt: Doubt | None = None
    notes: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()


def attach(decision: Decision, remarks: Iterable[Remark | None]) -> Decision:
    """The decision with its remarks, doubts in the order of the table, nothing twice."""
    made = [remark for remark in remarks if remark is not None]
    if not made:
        return decision
    doubts = {*decision.doubts, *(remark.doubt for remark in made if remark.doubt)}
    notes = (*decision.notes, *(note for remark in made for note in remark.notes))
    rules = (*decision.citations, *(rule for remark in made for rule in remark.citations))
    return replace(
        decision,
        doubts=tuple(sorted(doubts, key=_ORDER.index)),
        notes=tuple(dict.fromkeys(notes)),
        citations=tuple(dict.fromkeys(rules)),
    )
