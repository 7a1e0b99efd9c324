"""One origin or two: labelled pairs, with floors."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.record.builders import document
from tests.record.origins.labelled import printed

from ninevotes.record.origins.comparison import Comparison, Measured
from ninevotes.record.origins.evidence import THRESHOLD, Verdict, weigh

_FILE = yaml.safe_load(Path(__file__).with_name("pairs.yaml").read_text("utf-8"))
PAIRS: list[dict[str, Any]] = _FILE["pairs"]
FLOOR = 1.0
"""Share of the pairs that must be judged as labelled: all of them."""


@cache
def measured(name: str) -> Measured:
    """A document of the file, measured."""
    card = _FILE["documents"][name]
    day = str(card["date"]) if "date" in card else None
    whole = document(
        name,
        printed(card, _FILE["paragraphs"]),
        day,
        outlet=card.get("outlet"),
        publisher=card.get("publisher"),
        html=card.get("html", False),
    )
    return Measured.of(whole, card.get("title"))


def verdict(pair: dict[str, Any]) -> Verdict:
    """What the evidence says of a pair."""
    return weigh(Comparison(measured(pair["left"]), measured(pair["right"])))


@pytest.mark.parametrize("pair", PAIRS, ids=lambda p: f"{p['kind']}: {p['left']} + {p['right']}")
def test_pair_is_judged_as_labelled(pair: dict[str, Any]) -> None:
    found = verdict(pair)
    assert found.same_origin is pair["same"], f"{found.points} points: {found.evidence}"


def test_floor_over_all_pairs_and_every_kind_is_there() -> None:
    right = sum(verdict(pair).same_origin is pair["same"] for pair in PAIRS)
    assert right / len(PAIRS) >= FLOOR
    kinds = Counter(pair["kind"] for pair in PAIRS)
    assert len(PAIRS) >= 30
    assert min(kinds[k] for k in ("copy", "trimmed", "updated", "independent", "same agency")) >= 5


@pytest.mark.parametrize("pair", PAIRS[::3], ids=lambda p: f"{p['left']} + {p['right']}")
def test_it_does_not_matter_which_document_comes_first(pair: dict[str, Any]) -> None:
    turned = {**pair, "left": pair["right"], "right": pair["left"]}
    assert verdict(turned).same_origin is verdict(pair).same_origin


def test_the_words_of_the_evidence_say_what_was_found() -> None:
    copy = weigh(Comparison(measured("rights"), measured("rights-copy")))
    assert "both credit Reuters" in copy.evidence
    assert any(words.startswith("a shared run of ") for words in copy.evidence)


def test_one_shared_quotation_is_far_from_a_tie() -> None:
    found = weigh(Comparison(measured("paper-copy"), measured("rival-copy")))
    assert found.evidence == ("1 shared quotation",)
    assert found.points < THRESHOLD / 5
