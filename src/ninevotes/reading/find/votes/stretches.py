"""From a sentence to the votes that it speaks of, each with its stretch, body and day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ninevotes.reading.find.finding import place
from ninevotes.reading.find.voter_forms import LIST
from ninevotes.reading.find.votes.days import day_in, days_later
from ninevotes.reading.find.votes.pieces import Piece, part, read_pieces
from ninevotes.reading.find.votes.question import (
    brings_new_text,
    goes_back,
    introduces_text,
    is_procedural,
    organ_in,
    resolution_in,
    stops_a_meeting,
    subject_in,
    symbol_in,
)
from ninevotes.reading.find.votes.supposition import habitual
from ninevotes.reading.find.votes.verbs import VOTING
from ninevotes.reading.find.votes.vetoes import PERMANENT
from ninevotes.reading.find.votes.vote import Vote
from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.vocabulary.organs import Organ

_CUE = re.compile(
    r"vote|voting|veto|abst|adopt|approv|pass|reject|fail|draft|resolution|unanim|"
    r"favou?r|oppos|against|hands|"
    r"[Cc]ouncil|[Aa]ssembly|[Cc]ommittee|defeat|lost|killed|short|sided|stood|\d-\d|"
    r"nobody|two|for\b|"
    r"block|stop|sank|struck|threw|bid|attempt|support|wanted|they|plenary",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"\b(?:presidential|press|joint) statements?\b|\bstatement (?:agreed|adopted|"
    r"approved)\b"
)
_STRONG = re.compile(
    r"; |: |, (?:and|but|while|who|which|when|where|by) |\. |[–—] | and (?=\w+ (?:had|"
    r"was|were)\b)"
)
_WEAK = re.compile(r", | and | but ")
_CORRECTION = re.compile(r"\b(?:CORRECTION|[Ee]arlier version of this)\b")
_VOTING = re.compile(r"\bvot(?:e|ed|es|ing)\b|\babst|\bveto")
_LARGE = 15


def find_votes(sentence: Sentence, number: int, _: Report) -> Iterator[Vote]:
    """The votes that a sentence reports; else the scene it sets for what follows.

    A scene (a vote that is not :attr:`Vote.told`) has no claim of its own: it hands its body,
    its day and its actors to the sentences after it.
    """
    masked = sentence.masked
    pieces = read_pieces(masked) if _CUE.search(sentence.text) else []
    if habitual(masked.text) and not any(p.counts for p in pieces):
        pieces = []
    if _CORRECTION.search(sentence.text):
        return
    if _STATEMENT.search(masked.text) and not any(p.counts or p.lists for p in pieces):
        pieces = []
    groups = part(pieces)
    bounds = _bounds(masked.text, groups)
    for group, (start, end) in zip(groups, bounds, strict=True) if groups else ():
        yield _vote(sentence, number, group, start, end)
    if not groups:
        yield _scene(sentence, number)


def _bounds(text: str, groups: list[list[Piece]]) -> list[tuple[int, int]]:
    cuts = [0]
    for one, other in pairwise(groups):
        left, right = max(p.end for p in one), min(p.start for p in other)
        strong = list(_STRONG.finditer(text, min(left, right), right + 1))
        weak = list(_WEAK.finditer(text, min(left, right), right + 1))
        cuts.append(strong[0].end() if strong else weak[-1].end() if weak else right)
    return list(zip(cuts, [*cuts[1:], len(text)], strict=True))


def _scene(sentence: Sentence, number: int) -> Vote:
    masked = sentence.masked
    text = masked.text
    return Vote(
        number,
        sentence.paragraph,
        sentence.start,
        sentence.end,
        organ=organ_in(masked, 0, len(text), len(text)),
        procedural=is_procedural(text),
        date=day_in(sentence, 0, len(text), []),
        actors=_actors(masked, len(text)),
        symbol=symbol_in(masked, sentence.text, 0, len(text)),
        resolution=resolution_in(masked, sentence.text, 0, len(text)),
        new=brings_new_text(text),
        indefinite=introduces_text(text),
        back=goes_back(text),
        last_sentence=number,
    )


def _vote(sentence: Sentence, number: int, group: list[Piece], start: int, end: int) -> Vote:
    masked = sentence.masked
    verb = next((p for p in group if p.outcome or p.vetoed), group[0])
    stretch = masked.text[start:end]
    spans = [(p.start, p.end) for p in group]
    first, last = place(sentence, masked, start, end)
    vote = Vote(
        number,
        sentence.paragraph,
        first,
        last,
        organ=organ_in(masked, start, end, verb.start),
        procedural=is_procedural(stretch),
        date=day_in(sentence, start, end, spans),
        near_date=day_in(sentence, 0, start, spans) if start else None,
        new=brings_new_text(stretch),
        indefinite=introduces_text(stretch),
        days_later=days_later(masked, start, end),
        back=goes_back(stretch),
        stopping=stops_a_meeting(stretch),
        subject=subject_in(masked, sentence.text, start),
        actors=_actors(masked, verb.start if verb.vetoed else len(masked.text)),
        spans=[(number, first, last, 0)],
        last_sentence=number,
    )
    _fill(vote, group)
    vote.symbol = symbol_in(masked, sentence.text, start, end)
    vote.resolution = resolution_in(masked, sentence.text, start, end)
    if vote.organ is None and start:
        near = masked.among(max(0, start - 60), start, Kind.ORGAN)
        vote.organ = next((m.value for m in reversed(near) if m.value in VOTING), None)
    if sum(vote.counts.values()) > _LARGE and vote.organ is Organ.SECURITY_COUNCIL:
        vote.organ = None
    vote.voting = bool(_VOTING.search(stretch))
    vote.spans = [(number, first, last, vote.weight)]
    return vote


def _fill(vote: Vote, group: list[Piece]) -> None:
    for piece in group:
        vote.counts |= piece.counts
        for side, codes in piece.lists.items():
            known = vote.lists.setdefault(side, [])
            known += [code for code in codes if code not in known]
        if piece.outcome and (vote.outcome in {None, "decided"} or piece.outcome == "failed"):
            vote.outcome = piece.outcome
        if piece.vetoed:
            vote.vetoed = True
            vote.several = vote.several or piece.several
            vote.vetoed_by += [c for c in piece.vetoers if c not in vote.vetoed_by]
        vote.unanimous = vote.unanimous or piece.unanimous or None
        vote.majority_first = vote.majority_first or piece.majority_first
        if piece.with_whom:
            vote.sided_with.append(piece.with_whom)
    if vote.vetoed:
        vote.procedural = False


def _actors(masked: Masked, before: int) -> list[str]:
    """States that act: the first list that holds a permanent member, else the first list."""
    lists = [
        [m.value for m in masked.among(*found.span(), Kind.STATE, Kind.DEMONYM)]
        for found in pattern(LIST).finditer(masked.text, 0, before)
    ]
    with_one = [codes for codes in lists if PERMANENT.intersection(codes)]
    return next(iter(with_one or lists), [])
