"""Claims gathered into events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ninevotes.record.matching.across import across_matters
from ninevotes.record.matching.calendar import Calendar
from ninevotes.record.matching.fit import Fit
from ninevotes.record.matching.likeness import likeness
from ninevotes.record.matching.statements import Statement
from ninevotes.vocabulary.claims import ClaimType

Group = list[Statement]

_PARTS = {ClaimType.QUOTE: "text", ClaimType.BRIEFING: "who"}
"""Types of which a report may tell a part, by the field that is told in parts. Two parts need
not have anything in common: each is held against the whole, which comes first."""


def gather(statements: Iterable[Statement]) -> list[Group]:
    """Groups of statements, each about one event.

    The most specific statements come first and found the events; vaguer ones join the one
    event that they fit, where all statements gathered so far agree to it. A statement that
    fits several events equally well joins none of them: those are gathered apart, by
    themselves. The order of the statements does not matter.
    """
    return across_matters(gather_apart(statements))


def gather_apart(statements: Iterable[Statement]) -> list[Group]:
    """The same, each matter by itself: a vote told under two matters makes two groups."""
    by_kind: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for statement in statements:
        claim = statement.claim
        by_kind[claim.type, claim.modality, statement.item].append(statement)
    return [group for key in sorted(by_kind) for group in _gather(by_kind[key])]


def _gather(statements: list[Statement]) -> list[Group]:
    firm, ambiguous = Calendar(), Calendar()
    for statement in sorted(statements, key=_specific_first):
        homes = _best(statement, firm)
        if len(homes) == 1:
            homes[0].append(statement)
        elif not homes:
            firm.found(statement)
        elif len(apart := _best(statement, ambiguous)) == 1:
            apart[0].append(statement)
        else:
            ambiguous.found(statement)
    return firm.groups + ambiguous.groups


def _best(statement: Statement, calendar: Calendar) -> list[Group]:
    """The groups that the statement fits best: none, one, or several equally well."""
    fits = [(_fit(statement, group), group) for group in calendar.near(statement)]
    best = max((fit for fit, _ in fits), default=Fit.NO)
    return [group for fit, group in fits if fit is best is not Fit.NO]


def _fit(statement: Statement, group: Group) -> Fit:
    """The best fit with any statement of a group; none where one of them forbids it."""
    if statement.claim.type in _PARTS:
        return likeness(statement, group[0])
    best = Fit.NO
    for member in group:
        fit = likeness(statement, member)
        if fit is Fit.NO:
            return Fit.NO
        best = max(best, fit)
    return best


def _specific_first(statement: Statement) -> tuple[int, int, int, str, str, str, int]:
    claim = statement.claim
    return (
        -_fullness(statement),
        -len(claim.date or ""),
        -sum(value is not None for value in claim.fields.values()),
        statement.content,
        str(statement.published),
        claim.document,
        claim.evidence.span.start,
    )


def _fullness(statement: Statement) -> int:
    """How much is told of what reports tell in parts: the length of a text, or of a list."""
    part = statement.get(_PARTS.get(statement.claim.type, ""))
    return len(part) if isinstance(part, (str, list, tuple)) else 0
