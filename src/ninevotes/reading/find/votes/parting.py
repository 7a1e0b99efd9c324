"""The parting of what a sentence tells into votes, and of the sentence into their stretches."""

from __future__ import annotations

from itertools import pairwise

from ninevotes.reading.find.votes.pieces import Piece
from ninevotes.reading.wording import Form

_STRONG = Form(
    r"; |: |, (?:and|but|while|who|which|when|where|by) |\. |[–—] | and (?=\w+ (?:had|"
    r"was|were)\b)"
)
_WEAK = Form(r", | and | but ")


def bounds_of(text: str, groups: list[list[Piece]]) -> list[tuple[int, int]]:
    """The stretch of the sentence that each group of pieces has, cut at the joints between."""
    if not groups:
        return []
    cuts = [0]
    for one, other in pairwise(groups):
        left, right = max(p.end for p in one), min(p.start for p in other)
        strong = list(_STRONG.finditer(text, min(left, right), right + 1))
        weak = list(_WEAK.finditer(text, min(left, right), right + 1))
        cuts.append(strong[0].end() if strong else weak[-1].end() if weak else right)
    return list(zip(cuts, [*cuts[1:], len(text)], strict=True))


def part(pieces: list[Piece]) -> list[list[Piece]]:
    """Pieces in groups, one a vote: a piece that contradicts its group opens a new one."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        contradicts = groups and any(_contradict(other, piece) for other in groups[-1])
        if groups and not contradicts and not piece.apart and not _begins_again(groups[-1], piece):
            groups[-1].append(piece)
            continue
        groups.append([*_verbs_left(groups), piece])
    return groups


def _verbs_left(groups: list[list[Piece]]) -> list[Piece]:
    """Verbs at the end of the last group that go with what follows, its tally being before."""
    taken: list[Piece] = []
    while groups and groups[-1][-1].outcome and any(p.counts for p in groups[-1]):
        taken.insert(0, groups[-1].pop())
    return taken


def _contradict(one: Piece, other: Piece) -> bool:
    if any(other.counts.get(side, n) != n for side, n in one.counts.items()):
        return True
    for side, codes in one.lists.items():
        for other_side, others in other.lists.items():
            if side != other_side and set(codes) & set(others):
                return True
    outcomes = {one.outcome, other.outcome}
    if {"adopted", "failed"} <= outcomes:
        return True
    if (one.vetoed and other.outcome == "adopted") or (other.vetoed and one.outcome == "adopted"):
        return True
    return bool(one.vetoers and other.vetoers and not set(one.vetoers) & set(other.vetoers))


def _begins_again(group: list[Piece], piece: Piece) -> bool:
    """Whether a verb follows a vote that has its verb and its tally already."""
    verb = piece.vetoed or piece.outcome in {"adopted", "failed"}
    has_verb = any(p.vetoed or p.outcome in {"adopted", "failed"} for p in group)
    return verb and has_verb and any(p.counts for p in group)
