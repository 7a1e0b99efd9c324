"""The table of weights, and the confidence that it gives.

A logistic table: the weights of the features that hold are summed, and the sum is turned into a
chance. It was fitted on the development passages alone (``python -m
tests.reading.confidence.fitting``); ``data/weights.yaml`` can be read and argued with.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp

import yaml

from ninevotes.reading.confidence.features import Context, features
from ninevotes.vocabulary.claims import Claim
from ninevotes.vocabulary.events import Reading

REVIEW_BELOW = 0.6
"""Confidence below which a claim waits for a person: on text met first half of them are wrong."""


OF_SET_FORM = 0.99
"""Confidence of what stands in a set form. Set by hand: no error in it was seen so far."""


@cache
def weights() -> Mapping[str, float]:
    """Feature to weight; ``always`` is the weight that every claim has."""
    text = (files("ninevotes.reading.confidence") / "data" / "weights.yaml").read_text("utf-8")
    return {str(name): float(weight) for name, weight in yaml.safe_load(text)["weights"].items()}


def chance(values: Mapping[str, float], table: Mapping[str, float]) -> float:
    """The chance, 0 to 1, that a table gives to features; those it does not know count nothing.

    >>> round(chance({"hedged": 1.0}, {"always": 2.0, "hedged": -2.0}), 2)
    0.5
    """
    total = table.get("always", 0.0)
    total += sum(table.get(name, 0.0) * value for name, value in values.items())
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, total))))


def confidence(claim: Claim, context: Context) -> float:
    """How sure a reader can be of a claim, 0 to 1.

    What is read from the set forms of an official record is not estimated.
    """
    if context.official:
        return OF_SET_FORM
    return round(chance(features(claim, context), weights()), 3)


def confidences(reading: Reading) -> tuple[float, ...]:
    """The confidence of each claim of a reading, in order."""
    claims, document = reading.claims, reading.document
    return tuple(confidence(claim, Context.of(claim, claims, document)) for claim in claims)


def waits_for_review(confidence_: float) -> bool:
    """Whether a claim of a confidence is to be shown apart until a person has looked at it."""
    return confidence_ < REVIEW_BELOW
