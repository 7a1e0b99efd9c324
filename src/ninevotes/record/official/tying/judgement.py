"""Judgements on whether two statements are about one vote, and how they add up."""

from __future__ import annotations

from enum import StrEnum


class Judgement(StrEnum):
    """Whether two statements are about one thing.

    Judgements along a chain add up: a is b and b is c, so a is c; a is b and b is not c, so a
    is not c; from two that differ, or anything unsure, nothing follows.

    >>> Judgement.SAME + Judgement.SAME, Judgement.SAME + Judgement.DIFFERENT
    (<Judgement.SAME: 'same'>, <Judgement.DIFFERENT: 'different'>)
    >>> Judgement.DIFFERENT + Judgement.DIFFERENT
    <Judgement.UNSURE: 'unsure'>
    """

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"

    def __add__(self, other: str) -> Judgement:
        """What follows for the ends of a chain of two."""
        pair = {self, Judgement(other)}
        if pair == {Judgement.SAME}:
            return Judgement.SAME
        if pair == {Judgement.SAME, Judgement.DIFFERENT}:
            return Judgement.DIFFERENT
        return Judgement.UNSURE
