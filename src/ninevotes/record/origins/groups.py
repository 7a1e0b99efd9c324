"""Ties into groups: the documents that go back to one original text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ninevotes.record.identity import in_time
from ninevotes.record.origins.candidates import candidates
from ninevotes.record.origins.comparison import Comparison, Measured, measure
from ninevotes.record.origins.evidence import Verdict, weigh
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import OriginGroup


@dataclass(slots=True)
class _Group:
    members: list[Measured]
    evidence: list[str] = field(default_factory=list)


def origins(documents: Iterable[Document], titles: Mapping[str, str]) -> tuple[OriginGroup, ...]:
    """The independent origins of documents: each document stands in exactly one.

    The strongest ties join first. A tie that would bring two agencies' own reports into one
    group, by way of a page that draws on both, joins nothing.

    Args:
        documents: with distinct ids.
        titles: headlines by document id.
    """
    ordered = tuple(sorted(documents, key=in_time))
    measured = measure(ordered, titles)
    group_of = {m.document.id: _Group([m]) for m in measured}
    for verdict, one, other in _ties(measured):
        left, right = group_of[one.document.id], group_of[other.document.id]
        if left is right or _two_agencies(left, right):
            continue
        words = "; ".join(verdict.evidence)
        left.evidence += [*right.evidence, f"{one.document.id} and {other.document.id}: {words}"]
        left.members += right.members
        for member in right.members:
            group_of[member.document.id] = left
    return _numbered(ordered, group_of)


def _ties(measured: list[Measured]) -> list[tuple[Verdict, Measured, Measured]]:
    compared = (
        (weigh(Comparison(measured[i], measured[j])), measured[i], measured[j])
        for i, j in candidates(measured)
    )
    ties = [tie for tie in compared if tie[0].same_origin]
    # The pairs come in the order of their documents, which decides between equal points.
    return sorted(ties, key=lambda tie: -tie[0].points)


def _two_agencies(left: _Group, right: _Group) -> bool:
    return any(
        one.agencies and other.agencies and not one.agencies & other.agencies
        for one in left.members
        for other in right.members
    )


def _numbered(
    ordered: tuple[Document, ...], group_of: Mapping[str, _Group]
) -> tuple[OriginGroup, ...]:
    groups: dict[int, _Group] = {}
    for document in ordered:
        group = group_of[document.id]
        groups.setdefault(id(group), group)
    return tuple(
        OriginGroup(
            id=f"O{number}",
            documents=tuple(sorted(m.document.id for m in group.members)),
            label=_label(group.members),
            evidence=tuple(sorted(group.evidence)),
        )
        for number, group in enumerate(groups.values(), start=1)
    )


def _label(members: list[Measured]) -> str:
    """The agency that most members credit, else the outlet or publisher of the earliest."""
    credited = Counter(agency for member in members for agency in member.agencies)
    if credited:
        return min(credited, key=lambda agency: (-credited[agency], agency))
    for document in sorted((member.document for member in members), key=in_time):
        name = document.outlet or document.publisher
        if name:
            return name
    return "unknown"
