"""Cases that an expert writes in YAML: a sentence, a date, inputs, what must come out."""

from __future__ import annotations

import datetime as dt
import importlib
import re
import typing
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, is_dataclass
from enum import Enum, IntEnum, StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ninevotes.rules import Decision, decide
from ninevotes.rules.validity import COUNT_COLUMNS
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote

FOLDER = Path(__file__).resolve().parents[1] / "cases" / "rules"
LISTS = {
    "in_favour": Vote.IN_FAVOUR,
    "against": Vote.AGAINST,
    "abstaining": Vote.ABSTENTION,
    "not_participating": Vote.DID_NOT_PARTICIPATE,
    "absent": Vote.ABSENT,
}
BALLOT_KEYS = {"case", "rule", "date", "question", "organ", "symbol", "text", "facts", "counts"}
CALL_KEYS = {"case", "rule", "call", "with", "gives"}
EXPECT_KEYS = {
    "outcome", "reason", "required", "obtained", "vetoed_by", "contested",
    "cites", "rules", "note", "no_note", "why",
}  # fmt: skip


class PlainWords(yaml.SafeLoader):
    """YAML in which ``yes``, ``no`` and ``on`` are words, as in YAML 1.2, not truth values."""


PlainWords.yaml_implicit_resolvers = {
    letter: [(tag, form) for tag, form in found if tag != "tag:yaml.org,2002:bool"]
    for letter, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
PlainWords.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf")
)


@dataclass(frozen=True)
class Case:
    """One case of one file."""

    file: str
    entry: Mapping[str, Any]

    @property
    def rule(self) -> str:
        return str(self.entry["rule"])

    @property
    def name(self) -> str:
        return f"{self.rule}: {self.entry['case']}"


@cache
def cases() -> tuple[Case, ...]:
    """Every case of every file."""
    return tuple(
        Case(path.name, entry)
        for path in sorted(FOLDER.glob("*.yaml"))
        for entry in yaml.load(path.read_text("utf-8"), PlainWords)  # noqa: S506 - a SafeLoader
    )


def unknown_keys(case: Case) -> set[str]:
    """Keys that the case should not have: a misspelt one would test nothing."""
    if "call" in case.entry:
        return set(case.entry) - CALL_KEYS
    return (set(case.entry) - BALLOT_KEYS - set(LISTS) - {"expect"}) | (
        set(case.entry["expect"]) - EXPECT_KEYS
    )


def decided(entry: Mapping[str, Any]) -> Decision:
    """What the rules decide on the ballot of a case."""
    return decide(question(entry), ballot(entry), entry["date"])


def question(entry: Mapping[str, Any]) -> Question:
    """The question of a case."""
    return Question(
        QuestionType(entry["question"]),
        Organ(entry.get("organ", "UNSC")),
        {key: str(value) for key, value in entry.get("facts", {}).items()},
        entry.get("text", ""),
        entry.get("symbol"),
    )


def ballot(entry: Mapping[str, Any]) -> Ballot:
    """The ballot of a case: lists, counts, or both."""
    listed = Ballot.of(**{name: entry.get(name, "") for name in LISTS})
    if "counts" not in entry:
        return listed if listed.votes else Ballot()
    columns = {column: vote for vote, column in COUNT_COLUMNS.items()}
    return Ballot(listed.votes, {columns[name]: n for name, n in entry["counts"].items()})


def called(entry: Mapping[str, Any]) -> Any:
    """What the function of a case gives, in the plain values of YAML."""
    module, name = entry["call"].split(".")
    function: Callable[..., Any] = getattr(
        importlib.import_module(f"ninevotes.rules.{module}"), name
    )
    hints = typing.get_type_hints(function)
    given = {key: _given(value, hints[key]) for key, value in entry["with"].items()}
    return plain(function(**given))


def plain(value: Any) -> Any:
    """A value as YAML has it."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, IntEnum):
        return int(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value


def _given(value: Any, hint: Any) -> Any:
    """A value of YAML as the function wants it: enumerations, questions, decisions, tuples."""
    if hint in {Decision, Question}:
        return decided(value) if hint is Decision else question(value)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(value)
    if isinstance(hint, type) and issubclass(hint, IntEnum):
        return hint[value]
    inner = [arg for arg in typing.get_args(hint) if arg is not Ellipsis]
    if isinstance(value, list):
        each = inner[0] if inner else Any
        return tuple(_given(item, each) for item in value)
    return value


def says(expected: str | list[str], told: tuple[str, ...]) -> bool:
    """Whether sentences were told: a list is all of them, in order; a word must occur."""
    if isinstance(expected, list):
        return expected == list(told)
    return expected in " ".join(told)


def dates_as_text(value: Any) -> Any:
    """Days as text, so that a day and the same day with an hour do not pass for equal."""
    if isinstance(value, list):
        return [dates_as_text(item) for item in value]
    return value.isoformat() if isinstance(value, (dt.date, dt.datetime)) else value
