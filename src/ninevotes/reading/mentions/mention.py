"""A mention: characters of a sentence that name something we know."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What a mention names. The value is the letter that stands for it in patterns."""

    STATE = "S"
    DEMONYM = "J"
    ORGAN = "O"
    DATE = "D"
    NUMBER = "N"
    SYMBOL = "Y"
    QUOTE = "Q"


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters ``start`` to ``end`` of a sentence, and what they name."""

    start: int
    end: int
    kind: Kind
    value: Any
