"""Who acts in a clause: states by name, by their envoys, by people known, by pronoun.

A verb is found first; then what stands to its left is read as its subject: a list of states,
a state's envoy with name and apposition, a person whom the report has introduced, or a
pronoun that goes back to a state named before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ninevotes.reading.find.grammar.people import NAME, OFFICE
from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.mentions.mention import Kind, Mention
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.reading.wording import Form

_FILLER = (
    rf"(?:{OFFICE}|deputy|acting|permanent|foreign|of|prime|defen[cs]e|senior|own|new|then|U\.N\.|"
    rf"special|chief|charge|"
    rf"d'affaires|military|ruling|transitional|and|of|state|affairs|the|to|in|at|for|{{O}}|"
    rf"interim|vice|first|second|"
    rf"political|country's|permanent|council|alone|media|news|agency|party|delegation|{NAME})"
)
_ASIDE = (
    r"(?:,? (?:who|which|whose|whom) [^;.]{2,140}?,|, (?:the|a|an|its|their|his|her|with|"
    r"speaking|once|now|also|as|like|long|one|among|including|\w+ing|though|although|not|despite|"
    r"after|under|on|whose|whom|like|unlike|backed|supported|joined|led|both|"
    r"until|presiding|itself|in|at|by|through)\b[^;.]{0,90}?,|, "
    r"[A-ZÀ-Þ\ue001-\ue0ff][^,;.]{2,60},| \([^()]{2,60}\)|,| -- ?[^-]{2,80} --)"
)
_ADVERBS = (
    r"(?: (?:has|have|had|also|always|both|again|once|long|since|earlier|then|later|already|"
    r"still|now|"
    r"together|jointly|"
    r"instead|itself|for its part|for their part|in turn|all|each|too|meanwhile|duly|formally|"
    r"(?:on |last |in |late on |early on )?{D}|over the weekend|"
    r"\w+ly|immediately|at once|twice|therefore|however|itself|before|outright|nevertheless|"
    r"reportedly)){0,4}"
)
_PRONOUN = (
    rf"(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Bb]oth(?: (?:governments|countries|capitals|states|"
    rf"delegations|powers|envoys|sides|of them))?|"
    rf"[Tt]he (?:two|three|four|{{N}})(?: (?:governments|countries|states|powers|delegations|"
    rf"permanent members|envoys|Europeans))?|"
    rf"(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|(?:[Tt]he|[Aa](?! (?:\w+ ){{0,2}}(?:diplomat|"
    rf"official)\b))(?! (?:\w+ )?mission\b)) (?:(?:own|"
    rf"country's|regime's|junta's|vice|vice-|first|acting|chief|"
    rf"deputy|foreign|prime|UN|U\.N\.|permanent|new|military|government|country's foreign) "
    rf"){{0,3}}"
    rf"{OFFICE}(?:(?: to| at) {{O}})?(?:,? {NAME}){{0,3}})"
)
_KNOWN = rf"(?:(?:Mr|Ms|Mrs|Mr\.|Ms\.|Mrs\.|Ambassador) )?{NAME}(?: {NAME}){{0,2}}"
TAIL = (
    rf"{_ASIDE}?(?: (?:is|are|was|were) among (?:those|the \w+(?: \w+)?)(?= (?:who|that)))?"
    rf"(?:,? (?:which|who|that|whose (?:country|government|delegation|nation|mission)))?"
    rf"{_ADVERBS}[ ,]*$"
)
"""What may stand between a subject and its verb."""

_STATES = pattern(rf"(?P<by>{{STATES}})(?:'s|')?(?:,? {_FILLER}){{0,9}}" + TAIL)
_PLACE = Form(
    r"\b(?:in|at|against|towards?|over|near|into|across|inside|on|to|with|except|but for|apart "
    r"from|other than|visiting)\s(?:the )?$"
)
"""What stands before a state that is a place or a target, not a subject."""
_CUT_SHORT = pattern(r", {A}(?:, {A})*,? and {A} -")
_PRONOUNS = pattern(rf"(?<![\w'-])(?P<pro>{_PRONOUN})" + TAIL)
_KNOWNS = pattern(rf"(?<![\w'-])(?P<known>{_KNOWN})" + TAIL)
_LIST = pattern(r"{STATES}")
_PRONOUN_STARTS = pattern(rf"(?<![\w'-]){_PRONOUN}(?!\w)")
_NAME_STARTS = pattern(rf"(?<![\w'-]){NAME}")
_COORDINATE = pattern(rf"(?:,|,? (?:and|but|yet|or|while)|,? before|,? after){_ADVERBS} *$")
_PAPER = Form(r"\b(?:statement|letter|note|speech|message|communiqu\w+|tweet|post)\b[^,;.]{0,60} $")
"""A paper that says what follows: "issued a statement condemning"."""
_REACH = 260


@dataclass(frozen=True, slots=True)
class Actor:
    """Those who act: codes of states, and where their naming starts in the masked text."""

    codes: list[str]
    start: int
    pronoun: bool = False


def actor_before(
    sentence: Sentence, masked: Masked, number: int, report: Report, position: int
) -> Actor | None:
    """The states that are the subject of the verb at ``position`` of the masked sentence.

    Null when the subject is no state. A second verb ("and denounced", ", arguing") has the
    subject of the first.
    """
    floor = _clause_floor(masked.text, position)
    direct = _direct(sentence, masked, number, report, floor, position)
    if direct is not None:
        return direct
    if _COORDINATE.search(masked.text, max(floor, position - 60), position) or _PAPER.search(
        masked.text, max(floor, position - 90), position
    ):
        return _first_subject(sentence, masked, number, report, floor, position)
    return None


_BREAK = pattern(r"(?:; |(?<!\b[A-Z])\. )")


def _clause_floor(text: str, position: int) -> int:
    floor = max(0, position - _REACH)
    for cut in _BREAK.finditer(text, floor, position):
        floor = cut.end()
    return floor


def _direct(
    sentence: Sentence, masked: Masked, number: int, report: Report, floor: int, position: int
) -> Actor | None:
    for start in _LIST.finditer(masked.text, floor, position):
        match = _STATES.match(masked.text, start.start(), position)
        if match and not _PLACE.search(masked.text, max(0, start.start() - 12), start.start()):
            by = masked.group(match, "by", Kind.STATE, Kind.DEMONYM)
            if _CUT_SHORT.match(masked.text, match.end("by")):  # the rest was taken for an aside
                by = masked.among(*start.span(), Kind.STATE, Kind.DEMONYM)
            return Actor(codes(by), match.start())
    for start in _PRONOUN_STARTS.finditer(masked.text, floor, position):
        match = _PRONOUNS.match(masked.text, start.start(), position)
        if match:
            words = match.group("pro")
            found = antecedent(sentence, masked, number, report, match.start(), words)
            counted = masked.group(match, "pro", Kind.NUMBER)
            if counted and counted[0].value != len(found):
                return None
            return Actor(found, match.start(), pronoun=True) if found else None
    if report.people:
        return _known_person(masked, report, floor, position)
    return None


def _known_person(masked: Masked, report: Report, floor: int, position: int) -> Actor | None:
    for start in _NAME_STARTS.finditer(masked.text, floor, position):
        match = _KNOWNS.match(masked.text, start.start(), position)
        if match:
            family = match.group("known").split()[-1].removesuffix("'s").casefold()
            if family in report.people:
                return Actor([report.people[family]], match.start())
    return None


_VERB = Form(
    r"\s+(?!and\b)[a-z]{2,}(?:ed|es|s|d)\b|\s+(?:took|made|gave|sent|met|won|lost|saw|came|wrote|"
    r"spoke|began|led|put|set|rose|stood|sat|went|hit)\b|"
    r"\s+(?:said|told|held|was|is|are|were|had|has|have|would|will)\b"
)


def _first_subject(
    sentence: Sentence, masked: Masked, number: int, report: Report, floor: int, position: int
) -> Actor | None:
    """The subject of the clause's first verb."""
    for verb in _VERB.finditer(masked.text, floor, position):
        found = _direct(sentence, masked, number, report, floor, verb.start() + 1)
        if found is not None:
            return found
    return None


