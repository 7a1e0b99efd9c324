"""Votes told under several matters: as the news in one report, as background in another."""

from __future__ import annotations

from collections.abc import Iterable

from ninevotes.record.matching.statements import Statement
from ninevotes.record.matching.votes import marks
from ninevotes.vocabulary.claims import ClaimType

_VOTES = {ClaimType.PROCEDURAL_VOTE, ClaimType.RESOLUTION_VOTE}


def across_matters(groups: Iterable[list[Statement]]) -> list[list[Statement]]:
    """Join groups about one vote under different matters, where a mark of the vote says so.

    Two groups under one matter are two votes, and stay so.

    Args:
        groups: statements about one event and one matter each, in an order of their own.
    """
    joined: list[list[Statement]] = []
    by_mark: dict[tuple[str, ...], list[Statement]] = {}
    for group in groups:
        found = marks_of(group)
        host = next((by_mark[mark] for mark in sorted(found) if mark in by_mark), None)
        if host is None or {s.item for s in host} & {s.item for s in group}:
            host = list(group)
            joined.append(host)
        else:
            host += group
        for mark in found:
            by_mark.setdefault(mark, host)
    return joined


def marks_of(group: list[Statement]) -> set[tuple[str, ...]]:
    """By what an event is known under any matter; nothing for what is no vote."""
    claim = group[0].claim
    if claim.type not in _VOTES:
        return set()
    kind = (claim.type.value, claim.modality.value)
    return {(*kind, *mark) for statement in group for mark in marks(statement)}
