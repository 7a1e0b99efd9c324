"""Each draft once, with all that is said of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ninevotes.record.corrections.apply import Corrections, held_true
from ninevotes.record.official.tying.differing import differing
from ninevotes.record.official.tying.drafts.pairs import draft_ties
from ninevotes.record.official.tying.drafts.told import DraftTold, told_by
from ninevotes.record.official.tying.ties import Tie, Ties
from ninevotes.vocabulary.events import Disagreement
from ninevotes.vocabulary.official import OfficialDraft, OfficialVeto, OfficialVote


@dataclass(frozen=True, slots=True)
class OneDraft:
    """One draft, and every statement that tells of it.

    Args:
        symbol: without revision, or that of the resolution where no source names the draft.
        forms: its symbols as they occur, with revisions, addenda and corrections.
        resolutions: the resolutions that it is said to have become: one, or none.
        told: the statements, catalogued papers first.
        disagreements: on the symbol put to the vote, the resolution, the day, the outcome or
            who vetoed, each value with the sources that give it.
    """

    symbol: str
    forms: tuple[str, ...]
    resolutions: tuple[str, ...]
    told: tuple[DraftTold, ...]
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that tell of it, sorted."""
        return tuple(sorted({each.source for each in self.told}))


@dataclass(frozen=True, slots=True)
class DraftHistory:
    """All drafts, by symbol, and the ties that made them; ``review`` waits for a person."""

    drafts: tuple[OneDraft, ...]
    ties: tuple[Tie, ...]
    review: tuple[Tie, ...]


def draft_history(
    drafts: Iterable[OfficialDraft],
    votes: Iterable[OfficialVote] = (),
    vetoes: Iterable[OfficialVeto] = (),
    *,
    corrections: Corrections | None = None,
    judged: Iterable[Tie] = (),
) -> DraftHistory:
    """Tie what all sources tell of drafts.

    Args:
        drafts: the papers of a catalogue.
        votes: votes, each on a draft or of a resolution.
        vetoes: entries of lists of vetoes.
        corrections: what is held true instead; without them those of the program.
        judged: what persons decided of pairs; it counts above what the program makes of them.
    """
    told = told_by(
        drafts,
        [held_true(each, corrections) for each in votes],
        [held_true(each, corrections) for each in vetoes],
    )
    ties = Ties([*draft_ties(told), *judged])
    made = sorted((_one(group) for group in _groups(told, ties)), key=lambda one: one.symbol)
    return DraftHistory(tuple(made), ties.all, ties.waiting)


def _groups(told: Sequence[DraftTold], ties: Ties) -> Iterator[list[DraftTold]]:
    by_name = {each.name: each for each in told}
    seen: set[str] = set()
    for each in told:
        if each.name not in seen:
            group = ties.group(each.name)
            seen |= group
            found = [by_name[name] for name in group if name in by_name]
            yield sorted(found, key=lambda one: (not one.catalogued, one.name))


def _one(told: list[DraftTold]) -> OneDraft:
    bases = Counter(each.base for each in told if each.base)
    resolutions = sorted({each.resolution for each in told if each.resolution})
    symbol = max(sorted(bases), key=lambda one: bases[one], default=None)
    return OneDraft(
        symbol=symbol or resolutions[0],
        forms=tuple(sorted({_form(each) for each in told if each.symbol})),
        resolutions=tuple(resolutions),
        told=tuple(told),
        disagreements=tuple(_disagreements(told)),
    )


def _form(told: DraftTold) -> str:
    return "/".join(filter(None, (told.symbol, told.addition)))


def _disagreements(told: list[DraftTold]) -> Iterator[Disagreement]:
    yield from differing(told, _source, {"resolution": lambda each: each.resolution})
    voted = [each for each in told if not each.catalogued]
    counts = Counter(each.source for each in voted)
    if any(count > 1 for count in counts.values()):
        return  # voted in parts, or more than once: each vote has its own day and outcome
    yield from differing(
        voted,
        _source,
        {
            "symbol": lambda each: each.symbol,
            "date": lambda each: each.date.isoformat() if each.date else None,
            "outcome": _outcome,
            "vetoed by": lambda each: " ".join(each.vetoed_by) or None,
        },
    )


def _source(told: DraftTold) -> str:
    return told.source


def _outcome(told: DraftTold) -> str | None:
    if told.adopted is None:
        return None
    return "adopted" if told.adopted else "not adopted"
