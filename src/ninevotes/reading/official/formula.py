"""The set form of a tally: "by a recorded vote of 12 in favour to 1 against (...), with ..."."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ninevotes.reading.official.announcements import count
from ninevotes.reading.official.names import members
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.votes import Vote

_N = r"\d{1,3}|none|no|nil|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
_N += r"fourteen|fifteen"
_LIST = r"\s*\((?P<{}>(?:[^()]|\([^()]*\)){{2,2500}})\)"
_FORMULA = Form(
    r"\b(?P<by>[Bb]y|[Ww]ith) (?:a |an )?(?P<kind>(?:recorded|procedural|roll-call|separate|"
    r"paragraph) )*(?:vote|tally|result)?\s*(?:of )?"
    rf"(?P<yes>{_N}) (?:votes? )?in favou?r(?:{_LIST.format('yes_by')})?,? (?:to|and) "
    rf"(?P<no>{_N}) (?:votes? )?against(?:{_LIST.format('no_by')})?"
    rf"(?:,? (?:with|and) (?P<abstain>{_N}) abstentions?(?:{_LIST.format('abstain_by')})?)?"
)
_FOLLOWS = Form(r",? as follows\s*:", re.IGNORECASE)
_STOP = Form(r"\.(?=\s+[A-Z\"(]|\s*\n|\s*$)|\n")
_LOST = Form(
    r"\b(?:reject\w*|fail\w* to (?:adopt|pass)|did not adopt|was not adopted|defeated|blocked)\b"
)
_CARRIED = Form(
    r"\b(?:adopt(?:s|ed|ing)|approv(?:es|ed|ing)|endorsed|decided|placed|included|extend(?:s|ed|ing)"
    r"|retained|passed|renew(?:s|ed|ing)|authoriz(?:es|ed|ing)|demanded)\b"
)
_VETOED = Form(r"\bveto\w*|negative votes? (?:of|by|cast by) (?:a |an? |\w+ )?permanent member")
_PAIRS = ((Vote.IN_FAVOUR, "yes"), (Vote.AGAINST, "no"), (Vote.ABSTENTION, "abstain"))


@dataclass(frozen=True, slots=True)
class Formula:
    """A tally in its set form, with its sentence.

    Args:
        counts: by the way of voting; lists: the states in brackets, where all are known.
        procedural: whether it is called a procedural vote.
        outcome: as the sentence tells it, or null.
        as_follows: whether lists come after it.
        start, end: of the sentence.
    """

    counts: dict[Vote, int]
    lists: dict[Vote, tuple[str, ...]]
    procedural: bool
    outcome: str | None
    as_follows: bool
    start: int
    end: int


def formulas(text: str, on: dt.date | None) -> Iterator[Formula]:
    """Every tally of a text in the set form, in order.

    Args:
        text: prose.
        on: its day, which decides what names mean.
    """
    for match in _FORMULA.finditer(text):
        start = _sentence_start(text, match.start())
        stop = _STOP.search(text, match.end())
        end = stop.start() + (stop.group() == ".") if stop else len(text.rstrip())
        follows = bool(_FOLLOWS.match(text, match.end()))
        if follows:
            end = match.end()
        counts = {v: n for v, name in _PAIRS if (n := count(match[name] or "")) is not None}
        words = text[start:end]
        yield Formula(
            counts,
            _lists(match, on),
            "procedural" in match.group(),
            _outcome(words),
            follows,
            start,
            end,
        )


def _lists(match: re.Match[str], on: dt.date | None) -> dict[Vote, tuple[str, ...]]:
    lists: dict[Vote, tuple[str, ...]] = {}
    for vote, name in _PAIRS:
        codes, unknown = members(match[f"{name}_by"] or "", on)
        if codes and not unknown:
            lists[vote] = tuple(codes)
    return lists


def _outcome(words: str) -> str | None:
    if _LOST.search(words):
        return "vetoed" if _VETOED.search(words) else "failed"
    return "adopted" if _CARRIED.search(words) else None


def _sentence_start(text: str, position: int) -> int:
    before = max(text.rfind("\n", 0, position), text.rfind(". ", 0, position) + 1)
    start = max(before + 1, 0)
    return start + len(text[start:position]) - len(text[start:position].lstrip())
