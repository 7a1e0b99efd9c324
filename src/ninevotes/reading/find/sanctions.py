"""Sanctions of the Council: adopted, proposed, blocked, in force, pending, triggered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ninevotes.reading.find.finding import Finding, place
from ninevotes.reading.find.grammar.sanctions import STATUSES
from ninevotes.reading.find.measures import the_measures_go_back
from ninevotes.reading.find.subordinate import breaks_out
from ninevotes.reading.find.votes.days import day_in, day_of_vote_before
from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.reading.wording import Family, Form, Words
from ninevotes.vocabulary.claims import ClaimType, Modality
from ninevotes.vocabulary.organs import Organ

_COMPILED = tuple((status, pattern(text)) for status, text in STATUSES)
_STATUSES = Family(form for _, form in _COMPILED)
_CUE = Words(
    "sanction* unsanctioned embargo* freez* froze* ban* measures blacklist* penal* snap* again "
    "list* delist* ceiling* cut prolong* cap* bar bars barred prohibit* exports"
)
_PRONOUN = pattern(
    r"\b(?:ease|lift|relax|end|suspend|drop|remove|tightened|strengthened|toughened|expanded|"
    r"widened|reinforced) (?:them|it)\b|"
    r"^(?:It|They) (?:(?:is|are|was|were) due |expires?|lapses?|runs? out)"
)
_COUNCIL = frozenset({Organ.SECURITY_COUNCIL, Organ.SANCTIONS_COMMITTEE})
_OTHERS = pattern(
    r"\b(?:EU|European Union|European|[Ww]estern|[Uu]nilateral|[Bb]ilateral|Treasury|"
    r"{J})(?:'s|’s)? (?:[a-z]+ )?(?:sanctions|visa bans|measures)|\bsanctions (?:by|"
    r"from) (?:{A}|the EU|the European Union)|"
    r"(?:{S}|White House|Treasury|EU|European Union|Senate|"
    r"[Pp]arliament)(?: \w+)? (?:has |have |had |also )?(?:imposed|lifted|slapped|"
    r"tightened|blacklisted|adopted|approved|renewed)"
)
_UN = Form(
    r"\b(?:UN|U\.N\.|United Nations|international|resolution|draft|text|embargo|veto\w*|"
    r"regime|measures|snap-?back|blacklist|list)\b"
)


def find_sanctions(sentence: Sentence, number: int, report: Report) -> Iterator[Finding]:
    """What a sentence says of the Council's sanctions: a claim for each status told."""
    if not (_CUE.held_by(sentence.text) or _PRONOUN.search(sentence.text)):
        return
    masked = sentence.masked
    worth_trying = _STATUSES.worth_trying(masked.text)
    if not worth_trying or not _of_the_council(sentence, number, report):
        return
    taken: list[tuple[int, int]] = []
    for place_of_form in worth_trying:
        status, form = _COMPILED[place_of_form]
        for match in form.finditer(masked.text):
            due = status == "pending" and " due to " in match.group()
            due = due or _SET_OFF.search(match.group()) is not None
            clash = any(_clash(match.span(), span, due=due) for span in taken)
            if breaks_out(masked.text, *match.span()):
                continue
            if clash or _only_supposed(masked.text, match.start(), status, match.group()):
                continue
            taken.append(match.span())
            yield _finding(sentence, number, report, status, match)


_SET_OFF = Form(r", (?:first )?(?:imposed|adopted|introduced|approved|agreed)\b")
"""An aside on when a measure was imposed, of which something else is told."""


def _clash(one: tuple[int, int], other: tuple[int, int], *, due: bool) -> bool:
    """Whether two stretches tell one thing; what a measure told of is due for may follow it."""
    if not (one[0] < other[1] and other[0] < one[1]):
        return False
    follows = one[0] > other[0] and other[1] - one[0] < _NAME
    return not (due and follows)


_NAME = 30
"""Characters of a measure's name, which two stretches may share."""


