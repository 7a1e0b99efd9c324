"""Index terms of a draft: what it is about, without how the entry is written.

Only what any entry may hold alike is kept: words of the summary title, subject headings and
bodies. Numbers, months and symbols are left out: routine renewals name their dates, so that the
mere number of digits tells adopted drafts from failed ones. That a text is an amendment is left out
too: the vote file has only amendments that failed. A description is used as a direction
(:mod:`ninevotes.forecast.features.likeness`), so that its length tells nothing either.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

_LEFT_OUT = frozenset(
    word
    for line in (
        "draft resolution resolutions security council its his her their by with from and the",
        "for until pursuant established concerning former which between into situation question",
        "united nations jan feb mar apr may jun jul aug sep sept oct nov dec january february",
        "march april june july august september october november december one two additional",
        "year years month months days period further amendment amendments amended amending",
    )
    for word in line.split()
)
_ENDINGS = ("ations", "ation", "ings", "ing", "ies", "es", "s", "ed", "al")
_WORD = re.compile(r"[a-z]{3,}")
_MOST = 2.0
"""A term counts twice at most: repeating a word is style."""


def index_terms(
    title: str, subjects: Iterable[str] = (), bodies: Iterable[str] = ()
) -> Mapping[str, float]:
    """The terms of a description with their weights.

    Headings count as wholes and by their words, a word of the title more than one of a heading.

    >>> sorted(index_terms("Draft resolution [on sanctions against Yemen until 26 Feb. 2019]"))
    ['against', 'sanction', 'yemen']
    """
    found: defaultdict[str, float] = defaultdict(float)
    for word in stems(title):
        found[word] += 1.0
    for heading in subjects:
        found[f"subject: {heading.upper().rstrip('.')}"] += 1.0
        for word in stems(heading):
            found[word] += 0.5
    for body in bodies:
        found[f"body: {re.sub(r'[0-9]+', '', body).upper()}"] += 0.7
        for word in stems(body):
            found[word] += 0.4
    return {term: min(count, _MOST) ** 0.5 for term, count in found.items()}


def stems(text: str) -> list[str]:
    """The words of a text as terms, in their order.

    >>> stems("Extending the sanctions until 26 February")
    ['extend', 'sanction']
    """
    plain = text.lower().replace("'s", "")
    return [_stem(word) for word in _WORD.findall(plain) if word not in _LEFT_OUT]


def left_out(word: str) -> bool:
    """Whether a word is one that no description keeps: short, of form, or a month."""
    return not stems(word)


def _stem(word: str) -> str:
    """Cut one ending; the same word in two forms is one term."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
