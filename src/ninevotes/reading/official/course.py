"""The course of the meeting: who was invited under which rule, suspensions, the end."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ninevotes.reading.clean.offsets import CleanText
from ninevotes.reading.official.model import Break, Invitation
from ninevotes.reading.official.names import member, members
from ninevotes.reading.official.statements import persons
from ninevotes.reading.wording import Form

_RULE = Form(r"\b(?:rule|article) (?P<rule>37|39)\b[^.]{0,80}\brules of procedure\b")
_INVITE = Form(r"\binvit(?:e|es|ed|ing|ation)\b")
_STATES = Form(
    r"\brepresentatives? of (?P<states>.+?)(?= to participate\b| to take part\b|, in accordance|"
    r"\.(?:\s|$)|$)",
    re.DOTALL,
)
_BREAK = Form(
    r"The (?:\w+ )?meeting (?P<kind>was called to order|was suspended|was resumed|was adjourned|"
    r"resumed|rose)\b(?P<rest>[^\n]*)"
)
_TIME = Form(r"\b(?:\d{1,2}(?:[.:]\d{2})? ?[ap]\.m\.|noon|midnight)")


def invitations(text: CleanText, on: dt.date) -> tuple[Invitation, ...]:
    """Who was invited under rule 37 (states) and rule 39 (others)."""
    return tuple(
        invitation
        for block in text.blocks
        for invitation in _invitations(text.of(block), block.start, on)
    )


def _invitations(words: str, offset: int, on: dt.date) -> Iterator[Invitation]:
    rules = list(_RULE.finditer(words))
    stops = [*(match.start() for match in rules[1:]), len(words)]
    for match, stop in zip(rules, stops, strict=False):
        start = _sentence_start(words, match.start())
        end = _sentence_end(words, match.end(), stop)
        said = words[start:end]
        if not _INVITE.search(said):
            continue
        place = (offset + start, offset + start + len(said.rstrip()))
        if match["rule"] == "37":
            told = _STATES.search(said)
            codes = tuple(members(told["states"], on)[0]) if told else ()
            if codes:
                yield Invitation(37, codes, (), *place)
        else:
            named = tuple(f"{_bare(name)}, {office}" for name, office in _others(said, on))
            if named:
                yield Invitation(39, (), named, *place)


def _others(said: str, on: dt.date) -> Iterator[tuple[str, str]]:
    for name, office in persons(said):
        short = re.sub(
            r"(?:,? (?:to participate|to take part)| and$|,? and (?:Mr|Mrs|"
            r"Ms)\b).*",
            "",
            office,
        )
        if not member(short, on):
            yield name, short.strip(" ,")


def _bare(name: str) -> str:
    return re.sub(r"^(?:His|Her) \w+(?: Highness)? |^(?:Mr|Mrs|Ms|Miss|Dr)\.? ", "", name)


_ABBREVIATED = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St)|\b[A-Z])\.$")


def _sentence_start(words: str, position: int) -> int:
    stops = list(re.finditer(r"\.\s", words[:position]))
    for stop in reversed(stops):
        if not _ABBREVIATED.search(words[: stop.start() + 1]):
            return stop.end()
    return 0


def _sentence_end(words: str, position: int, stop: int) -> int:
    for found in re.finditer(r"\.(?=\s|$)", words[:stop]):
        if found.end() > position and not _ABBREVIATED.search(words[: found.end()]):
            return found.end()
    return stop


def course(text: CleanText) -> tuple[Break, ...]:
    """When the meeting was called to order, suspended, resumed and ended."""
    found = []
    for block in text.blocks:
        match = _BREAK.match(text.of(block))
        if match:
            kind = match["kind"].removeprefix("was ")
            times = tuple(_TIME.findall(match["rest"]))
            found.append(Break(kind, times, block.start, block.start + match.end()))
    return tuple(found)