def codes(mentions: list[Mention]) -> list[str]:
    """Codes, each once, in order."""
    return list(dict.fromkeys(mention.value for mention in mentions))


_PEOPLE = pattern(
    r"(?P<by>{A})(?:'s|’s)? (?:[a-z]+ ){0,2}(?:rulers|leaders|generals|authorities|officials)\b"
)
_HE = Form(r"[Hh]e\b|[Ss]he\b")
_PLURAL = Form(r"they|their|both|the (?:two|three|four|\ue005)", re.IGNORECASE)
_BACK = 3
_HEAD = 40
"""Characters within which a sentence names its subject."""


def antecedent(
    sentence: Sentence, masked: Masked, number: int, report: Report, position: int, words: str
) -> list[str]:
    """The states that a pronoun goes back to.

    In the same sentence, then in up to three sentences before it, not further than one
    paragraph away.
    """
    plural = bool(_PLURAL.match(words))
    inside = _lists(masked, 0, position)
    if inside:
        return _fitting(inside, plural=plural)
    before = [
        one.masked
        for one in reversed(report.sentences[max(0, number - _BACK) : number])
        if sentence.paragraph - one.paragraph <= 1
    ]
    if _HE.match(words):
        spoken = _state_of_person(before, report)
        if spoken:
            return [spoken]
    if plural and before:
        people = _PEOPLE.match(before[0].text)
        if people:
            return codes(before[0].group(people, "by", Kind.STATE, Kind.DEMONYM))
    for reach in (_HEAD, None):  # a subject is a likelier antecedent than an object
        for earlier in before:
            end = len(earlier.text) if reach is None else min(reach, len(earlier.text))
            found = _fitting(_lists(earlier, 0, end), plural=plural)
            if found:
                return found
    return []


def _state_of_person(before: list[Masked], report: Report) -> str | None:
    """The state of the first person known that the nearest sentence names: whom "he" means."""
    for earlier in before if report.people else ():
        for name in _NAME_STARTS.finditer(earlier.text):
            state = report.people.get(name.group().removesuffix("'s").rstrip(",.").casefold())
            if state:
                return state
    return None


def _lists(masked: Masked, start: int, end: int) -> list[list[str]]:
    return [
        codes(masked.among(*found.span(), Kind.STATE, Kind.DEMONYM))
        for found in _LIST.finditer(masked.text, start, end)
    ]


def _fitting(lists: list[list[str]], *, plural: bool) -> list[str]:
    """The first list of the number that is asked for; two lone states make a pair."""
    if not plural:
        return next((found for found in lists if len(found) == 1), [])
    several = [found for found in lists if len(found) > 1]
    if several:
        return several[0]
    lone = list(dict.fromkeys(code for found in lists for code in found))
    return lone if len(lone) == 2 else []
