"""The YAML form of a meeting.

::

    meeting: S/PV.7353                 # symbol, optional
    date: 2014-12-22
    item: The situation in the Democratic People's Republic of Korea
    president: TCD
    rules: council                     # or classroom, then also: settings: {veto: false}
    sources: [S/PV.7353]
    steps:
      - call: {}
      - open: {at: "15:08"}
      - object: {by: CHN}
      - vote: {question: agenda, against: CHN RUS, abstaining: TCD NGA, in_favour: others}
        expect: {outcome: adopted, obtained: 11}
      - briefing: {by: Ivan Šimonović}
        refused: SC-INV-3              # the step is out of order, and this rule says so

Every step is one verb with its details; ``expect``, ``refused``, ``source`` and ``note`` may
stand beside it. What a verb takes is in :mod:`ninevotes.session.scenario.verbs`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from ninevotes.session.events import MeetingPrepared
from ninevotes.session.prepare import MeetingError, prepare
from ninevotes.session.rule_sets import RuleSetError, rule_set
from ninevotes.session.scenario.verbs import VERBS
from ninevotes.vocabulary.membership import NoCouncilError

BESIDE = ("expect", "refused", "source", "note")
EXPECTABLE = ("outcome", "reason", "obtained", "required", "vetoed_by", "phase", "nature")


class ScenarioError(ValueError):
    """A scenario that cannot be read; the message says where and how to mend it."""


@dataclass(frozen=True, slots=True)
class ScenarioStep:
    """One step of a scenario.

    Args:
        number: its place, from 1.
        verb: what is done.
        details: what the verb takes.
        expect: what must hold after it, or empty.
        refused: id of the rule that refuses it, or empty when it is in order.
        source: where the fact stands, or empty.
        note: for people.
    """

    number: int
    verb: str
    details: Mapping[str, Any] = field(hash=False)
    expect: Mapping[str, Any] = field(default_factory=dict, hash=False)
    refused: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Scenario:
    """A meeting as a file tells it.

    Args:
        prepared: day, item, chair, members and rules.
        steps: what was done, in order.
        sources: the documents that the facts come from.
        title: a name for people.
        notes: what a person should know.
    """

    prepared: MeetingPrepared
    steps: tuple[ScenarioStep, ...]
    sources: tuple[str, ...] = ()
    title: str = ""
    notes: str = ""


def read_scenario(text: str) -> Scenario:
    """Read a scenario from YAML.

    Raises:
        ScenarioError: it is no YAML, or something in it is missing, unknown or misspelt.
    """
    try:
        page = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ScenarioError(f"this is not YAML: {error}") from error
    if not isinstance(page, dict):
        raise ScenarioError("a scenario is a mapping with date, item, president and steps")
    page = dict(page)
    prepared = _prepared(page)
    steps = page.pop("steps", None)
    if not isinstance(steps, list) or not steps:
        raise ScenarioError("a scenario has a list of steps")
    scenario = Scenario(
        prepared,
        tuple(_step(number, entry) for number, entry in enumerate(steps, start=1)),
        tuple(str(source) for source in page.pop("sources", None) or ()),
        str(page.pop("title", "") or ""),
        " ".join(str(page.pop("notes", "") or "").split()),
    )
    if page:
        raise ScenarioError(f"a scenario has no {min(map(str, page))!r}")
    return scenario


def _prepared(page: dict[str, Any]) -> MeetingPrepared:
    for needed in ("date", "item", "president"):
        if not page.get(needed):
            raise ScenarioError(f"a scenario needs {needed}")
    on = page.pop("date")
    if not isinstance(on, dt.date):
        raise ScenarioError(f"date is a day, YYYY-MM-DD, not {on!r}")
    try:
        rules = rule_set(str(page.pop("rules", "council")), page.pop("settings", None))
        return prepare(
            on,
            str(page.pop("item")),
            str(page.pop("president")),
            members=_codes(page.pop("members", ())),
            rules=rules,
            symbol=str(page.pop("meeting")) if page.get("meeting") else None,
        )
    except (MeetingError, RuleSetError, NoCouncilError) as error:
        raise ScenarioError(str(error)) from error


def _step(number: int, entry: Any) -> ScenarioStep:
    if not isinstance(entry, dict):
        raise ScenarioError(f"step {number}: a step is a verb with its details, as open: {{}}")
    verbs = [key for key in entry if key not in BESIDE]
    if len(verbs) != 1 or verbs[0] not in VERBS:
        known = ", ".join(VERBS)
        raise ScenarioError(f"step {number}: {verbs or 'nothing'} is no verb; they are: {known}")
    verb = str(verbs[0])
    details = entry[verb] or {}
    if not isinstance(details, dict):
        raise ScenarioError(f"step {number} ({verb}): the details are a mapping, as {{by: CHN}}")
    unknown = sorted(set(map(str, details)) - set(VERBS[verb].takes))
    if unknown:
        takes = ", ".join(VERBS[verb].takes) or "nothing"
        raise ScenarioError(f"step {number} ({verb}): no {unknown[0]!r} here; it takes {takes}")
    return ScenarioStep(
        number,
        verb,
        details,
        _expectations(number, verb, entry.get("expect") or {}),
        str(entry.get("refused") or ""),
        str(entry.get("source") or ""),
        str(entry.get("note") or ""),
    )


def _expectations(number: int, verb: str, expect: Any) -> Mapping[str, Any]:
    if not isinstance(expect, dict):
        raise ScenarioError(f"step {number} ({verb}): expect is a mapping")
    unknown = sorted(set(map(str, expect)) - set(EXPECTABLE))
    if unknown:
        can = ", ".join(EXPECTABLE)
        raise ScenarioError(f"step {number} ({verb}): no {unknown[0]!r} to expect; only {can}")
    return expect


def _codes(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(value.replace(",", " ").split())
    return tuple(str(item) for item in value or ())
