"""The cell of outcomes in all its wordings: what was adopted, vetoed, defeated or issued."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ninevotes.sources.data.council import resolution_symbol, tidy_symbol
from ninevotes.vocabulary.official import OfficialOutcome

_NUMBERS = r"S/(?:PV\.|\d{4}/)?\s?\d+(?:/(?:Rev|Add|Corr)\.\d+)*"
_BEGINS = re.compile(
    r"S/RES/\d+\s?\(\d{4}\s?\)"
    r"|(?:Power Four )?Draft resolutions?\b"
    r"|S/PRST/\d{4}/\d+|(?:S/(?:PV\.)?\d+) \(PRST\)"
    r"|Communiqué|Note\b|Letter\b|Election\b|Decision\b|Referral\b|--"
    r"|(?<!\w)" + _NUMBERS + r"(?=\s*(?:was )?(?:not adopted|vetoed))",
    re.IGNORECASE,
)
_TALLY = re.compile(r"(?<![\d/])(\d{1,2})-(\d{1,2})-(\d{1,2})(?!\d)")
_VETOED = re.compile(r"vetoed by\s+(?P<by>[^\d(]+?)\s*(?=\d|\(|$|PRST)")
_ASIDE = re.compile(r"\(([^()]*(?:absent|did not participate)[^()]*)\)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision as the cell prints it.

    Args:
        symbol: of the resolution, or of the draft; empty where none is printed.
        resolution: whether the symbol is a resolution's.
        outcome: how it came out; null where only a tally is printed.
        tally: in favour, against, abstaining; nulls where no tally is printed.
        vetoed_by: names as printed.
        aside: what brackets say of members that were absent or did not participate.
        printed: the words.
    """

    symbol: str
    resolution: bool
    outcome: OfficialOutcome | None
    tally: tuple[int | None, int | None, int | None]
    vetoed_by: tuple[str, ...] = ()
    aside: str = ""
    printed: str = ""

    @property
    def draft(self) -> str | None:
        """Symbol of the draft, null where it has none of its own but a meeting's."""
        return self.symbol or None


def outcomes(cell: str) -> tuple[str, ...]:
    """The cell's outcomes, one by one, as printed.

    >>> outcomes("S/RES/2311 (2016) 15-0-0 S/PRST/2016/14"), outcomes("--")
    (('S/RES/2311 (2016) 15-0-0', 'S/PRST/2016/14'), ())
    """
    return tuple(part for part in _parts(cell) if part != "--")


def decisions(cell: str) -> tuple[Decision, ...]:
    """The resolutions and drafts on which the Council decided.

    >>> [(d.symbol, d.outcome.value, d.tally) for d in decisions(
    ...     "Draft resolution S/2014/348 vetoed by China and Russian Federation 13-2-0")]
    [('S/2014/348', 'vetoed', (13, 2, 0))]
    """
    found = (_decision(part) for part in _parts(cell))
    return tuple(decision for decision in found if decision)


def _parts(cell: str) -> list[str]:
    text = " ".join(cell.split())
    starts = [0]
    for found in _BEGINS.finditer(text):
        inside = text[starts[-1] : found.start()].casefold()
        bare = found.group().startswith("S/") and not found.group().startswith(("S/RES", "S/PRST"))
        if (
            bare
            and re.search(r"draft resolutions?|power four|note|letter", inside)
            and not ("adopted" in inside or "vetoed" in inside)
        ):
            continue  # the symbol of the draft whose words have begun
        starts.append(found.start())
    ends = [*starts[1:], len(text)]
    parts = (text[a:b].strip() for a, b in zip(starts, ends, strict=True))
    return [part for part in (re.sub(r"\s*(?:\+|&|\band)$", "", each) for each in parts) if part]


def _decision(part: str) -> Decision | None:
    said = part.casefold()
    tally = _tally(part)
    aside = _ASIDE.search(part)
    about = aside[1] if aside else ""
    resolution = re.match(r"S/RES/(\d+)\s?\((\d{4})\s?\)", part)
    if resolution:
        symbol = resolution_symbol(f"S/RES/{resolution[1]} ({resolution[2]})") or ""
        without = "without" in said or "consensus" in said
        kind = OfficialOutcome.ADOPTED_WITHOUT_VOTE if without else OfficialOutcome.ADOPTED
        return Decision(symbol, True, kind, tally, aside=about, printed=part)  # noqa: FBT003 - the field says
    vetoed = _VETOED.search(part)
    if not vetoed and "not adopted" not in said:
        bare = _TALLY.fullmatch(part)
        return Decision("", False, None, tally, printed=part) if bare else None  # noqa: FBT003 - the field says
    found = re.search(_NUMBERS, part)
    symbol = tidy_symbol(found.group()) if found else ""
    if vetoed:
        by = re.split(r",|\band\b", vetoed["by"])
        members = tuple(name.strip() for name in by if name.strip())
        kind = OfficialOutcome.VETOED
        return Decision(symbol, False, kind, tally, members, about, part)  # noqa: FBT003 - the field says
    return Decision(symbol, False, OfficialOutcome.NOT_ADOPTED, tally, (), about, part)  # noqa: FBT003 - the field says


def _tally(part: str) -> tuple[int | None, int | None, int | None]:
    found = _TALLY.search(part)
    if found is None:
        return None, None, None
    return int(found[1]), int(found[2]), int(found[3])
