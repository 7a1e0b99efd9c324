"""Statements as claims: a quotation a paragraph, and the objections made in the first person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ninevotes.reading.official.found import Found
from ninevotes.reading.official.model import Statement, VerbatimRecord
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.states import state

_LEAST = 4
"""Words of a paragraph from which on it says something."""

_COURTEOUS = Form(r"\b(?:thank|grateful|congratulate|welcome|give the floor)\b")
_FORM_OF_ADDRESS = Form(r"\b(Mr|Mrs|Ms|Dr)\. ")
_FULL_STOP = Form(r"\.\s+")
_AGAINST = (
    r"(?:oppose[sd]?|opposing|object(?:s|ed)? to|(?:is|are|am|was|were) (?:\w+ ){0,2}(?:opposed to|"
    r"against)|(?:do|does|did) not (?:support|agree (?:to|with)|favou?r|accept)|cannot (?:support|"
    r"agree (?:to|with)|accept)|voted? against|will vote against|"
    r"ha(?:s|ve) (?:\w+ ){0,3}opposed)"
)
_WHAT = (
    r"(?=(?:[^.]|\.(?=\S)){0,220}?\b(?:agenda|meeting|item|consider\w*|discuss\w*|debate|inclusion|"
    r"including|holding|convening|involvement|getting involved|intervention|deliberat\w*)\b)"
)


def speech_claims(record: VerbatimRecord) -> Iterator[Found]:
    """What was said from the floor. What is said from the chair is procedure, not position."""
    for statement in record.statements:
        if statement.presiding:
            continue
        yield from _quotes(statement, record)
        yield from _objection(statement, record)


def _quotes(statement: Statement, record: VerbatimRecord) -> Iterator[Found]:
    for start, end in statement.paragraphs:
        words = record.text.text[start:end]
        if len(words.split()) < _LEAST or _is_courtesy(words):
            continue
        yield Found(
            ClaimType.QUOTE,
            start,
            end,
            {
                "speaker": _bare(statement.speaker),
                "affiliation": _affiliation(statement, record),
                "text": words,
            },
            record.day.isoformat(),
            attribution(statement, record),
        )


def _is_courtesy(words: str) -> bool:
    """Whether a paragraph only gives thanks or the floor."""
    plain = _FORM_OF_ADDRESS.sub(r"\1 ", words)
    return all(_COURTEOUS.search(sentence) for sentence in _FULL_STOP.split(plain))


def _objection(statement: Statement, record: VerbatimRecord) -> Iterator[Found]:
    """The first objection of a statement to what the Council is to take up."""
    if statement.state is None:
        return
    form = re.compile(rf"\b(?:{_selves(statement)})\b[^.]{{0,60}}?\b{_AGAINST} {_WHAT}")
    start, end = statement.paragraphs[0][0], statement.paragraphs[-1][1]
    found = form.search(record.text.text, start, end)
    if found is None:
        return
    first, last = _sentence(record.text.text, found, start, end)
    ground = record.text.text[found.end() : last].strip(" .")
    yield Found(
        ClaimType.OBJECTION,
        first,
        last,
        {"by": [statement.state], "ground": ground},
        record.day.isoformat(),
        attribution(statement, record),
    )


def _selves(statement: Statement) -> str:
    """What a delegation calls itself."""
    names = {"[Ww]e", "I", "[Mm]y (?:delegation|country|Government)", "[Oo]ur delegation"}
    for dated in state(statement.state or "").names:
        names |= {re.escape(name) for name in (dated.name, dated.press) if name}
    if statement.state == "RUS":
        names.add("Russia")
    return "|".join(sorted(names))


def _sentence(text: str, found: re.Match[str], start: int, end: int) -> tuple[int, int]:
    first = max(start, text.rfind(". ", start, found.start()) + 2)
    first = max(first, text.rfind("\n", start, found.start()) + 1)
    stop = re.compile(r"\.(?=\s|$)").search(text, found.end(), end)
    return first, stop.end() if stop else end


def attribution(statement: Statement, record: VerbatimRecord) -> str:
    """Who says it, as the record prints it, and on whose behalf."""
    told = _affiliation(statement, record)
    words = f"{statement.speaker} ({told})" if told else statement.speaker
    return f"{words}, on behalf of {statement.on_behalf}" if statement.on_behalf else words


def _affiliation(statement: Statement, record: VerbatimRecord) -> str | None:
    """For whom a speaker speaks; the President's state by its name on the day."""
    if statement.affiliation is not None and statement.affiliation == statement.state:
        return state(statement.state).name_on(record.day)
    return statement.affiliation


def _bare(name: str) -> str:
    """A name without its form of address.

    >>> _bare("Mr. Liu Jieyi"), _bare("Sir Mark Lyall Grant")
    ('Liu Jieyi', 'Mark Lyall Grant')
    """
    return re.sub(r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? ", "", name)
