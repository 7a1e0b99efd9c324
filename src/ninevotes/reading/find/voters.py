"""Who voted how: states listed or counted on one side, in every order that English has."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ninevotes.reading.find.voter_forms import FORMS
from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.wording import Family, Form


@dataclass(frozen=True, slots=True)
class Side:
    """Voters on one side: ``yes``, ``no`` or ``abstain``; in the masked sentence."""

    start: int
    end: int
    side: str
    states: list[str] = field(default_factory=list)
    count: int | None = None


_LARGEST = 193
_WORDINGS = Family(form.wording for form in FORMS)
_WITH = Form(r"^with ")
_CALLS = Form(r"\b(?:call|condemn|deplor|demand)(?:ed|ing)\b")
_NOT_ONE = Form(r"\b[Nn]ot $")
_SUBSET = pattern(
    r"(?:[Tt]he|[Aa]ll|[Ii]ts|[Bb]oth) (?:{N} )?(?:[Cc]ouncil's )?(?:{N} )?(?:African|Arab|"
    r"European|Asian|"
    r"Western|Nordic|Baltic|Latin|Caribbean|Islamic|Muslim|elected|permanent)\b"
)


def read_sides(masked: Masked, text: str) -> list[Side]:
    """The sides that a sentence tells, in order; each stretch of text is read once.

    Args:
        masked: the sentence.
        text: its masked text, what is read already blanked out.
    """
    found: list[Side] = []
    for place in _WORDINGS.worth_trying(text):
        form = FORMS[place]
        if form.cue is not None and not form.cue.search(text):
            continue
        for match in form.wording.finditer(text):
            told = _read(masked, text, form.side, match)
            if told and not any(told.start < s.end and s.start < told.end for s in found):
                found.append(told)
    return sorted(found, key=lambda told: told.start)


def _read(masked: Masked, text: str, side: str, match: re.Match[str]) -> Side | None:
    names = match.groupdict()
    states = _states(masked, match, names)
    span = match.span()
    if names.get("but"):
        return Side(*span, side, states)
    if names.get("zero"):
        return Side(*span, side, [], 0) if side != "yes" else None
    count = number(masked, match, "n") if names.get("n") else None
    if count == 1 and _NOT_ONE.search(text, max(0, match.start() - 4), match.start()):
        return None  # "not one African member supported it" tells of the Africans alone
    plus = number(masked, match, "plus") if names.get("plus") else None
    if plus is not None:
        count = plus + len(states)
    if any(names.get(name) for name in ("sole", "sole2", "sole3")):
        count = 1
    if count == 1 and _CALLS.search(match.group()):
        return None  # "two amendments, one calling for a truce"
    if count is not None and _SUBSET.match(match.group()) and _lists_all(masked, match, count):
        count = None  # "the three African members, A, B and C" are some of those on that side
    with_only = _WITH.match(match.group()) and not match.group().endswith("abstaining")
    if with_only or (count or 0) > _LARGEST or not (states or count is not None):
        return None
    return Side(*span, side, states, count)


def _states(masked: Masked, match: re.Match[str], names: dict[str, str | None]) -> list[str]:
    codes = [
        mention.value
        for group in ("who", "listed", "set_off", "after", "last", "but")
        if names.get(group)
        for mention in masked.group(match, group, Kind.STATE, Kind.DEMONYM)
    ]
    return list(dict.fromkeys(codes))


def _lists_all(masked: Masked, match: re.Match[str], count: int) -> bool:
    """Whether those counted are all named beside the count."""
    groups = [g for g in ("listed", "set_off") if match.groupdict().get(g)]
    return any(len(masked.group(match, g, Kind.STATE, Kind.DEMONYM)) == count for g in groups)


def number(masked: Masked, match: re.Match[str], group: str) -> int | None:
    """The count in a named group, marked or in bare digits."""
    marked = masked.group(match, group, Kind.NUMBER)
    if marked:
        return int(marked[0].value)
    text = match.group(group)
    return int(text) if text and text.isdigit() else None
