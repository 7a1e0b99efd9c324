"""What can be told of a claim without knowing whether it is right.

Everything is read off the claim, its evidence and the claims beside it, so that the same
table serves any reader's claims, and a claim that comes back from the store.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from ninevotes.reading.mentions.dates import find_dates
from ninevotes.reading.mentions.numbers import find_numbers
from ninevotes.reading.mentions.states import find_states
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.claims import FIELDS, Claim, ClaimType
from ninevotes.vocabulary.documents import Document, Span

_STATES = ("requesters", "by", "yes_by", "no_by", "abstain_by", "vetoed_by", "state")
_COUNTS = ("yes", "no", "abstain", "requester_count", "votes_required")
_VOTES = frozenset({ClaimType.PROCEDURAL_VOTE, ClaimType.RESOLUTION_VOTE})
_HEDGE = Form(
    r"\b(?:would|could|may|might|if|whether|unless|until|should|appear\w*|seem\w*|reported\w*|"
    r"possib\w+|perhaps)\b",
    re.IGNORECASE,
)
_STANDS_FOR = Form(
    r"^\W*(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Tt]his|[Tt]hat|[Tt]hose|[Tt]he (?:two|pair))\b"
)
_NO = Form(r"\b(?:not|never|no|nor|without|n't|fail\w*|den(?:y|ied|ies))\b|n't\b")


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a claim.

    Args:
        published: the day of its document.
        length: characters of the document.
        beside: claims whose evidence shares characters with its own; alike: those of its type.
        official: whether the document is an official record.
    """

    published: dt.date | None
    length: int
    beside: int
    alike: int
    official: bool

    @classmethod
    def of(cls, claim: Claim, claims: Sequence[Claim], document: Document) -> Context:
        """The context of a claim among those of its document."""
        span = claim.evidence.span
        near = [c for c in claims if c is not claim and c.evidence.span.overlaps(span)]
        alike = sum(c.type is claim.type for c in near)
        return cls(document.date, len(document.text), len(near), alike, document.official)


def features(claim: Claim, context: Context) -> dict[str, float]:
    """The features of a claim by name; those left out are zero."""
    found = {f"type {claim.type.value}": 1.0, f"modality {claim.modality.value}": 1.0}
    found.update(_filled(claim))
    found.update(_dated(claim, context))
    found.update(_said(claim))
    found["claims at the same words"] = min(context.beside, 5) / 5
    found["claims of the type at the same words"] = min(context.alike, 3) / 3
    found["place in the document"] = _place(claim.evidence.span, context)
    return {name: value for name, value in found.items() if value}


def _filled(claim: Claim) -> Iterator[tuple[str, float]]:
    names = FIELDS[claim.type]
    filled = sum(claim.fields.get(name) is not None for name in names)
    yield "share of fields filled", filled / len(names)
    yield "attributed", float(claim.attribution is not None)
    if claim.type in _VOTES:
        yield "vote without an outcome", float(claim.fields.get("outcome") is None)
        yield (
            "vote with a whole tally",
            float(all(claim.fields.get(name) is not None for name in ("yes", "no", "abstain"))),
        )
        yield (
            "vote without any count",
            float(all(claim.fields.get(name) is None for name in ("yes", "no", "abstain"))),
        )


def _dated(claim: Claim, context: Context) -> Iterator[tuple[str, float]]:
    date = claim.date
    yield "undated", float(date is None)
    if date is None:
        return
    yield "dated to a month or year", float(len(date) < len("2014-12-22"))
    yield "date not in the evidence", float(next(find_dates(claim.evidence.text), None) is None)
    if context.published and len(date) == len("2014-12-22"):
        apart = (dt.date.fromisoformat(date) - context.published).days
        yield "dated to the document's day", float(apart == 0)
        yield "dated after the document", float(apart > 0)
        yield "dated a month or more before", float(apart <= -28)


def _said(claim: Claim) -> Iterator[tuple[str, float]]:
    text = claim.evidence.text
    words = len(text.split())
    yield "words of evidence (log)", log(1 + words) / 5
    yield "evidence under six words", float(words < 6)
    yield "hedged", float(bool(_HEDGE.search(text)))
    yield "negated", float(bool(_NO.search(text)))
    yield "begins with a pronoun", float(bool(_STANDS_FOR.search(text)))
    yield "holds quotation marks", float('"' in text or "“" in text)
    told = set(_codes(claim))
    if told:
        named = {mention.value for mention in find_states(text, None)}
        yield "states not named in the evidence", len(told - named) / len(told)
        yield "other states named", min(len(named - told), 4) / 4
        yield "several states", float(len(told) > 1)
    counts = [n for name in _COUNTS if isinstance(n := claim.fields.get(name), int)]
    if counts:
        printed = {mention.value for mention in find_numbers(text)}
        yield "counts not printed", sum(n not in printed for n in counts) / len(counts)


def _codes(claim: Claim) -> Iterator[str]:
    for name in _STATES:
        value = claim.fields.get(name)
        for code in [value] if isinstance(value, str) else value or ():
            if isinstance(code, str) and len(code) == 3:
                yield code


def _place(span: Span, context: Context) -> float:
    return span.start / context.length if context.length else 0.0


def names_of(rows: Sequence[dict[str, float]]) -> tuple[str, ...]:
    """The names of all features in some claims, in order."""
    return tuple(sorted({name for row in rows for name in row}))
