"""Who speaks for whom: envoys and ministers as a report introduces them."""

from __future__ import annotations

from ninevotes.reading.mentions.masking import pattern
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.structure.report import Report

NAME = r"[A-ZÀ-Þ][\w.'-]*"
"""One word of a name, over masked text."""

OFFICE = (
    r"(?:ambassador|Ambassador|envoy|representative|delegate|delegation|mission|Mission|"
    r"[Mm]inister|ministry|Ministry|"
    r"government|president|President|premier|chancellor|diplomat|official|spokesman|spokeswoman|"
    r"spokesperson|"
    r"counsellor|counterpart|[Ss]ecretary|authorities|junta|leader|ruler|administration|"
    r"military|capital|Representative)s?"
)
"""What those who act or speak for a state are called."""

_INTRODUCED = tuple(
    pattern(text)
    for text in (
        (
            rf"(?P<by>{{A}})(?:'s?)? (?:[a-zU][\w.]* ){{0,4}}?{OFFICE}(?: Minister)?(?: (?:to|at) "
            rf"(?:the )?(?:{{O}}|UN|U\.N\.|United Nations))?,? "
            rf"(?P<name>{NAME}(?: {NAME}){{0,3}})"
        ),
        (
            rf"(?P<name>{NAME}(?: {NAME}){{0,3}}), (?:the )?(?P<by>{{A}})(?:'s?)? (?:[a-zU][\w.]* "
            rf"){{0,4}}?{OFFICE}"
        ),
        rf"(?P<name>{NAME}(?: {NAME}){{1,3}}),? of (?P<by>{{S}})",
        rf"(?P<name>{NAME}(?: {NAME}){{1,3}}) \((?P<by>{{S}})\)",
        rf"(?P<by>{{S}})'s (?P<name>{NAME}(?: {NAME}){{1,2}})",
    )
)


def people_of(report: Report) -> dict[str, str]:
    """Codes of states by the family names, in small letters, of those who speak for them."""
    people: dict[str, str] = {}
    for sentence in report.sentences:
        for form in _INTRODUCED:
            for match in form.finditer(sentence.masked.text):
                state = sentence.masked.group(match, "by", Kind.STATE, Kind.DEMONYM)
                family = match.group("name").split()[-1].removesuffix("'s").rstrip(".").casefold()
                if state and len(family) > 1:
                    people.setdefault(family, state[0].value)
    return people
