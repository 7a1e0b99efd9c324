"""Voting power: what one vote is worth, exactly, in the Council, the Assembly, and what-ifs."""

from ninevotes.forecast.power.blocs import together, together_by_count
from ninevotes.forecast.power.body import Body, council_of
from ninevotes.forecast.power.definition import DefinitionError, read_body
from ninevotes.forecast.power.game import Game, GameError, VoterClass
from ninevotes.forecast.power.measures import Measured, Power, banzhaf, power, shapley_shubik
from ninevotes.forecast.power.named import bodies

__all__ = [
    "Body",
    "DefinitionError",
    "Game",
    "GameError",
    "Measured",
    "Power",
    "VoterClass",
    "banzhaf",
    "bodies",
    "council_of",
    "power",
    "read_body",
    "shapley_shubik",
    "together",
    "together_by_count",
]
