"""A meeting as a file that an expert can write: read it, replay it, fork it."""

from ninevotes.session.scenario.fork import Fork, parse_fork
from ninevotes.session.scenario.read import Scenario, ScenarioError, ScenarioStep, read_scenario
from ninevotes.session.scenario.replay import Replay, StepRun, replay

__all__ = [
    "Fork",
    "Replay",
    "Scenario",
    "ScenarioError",
    "ScenarioStep",
    "StepRun",
    "parse_fork",
    "read_scenario",
    "replay",
]
