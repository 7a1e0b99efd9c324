"""Shapes of answers that are put together from rows, or that the layers below name by key."""

from __future__ import annotations

from typing import Any, TypedDict

from ninevotes.answers.agreement import ContestedRow
from ninevotes.answers.matters import MatterRow
from ninevotes.answers.members import MemberRow


class Paged(TypedDict):
    """A page: how many rows there are in all, which page, and rows on each."""

    total: int
    page: int
    size: int


class MatterPage(Paged):
    """Matters that reports are about."""

    items: list[MatterRow]


class MemberPage(Paged):
    """States that sit or sat on the Council."""

    members: list[MemberRow]


class ContestedPage(Paged):
    """Votes on which not all were of one mind."""

    votes: list[ContestedRow]


class _Pair(TypedDict):
    share: float | None
    same: int
    together: int


class PairShape(_Pair, total=False):
    """Two members. With ``left`` and ``right`` where none was named, else with ``member``."""

    left: str
    right: str
    member: str
    opposed: int
    name: str


class PairPage(Paged):
    """How often members voted the same, of the votes that both cast."""

    pairs: list[PairShape]


class BriefShape(TypedDict):
    """A brief; docs/brief-json.md has every key."""

    format: str
    title: str
    items: list[dict[str, Any]]


class PointsShape(TypedDict):
    """Estimated points, with the settings, the inputs' hash and the cut-off of the model."""

    form: str
    kind: str
    model: str
    body: str
    cut_off: str | None
    inputs_sha256: str
    converged: bool
    interval: float
    points: list[dict[str, Any]]


class PowerShape(TypedDict):
    """A body and what a vote in it is worth, by class of members, without and with abstention."""

    body: str
    title: str
    source: str
    note: str | None
    members: int
    votes: int
    quota: str
    vetoes_to_block: int | None
    measured: list[dict[str, Any]]


class ReplayShape(TypedDict):
    """A source's votes judged by the rulebook: counts, and every disagreement explained or not."""

    source: str
    votes: int
    agree: int
    disagree: int
    unexplained: int
    repeated: list[str]
    by_explanation: dict[str, int]
    disagreements: list[dict[str, Any]]
