"""Tables of ballots: a row in, a decision out, one at a time.

The columns are those of the conformance table; columns with answers are ignored. A row that
cannot be is told apart with its line and column, and the others are judged.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ninevotes.rules import facts
from ninevotes.rules.deciding import decide
from ninevotes.rules.decision import Decision
from ninevotes.rules.rulebook import citation
from ninevotes.rules.validity import COUNT_COLUMNS, COVERED, LIST_COLUMNS, Problem, problems
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.votes import Ballot, Vote

Row = Mapping[str, str | None]

ORGANS: Mapping[str, Organ] = {
    "SC": Organ.SECURITY_COUNCIL,
    "GA": Organ.GENERAL_ASSEMBLY,
    **{f"GA-C{n}": Organ(f"UNGA-C{n}") for n in range(1, 7)},
    "HRC": Organ.HUMAN_RIGHTS_COUNCIL,
    "SC-CTE": Organ.SANCTIONS_COMMITTEE,
    **{organ.value: organ for organ in COVERED},
}
"""The codes of the column ``organ``; the vocabulary's own codes are taken too."""

REQUIRED_COLUMNS = ("date", "question_type")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A row judged.

    Args:
        id: the row's own id, or its line where it has none.
        line: the line of the table it begins on, the heading being line 1.
        decision: the answer.
    """

    id: str
    line: int
    decision: Decision

    def as_dict(self) -> dict[str, Any]:
        """The judgement as the contract writes it, one JSON object."""
        return {"id": self.id, **decision_as_dict(self.decision)}


def decision_as_dict(decision: Decision) -> dict[str, Any]:
    """A decision as the contract writes it, without the id of what was decided."""
    return {
        "outcome": decision.outcome.value,
        "reason": decision.reason.value,
        "required": decision.required,
        "obtained": decision.obtained,
        "vetoed_by": list(decision.vetoed_by),
        "citations": list(decision.citations),
        "contested": " ".join(doubt.value for doubt in decision.doubts) or None,
        "notes": list(decision.notes),
        "why": list(decision.why),
        "articles": {rule: citation(rule) for rule in decision.citations},
    }


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be judged.

    Args:
        id: the row's own id, or its line where it has none.
        line: the line of the table it begins on.
        problems: each thing that is wrong, with its column.
    """

    id: str
    line: int
    problems: tuple[Problem, ...]

    def messages(self) -> Iterator[str]:
        """One line a problem: line, id, column, what is wrong."""
        for problem in self.problems:
            yield f"line {self.line} ({self.id}), column {problem.column}: {problem.message}"


def adjudicate(rows: Iterable[Row]) -> Iterator[Judgement | BadRow]:
    """Judge the rows of a table, one at a time, in their order.

    Args:
        rows: dicts by column name; the first is taken to stand on line 2.
    """
    for line, row in enumerate(rows, start=2):
        yield judge(row, line)


def judge(row: Row, line: int) -> Judgement | BadRow:
    """Judge one row."""
    id_ = _cell(row, "id") or f"line {line}"
    wrong: list[Problem] = []
    on = _date(row, wrong)
    question = _question(row, wrong)
    ballot = _ballot(row, wrong, short=question is not None and facts.holds(question, "short"))
    if not wrong and on and question and ballot:
        wrong.extend(problems(question, ballot, on))
    if wrong or not (on and question and ballot):
        return BadRow(id_, line, tuple(dict.fromkeys(wrong)))
    decision = decide(question, ballot, on)
    unknown = [key for key in question.facts if key not in facts.KNOWN]
    notes = tuple(f"The fact {key} is not one that the rules know; not used." for key in unknown)
    return Judgement(id_, line, replace(decision, notes=(*decision.notes, *notes)))


def _cell(row: Row, column: str) -> str:
    return (row.get(column) or "").strip()


def _date(row: Row, wrong: list[Problem]) -> dt.date | None:
    text = _cell(row, "date")
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass
    wrong.append(Problem("date", f"{text!r} is not a day: write it as 2014-12-22"))
    return None


