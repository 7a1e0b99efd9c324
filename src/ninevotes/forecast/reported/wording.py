"""What a sentence on a vote ahead says: who will vote how, how many will be in favour.

Only plain wordings are taken: a member before its verb within one clause, a number before
"votes" or "members" that are in favour. Where a sentence is conditional, speaks of any text, or
denies, it is passed over: missing is better than wrong.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ninevotes.forecast.reported.said import Bound
from ninevotes.reading.mentions.mention import Mention
from ninevotes.reading.mentions.numbers import find_numbers
from ninevotes.reading.mentions.states import find_states
from ninevotes.vocabulary.votes import Vote

MOST = 15
"""Members of the Council: greater numbers are the Assembly's."""

_CLAUSE = re.compile(r"[;:]|, (?:while|but|although|whereas|and (?=[A-Z]))|\bwhile\b|\bbut\b")
_SAID = r"(?:will|would|to|could|shall|'ll|likely|leaning towards(?: a)?|sure of a|poised to)"
_ACTS = {
    Vote.AGAINST: re.compile(
        rf"\b{_SAID}(?: \w+)? (?:veto\b|(?:cast|use) (?:its|their|the) vetoe?s?\b"
        r"|vote (?:against|no)\b|oppose\b|object\b|block (?:it|them|the)\b"
        r"|force a (?:procedural )?vote\b|[\"“]?no\b)"
        r"|\bvetoes\b|\bvotes no\b"
    ),
    Vote.ABSTENTION: re.compile(rf"\b{_SAID}(?: \w+)* (?:abstain\b|abstention\b)|\babstains\b"),
    Vote.IN_FAVOUR: re.compile(
        rf"\b{_SAID}(?: \w+)? (?:vote (?:yes|for|in favou?r)\b"
        r"|(?:support|back) (?:it|the)\b)|\bvotes yes\b"
    ),
}
_SUPPOSED = re.compile(
    r"\b(?:any|if|unless|such|should|referral|never|not|nobody|neither|no longer|unlikely)\b|n't\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r"(?:,|,? and|,? or| as well as)? (?:the )?|,? and |, ")
_REACH = 60
"""Characters between a member and its verb."""

_IN_FAVOUR = re.compile(
    r"^(?: of the (?:\d+|\w+))?(?: (?:Council|other|affirmative|yes|sure|promised))*"
    r"(?: votes?\b(?! against)| hands\b"
    r"|(?: members| countries| states| delegations| envoys| of them)?[^.;]{0,40} "
    r"(?:support|back|in favou?r|vote for|vote to h\w+|voted to hold|be found)\b)"
)
_SECURED = re.compile(
    r"\b(?:secured|lined up|assured of|promised|counts? on|has|have|had|only)\W+$"
)
_ENDED = re.compile(r"\W*$|[,.;]")
_NO_COUNT = re.compile(r"\b(?:of the|needs?|needed|takes?|requires?d?|against) $", re.IGNORECASE)
_MONTH = re.compile(
    r" (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\b", re.IGNORECASE
)
_LEAST = re.compile(
    r"\b(?:at least|secured|lined up|assured of|sure of|holds?|find|finds|the)\W+(?:the\W+)?$",
    re.IGNORECASE,
)
_MOST = re.compile(r"\b(?:up to|at most|no more than)\W+$", re.IGNORECASE)
_ALL = re.compile(
    r"\b(?:pass|adopt|approv)\w* (?:it )?unanimously\b|\ball (?:15|fifteen) members\b"
)
_MEETING = re.compile(r"\b(?:meeting|agenda|session|procedural|briefing|debate)\b", re.IGNORECASE)
_TEXT = re.compile(
    r"\b(?:draft|text|resolution|veto\w*|application|bid|amendment|embargo|sanctions)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Worded:
    """What a sentence says of one member, or of how many.

    Args:
        vote: of which vote it speaks, or null where it speaks of a count.
        states: who will vote so.
        count: how many will be in favour, or null.
        bound: how the count is put.
    """

    vote: Vote | None
    states: tuple[str, ...] = ()
    count: int | None = None
    bound: Bound = Bound.EXACTLY


def speaks_of_meeting(text: str) -> bool | None:
    """Whether it is about holding a meeting (true), a text (false), or does not say (null)."""
    meeting, draft = bool(_MEETING.search(text)), bool(_TEXT.search(text))
    return None if meeting == draft else meeting


def worded(text: str, on: dt.date) -> Iterator[Worded]:
    """What a sentence says of a vote ahead.

    >>> text = "Russia will veto it, while China is likely to abstain."
    >>> [(said.vote.words, *said.states) for said in worded(text, dt.date(2017, 4, 1))]
    [('against', 'RUS'), ('abstaining', 'CHN')]
    >>> [(said.count, said.bound.value) for said in worded(
    ...     "Eight of the 15 members were ready to support the meeting.", dt.date(2018, 12, 7))]
    [(8, 'exactly')]
    """
    for clause in _CLAUSE.split(text):
        if _SUPPOSED.search(clause):
            continue
        yield from _intentions(clause, on)
        yield from _counts(clause)


def _intentions(clause: str, on: dt.date) -> Iterator[Worded]:
    mentions = list(find_states(clause, on))
    for vote, pattern in _ACTS.items():
        for act in pattern.finditer(clause):
            states = _subject(clause, mentions, act.start())
            if states:
                yield Worded(vote, states)


def _subject(clause: str, mentions: list[Mention], verb: int) -> tuple[str, ...]:
    """The states joined to one another that stand last before a verb."""
    found: list[str] = []
    edge = verb
    for mention in reversed([each for each in mentions if each.end <= verb]):
        between = clause[mention.end : edge]
        if (not found and len(between) > _REACH) or (found and not _JOINT.fullmatch(between)):
            break
        found.insert(0, str(mention.value))
        edge = mention.start
    return tuple(found)


def _counts(clause: str) -> Iterator[Worded]:
    if _ALL.search(clause):
        yield Worded(None, (), MOST)
        return
    for number in find_numbers(clause):
        before, after = clause[: number.start], clause[number.end :]
        value = number.value
        if not isinstance(value, int) or not 1 <= value <= MOST:
            continue
        if _NO_COUNT.search(before) or _MONTH.match(after):
            continue
        if _IN_FAVOUR.match(after) or (_SECURED.search(before) and _ENDED.match(after)):
            yield Worded(None, (), value, _bound(before))


def _bound(before: str) -> Bound:
    if _MOST.search(before):
        return Bound.AT_MOST
    return Bound.AT_LEAST if _LEAST.search(before) else Bound.EXACTLY
