"""The matter that a report is about, under the Council's own wording where we know it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ninevotes.reading.clean.offsets import BlockKind
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.events import Item
from ninevotes.vocabulary.items import KnownItem, agenda_items, generic_item

_LIST = 5
"""States in one sentence from which on it is a list of members, not what a report is about."""
_LEAD = 4
_PLAIN = 8
_SHARE = 0.25
"""Of the weight of the state most spoken of, what the states of an item need at least."""
_POWERS = frozenset({"USA", "GBR", "FRA", "RUS", "CHN"})
_OBJECT = Form(
    r"\b(?:situation|crisis|conflict|war|fighting|sanctions|rights|violence|inquiry|abuses|"
    r"peace|coup|"
    r"ceasefire|invasion|tests?|programme|program|mission|peacekeepers?|refugees|famine|"
    r"attacks?)\b",
    re.IGNORECASE,
)


def item_of(report: Report) -> Item | None:
    """The item that fits best: its name if quoted, else its states and words, weighed.

    Titles and the first sentences weigh most; lists of members and how they voted count
    nothing. Returns null for a document that is not about the Security Council.
    """
    if not report.council:
        return None
    quoted = _quoted(report)
    if quoted is not None:
        return quoted
    concerned = _concerned(report)
    fits = [(_fit(known, report, concerned), known.item) for known in agenda_items()]
    fit, best = max(fits, key=lambda pair: pair[0])
    if fit > 0:
        return best
    return generic_item(_foremost(concerned), report.date)


def _foremost(concerned: Counter[str]) -> str:
    """The state that a report is plainly about, or nothing: better none than a wrong one."""
    ranked = [pair for pair in concerned.most_common() if pair[0] not in _POWERS]
    if not ranked or ranked[0][1] < _PLAIN:
        return ""
    if len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]:
        return ""
    return ranked[0][0]


def _quoted(report: Report) -> Item | None:
    """The item whose official name stands in the text, the longest if several do."""
    text = " ".join(sentence.text for sentence in report.sentences).casefold()
    named = [
        known.item
        for known in agenda_items()
        if known.item.official and known.item.name.casefold() in text
    ]
    return max(named, key=lambda item: len(item.name), default=None)


def _concerned(report: Report) -> Counter[str]:
    """States weighed by how likely they are what the report is about."""
    weights: Counter[str] = Counter()
    for number, sentence in enumerate(report.sentences):
        named = [m for m in sentence.masked.mentions if m.kind in {Kind.STATE, Kind.DEMONYM}]
        if len({m.value for m in named}) >= _LIST:
            continue
        weight = _weight(sentence, number)
        for mention in named:
            before = sentence.text[max(0, mention.start - 24) : mention.start]
            near = max(0, mention.start - 40), mention.end + 40
            about = bool(_ABOUT.search(before)) or bool(_OBJECT.within(sentence.text, *near))
            weights[mention.value] += weight * (4 if about else 1)
    for code in _POWERS:  # they act in every report; few are about them
        weights[code] //= 3
    return weights


def _weight(sentence: Sentence, number: int) -> int:
    if sentence.kind is BlockKind.TITLE:
        return 3
    return 2 if number < _LEAD else 1


_ABOUT = re.compile(r"\b(?:in|on|about|over|against|for|of)\s+$")


@cache
def _words_of(known: KnownItem) -> Form:
    return Form("|".join(known.words), re.IGNORECASE)


def _fit(known: KnownItem, report: Report, concerned: Counter[str]) -> float:
    """How well an item fits: its words, times the share of its states; 0 where neither shows."""
    share = 1.0
    if known.item.states:
        most = max((n for code, n in concerned.items() if code not in _POWERS), default=0) or 1
        share = max(concerned.get(code, 0) for code in known.item.states) / most
    if share < _SHARE:
        return 0
    words = _words_of(known)
    return share * sum(
        len(words.findall(sentence.text)) * _weight(sentence, number)
        for number, sentence in enumerate(report.sentences)
    )