def _question(row: Row, wrong: list[Problem]) -> Question | None:
    named = _cell(row, "question_type")
    try:
        type_ = QuestionType(named)
    except ValueError:
        known = ", ".join(sorted(QuestionType))
        wrong.append(Problem("question_type", f"{named!r} is no type of question: one of {known}"))
        return None
    organ = _organ(row, type_, wrong)
    given = _facts(row, wrong)
    if organ is None:
        return None
    return Question(type_, organ, given, _cell(row, "item"), _cell(row, "symbol_or_draft") or None)


def _organ(row: Row, type_: QuestionType, wrong: list[Problem]) -> Organ | None:
    named = _cell(row, "organ").upper()
    if named in ORGANS:
        return ORGANS[named]
    if not named:
        return _default_organ(type_)
    if re.fullmatch(r"(UN)?GA-\w+", named):
        return Organ.ASSEMBLY_COMMITTEE
    wrong.append(Problem("organ", f"{named!r} is no organ: one of {', '.join(list(ORGANS)[:10])}"))
    return None


def _default_organ(type_: QuestionType) -> Organ:
    if type_ is QuestionType.COMMITTEE_NO_OBJECTION:
        return Organ.SANCTIONS_COMMITTEE
    if type_.value.startswith("hrc_"):
        return Organ.HUMAN_RIGHTS_COUNCIL
    if type_.value.startswith("ga_") or type_ is QuestionType.NO_ACTION:
        return Organ.GENERAL_ASSEMBLY
    return Organ.SECURITY_COUNCIL


def _facts(row: Row, wrong: list[Problem]) -> dict[str, str]:
    given: dict[str, str] = {}
    for part in filter(None, map(str.strip, _cell(row, "facts").split(";"))):
        key, equals, text = part.partition("=")
        if not equals:
            wrong.append(Problem("facts", f"{part!r} is not of the form key=value"))
        elif key.strip() in given:
            wrong.append(Problem("facts", f"{key.strip()} is given twice"))
        else:
            given[key.strip()] = text.strip()
    return given


def _ballot(row: Row, wrong: list[Problem], *, short: bool) -> Ballot | None:
    before = len(wrong)
    votes = _votes(row, wrong)
    faulty = {problem.column for problem in wrong[before:]}
    tally: dict[Vote, int] = {}
    for vote, column in COUNT_COLUMNS.items():
        listed = sum(cast is vote for cast in votes.values())
        count = _count(_cell(row, column), column, wrong)
        if count is None and listed and not short:
            count = listed
        if count is None:
            continue
        tally[vote] = count
        column_by = LIST_COLUMNS[vote]
        differs = listed > count or (0 < listed < count and not short)
        if differs and column_by not in faulty:
            message = f"{column} says {count}, {column_by} lists {listed}"
            wrong.append(Problem(column_by, message))
    return Ballot(votes, tally) if len(wrong) == before else None


def _votes(row: Row, wrong: list[Problem]) -> dict[str, Vote]:
    votes: dict[str, Vote] = {}
    for vote, column in LIST_COLUMNS.items():
        for code in re.split(r"[\s,;]+", _cell(row, column)):
            if not code:
                continue
            if code not in states():
                wrong.append(Problem(column, f"{code!r} is no state: use ISO 3166 alpha-3 codes"))
            elif code in votes:
                first = LIST_COLUMNS[votes[code]]
                wrong.append(Problem(column, f"{code} is listed twice (also in {first})"))
            else:
                votes[code] = vote
    return votes


def _count(text: str, column: str, wrong: list[Problem]) -> int | None:
    if not text:
        return None
    if re.fullmatch(r"[0-9]{1,4}", text):
        return int(text)
    negative = re.fullmatch(r"-[0-9]+", text)
    what = "a count cannot be negative" if negative else "a count is a whole number"
    wrong.append(Problem(column, f"{text!r}: {what}"))
    return None
