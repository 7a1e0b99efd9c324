"""Earlier cases of a step, none later than the day asked about."""

from __future__ import annotations

import datetime as dt
from functools import cache
from importlib.resources import files

import yaml

from ninevotes.rules.next.steps import Precedent


@cache
def _cases() -> dict[str, tuple[Precedent, ...]]:
    text = (files("ninevotes.rules.next") / "data" / "precedents.yaml").read_text("utf-8")
    return {
        step: tuple(Precedent(case["date"], case["said"], case["symbol"]) for case in cases)
        for step, cases in yaml.safe_load(text).items()
    }


def steps_with_precedents() -> tuple[str, ...]:
    """Ids of the steps for which earlier cases are on record."""
    return tuple(_cases())


def precedents_before(step: str, on: dt.date) -> tuple[Precedent, ...]:
    """Cases of a step before a day, latest first.

    >>> [case.symbol for case in precedents_before("contest-agenda", dt.date(2015, 1, 1))]
    ['S/PV.7353']
    """
    earlier = [case for case in _cases().get(step, ()) if case.on < on]
    return tuple(sorted(earlier, key=lambda case: case.on, reverse=True))
