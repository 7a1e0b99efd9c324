"""Tallies in one breath: "11-2-2", "116 to 20", "by nine votes", "won ten votes"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ninevotes.reading.find.voter_forms import NUM
from ninevotes.reading.find.voters import number
from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.wording import Family, Form

_LARGEST = 193
_NONE = frozenset({"none", "nil"})
_LEAST = 4
"""By fewer votes a text is not carried: "by two votes" is a margin."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts as printed; null where not printed. ``start`` and ``end`` in the masked sentence."""

    yes: int | None = None
    no: int | None = None
    abstain: int | None = None
    start: int = 0
    end: int = 0
    majority_first: bool = False
    """Whether it is put as "by nineteen votes to seventeen", the larger side first."""


_UNITS = (
    r"(?! ?(?:percent|per cent|years?|days?|people|hours?|months?|weeks?|km|miles|"
    r"million|billion|-?year))"
)
_PAIR = pattern(
    rf"(?P<yes>{NUM})(?:(?P<votes> (?:votes?|in favou?r|for|ayes))?,? to (?=\W|{NUM}|n[oi])|"
    rf"(?P<dash> ?[-–—] ?(?:to[-–—])?)|(?: votes?)? against )(?P<no>{NUM}|none\b|nil\b)"
    rf"(?:(?: ?[-–—] ?| to |, | and ){{1}}(?P<abstain>{NUM})(?! (?:more|"
    rf"other)\b))?(?: in favou?r)?{_UNITS}(?P<who>, {{A}}(?=,))?"
)
_ROW = pattern(
    r"\b(?:figures|tally|count|vote|result) (?:was|were|"
    rf"stood at) (?P<yes>{NUM}), (?P<no>{NUM}),? and (?P<abstain>{NUM})"
)
_GOT = pattern(
    r"(?:[Ww]on|[Gg]ot|[Rr]eceived|[Gg]arnered|[Oo]btained|[Mm]ustered|[Dd]rew|"
    r"[Aa]ttracted|[Gg]athered|"
    r"[Cc]ollected|[Gg]ained|[Hh]ad|[Mm]anaged|[Ww]inning|[Gg]etting|[Rr]eceiving|"
    r"[Gg]arnering|[Pp]olled|[Ee]arned|[Ee]arning|[Nn]etted) "
    r"(?:only |just |exactly |the |same |a |at least |minimum |bare |required |necessary |"
    r"support of |backing of |"
    rf"votes? of |total of |all )*(?:(?P<yes>{NUM})(?: of (?:the |its |{{O}}(?:'s|’s)? |"
    rf"\w+ ){{0,3}}{NUM})?|"
    r"single)"
    r"(?: (?:other|others|further|remaining|{O}|{O}'s))*(?: (?:yes |affirmative |"
    r"positive )?(?:votes?|ayes|members?|countries|nations|states|supporters|voices|backers|"
    r"takers)\b|"
    r"(?=[.,;]))(?! (?:needed|required|necessary))"
)
_BY = pattern(
    rf"\b(?:(?:[Bb]y|[Ww]ith)(?: just| only| exactly| no more than)?(?: the)?(?: bare)?(?: "
    rf"minimum| "
    rf"required| necessary| requisite)?(?: of)? (?P<yes>{NUM})(?: {{Q}}| yes| affirmative| "
    rf"positive)? votes?|"
    r"[Ww]ith the (?:support|backing|votes|approval) of (?:just |only |all |"
    rf"the )*(?P<of>{NUM})(?: other)? (?:members?|countries|nations|states))\b(?! (?:to|"
    r"abstain|against|oppos|voting|needed|short|required|in favou?r))"
)
_ALL = pattern(
    r"\b(?:approved|passed|adopted|carried|supported|backed|endorsed) by (?:all |"
    rf"exactly |the |only )*(?P<yes>{NUM}) (?:of (?:the|its) {NUM} |other |"
    rf"{{O}}(?:'s)? )*(?:votes?|"
    r"members?|countries|nations|states|delegations)"
)
_ANY = Family((_PAIR, _ROW, _GOT, _BY, _ALL))
_WITHOUT_NUMBERS = pattern(r"\ba single vote(?! short)")
_CUE = Form(
    r"vot|abst|adopt|approv|pass|reject|favou?r|against|ballot|tally|margin|carr|veto|"
    r"\ue003|count|result|lost|won|win|"
    r"outvoted|beat|defeat|[Cc]ouncil|\bbackers|supporters|takers|\bgot|receiv|garner|muster|suit|"
    r"division|short|"
    r"amendment|resolution|draft|motion|text\b",
)
_SHORT_OF = Form(
    r"(?:\bnot|\bnever|n't|n’t|short of|need\w*|requir\w*|at least|necessary|"
    r"minimum of)(?: the| a| yet)? $"
)


def read_tallies(masked: Masked) -> list[Tally]:
    """The tallies that a sentence prints in one breath, in order."""
    text = masked.text
    if not _ANY.may_stand_in(text) or (not _CUE.search(text) and "-" not in text):
        return []
    found: list[Tally] = []
    for match in _PAIR.finditer(text):
        told = _pair(masked, match)
        if told and not _SHORT_OF.search(text, 0, match.start()):
            found.append(told)
    found += [_of(masked, match) for match in _ROW.finditer(text)]
    for form in (_GOT, _ALL, _BY):
        for match in form.finditer(text):
            told = _of(masked, match)
            if told.yes is None or not (form is not _BY or told.yes >= _LEAST):
                continue
            if form is _BY and _ASKED_WITH.within(text, max(0, told.start - 50), told.start):
                continue
            if (
                told.yes <= _LARGEST
                and not _clash(told, found)
                and not _SHORT_OF.search(text, 0, match.start())
            ):
                found.append(told)
    return sorted(found, key=lambda told: told.start)


_ASKED_WITH = Form(
    r"\b(?:request\w*|asked|called|propos\w*|presented|tabled|sponsor\w*|submitted|introduced)\b"
    r"(?: (?:on )?\w+day)? $"
)
"""With whose backing a text or a request was brought is no count of hands."""


def _clash(told: Tally, found: list[Tally]) -> bool:
    return any(told.start < other.end and other.start < told.end for other in found)


def _of(masked: Masked, match: re.Match[str]) -> Tally:
    names = match.re.groupindex
    values = [
        number(masked, match, name) if name in names else None for name in ("yes", "no", "abstain")
    ]
    if values[0] is None and "of" in names:
        values[0] = number(masked, match, "of")
    if values[0] is None and "single" in match.group():
        values[0] = 1
    if values[1] is None and "no" in names and match.group("no") in _NONE:
        values[1] = 0
    return Tally(values[0], values[1], values[2], match.start(), match.end())


def _pair(masked: Masked, match: re.Match[str]) -> Tally | None:
    told = _of(masked, match)
    if told.yes is None or told.no is None or told.yes > _LARGEST:
        return None
    text = masked.text
    before = text[max(0, match.start() - 60) : match.start()]
    if not _CUE.search(text) or re.match(r"[-–]\d|[-–]\w", text[match.end() : match.end() + 2]):
        return None
    if re.search(r"\b(?:[Bb]etween|from|ages?|articles?|rules?|up) $", before):
        return None
    whole = told.abstain is not None or told.yes + told.no > 1
    first = bool(re.search(r"\b[Bb]y $", before))
    return Tally(told.yes, told.no, told.abstain, told.start, told.end, first) if whole else None
