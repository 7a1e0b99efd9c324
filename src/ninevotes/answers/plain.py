"""Values of the record as JSON writes them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from ninevotes.vocabulary.votes import Ballot


def plain(value: Any) -> Any:
    """A value of the record as JSON writes it: dataclasses as objects, days as YYYY-MM-DD."""
    if isinstance(value, Enum | dt.date):
        return value.value if isinstance(value, Enum) else value.isoformat()
    if isinstance(value, Ballot):
        value = {
            "votes": {state: vote.value for state, vote in sorted(value.votes.items())},
            "tally": {vote.value: count for vote, count in value.tally.items()},
        }
    elif is_dataclass(value):
        value = {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(one) for one in value]
    return value
