"""The pieces of a sentence that tell of votes, in order, and their parting into votes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ninevotes.reading.find.tallies import read_tallies
from ninevotes.reading.find.voter_forms import LIST, NUM
from ninevotes.reading.find.voters import read_sides
from ninevotes.reading.find.votes.supposition import no_more_than_needed, supposed
from ninevotes.reading.find.votes.verbs import read_outcomes
from ninevotes.reading.find.votes.vetoes import read_vetoes
from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.mentions.mention import Kind


@dataclass(slots=True)
class Piece:
    """One thing told of a vote, in the masked sentence."""

    start: int
    end: int
    outcome: str | None = None
    counts: dict[str, int] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    vetoed: bool = False
    vetoers: list[str] = field(default_factory=list)
    several: bool = False
    unanimous: bool = False
    with_whom: list[str] = field(default_factory=list)
    majority_first: bool = False


_NUMBER = pattern(NUM)
_ELSEWHERE = pattern(
    r"(?:(?!{O})\S+ ){0,6}?(?:[Pp]arliament|Senate|Congress|[Ll]awmakers|[Cc]abinet|"
    r"UNESCO|European Union|"
    r"[Ss]hareholders|[Jj]udges|[Vv]oters|[Ll]egislators|House of Representatives)\b"
)
_UNANIMOUS = re.compile(r"\bunanimous(?:ly)?\b|\bwithout (?:a )?dissent(?:ing vote)?\b")
_NTH_TIME = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|only|last) (?:\w+ )?time\b")
_WHEN = re.compile(r", (?:when|after)\b|;|: ")
_SIDED = pattern(
    rf"(?:[Oo]nly |[Jj]ust )?(?P<who>{LIST})(?: itself)?(?: alone| only)? (?:(?:had |"
    r"having |were |was )?(?:sided|stood|siding|standing|joined) with|"
    rf"voted with) (?P<other>{{A}}(?: and {{A}})?|it|them|him)"
)
_JOINED = pattern(
    rf"(?P<who>{LIST})(?:, [^.,;:]{{1,50}},)? (?:was |were )?(?:joined (?:by )?|"
    rf"sided with )(?P<other>{LIST}|it)(?:, [^.,;:]{{1,50}},)? in (?:voting |"
    r"saying )?(?P<how>no|against|"
    r"abstaining|for|in favou?r|opposing)"
)
_MINORITY = pattern(
    rf"(?P<who>{LIST})(?:, (?:which|who) [^.;]{{1,90}},)? (?:was|"
    r"were) (?:in the minority|out-?voted)"
)


def read_pieces(masked: Masked) -> list[Piece]:
    """What a sentence tells of votes, in order; what is only supposed is left out."""
    if _ELSEWHERE.match(masked.text):
        return []
    joined, sided = _joined(masked), _sided(masked)
    tallies = _tallies(masked)
    pieces = [*_outcomes(masked), *_vetoes(masked), *tallies, *_unanimity(masked)]
    whole = [tally for tally in tallies if len(tally.counts) > 1]
    for side in read_sides(masked, _blank(masked.text, [*joined, *sided, *whole])):
        counts = {side.side: side.count} if side.count is not None else {}
        lists = {side.side: side.states} if side.states else {}
        pieces.append(Piece(side.start, side.end, counts=counts, lists=lists))
    pieces += joined
    pieces += [s for s in sided if not any(j.start <= s.start < j.end for j in joined)]
    real = [p for p in pieces if p.vetoed or not _unreal(masked.text, p)]
    if not any(p.counts for p in real):
        real = [p for p in real if not _nth_time(masked.text, p.start)]
    return sorted(real, key=lambda p: (p.start, p.end))


def _nth_time(text: str, start: int) -> bool:
    """Whether "it was the second time that" stands before: what is retold, not told."""
    times = list(_NTH_TIME.finditer(text, 0, start))
    return bool(times) and not _WHEN.search(text, times[-1].end(), start)


def _unreal(text: str, piece: Piece) -> bool:
    return supposed(text, piece.start) or bool(
        piece.counts and no_more_than_needed(text, piece.end)
    )


def _blank(text: str, read: list[Piece]) -> str:
    """A text with what is read already crossed out, but for the last number of a tally."""
    for piece in read:
        end = piece.end
        if piece.counts and not text[:end].endswith(("favour", "favor")):
            end = [m.start() for m in _NUMBER.finditer(text, piece.start, end)][-1]
        text = text[: piece.start] + "_" * (end - piece.start) + text[end:]
    return text


def _outcomes(masked: Masked) -> list[Piece]:
    return [Piece(o.start, o.end, outcome=o.kind) for o in read_outcomes(masked)]


def _vetoes(masked: Masked) -> list[Piece]:
    return [
        Piece(v.start, v.end, vetoed=True, vetoers=list(v.states or []), several=v.several)
        for v in read_vetoes(masked)
    ]


def _tallies(masked: Masked) -> list[Piece]:
    found = []
    for tally in read_tallies(masked):
        printed = {"yes": tally.yes, "no": tally.no, "abstain": tally.abstain}
        counts = {side: n for side, n in printed.items() if n is not None}
        piece = Piece(tally.start, tally.end, counts=counts, majority_first=tally.majority_first)
        against = masked.among(tally.start, tally.end, Kind.STATE)
        if against and tally.no == len(against):
            piece.lists["no"] = [m.value for m in against]
        found.append(piece)
    return found


def _unanimity(masked: Masked) -> list[Piece]:
    return [Piece(*m.span(), unanimous=True) for m in _UNANIMOUS.finditer(masked.text)]


def _joined(masked: Masked) -> list[Piece]:
    sides = {"no": "no", "against": "no", "opposing": "no", "abstaining": "abstain"}
    return [
        Piece(
            *m.span(),
            lists={sides.get(m.group("how"), "yes"): _codes(masked, m, "who", "other")},
        )
        for m in _JOINED.finditer(masked.text)
    ]


def _sided(masked: Masked) -> list[Piece]:
    found = [
        Piece(*m.span(), with_whom=_codes(masked, m, "who", "other"))
        for m in _SIDED.finditer(masked.text)
    ]
    return found + [
        Piece(*m.span(), with_whom=_codes(masked, m, "who"))
        for m in _MINORITY.finditer(masked.text)
    ]


def _codes(masked: Masked, match: re.Match[str], *groups: str) -> list[str]:
    codes = [m.value for g in groups for m in masked.group(match, g, Kind.STATE, Kind.DEMONYM)]
    return list(dict.fromkeys(codes))


def part(pieces: list[Piece]) -> list[list[Piece]]:
    """Pieces in groups, one a vote: a piece that contradicts its group opens a new one."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        contradicts = groups and any(_contradict(other, piece) for other in groups[-1])
        if groups and not contradicts and not _begins_again(groups[-1], piece):
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
