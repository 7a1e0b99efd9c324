"""The people that a report names, with the states and offices given beside their names."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from itertools import chain

from ninevotes.reading.clean.offsets import BlockKind
from ninevotes.reading.find.speakers.leaders import state_of_leader
from ninevotes.reading.find.speakers.names import NAME, names_among
from ninevotes.reading.find.speakers.offices import offices
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.reading.wording import Form

_AGENTS = frozenset({Kind.STATE, Kind.DEMONYM})
_BLANKED = _AGENTS | {Kind.ORGAN, Kind.DATE, Kind.SYMBOL}
_CLOSING = Form(r"[,;:)\"]|\b(?:who|said|told)\b")
_REACH = 120
_FAMILY_FIRST = frozenset({"CHN", "KOR", "PRK", "VNM"})
"""States where the family name comes first: "Li" is Li Baodong."""
_BOUND = Form(r"[,;:()\"]|\b(?:and|but|that|while|as|told|when)\b")


@dataclass(slots=True)
class Person:
    """A person: name as fully printed, codes of states and kinds of office beside it."""

    name: str
    states: set[str]
    offices: set[str]
    sentences: list[int]


@dataclass(slots=True)
class People:
    """Everybody named in a report, in order of first mention."""

    known: list[Person] = field(default_factory=list)
    by_sentence: dict[int, list[Person]] = field(default_factory=dict)

    def speaking_for(self, day: dt.date | None = None) -> dict[str, str]:
        """Codes of states by the family names, in small letters, of those who speak for one.

        Args:
            day: the report's day, on which those known everywhere held their offices.
        """
        found: dict[str, str] = {}
        for person in reversed(self.known):
            told = next(iter(person.states)) if len(person.states) == 1 else None
            state = told or state_of_leader(person.name, day)
            if state:
                words = person.name.casefold().split(" ")
                found[words[-1]] = state
                if state in _FAMILY_FIRST:
                    found.setdefault(words[0], state)
        return found

    def of_no_state(self) -> frozenset[str]:
        """Family names, in small letters, of those with an office who speak for no state."""
        return frozenset(
            person.name.split(" ")[-1].casefold()
            for person in self.known
            if person.offices and not person.states
        )

    def full(self, name: str) -> str:
        """The full name behind a surname, or behind the name that somebody goes by."""
        if " " in name:
            return name
        for person in self.known:
            words = person.name.casefold().split(" ")
            if name.casefold() in (words[-1], words[-1].split("-")[-1]) or name == words[0]:
                return person.name
        first = [p.name for p in self.known if p.name.split(" ")[0] == name]
        return first[0] if len(first) == 1 else name

    def holder(
        self, wanted: set[str], office: set[str], number: int, *, stateless: bool = False
    ) -> str | None:
        """Who was last named, up to sentence ``number``, with the states and office wanted.

        ``stateless`` asks for somebody who speaks for no state: "the UN chief".
        """
        best: tuple[bool, int, str] | None = None
        for person in self.known:
            seen = [n for n in person.sentences if n <= number]
            if stateless and person.states:
                continue
            main = office - {"deputy"}
            if not seen or not wanted <= person.states or not main & person.offices:
                continue
            if "deputy" in office and "deputy" not in person.offices:
                continue
            rank = ("deputy" not in person.offices or "deputy" in office, seen[-1], person.name)
            if best is None or rank > best:
                best = rank
        return best[2] if best else None

    def undescribed(self, numbers: range) -> str | None:
        """The last person named in these sentences of whom neither state nor office is told."""
        for number in reversed(numbers):
            for person in self.by_sentence.get(number, []):
                if not person.states and not person.offices:
                    return person.name
        return None


def people_of(report: Report) -> People:
    """Everybody named in two words or more in the body of a report."""
    people = People()
    index: dict[str, Person] = {}
    for number, sentence in enumerate(report.sentences):
        if sentence.kind is BlockKind.TITLE:
            continue
        for start, end, name in names_in(sentence):
            person = index.get(name.casefold()) or _by_surname(people, name)
            if person is None:
                if " " not in name:
                    continue
                person = index[name.casefold()] = Person(name, set(), set(), [])
                people.known.append(person)
            _describe(person, sentence, start, end)
            person.sentences.append(number)
            people.by_sentence.setdefault(number, []).append(person)
    return people


def names_in(sentence: Sentence) -> list[tuple[int, int, str]]:
    """Start, end and name of each personal name outside quotations."""
    text = sentence.text
    for mention in sentence.masked.mentions:
        if mention.kind in _BLANKED and text[mention.end : mention.end + 1] != "-":
            text = _blank(text, mention.start, mention.end)
    for quotation in sentence.quoted:
        text = _blank(text, quotation.start, quotation.end)
    return list(chain.from_iterable(map(names_among, NAME.finditer(text))))


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + "·" * (end - start) + text[end:]


def _by_surname(people: People, name: str) -> Person | None:
    if " " in name:
        return None
    return next((p for p in people.known if p.name.endswith(f" {name}")), None)


def _describe(person: Person, sentence: Sentence, start: int, end: int) -> None:
    for first, last in _beside(sentence.text, start, end):
        piece = sentence.text[first:last]
        person.offices |= offices(piece)
        person.states |= {
            m.value
            for m in sentence.masked.mentions
            if m.kind in _AGENTS and first <= m.start and m.end <= last
        }


def _beside(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches that describe a name: title before it, appositions on either side."""
    floor = max(0, start - _REACH)
    bounds = list(_BOUND.finditer(text, floor, start))
    found = []
    left = bounds[-1].end() if bounds else floor
    if not text[left:start].strip() and bounds and bounds[-1].group() == ",":
        left = bounds[-2].end() if len(bounds) > 1 else floor
    found.append((left, start))
    after = re.match(r"(?:, | \(| (?=(?:of|from|for|at) ))", text[end : end + 8])
    if after:
        closing = _CLOSING.search(text, end + after.end(), end + _REACH)
        found.append((end, closing.start() if closing else min(len(text), end + _REACH)))
    return found
