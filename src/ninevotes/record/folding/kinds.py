"""How each field of a claim is compared and brought together."""

from __future__ import annotations

from enum import StrEnum

from ninevotes.vocabulary.claims import ClaimType


class Kind(StrEnum):
    """What a field holds, and so what a difference between two reports means."""

    FACT = "fact"
    """A code, a count, a yes or no: two values differ, or they are the same."""

    DAY = "day"
    """A date: a month and a day in it agree, and the day says more."""

    MEMBERS = "members"
    """States, as far as a report names them: two lists that differ may both be parts of one."""

    COLLECTION = "collection"
    """Names or numbers that reports pick from: all of them together."""

    WORDING = "wording"
    """Free words: another wording is no difference of fact."""


_MEMBERS = {"requesters", "yes_by", "no_by", "abstain_by", "vetoed_by"}
_COLLECTIONS = {"who", "numbers"}
_WORDINGS = {
    "item",
    "ground",
    "subject",
    "situation",
    "measure",
    "event",
    "speaker",
    "affiliation",
    "text",
    "body",
    "finding",
}


def kind(type_: ClaimType, name: str) -> Kind:
    """The kind of a field."""
    if name in _MEMBERS or (type_ is ClaimType.OBJECTION and name == "by"):
        return Kind.MEMBERS
    if name in _COLLECTIONS:
        return Kind.COLLECTION
    if name in _WORDINGS:
        return Kind.WORDING
    return Kind.DAY if name == "requested_for" else Kind.FACT
