"""A sentence with its mentions replaced by marks, so that patterns read like grammar.

``North Korea will not attend`` becomes ``‹S0› will not attend``; a pattern says ``{S} will not
attend`` and need not know how states are called. Marks are private-use characters, which no
text has: a letter for the kind, the number of the mention, and a closing character.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from ninevotes.reading.mentions.mention import Kind, Mention
from ninevotes.reading.wording import Form, Prose

_OPEN = {kind: chr(0xE001 + index) for index, kind in enumerate(Kind)}
_CLOSE = "\ue000"
_PRIVATE = Form("[\ue000-\ue0ff]")
_TITLE = Form(
    r"\b(Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Adm|Capt|Sen|Rep|Gov|Amb|Prof|Rev|Jr|Sr|No)\.(?= )"
)


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence in marks, and the way back.

    Args:
        text: the sentence with marks.
        mentions: what each mark stands for, by its number.
        anchors: positions in ``text`` where a mark or the text after it begins...
        origins: ...and where that is in the sentence.
    """

    text: str
    mentions: list[Mention]
    anchors: list[int] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)

    def back(self, position: int, *, end: bool = False) -> int:
        """The sentence's offset of a position in the masked text."""
        index = bisect_right(self.anchors, position) - 1
        if end and index > 0 and self.anchors[index] == position:
            return self.origins[index]
        return self.origins[index] + position - self.anchors[index]

    def among(self, start: int, end: int, *kinds: Kind) -> list[Mention]:
        """The mentions marked between two positions of the masked text, in order."""
        first = bisect_left(self.anchors, start, 1) // 2
        last = (bisect_right(self.anchors, end) - 1) // 2
        found = self.mentions[first:last]
        return [mention for mention in found if mention.kind in kinds] if kinds else list(found)

    def group(self, match: re.Match[str], name: str, *kinds: Kind) -> list[Mention]:
        """The mentions inside a named group of a match."""
        start, end = match.span(name)
        return self.among(start, end, *kinds) if start >= 0 else []


def mask(sentence: str, mentions: Sequence[Mention]) -> Masked:
    """Replace mentions, the longest first where they overlap, by their marks."""
    chosen = _without_overlaps(mentions)
    parts: list[str] = []
    anchors: list[int] = [0]
    origins: list[int] = [0]
    position = length = 0
    plain = _without_stops_in_words(sentence if sentence.isascii() else _PRIVATE.sub("?", sentence))
    for number, mention in enumerate(chosen):
        text = plain[position : mention.start]
        mark = f"{_OPEN[mention.kind]}{number}{_CLOSE}"
        parts += [text, mark]
        length += len(text)
        anchors += [length, length + len(mark)]
        origins += [mention.start, mention.end]
        length += len(mark)
        position = mention.end
    parts.append(plain[position:])
    of = sentence if isinstance(sentence, Prose) else None
    return Masked(Prose("".join(parts), of), chosen, anchors, origins)


def _without_stops_in_words(text: str) -> str:
    """A text whose abbreviations have spaces for their stops, its length kept.

    A stop then ends a sentence, and a pattern may say "up to the next stop".

    >>> _without_stops_in_words("The U.N. asked Gen. Smith.")
    'The UN   asked Gen  Smith.'
    """
    if "." not in text:
        return text
    return _TITLE.sub(r"\1 ", text.replace("U.N. ", "UN   "))


def _without_overlaps(mentions: Sequence[Mention]) -> list[Mention]:
    chosen: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        if all(mention.end <= m.start or m.end <= mention.start for m in chosen):
            chosen.append(mention)
    return sorted(chosen, key=lambda m: m.start)


_MACROS = {kind.value: f"{_OPEN[kind]}\\d+{_CLOSE}" for kind in Kind}
_MACROS["A"] = f"[{_OPEN[Kind.STATE]}{_OPEN[Kind.DEMONYM]}]\\d+{_CLOSE}"
_MACROS["STATES"] = (
    "{A}(?:(?:'s?)?(?:, and |, | and | nor | as well as | along with |; )"
    "(?:fellow |veto-wielding |permanent (?:council )?members? |ally )?"
    "{A}(?! (?:and [a-z]|ambassador))){0,200}"
)
_MACROS["COUNT"] = (
    "(?:{N}|two-thirds|two thirds|a majority|all|half|a dozen)(?: other)?"
    "(?: of (?:the )?(?:{O}'s |{O} )?(?:{N} )?(?:other )?(?:members|nations|countries|states)?"
    "| (?:{O} )?(?:members|nations|countries|states))?"
)


@cache
def pattern(text: str, flags: int = 0) -> Form:
    """Compile a pattern with macros.

    ``{S}`` a state by name, ``{J}`` by demonym, ``{A}`` either, ``{STATES}`` one or a list,
    ``{O}`` a body, ``{D}`` a date, ``{N}`` a number, ``{Y}`` a document symbol, ``{Q}`` a
    quotation. Spaces stand for any white space.
    """
    return Form(lambda: _unfold(text), flags)


def _unfold(text: str) -> str:
    """An expression with its macros written out."""
    for _ in range(3):
        text = re.sub(r"\{([A-Z]+)\}", lambda m: f"(?:{_MACROS[m.group(1)]})", text)
    return re.sub(r" [?*]", r"\\s*", text).replace(" ", r"\s+")
