"""A case as a few lines of Python, and what they print when they are run."""

from __future__ import annotations

import contextlib
import datetime as dt
import importlib
import io
import typing
from collections.abc import Mapping
from enum import Enum, IntEnum, StrEnum
from typing import Any

from tests.rules.cases import LISTS, Case

from docs.building.chapters import Entry, really_cast
from ninevotes.rules import Decision
from ninevotes.rules.validity import COUNT_COLUMNS
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType

WIDTH = 100
PRELUDE = """\
import datetime as dt

from ninevotes.rules import decide
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote
"""


def example_case(entry: Entry) -> Case | None:
    """The case that serves as example: a vote really taken, else a ballot, else a call."""
    ballots = [case for case in entry.cases if "call" not in case.entry]
    for case in (*filter(really_cast, ballots), *ballots, *entry.cases):
        return case
    return None


def snippet(case: Case) -> str:
    """The lines that put the case to the rules; they follow :data:`PRELUDE`."""
    if "call" in case.entry:
        return _call(case.entry)
    return (
        f"{_decision(case.entry)}\n"
        "print(decision.outcome, decision.reason)\n"
        'print(*decision.why, *decision.notes, sep="\\n")\n'
    )


def printed(code: str) -> str:
    """What a snippet prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(f"{PRELUDE}\n{code}", "<example>", "exec"), {})  # noqa: S102 - our own lines
    return out.getvalue()


def _question(entry: Mapping[str, Any]) -> str:
    """Lines that leave a ``question``."""
    arguments = [f"QuestionType.{QuestionType(entry['question']).name}"]
    if "organ" in entry:
        arguments.append(f"Organ.{Organ(entry['organ']).name}")
    for key in ("facts", "text", "symbol"):
        if key in entry:
            value = entry[key]
            given = {k: str(v) for k, v in value.items()} if key == "facts" else str(value)
            arguments.append(f"{key}={_quoted(given)}")
    return _laid("question = Question", arguments)


def _decision(entry: Mapping[str, Any]) -> str:
    """Lines that leave a ``decision``."""
    return (
        f"{_question(entry)}\n"
        f"{_ballot(entry)}\n"
        f"decision = decide(question, ballot, {_day(entry['date'])})"
    )


def _ballot(entry: Mapping[str, Any]) -> str:
    """Lines that leave a ``ballot``."""
    lists = [f"{name}={_quoted(entry[name])}" for name in LISTS if name in entry]
    if "counts" not in entry:
        return _laid("ballot = Ballot.of", lists) if lists else "ballot = Ballot()"
    columns = {column: vote for vote, column in COUNT_COLUMNS.items()}
    counts = [f"Vote.{columns[name].name}: {n}" for name, n in entry["counts"].items()]
    tally = f"{{{', '.join(counts)}}}"
    if not lists:
        return _laid("ballot = Ballot", [f"tally={tally}"])
    return _laid("ballot = Ballot", [_laid("Ballot.of", lists, indent=4) + ".votes", tally])


def _call(entry: Mapping[str, Any]) -> str:
    module, name = entry["call"].split(".")
    found = importlib.import_module(f"ninevotes.rules.{module}")
    hints = typing.get_type_hints(getattr(found, name))
    lines, arguments, imported = [], [], {module}
    for key, value in entry["with"].items():
        if hints[key] in {Decision, Question}:
            lines.append(_decision(value) if hints[key] is Decision else _question(value))
            arguments.append(f"{key}={'decision' if hints[key] is Decision else 'question'}")
        else:
            arguments.append(f"{key}={_argument(value, hints[key], imported)}")
    imports = f"from ninevotes.rules import {', '.join(sorted(imported))}\n"
    body = "".join(f"{line}\n" for line in lines)
    called = _laid(f"{module}.{name}", arguments, indent=4)
    return f"{imports}\n{body}{_laid('print', [called])}\n"


def _argument(value: Any, hint: Any, imported: set[str]) -> str:
    """A value of YAML as Python; the module of an enumeration is noted for import."""
    if isinstance(hint, type) and issubclass(hint, (StrEnum, IntEnum)):
        member: Enum = hint[value] if issubclass(hint, IntEnum) else hint(value)
        module = hint.__module__.rpartition(".")[2]
        imported.add(module)
        return f"{module}.{hint.__name__}.{member.name}"
    inner = [arg for arg in typing.get_args(hint) if arg is not Ellipsis]
    if isinstance(value, list):
        each = [_argument(item, inner[0] if inner else Any, imported) for item in value]
        return f"({', '.join(each)}{',' if len(each) == 1 else ''})"
    return _day(value) if isinstance(value, dt.date) else _quoted(value)


def _quoted(value: Any) -> str:
    """A literal, with double quotes as in the rest of the code."""
    if isinstance(value, dict):
        inside = ", ".join(f"{_quoted(key)}: {_quoted(item)}" for key, item in value.items())
        return f"{{{inside}}}"
    if isinstance(value, dt.date):
        return _day(value)
    return f'"{value}"' if isinstance(value, str) and '"' not in value else repr(value)


def _day(value: dt.date) -> str:
    if isinstance(value, dt.datetime):
        return f"dt.datetime({value.year}, {value.month}, {value.day}, {value.hour})"
    return f"dt.date({value.year}, {value.month}, {value.day})"


def _laid(name: str, arguments: list[str], *, indent: int = 0) -> str:
    """A call as the formatter lays it: on one line, its arguments on one, or each on its own."""
    line = ", ".join(arguments)
    whole = "\n" not in line
    if whole and indent + len(f"{name}({line})") <= WIDTH:
        return f"{name}({line})"
    pad = " " * indent
    if (whole and indent + 4 + len(line) <= WIDTH) or len(arguments) == 1:
        return f"{name}(\n{pad}    {line}\n{pad})"
    inside = "".join(f"{pad}    {argument},\n" for argument in arguments)
    return f"{name}(\n{inside}{pad})"
