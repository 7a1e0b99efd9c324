"""From a sentence to the votes that it speaks of, each with its stretch, body and day."""

from __future__ import annotations

from collections.abc import Iterator

from ninevotes.reading.clean.offsets import BlockKind
from ninevotes.reading.find.finding import place
from ninevotes.reading.find.tense import looks_ahead
from ninevotes.reading.find.voter_forms import LIST
from ninevotes.reading.find.votes.bodies import VOTING
from ninevotes.reading.find.votes.days import day_in, days_later, time_before
from ninevotes.reading.find.votes.own_votes import add_own_vote
from ninevotes.reading.find.votes.parting import bounds_of, part
from ninevotes.reading.find.votes.pieces import Piece, read_pieces
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
from ninevotes.reading.find.votes.repeated import days_listed, did_so, one_for_each
from ninevotes.reading.find.votes.supposition import habitual, states_rule
from ninevotes.reading.find.votes.vetoes import PERMANENT
from ninevotes.reading.find.votes.vote import Vote
from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.reading.wording import Form, Prose
from ninevotes.vocabulary.organs import Organ

_STATEMENT = Form(
    r"\b(?:presidential|press|joint) statements?\b|\bstatement (?:agreed|adopted|"
    r"approved|backed|signed|supported|endorsed)\b|"
    r"\b(?:approved|adopted|agreed|issued|endorsed|passed|backed|read out) (?:on )?(?:an?|its) "
    r"(?:[\w-]+ ){0,3}?statement\b"
)
_HANDS = Form(r"\bvot|\babst|\bveto|\bagainst\b|\bin favou?r\b|\bblock")
_CORRECTION = Form(r"\b(?:CORRECTION|[Ee]arlier version of this)\b")
_OF_EACH = Form(r"(?:Both|Each|Either|All (?:two|three|four|five|six))\b(?! (?:voted|vetoed|abst))")
_SEVERAL_TEXTS = pattern(
    r"(?:{N}|\b[Bb]oth|\b[Tt]wo|\b[Rr]ival|\b[Cc]ompeting) (?:[\w\ue000-\ue0ff'’-]+ ){0,3}?"
    r"(?:amendments|drafts|resolutions|texts|versions)\b"
)
_VOTING = Form(r"\bvot(?:e|ed|es|ing)\b|\babst|\bveto")
_THE_NUMBER = Form(
    r"(?:(?:By|In|Under|Through|With) )?(?:its )?(?:[Rr]esolution|The resolution,?) \S{1,8} "
)
"""A sentence that goes on with what was adopted: "Resolution 1718 bars trade"."""
_LARGE = 15


_BEFORE, _AFTER, _FAR = 4, 1, 12
"""Sentences before and after a vote told whose scenes may still bear on it; those further back
only tell whom "they" means."""


def find_votes(report: Report) -> list[Vote]:
    """The votes that a report tells, stretch by stretch, with the scenes set around them.

    A scene (a vote that is not :attr:`Vote.told`) has no claim of its own: it hands its body,
    its day and its actors to the sentences after it.
    """
    told = {
        number: list(votes_in(sentence, number, report))
        for number, sentence in enumerate(report.sentences)
        if sentence.kind is not BlockKind.TITLE and not _CORRECTION.search(sentence.text)
    }
    near = {
        number + step
        for number, votes in told.items()
        if votes
        for step in range(-(_FAR if _by_pronoun(votes) else _BEFORE), _AFTER + 1)
    }
    found: list[Vote] = []
    for number, votes in told.items():
        if not votes and number in near:
            found.append(_scene(report.sentences[number], number))
        found += votes
    return found


def _by_pronoun(votes: list[Vote]) -> bool:
    """Whether a veto is told of "they" or "the two", who may be named far before."""
    return any(vote.vetoed and not vote.vetoed_by for vote in votes)


def votes_in(sentence: Sentence, number: int, report: Report) -> Iterator[Vote]:
    """The votes that a sentence reports."""
    masked = sentence.masked
    pieces = [] if states_rule(masked.text) else read_pieces(masked)
    counted = any(p.counts for p in pieces)
    days = days_listed(sentence.text, sentence.anchor)
    if habitual(masked.text) and not counted and not days:
        return
    if _STATEMENT.search(masked.text) and not (
        any(p.counts or p.lists for p in pieces) and _HANDS.search(masked.text)
    ):
        return
    groups = part(pieces)
    for group, (start, end) in zip(groups, bounds_of(masked.text, groups), strict=True):
        vote = _vote(sentence, number, group, start, end)
        add_own_vote(vote, masked, start, end, report)
        yield from one_for_each(vote, days) if _is_one_of(vote, groups, days) else [vote]
    again = did_so(sentence, number, report) if days and not groups else None
    if again is not None:
        yield from one_for_each(again, days)


def _is_one_of(vote: Vote, groups: list[list[Piece]], days: list[str]) -> bool:
    """Whether a vote is told for each of the days that its sentence lists."""
    verb = vote.vetoed or vote.outcome in {"adopted", "failed"} or bool(vote.lists)
    return bool(days) and verb and len(groups) == 1


_LOOKS_BACK = Form(
    r"\bhad (?:\w+ly |earlier |already |previously )?(?:threatened|warned|promised|vowed|pledged)\b"
)


def _day_set(sentence: Sentence) -> str | None:
    """The day that a scene sets: none where it is one to come, or one looked back to."""
    day = day_in(sentence, 0, len(sentence.masked.text), [])
    if day is None or _LOOKS_BACK.search(sentence.text):
        return None
    ahead = any(
        m.kind is Kind.DATE and looks_ahead(sentence.text, m.start, m.end)
        for m in sentence.masked.mentions
    )
    return None if ahead else day


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
        date=_day_set(sentence),
        actors=_actors(masked, len(text)),
        symbol=symbol_in(masked, sentence.text, 0, len(text)),
        resolution=resolution_in(masked, sentence.text, 0, len(text)),
        new=brings_new_text(text),
        indefinite=introduces_text(text),
        back=goes_back(text) or _THE_NUMBER.match(text) is not None,
        last_sentence=number,
    )


def _vote(sentence: Sentence, number: int, group: list[Piece], start: int, end: int) -> Vote:
    masked = sentence.masked
    verb = next((p for p in group if p.outcome or p.vetoed), group[0])
    text = masked.text
    stretch = text if end - start == len(text) else Prose(text[start:end])
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
        earlier_by=time_before(masked, verb.start),
        back=goes_back(stretch) or _THE_NUMBER.match(stretch) is not None,
        stopping=stops_a_meeting(stretch),
        subject=subject_in(masked, sentence.text, start),
        actors=_actors(masked, verb.start if verb.vetoed else len(masked.text)),
        spans=[(number, first, last, 0)],
        last_sentence=number,
    )
    _fill(vote, group)
    vote.several_texts = _SEVERAL_TEXTS.search(stretch) is not None
    vote.of_each = _OF_EACH.match(stretch) is not None
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
    vote.again = any(piece.again for piece in group)
    vote.spoken_of = all(piece.noun for piece in group)
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
