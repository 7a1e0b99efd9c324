"""The brief as JSON: the keys of ``docs/brief-json.md``, in their order."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import math
from enum import Enum
from typing import Any

from ninevotes.brief.model import Brief

VERSION = "ninevotes.brief/1"


def render_json(brief: Brief) -> str:
    """One JSON object. Keys are those of the model; a new key may come, none goes away."""
    whole = {"format": VERSION, **as_plain(brief)}
    return json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def as_plain(value: Any) -> Any:
    """Dataclasses as objects, tuples as arrays, days as ``YYYY-MM-DD``, no number but finite."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: as_plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [as_plain(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
