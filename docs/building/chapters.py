"""The chapters of the rulebook with all that a page says of a rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml
from tests.rules.cases import Case, cases

from ninevotes.rules import Doubt, Rule, rulebook
from ninevotes.rules.parameters import Parameter, parameter

MARKED: Mapping[Doubt, tuple[str, ...]] = {
    Doubt.PRELIMINARY_QUESTION: ("SC-VOTE-8",),
    Doubt.OBLIGATORY_ABSTENTION: ("SC-VOTE-6",),
    Doubt.PERMANENT_MEMBER_ABSENT: ("SC-VOTE-5",),
    Doubt.THRESHOLD_1965: ("SC-MAJ-1",),
    Doubt.ROC_VOTE_DECISIVE: ("SC-COMP-3",),
    Doubt.CLASSIFICATION: ("SC-VOTE-7", "SC-COI-1"),
    Doubt.SNAPBACK: ("SC-SANC-4",),
    Doubt.SG_WITHOUT_RECOMMENDATION: ("SC-SG-1",),
}
"""The rules whose disputed point each code marks."""


@dataclass(frozen=True)
class Entry:
    """One rule, with its numbers and its cases.

    Args:
        rule: text, citation and functions.
        parameters: the dated numbers that it uses.
        cases: the cases of ``tests/cases/rules`` that test it, in their order.
    """

    rule: Rule
    parameters: tuple[Parameter, ...]
    cases: tuple[Case, ...]

    @property
    def precedents(self) -> tuple[Case, ...]:
        """The cases that are votes really taken."""
        return tuple(case for case in self.cases if really_cast(case))

    @property
    def others(self) -> tuple[Case, ...]:
        """The cases that are supposed ballots, or single functions."""
        return tuple(case for case in self.cases if not really_cast(case))


@dataclass(frozen=True)
class Chapter:
    """One chapter of the rulebook.

    Args:
        stem: name of its file of texts, and of its page.
        title: heading.
        intro: what a reader should know first.
        entries: its rules.
    """

    stem: str
    title: str
    intro: str
    entries: tuple[Entry, ...]


@cache
def chapters() -> tuple[Chapter, ...]:
    """Every chapter, in the order of the rulebook."""
    folder = files("ninevotes.rules") / "texts"
    paths = sorted(folder.iterdir(), key=lambda path: path.name)
    return tuple(
        _chapter(path.name.removesuffix(".yaml"), yaml.safe_load(path.read_text("utf-8")))
        for path in paths
        if path.name.endswith(".yaml")
    )


def really_cast(case: Case) -> bool:
    """Whether a case is a vote that was taken, by its first word."""
    return "call" not in case.entry and not str(case.entry["case"]).startswith("Suppose")


def _chapter(stem: str, page: Mapping[str, Mapping[str, Mapping[str, list[str]]]]) -> Chapter:
    entries = tuple(_entry(id_, given) for id_, given in page["rules"].items())
    return Chapter(stem, str(page["chapter"]), " ".join(str(page["intro"]).split()), entries)


def _entry(id_: str, given: Mapping[str, list[str]]) -> Entry:
    numbers = tuple(parameter(name) for name in given.get("parameters", ()))
    return Entry(rulebook()[id_], numbers, tuple(case for case in cases() if case.rule == id_))
