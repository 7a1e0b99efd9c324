"""Run a scenario through the state machine, as it was or forked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ninevotes.session.commands import CastVote, Command, PutToVote, RecordTally
from ninevotes.session.events import Event, ResultAnnounced
from ninevotes.session.meeting import Meeting
from ninevotes.session.minutes import Line, lines
from ninevotes.session.scenario.details import codes
from ninevotes.session.scenario.fork import Fork, ForkError, changed_votes
from ninevotes.session.scenario.read import Scenario, ScenarioError, ScenarioStep
from ninevotes.session.scenario.verbs import VERBS
from ninevotes.session.submit import Refused, submit


@dataclass(frozen=True, slots=True)
class StepRun:
    """What came of one step.

    Args:
        step: as written.
        events: what happened.
        refused: the refusal, null when the step was in order.
        lines: the minutes of it.
        unmet: what was expected and did not come.
    """

    step: ScenarioStep
    events: tuple[Event, ...]
    refused: Refused | None
    lines: tuple[Line, ...]
    unmet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Replay:
    """A scenario run to its end.

    Args:
        scenario: as read.
        meeting: as it stood at the end.
        log: every event, the preparation first.
        steps: what came of each step that was reached.
        not_reached: steps that the meeting was over before.
        forked: whether votes were changed, so that nothing was expected.
    """

    scenario: Scenario
    meeting: Meeting
    log: tuple[Event, ...]
    steps: tuple[StepRun, ...]
    not_reached: int = 0
    forked: bool = False

    @property
    def unmet(self) -> tuple[str, ...]:
        """Everything that was expected and did not come."""
        return tuple(unmet for run in self.steps for unmet in run.unmet)


def replay(scenario: Scenario, forks: Iterable[Fork] = ()) -> Replay:
    """Run a scenario.

    A fork changes votes; the steps after it are tried as written. Those that the changed
    meeting refuses are shown refused, and once it is over the rest is not reached.

    Raises:
        ScenarioError: a step cannot be read; or, not forked, the meeting ends before it.
        ForkError: a fork fits no vote by name.
    """
    changes = tuple(forks)
    meeting = scenario.prepared.begin()
    log: list[Event] = [scenario.prepared]
    runs: list[StepRun] = []
    used: set[Fork] = set()
    voted = 0
    for index, step in enumerate(scenario.steps):
        if meeting.phase.final and changes:
            _all_used(changes, used)
            left = len(scenario.steps) - index
            return Replay(scenario, meeting, tuple(log), tuple(runs), left, forked=True)
        commands = _commands(step, meeting)
        if step.verb == "vote":
            voted += 1
            commands = tuple(_forked(commands, changes, used, first=voted == 1))
        run, meeting = _run(step, commands, meeting, forked=bool(changes))
        log.extend(run.events)
        runs.append(run)
    _all_used(changes, used)
    return Replay(scenario, meeting, tuple(log), tuple(runs), forked=bool(changes))


def _commands(step: ScenarioStep, meeting: Meeting) -> tuple[Command, ...]:
    try:
        return tuple(VERBS[step.verb].build(step.details, meeting))
    except ValueError as error:
        raise ScenarioError(f"step {step.number} ({step.verb}): {error}") from error


def _run(
    step: ScenarioStep, commands: Iterable[Command], meeting: Meeting, *, forked: bool
) -> tuple[StepRun, Meeting]:
    before = meeting
    events: list[Event] = []
    refusal: Refused | None = None
    for command in commands:
        outcome = submit(meeting, command)
        if isinstance(outcome, Refused):
            refusal = outcome
            break
        events.extend(outcome.events)
        meeting = outcome.meeting
    unmet = () if forked else tuple(_unmet(step, events, refusal, meeting))
    run = StepRun(step, tuple(events), refusal, tuple(lines(before, events)), unmet)
    return run, meeting


def _unmet(
    step: ScenarioStep, events: list[Event], refusal: Refused | None, meeting: Meeting
) -> Iterator[str]:
    where = f"step {step.number} ({step.verb})"
    if refusal and not step.refused:
        yield f"{where} was refused: {refusal.sentence} [{', '.join(refusal.rules)}]"
    if step.refused and refusal is None:
        yield f"{where} was to be refused by {step.refused}, and was carried out"
    if step.refused and refusal and step.refused not in refusal.rules:
        yield f"{where} was to be refused by {step.refused}, not {', '.join(refusal.rules)}"
    found = _found(events, meeting)
    for key, value in step.expect.items():
        wanted = codes(value) if key == "vetoed_by" else value
        if found.get(key) != wanted:
            yield f"{where}: expected {key} {wanted}, found {found.get(key)}"


def _found(events: list[Event], meeting: Meeting) -> Mapping[str, Any]:
    found: dict[str, Any] = {"phase": meeting.phase.value}
    for event in events:
        if isinstance(event, ResultAnnounced):
            decision = event.decision
            found |= {
                "outcome": decision.outcome.value,
                "reason": decision.reason.value,
                "obtained": decision.obtained,
                "required": decision.required,
                "vetoed_by": decision.vetoed_by,
            }
    if meeting.natures:
        found["nature"] = list(meeting.natures.values())[-1]
    return found


def _forked(
    commands: Iterable[Command], forks: tuple[Fork, ...], used: set[Fork], *, first: bool
) -> Iterator[Command]:
    question = ""
    for command in commands:
        if isinstance(command, PutToVote):
            question = str(command.matter)
        fitting = [f for f in forks if f.question == question or (not f.question and first)]
        if isinstance(command, RecordTally) and fitting:
            raise ForkError(
                f"the record of the vote on the {question} names no members, so none can be changed"
            )
        if isinstance(command, CastVote):
            mine = [fork for fork in fitting if fork.member == command.member]
            used.update(mine)
            votes = changed_votes({command.member: command.vote}, question, mine, first=first)
            yield replace(command, vote=votes[command.member])
        else:
            yield command


def _all_used(forks: tuple[Fork, ...], used: set[Fork]) -> None:
    for fork in forks:
        if fork not in used:
            where = fork.question or "the first vote"
            raise ForkError(f"{fork.member} casts no vote on {where} that could be changed")
