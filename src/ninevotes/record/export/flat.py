"""The extract as flat tables, one ballot a row, and back: what CSV and Parquet hold."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from ninevotes.record.export.json_form import PARTS
from ninevotes.record.export.model import Extract
from ninevotes.record.export.plain import plain, whole
from ninevotes.vocabulary.votes import TALLIES

UNKNOWN = "?"
"""The vote of a member of whom the source says that it does not know."""

Row = dict[str, Any]
Tables = Mapping[str, Sequence[Row]]

_LISTS = {"vetoed_by", "outcomes", "sponsors", "subjects", "bodies", "links"}
_JSON = _LISTS | {"printed", "fields"}


def tables(given: Extract) -> dict[str, list[Row]]:
    """The rows of every table. Lists and objects are JSON text; null is null."""
    made: dict[str, list[Row]] = {name: [] for name in (*PARTS, "ballots")}
    for name in PARTS:
        for one in getattr(given, name):
            row = plain(one)
            if name == "votes":
                made["ballots"] += _ballots(row)
                row |= row.pop("tally")
            made[name].append({key: _cell(key, value) for key, value in row.items()})
    return made


def untables(given: Tables) -> Extract:
    """The extract of its tables.

    Raises:
        KeyError: a column is missing.
        ValueError: a value is none of those allowed.
    """
    ballots: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for row in given["ballots"]:
        ballots[row["source"], row["key"]].append((row["state"], row["vote"]))
    parts: dict[str, Any] = {}
    for name, cls in PARTS.items():
        rows = [{key: _value(key, value) for key, value in row.items()} for row in given[name]]
        if name == "votes":
            rows = [_with_ballots(row, ballots[row["source"], row["key"]]) for row in rows]
        parts[name] = tuple(whole(cls, row) for row in rows)
    return Extract(**parts)


def _ballots(vote: Row) -> list[Row]:
    head = {"source": vote["source"], "key": vote["key"]}
    cast = [*vote.pop("ballots").items(), *((state, UNKNOWN) for state in vote.pop("unknown"))]
    return [head | {"state": state, "vote": letter} for state, letter in sorted(cast)]


def _with_ballots(row: Row, ballots: list[tuple[str, str]]) -> Row:
    return {
        **row,
        "tally": {name: row[name] for name in TALLIES},
        "ballots": {state: letter for state, letter in ballots if letter != UNKNOWN},
        "unknown": [state for state, letter in ballots if letter == UNKNOWN],
    }


def _cell(name: str, value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False, sort_keys=True) if name in _JSON else value


def _value(name: str, value: Any) -> Any:
    return json.loads(value) if name in _JSON else value
