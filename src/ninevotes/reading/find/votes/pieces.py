"""The pieces of a sentence that tell of votes, in order, and their parting into votes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from ninevotes.reading.find.tallies import read_tallies
from ninevotes.reading.find.voter_forms import LIST, NUM
from ninevotes.reading.find.voters import read_sides
from ninevotes.reading.find.votes.supposition import no_more_than_needed, supposed
from ninevotes.reading.find.votes.verbs import read_outcomes
from ninevotes.reading.find.votes.vetoes import read_vetoes
from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.wording import Family, Form, Prose


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
    noun: bool = False
    again: bool = False
    """Whether it is told as one of several: "the third time that they had used their vetoes"."""
    unanimous: bool = False
    with_whom: list[str] = field(default_factory=list)
    majority_first: bool = False
    apart: bool = False
    """Whether it tells of an amendment brought in after the piece before it."""


_NUMBER = pattern(NUM)
_ELSEWHERE = pattern(
    r"(?:(?!{O})\S+ ){0,6}?(?:[Pp]arliament|Senate|Congress|[Ll]awmakers|[Cc]abinet|"
    r"UNESCO|European Union|"
    r"[Ss]hareholders|[Jj]udges|[Vv]oters|[Ll]egislators|House of Representatives)\b"
)
_BROUGHT_BY = Form(r"\b(?:by|from) (?:the )?\S+(?: \S+)?$")
"""Who drafted a text need not be who votes on it: "drafted by the European Union"."""
_AMENDMENT = Form(r"\bamendments?\b")
_CONSENSUS = pattern(
    r"\b(?:adopted|approved|passed) [^.;,]{1,30} by (?:consensus|acclamation)\b|"
    r"\b(?:taken|made|agreed|reached|done|decided|acted|went through)(?: (?:on )?{D})? "
    r"(?:without (?:a|any) vote|by (?:consensus|acclamation))\b"
)
_UNANIMOUS = Form(r"\bunanimous(?:ly)?\b|\bwithout (?:a )?dissent(?:ing vote)?\b")
_NTH_TIME = Form(
    r"(?<![Ff]or\sthe\s)\b(?:first|second|third|[a-z]+th|\d+(?:st|nd|rd|th)|only|"
    r"last) (?:\w+ )?time\b"
)
_IT_WAS = Form(r"(?:It|That|This) (?:was|is) the \w+ (?:\w+ )?time\b")
_NTH_TEXT = Form(
    r"\b(?:[a-z]+(?:th|rd|nd)|first|\d+(?:th|st|nd|rd)) (?:(?:[\w-]+ ){0,3}(?:resolution|draft|"
    r"text)|that)\b"
    r"(?=[^.;]{0,60}\bsince\b)"
)
"""A count of all that was done: "the ninth resolution adopted since 2006"."""
_SIDE_FOLLOWS = pattern(
    r",? (?:(?:votes?|members|countries|states|nations) )*(?:against|oppos\w*|abst\w*|in favou?r|"
    r"for|no|"
    r"who|with|and|to|voted|voting|votes?|members|countries|states|were)\b"
)
_BY_SO_MANY = Form(r"\w+ed by\b")
_WORD_FOLLOWS = Form(r",? [\w\ue001-\ue0ff]")
_WAS_IN = pattern(r"\b(?:was|came) (?:in|on) {D}")
_WHEN = Form(r", (?:when|after)\b|;|: ")
_SIDED = pattern(
    rf"(?:[Oo]nly |[Jj]ust )?(?P<who>{LIST})(?: itself)?(?: alone| only)? (?:(?:had |"
    r"having |were |was )?(?:sided|stood|siding|standing|joined) with|"
    rf"voted with) (?P<other>{{A}}(?: and {{A}})?|it|them|him)"
)
_SIDING = pattern(
    rf"[Tt]hose (?:who )?(?:sid(?:ing|ed)|vot(?:ing|ed)|st(?:anding|ood)) with "
    rf"(?P<other>{{A}}(?: and "
    rf"{{A}})?|it|them) (?:were|included) (?P<who>{LIST})"
)
_JOINED = pattern(
    rf"(?P<who>{LIST})(?:, [^.,;:]{{1,50}},)? (?:was |were )?(?:joined (?:by )?|"
    rf"sided with )(?P<other>{LIST}|it|them|the (?:two|pair|"
    rf"{{N}}))(?:, [^.,;:]{{1,50}},)? in (?:voting |"
    r"saying )?(?P<how>no|against|"
    r"abstaining|for|in favou?r|opposing)"
)
_MINORITY = pattern(
    rf"(?P<who>{LIST})(?:, (?:which|who) [^.;]{{1,90}},)? (?:was|"
    r"were) (?:in the minority|out-?voted)"
)

_BESIDE = Family((_SIDED, _SIDING, _JOINED, _MINORITY))


def read_pieces(masked: Masked) -> list[Piece]:
    """What a sentence tells of votes, in order; what is only supposed is left out."""
    elsewhere = None if _ELSEWHERE.rules_out(masked.text) else _ELSEWHERE.match(masked.text)
    if elsewhere and not _BROUGHT_BY.search(elsewhere.group()):
        return []
    beside = _BESIDE.may_stand_in(masked.text)
    joined, sided = (_joined(masked), _sided(masked)) if beside else ([], [])
    tallies = _tallies(masked)
    pieces = [*_outcomes(masked), *_vetoes(masked), *tallies, *_unanimity(masked)]
    whole = [t for t in tallies if len(t.counts) > 1 or _BY_SO_MANY.match(masked.text, t.start)]
    for side in read_sides(masked, _blank(masked.text, [*joined, *sided, *whole])):
        counts = {side.side: side.count} if side.count is not None else {}
        lists = {side.side: side.states} if side.states else {}
        pieces.append(Piece(side.start, side.end, counts=counts, lists=lists))
    pieces += joined
    pieces += [s for s in sided if not any(j.start <= s.start < j.end for j in joined)]
    real = [p for p in pieces if p.vetoed or not _unreal(masked.text, p)]
    if not any(p.counts for p in real):
        retold = [p for p in real if _nth_time(masked.text, p.start)]
        for piece in retold:
            piece.again = piece.noun = piece.vetoed and _IT_WAS.match(masked.text) is not None
        real = [p for p in real if p.again or p not in retold]
    real.sort(key=lambda p: (p.start, p.end))
    for one, other in pairwise(real):
        if other.outcome and _AMENDMENT.search(masked.text, one.end, max(one.end, other.start)):
            other.apart = True
    return real


def _nth_time(text: str, start: int) -> bool:
    """Whether "it was the second time that" stands before: what is retold, not told."""
    count = _NTH_TEXT.search(text)
    if count and count.start() < start:
        return True
    times = list(_NTH_TIME.finditer(text, 0, start))
    return bool(times) and not (
        _WHEN.search(text, times[-1].end(), start) or _WAS_IN.search(text, start)
    )


def _unreal(text: str, piece: Piece) -> bool:
    return supposed(text, piece.start) or bool(
        piece.counts and no_more_than_needed(text, piece.end)
    )


def _blank(whole: str, read: list[Piece]) -> str:
    """A text with what is read already crossed out, but for the last number of a tally."""
    text = whole
    for piece in read:
        end = piece.end
        side_follows = _SIDE_FOLLOWS.match(text, end) or not _WORD_FOLLOWS.match(text, end)
        whole_side = _BY_SO_MANY.match(text, piece.start) is not None
        whole_side = whole_side or text[:end].endswith(("favour", "favor"))
        if piece.counts and side_follows and not whole_side:
            end = [m.start() for m in _NUMBER.finditer(text, piece.start, end)][-1]
        text = text[: piece.start] + "_" * (end - piece.start) + text[end:]
    return Prose(text, whole if isinstance(whole, Prose) else None) if read else whole


def _outcomes(masked: Masked) -> list[Piece]:
    told = [Piece(o.start, o.end, outcome=o.kind, noun=o.noun) for o in read_outcomes(masked)]
    agreed = [Piece(*m.span(), outcome="adopted") for m in _CONSENSUS.finditer(masked.text)]
    return [
        *agreed,
        *(t for t in told if not any(t.start < a.end and a.start < t.end for a in agreed)),
    ]


def _vetoes(masked: Masked) -> list[Piece]:
    return [
        Piece(
            v.start,
            v.end,
            vetoed=True,
            vetoers=list(v.states or []),
            several=v.several,
            noun=v.noun,
        )
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
        for form in (_SIDED, _SIDING)
        for m in form.finditer(masked.text)
    ]
    return found + [
        Piece(*m.span(), with_whom=_codes(masked, m, "who"))
        for m in _MINORITY.finditer(masked.text)
    ]


def _codes(masked: Masked, match: re.Match[str], *groups: str) -> list[str]:
    codes = [m.value for g in groups for m in masked.group(match, g, Kind.STATE, Kind.DEMONYM)]
    return list(dict.fromkeys(codes))
