"""Vetoes: by the word, by the noun, and by verbs that say a permanent member stopped a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ninevotes.reading.find.voter_forms import LIST
from ninevotes.reading.find.votes.supposition import not_done, supposed
from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.wording import Family, Form

PERMANENT = frozenset({"CHN", "FRA", "GBR", "RUS", "SUN", "USA"})
_NOT_A_VETO = Form(
    r"\b(?:no|without|never|not|nobody|neither|nor|any|each|every|threat\w*|fear\w*|"
    r"risk\w*|fac\w+|avoid\w*|avert\w*|escap\w*|"
    r"spar\w+|possible|certain|likely|expected|promised|reported|prevent|whose|right of|"
    r"power of|await\w*|use of|debate|of a|future|would-be)\b"
    r"[^.;:,]{0,45}$",
    re.IGNORECASE,
)
_COUNTED = Form(
    r"(?:\ue000|\b(?:several|many|repeated|multiple|previous|past|successive|string of|series of)) "
    r"(?:\w+ )?$"
)
"""What makes vetoes a sum of the past: "eleven Russian vetoes since 2011"."""
_DUE_TO = Form(r"\bdue to (?:the |an? )?(?:double |joint )?$")
_GIVEN = Form(r"\b(?:[Ww]ith|[Gg]iven|[Bb]ecause of|[Ff]acing|[Dd]ue to) $")
_UNLIKELY = Form(r"\b(?:unlikely|impossible|doomed|no chance|improbable|not expected)\b")
_OF_NO_AVAIL = Form(
    r" (?:counts? (?:for )?n|(?:does|do|did|would|will|could|can|is|are)(?: not|n't)\b|cannot\b|"
    r"has no|have no|would|will|could|may|might)"
)
"""What is said of a veto that was not cast: "Beijing's veto counts for nothing"."""
_VERB = Form(
    r"\b(?:double-)?(?:[Vv]etoed\b|vetoes\b(?= (?:(?:the|an?|its?|new|UN)\b|renewal|U\.N\.|"
    r"\ue001|\ue002|\ue003|resolution|draft|text))|vetoing\b|vetos\b(?= )|"
    r"to veto\b(?= [^.;]{0,60}\bat the\b))"
)
_CAST = pattern(
    r"\b(?:cast(?:ing)?|us(?:ed|ing|es)|wield(?:ed|ing)|exercis(?:ed|ing)|deploy(?:ed|"
    r"ing)|issu(?:ed|ing)|appl(?:ied|ying)|brandished)\b (?:both )?(?:its|their|his|her|"
    r"a|an|the|{N}|{A}(?:'s)?|(?=(?:double |joint |rare )?vetoes\b))(?: [\w-]+){0,3}? "
    r"?\bvetoe?s?\b(?! (?:threat|right))"
    r"(?! powers?(?! (?:{D} |on {D} |again |in {O} |late ){0,2}(?:to (?:block|stop|kill|reject|"
    r"strike|prevent|sink)|against|on (?:the|an?))))|"
    r"\bexercis(?:ed|ing)\b (?:its|their) (?:right|power)s?[^.;,]{0,60}? (?:to|of) veto\b"
)
_NOUN = pattern(
    rf"(?:\b[Vv]etoe?s? (?:at once, |cast )?(?:by|from|of) (?:(?:permanent|veto-holding) "
    rf"(?:council )?members? )?(?P<by>{LIST})|"
    rf"(?P<owner>{LIST})(?:'s|’s|') (?:\w+ )?vetoe?s?\b(?! (?:power|threat|right))|"
    rf"\bvetoes at once, (?P<two>{{A}}'s(?: and {{A}}'s)*)|"
    rf"(?P<many>{{A}}) vetoe?s? (?:came|were cast|followed)\b|"
    rf"(?P<adj>{{J}} (?:and {{J}} )?)(?:double )?vetoe?s?\b(?! (?:power|threat|right)))"
)
_BY_PRONOUN = pattern(
    r"\b(?:double |joint )?vetoe?s? (?:cast )?by (?:the (?:same )?(?:two|pair|{N})(?: \w+)?|both)\b"
    r"(?= (?:came|was|were|followed|fell|in {D}|on {D}))"
)
_POSSESSIVE = Form(
    r"\b(?:its|their) vetoe?s? (?:sank|killed|sunk|finished|doomed|defeated|stopped|"
    r"blocked|prevented|ended)\b"
)
_OBJECT = (
    r"(?:\b(?:resolutions?|drafts?|texts?|proposals?|measures?|amendments?|bid|attempt|"
    r"extension|renewal|referral|version|"
    r"embargo|sanctions|mandate|inquiry|motion|plan|one|demand)|{O}|{Y})"
)
_KILL = pattern(
    r"\b(?:struck down|strikes? down|kill(?:ed|s)|block(?:ed|s|ing)|sank|sunk|scuppered|"
    r"stopped|stops|voted down|shot down|shuts? down|torpedoed|quashed|scuttled|thwarted|defeated|"
    rf"threw out|buried|foiled|derailed)\b(?= [^.;:,]{{0,80}}?{_OBJECT}(?!\w| (?:list|"
    r"session|meeting)))"
)
_PASSIVE = pattern(
    r"\b(?:killed|blocked|struck down|sunk|stopped|shot down|torpedoed|quashed|scuttled|"
    rf"thwarted|defeated|vetoed|scuppered)(?: (?:on {{D}}|{{D}}|here|last night|again|"
    rf"in {{D}}|in {{O}}|twice))* by (?:the vetoe?s? of |a (?:double |"
    rf"joint )?veto (?:from|by) |vetoe?s? (?:from|by) )?(?P<by>{LIST})"
)
_OBJECT_WITHIN = 140
_TEXT = pattern(
    r"\b(?:resolutions?|drafts?|texts?|measures?|amendments?|versions?|extension|renewal|referral|"
    r"embargo|sanctions|mandate|motion|attempts?|bid|proposals?|one|[Ii]t|[Tt]hey|which)\b|{Y}"
)
_STATEMENT = Form(
    r"\b(?:statement|meeting|session|briefing|listing|appointment|debate|discussion|"
    r"speaking)\b"
)
_ADJOINING = pattern(
    rf"(?P<who>{LIST})(?:'s [a-z ]{{3,30}})?(?:,(?! (?:and|"
    rf"but)\b)[^,.;:]{{1,60}},)?(?: (?:on|in) {{D}}| {{D}}| late| then| has| have| had|"
    r" again| also| both| jointly| together| twice| alone| once more| raised? (?:his|"
    r"her|its) hand| raises (?:his|her|its) hand|,? as one headline had it,?| and)*,? ?$"
)
_SEVERAL = Form(
    r"\b(?:they|their|two|both|pair|double|vetoes)\b|\bthe (?:same )?\ue005", re.IGNORECASE
)
_MANY = pattern(
    r" (?:(?:more than|at least|over|some|nearly|all) )?(?:{N}|several|many|dozens of|"
    r"numerous|a string of) (?:[\w-]+ ){0,3}?(?:resolutions|drafts|texts|measures)\b"
)
_RAISED = pattern(
    r"(?P<who>{A})(?:'s|’s) (?:\w+ ){0,2}(?:ambassador|envoy|representative|"
    r"delegate) raises? (?:his|her|a|its) hand to veto\b"
)
_PRONOUN = pattern(
    r"\b(?:[Ii]t|[Tt]hey|[Tt]heir|[Bb]oth|[Tt]he pair|(?:that )?[Tt]he (?:same )?(?:two|"
    r"{N})(?: (?:powers|"
    r"countries|governments|states|allies|capitals|permanent members))?|having)(?: (?:has|"
    r"have|had|also|again|then|then|both|would|first))* $"
)


_ANY = Family((_VERB, _CAST, _NOUN, _BY_PRONOUN, _POSSESSIVE, _KILL, _PASSIVE, _RAISED))


@dataclass(frozen=True, slots=True)
class Veto:
    """A veto told, in the masked sentence. ``states`` is null where a pronoun stands for them.

    ``by_word``: whether the word veto is used; ``several``: whether the pronoun is of several.
    """

    start: int
    end: int
    states: list[str] | None
    by_word: bool
    several: bool = False
    noun: bool = False
    """Whether it is spoken of ("Russia's seventh veto") and not told ("Russia vetoed")."""


def read_vetoes(masked: Masked) -> list[Veto]:
    """The vetoes of a sentence, in order."""
    text = masked.text
    if not _ANY.may_stand_in(text):
        return []
    found: list[Veto] = []
    for veto in (*_passives(masked), *_nouns(masked), *_verbs(masked), *_kills(masked)):
        if not any(veto.start < v.end and v.start < veto.end for v in found):
            found.append(veto)
    real = [v for v in found if _is_cause(text, v) or not supposed(text, v.start)]
    real += [Veto(*m.span(), None, by_word=True, several=True) for m in _BY_PRONOUN.finditer(text)]
    real += [
        Veto(*m.span(), _codes(masked, *m.span("who")), by_word=True)
        for m in _RAISED.finditer(text)
    ]
    return sorted(real, key=lambda v: v.start)


def _is_a_prospect(text: str, match: re.Match[str]) -> bool:
    """Whether a veto only makes something unlikely: "given Russia's veto, action is unlikely"."""
    given = _GIVEN.search(text, max(0, match.start() - 14), match.start())
    return given is not None and _UNLIKELY.search(text) is not None


def _is_cause(text: str, veto: Veto) -> bool:
    """Whether a veto is told as the cause: "it failed due to vetoes by China and Russia"."""
    return veto.noun and _DUE_TO.search(text, max(0, veto.start - 20), veto.start) is not None


def _passives(masked: Masked) -> Iterator[Veto]:
    for match in _PASSIVE.finditer(masked.text):
        states = _codes(masked, *match.span("by"))
        if states and PERMANENT.intersection(states):
            by_word = "veto" in match.group()
            before = masked.text[max(0, match.start() - _OBJECT_WITHIN) : match.start()]
            if by_word or (_TEXT.search(before) and not _STATEMENT.search(before[-60:])):
                yield Veto(*match.span(), states, by_word)


def _nouns(masked: Masked) -> Iterator[Veto]:
    for match in _NOUN.finditer(masked.text):
        if _NOT_A_VETO.search(masked.text[max(0, match.start() - 60) : match.start()]):
            continue
        if _COUNTED.search(masked.text[max(0, match.start() - 30) : match.start()]):
            continue
        if _OF_NO_AVAIL.match(masked.text, match.end()) or _is_a_prospect(masked.text, match):
            continue
        states = _codes(masked, *match.span())
        if states and PERMANENT.intersection(states):
            yield Veto(*match.span(), states, by_word=True, noun=True)


def _verbs(masked: Masked) -> Iterator[Veto]:
    for form in (_VERB, _CAST, _POSSESSIVE):
        for match in form.finditer(masked.text):
            before = masked.text[: match.start()]
            if re.search(
                r"\b(?:was|were|been|being|be|is|nobody|no one|could|not|n't) (?:\w+ )?$", before
            ):
                continue
            if _MANY.match(masked.text, match.end()):
                continue
            if re.search(r"\b(?:[Nn]obody|[Nn]o one|[Nn]o (?:member|country)) $", before):
                continue
            states = _subject(masked, match.start())
            if not_done(masked.text, match.start()) or not (
                states or _PRONOUN.search(before) or not before
            ):
                continue
            yield Veto(*match.span(), states, by_word=True, several=_several(masked.text, match))


def _kills(masked: Masked) -> Iterator[Veto]:
    for match in _KILL.finditer(masked.text):
        if _STATEMENT.search(masked.text, match.end(), match.end() + 70):
            continue
        if not_done(masked.text, match.start()) or _MANY.match(masked.text, match.end()):
            continue
        states = _subject(masked, match.start(), near=True)
        if states and PERMANENT.intersection(states):
            yield Veto(*match.span(), states, by_word=False)
        elif _PRONOUN.search(masked.text[: match.start()]) and match.group() not in {
            "stops",
            "stop",
        }:
            yield Veto(*match.span(), None, by_word=False, several=_several(masked.text, match))


def _several(text: str, match: re.Match[str]) -> bool:
    return bool(_SEVERAL.search(text, max(0, match.start() - 45), match.end()))


def _subject(masked: Masked, start: int, *, near: bool = False) -> list[str] | None:
    before = masked.text[:start]
    adjoining = _ADJOINING.search(before[-170:])
    if adjoining:
        offset = max(0, start - 170)
        return _codes(masked, offset + adjoining.start("who"), offset + adjoining.end("who"))
    if near or _PRONOUN.search(before):
        return None
    lists = list(pattern(LIST).finditer(before[-140:]))
    if not lists:
        return None
    offset = max(0, start - 140)
    chosen = next(
        (
            m
            for m in lists
            if PERMANENT.intersection(_codes(masked, offset + m.start(), offset + m.end()) or [])
        ),
        None,
    )
    return _codes(masked, offset + chosen.start(), offset + chosen.end()) if chosen else None


def _codes(masked: Masked, start: int, end: int) -> list[str] | None:
    found = [m.value for m in masked.among(start, end, Kind.STATE, Kind.DEMONYM)]
    return list(dict.fromkeys(found)) or None