def _finding(
    sentence: Sentence, number: int, report: Report, status: str, match: re.Match[str]
) -> Finding:
    masked = sentence.masked
    left, right = _extent(masked.text, match)
    start, end = place(sentence, masked, left, right)
    ahead, span = status == "pending" and "threat" not in match.group(), [match.span()]
    date = day_in(sentence, left, right, span, future=ahead) or day_in(
        sentence, 0, len(masked.text), span, future=ahead
    )
    if date is None and status in {"blocked", "adopted"}:
        date = day_of_vote_before(report, number)
    fields = {
        "situation": _situation(masked, match, report),
        "measure": sentence.text[
            masked.back(match.start()) : masked.back(match.end(), end=True)
        ].strip(),
        "status": status,
    }
    denied = Modality.DENIED if match.groupdict().get("not") else Modality.ASSERTED
    return Finding(ClaimType.SANCTIONS, start, end, number, fields, date, denied)


_MODAL = Form(
    r"\b(?:if|unless|could|may|might|would|will|should|not|never|no|nor|expect\w*|"
    r"likely|unlikely|refus\w+|whether)\b[^.;,]{0,40}$"
)


_ONE_OF_MANY = pattern(r"{A}(?: \w+ly| also| both)? $")
"""A state that votes against a measure has not stopped it."""
_NONE = Form(r"\b(?:impos\w+|adopt\w+|contain\w*) (?:no|neither)\b")
_AGAINST_IT = Form(r"\b(?:abandon|drop|forgo|give up|refrain|not to|against|avoid|reject)\b")
_GIVEN_UP = Form(r"\b(?:dropp\w+|abandon\w+|gave up|giving up|withdr\w+)(?: \w+){0,3} $")


def _only_supposed(text: str, start: int, status: str, words: str) -> bool:
    """Whether an adoption or a defeat is only expected, conditional or denied."""
    if status == "proposed":
        given_up = _GIVEN_UP.search(text[max(0, start - 60) : start])
        return bool(given_up or ("snap" in words and _AGAINST_IT.search(words)))
    if status not in {"adopted", "blocked", "triggered"}:
        return False
    if status == "blocked" and _ONE_OF_MANY.search(text[:start]) and words.startswith("vote"):
        return True
    if status == "adopted" and _NONE.search(words):
        return True
    return bool(_MODAL.search(text[max(0, start - 60) : start]))


def _of_the_council(sentence: Sentence, number: int, report: Report) -> bool:
    masked = sentence.masked
    organs = {m.value for m in masked.mentions if m.kind is Kind.ORGAN}
    if _OTHERS.search(masked.text) and not (organs & _COUNCIL and "veto" not in masked.text):
        return bool(organs & _COUNCIL) and "resolution" in masked.text
    if organs & _COUNCIL or _UN.search(sentence.text):
        return the_measures_go_back(sentence, number, report)
    return number > 0 and the_measures_go_back(sentence, number, report)


def _extent(text: str, match: re.Match[str]) -> tuple[int, int]:
    left = max(
        (m.end() for m in re.finditer(r"; |, but |, and |: ", text[: match.start()])), default=0
    )
    stop = re.search(r"[,;.](?=\s|$)", text[match.end() :])
    return left, match.end() + stop.start() if stop else len(text)


_ON = pattern(
    r"\b(?:sanctions|embargo|measures|freeze|bans?)\b[^.;,]{0,30}?\b(?:on|against|"
    r"over) (?P<who>{A})"
)


def _situation(masked: Masked, match: re.Match[str], report: Report) -> str | None:
    on = _ON.search(masked.text)
    if on:
        return str(masked.group(on, "who")[0].value)
    inside = [m.value for m in masked.among(*match.span(), Kind.STATE, Kind.DEMONYM)]
    about = [m.value for m in masked.mentions if m.kind in {Kind.STATE, Kind.DEMONYM}]
    main = report.about[0] if report.about else None
    return next(iter(inside), None) or (main if main in about or not about else str(about[-1]))
