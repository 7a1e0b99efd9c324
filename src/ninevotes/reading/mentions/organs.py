"""United Nations bodies in running text, the short and the descriptive names too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ninevotes.reading.mentions.mention import Kind, Mention
from ninevotes.reading.mentions.organ_names import NAMES
from ninevotes.reading.wording import Form, Prose, small
from ninevotes.vocabulary.organs import Organ

_SHORT_COUNCIL = r"(?<![\w-])(?:[Tt]he [Cc]ouncil|[Cc]ouncil)(?![\w-])"
_COUNCILS = (
    "european, atlantic, privy, city, town, municipal, county, national, "
    "national security, supreme, supreme national security, sovereignty, sovereign, "
    "military, transitional, regional, oversight, cooperation, economic and social, "
    "state, federation, arctic, governing, legislative, gulf cooperation, "
    "peace and security, nordic, guardian, press, trusteeship, refugee, student, media, "
    "presidential, leadership, eu, russia's, russian, iran's, nigeria's, turkey's, "
    "israel's, israeli, ukraine's, ukrainian, pakistan's, india's, his, her, its own, "
    "their, medical, research, world jewish, muslim, norwegian refugee, danish refugee, "
    "syrian national"
)
_OTHER_COUNCIL = tuple(_COUNCILS.split(", "))
"""What stands before the word where another council is meant, in small letters."""


@cache
def _full(*, sanctions: bool = True) -> Form:
    """The names; without those of sanctions committees, which any word may begin."""
    groups = "|".join(
        f"(?P<o{n}>{pattern})"
        for n, (organ, pattern) in enumerate(NAMES)
        if sanctions or organ is not Organ.SANCTIONS_COMMITTEE
    )
    return Form(rf"(?<![\w-])(?:{groups})(?![\w-])")


@cache
def _short() -> Form:
    return Form(_SHORT_COUNCIL)


_BACK = Form(
    r"(?<![\w-])(?:[Tt]he|[Tt]hat) (?P<what>[Cc]ommittee|[Aa]ssembly)(?![\w-]| (?:of|on|to) "
    r"(?:[Pp]rotect|[Rr]ed))"
)


def organs_in_full(text: str) -> list[Mention]:
    """Bodies that a sentence names in full, or by what they are."""
    return list(_in_full(text)) if _CUE.search(text) else []


def organs_in_short(text: str, full: list[Mention], named: frozenset[Organ]) -> list[Mention]:
    """All bodies of a sentence: those in full, and those that go back to names given before.

    Args:
        text: a sentence of a document that is about the Security Council: "the council" is it.
        full: the bodies that the sentence names in full.
        named: bodies that the document has named: "the committee" and "the assembly"
            go back to them.
    """
    taken = list(full)
    taken += [m for m in _in_short(text) if not _overlaps(m, taken)]
    for found in _BACK.finditer(text):
        organ = _gone_back_to(found.group("what").lower(), named)
        if organ is not None:
            mention = Mention(found.start(), found.end(), Kind.ORGAN, organ)
            if not _overlaps(mention, taken):
                taken.append(mention)
    return sorted(taken, key=lambda mention: mention.start)


_WORD = Form(r"(?<![\w-])\w")
_LONGEST = 100
"""Characters from the beginning of a name to the word that tells it."""
_CUE = Form(
    r"ouncil|UNSC|ssembly|ommittee|ommission|Court|court|tribunal|ICC|ICJ|IAEA|Agency|\bbody\b|panel|-(?:member|nation|seat|strong)\b"
)
"""One of these stands in every name: a cheap test before the costly one."""


def _in_full(text: str) -> Iterator[Mention]:
    for found in _matches(text):
        if _is_another(text, found.start()) and "Human" not in found.group():
            continue
        organ = NAMES[int(str(found.lastgroup)[1:])][0]
        yield Mention(found.start(), found.end(), Kind.ORGAN, organ)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The names of bodies, tried only at words not far before a word that every name has."""
    if "anctions" not in text and isinstance(text, Prose):
        form = _full(sanctions=False)
        if form.rules_out(text):
            return
        if form.needs:
            yield from form.finditer(text)
            return
    match, position = _full().match, 0
    for cue in _CUE.finditer(text):
        floor = max(position, cue.start() - _LONGEST)
        for word in _WORD.finditer(text, floor, cue.end()):
            if word.start() < position:
                continue
            found = match(text, word.start())
            if found:
                yield found
            position = found.end() if found else word.end()


def _in_short(text: str) -> Iterator[Mention]:
    for found in _short().finditer(text):
        if not _is_another(text, found.start()):
            yield Mention(found.start(), found.end(), Kind.ORGAN, Organ.SECURITY_COUNCIL)


def _is_another(text: str, start: int) -> bool:
    """Whether what stands before a name makes it that of a council of some other body."""
    return small(text[max(0, start - 40) : start].rstrip()).endswith(_OTHER_COUNCIL)


def _overlaps(mention: Mention, taken: list[Mention]) -> bool:
    return any(m.start < mention.end and mention.start < m.end for m in taken)


def _gone_back_to(what: str, named: frozenset[Organ]) -> Organ | None:
    if what == "assembly":
        return Organ.GENERAL_ASSEMBLY if Organ.GENERAL_ASSEMBLY in named else None
    committees = [organ for organ in named if organ.value.startswith("UNGA-")]
    return committees[0] if len(committees) == 1 else None


def names_security_council(text: str) -> bool:
    """Whether the Security Council of the United Nations is named in full somewhere."""
    for found in re.finditer(r"[Ss]ecurity [Cc]ouncil|\bUNSC\b|\bS/(?:PV|RES)[./]\d", text):
        if not _is_another(text, found.start()):
            return True
    return False
