"""Steps as plain data, one JSON object each: the stable form for other programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ninevotes.rules.next.steps import NextStep


def as_dict(step: NextStep) -> dict[str, Any]:
    """A step with its fields by name; days are written YYYY-MM-DD, tuples are lists."""
    entry = asdict(step)
    entry["citations"] = list(step.citations)
    entry["wordings"] = [asdict(wording) for wording in step.wordings]
    entry["precedents"] = [{**asdict(case), "on": case.on.isoformat()} for case in step.precedents]
    if step.deadline:
        entry["deadline"]["by"] = step.deadline.by.isoformat()
    return entry
