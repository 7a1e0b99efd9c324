"""Scores claims that were read against claims made by hand.

*found*: a claim of the right type whose evidence overlaps the gold evidence (or one of its
other passages) by at least three tenths of the shorter, matched one to one. *exact*: found,
and every coded field that gold fills agrees: states as sets, counts, outcomes, organs,
booleans, symbols, and the date to gold's precision; for a quotation its words and the
speaker's family name. Free-text fields are not compared. A second reading of a passage that
is matched already, with the same coded fields, counts neither way.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

CODED: Mapping[str, tuple[str, ...]] = {
    "meeting_request": ("requesters", "requester_count", "requested_for", "document_symbol"),
    "objection": ("by",),
    "procedural_vote": ("yes", "no", "abstain", "yes_by", "no_by", "abstain_by", "outcome"),
    "resolution_vote": (
        "organ",
        "yes",
        "no",
        "abstain",
        "yes_by",
        "no_by",
        "abstain_by",
        "outcome",
        "vetoed_by",
        "symbol",
        "unanimous",
    ),
    "participation": ("state", "invited", "will_attend"),
    "briefing": (),
    "threshold": ("organ", "question", "votes_required", "veto_applies"),
    "referral": ("to", "status", "by"),
    "sanctions": ("status",),
    "prediction": ("polarity",),
    "quote": (),
    "report": ("numbers",),
}
_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "\u00a0": " "})


@dataclass
class Score:
    """Counts over any number of documents."""

    gold: int = 0
    read: int = 0
    found: int = 0
    exact: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.gold + other.gold,
            self.read + other.read,
            self.found + other.found,
            self.exact + other.exact,
        )

    def f1(self, hits: int) -> float:
        return 2 * hits / (self.gold + self.read) if self.gold + self.read else 1.0

    @property
    def found_f1(self) -> float:
        return self.f1(self.found)

    @property
    def exact_f1(self) -> float:
        return self.f1(self.exact)


@dataclass
class Matched:
    """How the claims of one document fare against its gold, for people to look at."""

    score: Score
    by_type: dict[str, Score]
    missed: list[Mapping[str, Any]] = field(default_factory=list)
    inexact: list[tuple[Mapping[str, Any], Mapping[str, Any], list[str]]] = field(
        default_factory=list
    )
    extra: list[Mapping[str, Any]] = field(default_factory=list)


def score_document(
    text: str, gold: Sequence[Mapping[str, Any]], read: Sequence[Mapping[str, Any]]
) -> Matched:
    """Match the claims read from one document with its gold, type by type."""
    result = Matched(Score(), {})
    for kind in CODED:
        golds = [claim for claim in gold if claim["type"] == kind]
        reads = [claim for claim in read if claim["type"] == kind]
        if golds or reads:
            part = _score_type(text, golds, reads, result)
            result.by_type[kind] = part
            result.score += part
    return result


def _score_type(
    text: str,
    golds: Sequence[Mapping[str, Any]],
    reads: Sequence[Mapping[str, Any]],
    result: Matched,
) -> Score:
    pairs = []
    for i, claim in enumerate(golds):
        spans = [s for words in _passages(claim) for s in places(text, words)]
        for j, candidate in enumerate(reads):
            span = (candidate["evidence"]["start"], candidate["evidence"]["end"])
            shared = max((_overlap(span, other) for other in spans), default=0.0)
            if shared >= 0.3:
                pairs.append((not differing(claim, candidate), shared, -j, i, j))
    pairs.sort(reverse=True)
    of_gold: dict[int, int] = {}
    for _, _, _, i, j in pairs:
        if i not in of_gold and j not in of_gold.values():
            of_gold[i] = j
    matched_keys = {_key(reads[j]) for j in of_gold.values()}
    extra = [
        claim
        for j, claim in enumerate(reads)
        if j not in of_gold.values() and _key(claim) not in matched_keys
    ]
    wrong = [
        (golds[i], reads[j], differing(golds[i], reads[j]))
        for i, j in of_gold.items()
        if differing(golds[i], reads[j])
    ]
    result.missed += [claim for i, claim in enumerate(golds) if i not in of_gold]
    result.inexact += wrong
    result.extra += extra
    return Score(len(golds), len(of_gold) + len(extra), len(of_gold), len(of_gold) - len(wrong))


def differing(gold: Mapping[str, Any], read: Mapping[str, Any]) -> list[str]:
    """The coded fields on which a claim read differs from gold; empty when it is exact."""
    fields, other = gold["fields"], read["fields"]
    if gold["type"] == "quote":
        return _differing_quote(fields, other)
    wrong = [
        name
        for name in CODED[gold["type"]]
        if fields.get(name) is not None and not _same(fields[name], other.get(name))
    ]
    if gold.get("date") and not str(read.get("date") or "").startswith(str(gold["date"])):
        wrong.append("date")
    return wrong


def _differing_quote(fields: Mapping[str, Any], other: Mapping[str, Any]) -> list[str]:
    ours, theirs = plain(fields["text"]), plain(str(other.get("text", "")))
    wrong = [] if ours in theirs or theirs in ours else ["text"]
    if fields.get("speaker"):
        words = plain(re.sub(r"\(.*?\)", "", fields["speaker"])).split()
        named = plain(f"{other.get('speaker')} {other.get('affiliation')}")
        if not words or words[-1] not in named:
            wrong.append("speaker")
    return wrong


def places(text: str, words: str) -> list[tuple[int, int]]:
    """Every place where words stand in a text, kinds of quotes and spaces told alike."""
    parts = []
    for c in re.sub(r"\s+", " ", words):
        if c in '"“”':
            parts.append('["“”]')
        elif c in "'‘’":
            parts.append("['‘’]")
        else:
            parts.append(r"\s+" if c.isspace() else re.escape(c))
    return [match.span() for match in re.finditer("".join(parts), text)]


def plain(text: str) -> str:
    """Text for comparing: quotes and spaces made plain, case and outer marks left off."""
    text = unicodedata.normalize("NFKC", text).translate(_PLAIN)
    return re.sub(r"\s+", " ", text).strip().strip("\"'.,;: ").casefold()


def report(scores: Iterable[tuple[str, Score]]) -> str:
    """A table of scores for people."""
    head = f"{'type':18}{'gold':>6}{'read':>6}{'found':>7}{'exact':>7}{'F1':>7}{'exact F1':>10}"
    rows = [
        f"{name:18}{s.gold:6}{s.read:6}{s.found:7}{s.exact:7}{s.found_f1:7.2f}{s.exact_f1:10.2f}"
        for name, s in scores
    ]
    return "\n".join([head, *rows])


def _passages(claim: Mapping[str, Any]) -> list[str]:
    return [claim["evidence"], *claim.get("also", [])]


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    inner = min(a[1], b[1]) - max(a[0], b[0])
    return max(0, inner) / max(1, min(a[1] - a[0], b[1] - b[0]))


def _same(gold: Any, read: Any) -> bool:
    if isinstance(gold, list):
        return isinstance(read, list) and sorted(map(str, gold)) == sorted(map(str, read))
    if isinstance(gold, str) and isinstance(read, str):
        return plain(gold) == plain(read)
    return bool(gold == read)


def _key(claim: Mapping[str, Any]) -> str:
    fields = claim["fields"]
    picked = {name: fields.get(name) for name in CODED[claim["type"]]}
    if claim["type"] == "quote":
        picked["text"] = plain(str(fields.get("text", "")))
    return repr(sorted(picked.items(), key=lambda pair: pair[0]))
