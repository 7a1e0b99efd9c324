"""The two sets of rules a meeting can be held under, always labelled.

``council`` is the real Security Council. ``classroom`` has common habits of simulations; each
differs from the Council, and each time one is used the log says how.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class RuleSet:
    """How a meeting departs from the Council's rules; the defaults do not depart.

    Args:
        name: ``council`` or ``classroom``.
        procedural_majority: ``council`` (nine, Art. 27(2)), ``simple`` or ``two_thirds`` of
            those voting yes or no, or a number of affirmative votes in figures.
        substantive_majority: the same for questions of substance.
        ruling_majority: the same for overruling the President.
        veto: whether a permanent member's negative vote defeats a question of substance.
        seconds_needed: whether a motion needs a seconder before it is put.
        division_by_vote: whether an objection to division is settled by a vote.
        abstention_on_procedure: whether members may abstain on procedural questions.
        chair_picks_speakers: whether the President may call speakers out of order.
    """

    name: str = "council"
    procedural_majority: str = "council"
    substantive_majority: str = "council"
    ruling_majority: str = "council"
    veto: bool = True
    seconds_needed: bool = False
    division_by_vote: bool = False
    abstention_on_procedure: bool = True
    chair_picks_speakers: bool = False

    @property
    def label(self) -> str:
        """What every view of the meeting says of its rules."""
        return str(_page()["labels"][self.name])


@dataclass(frozen=True, slots=True)
class Departure:
    """How one habit of the classroom differs from the Council.

    Args:
        setting: the setting of the rule set.
        note: the difference in one sentence.
        rules: ids of the Council's rules that say otherwise.
    """

    setting: str
    note: str
    rules: tuple[str, ...]


COUNCIL = RuleSet()
"""The rules of the Security Council."""

MAJORITIES = ("council", "simple", "two_thirds")


class RuleSetError(ValueError):
    """A setting that no rule set has, or a value that it cannot take."""


@cache
def classroom() -> RuleSet:
    """The classroom rules as they come, before anybody adjusts them."""
    return RuleSet(name="classroom", **_page()["classroom"])


def rule_set(name: str, adjustments: Mapping[str, Any] | None = None) -> RuleSet:
    """A rule set by name, with settings adjusted.

    Args:
        name: ``council`` or ``classroom``.
        adjustments: settings by name; the Council's rules take none.

    Raises:
        RuleSetError: no such rules, no such setting, or no such value.
    """
    given = dict(adjustments or {})
    if name == "council" and not given:
        return COUNCIL
    if name != "classroom":
        raise RuleSetError(
            f"rules {name!r} with settings {sorted(given)}: only classroom rules can be adjusted"
            if name == "council"
            else f"no rules are called {name!r}: council or classroom"
        )
    return replace(classroom(), **{key: _checked(key, value) for key, value in given.items()})


def departure(setting: str) -> Departure:
    """How a setting of the classroom differs from the Council."""
    entry = _page()["departures"][setting]
    return Departure(setting, entry["note"], tuple(entry["rules"]))


def _checked(key: str, value: object) -> Any:
    known = {field.name: field.default for field in fields(RuleSet) if field.name != "name"}
    if key not in known:
        raise RuleSetError(f"no setting is called {key!r}: {', '.join(known)}")
    if isinstance(known[key], bool):
        if not isinstance(value, bool):
            raise RuleSetError(f"{key} is true or false, not {value!r}")
        return value
    text = str(value)
    if text not in MAJORITIES and not text.isdecimal():
        raise RuleSetError(f"{key} is council, simple, two_thirds or a number, not {value!r}")
    return text


@cache
def _page() -> Any:
    text = (files("ninevotes.session") / "data" / "rule_sets.yaml").read_text("utf-8")
    return yaml.safe_load(text)
