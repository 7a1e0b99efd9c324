"""Participation: who comes, who stays away, who is invited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ninevotes.reading.find.actors import actor_before, codes
from ninevotes.reading.find.finding import Finding, date_near, place
from ninevotes.reading.find.grammar import participation as grammar
from ninevotes.reading.find.votes.vetoes import PERMANENT
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.claims import ClaimType, Modality

_SPEAKS = Form(r"(?:flew|travel|ha[sd] |have |took the floor|spoke|addressed|address|speak)\b")
"""What members of the Council do at every meeting: their presence is not told by it."""


@dataclass(frozen=True, slots=True)
class _Presence:
    """What is said of the presence of some states, and where."""

    states: list[str]
    invited: bool | None
    attends: bool | None
    span: tuple[int, int]
    verb: int
    """Where its verb starts: a date belongs to the verb, not to the subject's apposition."""


def find_participation(sentence: Sentence, number: int, report: Report) -> Iterator[Finding]:
    """Statements about a state's presence at a meeting. A right to attend is no invitation."""
    if not grammar.MEETING.search(sentence.masked.text):
        return
    before = report.sentences[number - 1] if number else sentence
    if before.paragraph == sentence.paragraph and grammar.ELSEWHERE.search(before.text):
        return
    said: list[_Presence] = []
    for presence in (*_by_verb(sentence, number, report), *_by_object(sentence)):
        for state in presence.states:
            twin = next((one for one in said if _same(one, presence, state)), None)
            if twin is None:
                said.append(
                    _Presence(
                        [state], presence.invited, presence.attends, presence.span, presence.verb
                    )
                )
    for presence in said:
        yield _finding(sentence, number, presence)


def _same(one: _Presence, other: _Presence, state: str) -> bool:
    return one.states == [state] and (one.attends is None) == (other.attends is None)


def _by_verb(sentence: Sentence, number: int, report: Report) -> Iterator[_Presence]:
    masked = sentence.masked
    for verb in grammar.VERBS.finditer(masked.text):
        if grammar.VOTING.match(masked.text, verb.end()) or grammar.MAY.search(
            masked.text[: verb.start()]
        ):
            continue
        actor = actor_before(sentence, masked, number, report, verb.start())
        if actor is None:
            continue
        kind = str(verb.lastgroup)
        invited = {"invited": True, "uninvited": False}.get(kind)
        attends = {"away": False, "comes": True}.get(kind)
        if attends and grammar.NOBODY_OF.search(masked.text[: actor.start]):
            attends = False
        if attends is False and _from_the_vote(masked.text, verb):
            continue
        if attends and _SPEAKS.match(verb.group()) and PERMANENT.intersection(actor.codes):
            continue
        span = (actor.start, _clause_end(masked.text, verb.end()))
        if grammar.AT_INVITATION.search(masked.text, verb.end(), span[1]):
            invited = True
        yield _Presence(actor.codes, invited, attends, span, verb.start())


_HANDS = Form(r"\babst\w+|\bvot(?:ed|ing)\b|\babstentions?\b|\bin favou?r\b")
_NO_PART = Form(r"(?:did|does|would) not (?:take part|participate)$")


def _from_the_vote(text: str, verb: re.Match[str]) -> bool:
    """Whether "did not take part" is said of a vote that the same sentence tells."""
    bare = _NO_PART.match(verb.group()) and re.match(r" *[.,;]|$", text[verb.end() :])
    return bool(bare) and _HANDS.search(text) is not None


def _by_object(sentence: Sentence) -> Iterator[_Presence]:
    masked = sentence.masked
    for form, invited, attends in grammar.OBJECTS:
        for match in form.finditer(masked.text):
            who = codes(masked.group(match, "who", Kind.STATE, Kind.DEMONYM))
            span = (match.start(), _clause_end(masked.text, match.end()))
            if who and not grammar.MAY.search(masked.text[: match.start()]):
                yield _Presence(who, invited, attends, span, match.start())


def _clause_end(text: str, position: int) -> int:
    stop = grammar.END.search(text, position, min(len(text), position + 160))
    return stop.start() if stop else min(len(text), position + 160)


def _finding(sentence: Sentence, number: int, presence: _Presence) -> Finding:
    start, end = place(sentence, sentence.masked, *presence.span)
    denied = grammar.WRONG.search(sentence.masked.text[: presence.span[0]])
    return Finding(
        ClaimType.PARTICIPATION,
        start,
        end,
        number,
        {
            "state": presence.states[0],
            "invited": presence.invited,
            "will_attend": presence.attends,
        },
        date_near(
            sentence,
            sentence.masked,
            presence.verb,
            presence.span[1],
            future=False if denied else None,
        ),
        Modality.DENIED if denied else Modality.ASSERTED,
    )
