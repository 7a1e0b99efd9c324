"""The rules of the Council as code: pure functions of the facts and the date."""

from ninevotes.rules.deciding import decide
from ninevotes.rules.decision import Decision, Doubt, Outcome, Reason
from ninevotes.rules.rulebook import Rule, citation, rule, rulebook

__all__ = [
    "Decision",
    "Doubt",
    "Outcome",
    "Reason",
    "Rule",
    "citation",
    "decide",
    "rule",
    "rulebook",
]
