"""How well the reader reads, held to floors. A floor is raised when beaten, never lowered."""

from __future__ import annotations

from tests.gold.corpora import EXAMPLES, HERE, passages, reports, score_all
from tests.gold.scoring import Score, report
from tests.shared import shared_path

FLOORS = {
    "real reports": (0.97, 0.91),
    "examples": (0.97, 0.87),
    "passages": (0.96, 0.91),
    "later articles": (0.92, 0.87),
}
"""Least F1 of claims found, and of claims exact, by corpus."""


def hold(name: str, total: Score, by_type: dict[str, Score]) -> None:
    found, exact = FLOORS[name]
    table = report([*by_type.items(), ("all", total)])
    assert total.found_f1 >= found, f"{name}: found F1 {total.found_f1:.3f} < {found}\n{table}"
    assert total.exact_f1 >= exact, f"{name}: exact F1 {total.exact_f1:.3f} < {exact}\n{table}"


def test_real_reports() -> None:
    folder = shared_path("reports")
    hold("real reports", *score_all(reports(folder, folder / "docs.jsonl", folder / "gold.jsonl")))


def test_example_reports() -> None:
    corpus = reports(EXAMPLES, EXAMPLES / "manifest.jsonl", HERE / "examples.jsonl")
    hold("examples", *score_all(corpus))


def test_passages_for_development() -> None:
    hold("passages", *score_all(passages("dev")))


def test_later_articles() -> None:
    hold("later articles", *score_all(passages("later")))
