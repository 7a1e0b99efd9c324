"""How ``ninevotes replay`` is written: for people, and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.console import Console
from rich.table import Table

from ninevotes.record.replay.precedents import Precedent
from ninevotes.record.replay.replay import Replay, Replayed
from ninevotes.vocabulary.votes import Vote

_FIVE = ("CHN", "FRA", "SUN", "RUS", "GBR", "USA")


def show(replays: Mapping[str, Replay], *, every: bool) -> None:
    """The counts of every source, and what is to be listed."""
    console = Console(highlight=False, soft_wrap=True)
    for name, made in replays.items():
        agree = len(made.votes) - len(made.disagreements)
        console.print(
            f"{name}: {len(made.votes):,} votes; {agree:,} agree as printed, "
            f"{len(made.disagreements):,} differ, {len(made.unexplained):,} unexplained",
            markup=False,
        )
        console.print(_counts(made))
        if made.repeated:
            keys = ", ".join(vote.held.printed.key for vote in made.repeated)
            console.print(f"printed twice: {keys}", markup=False)
        for line in _listed(made.disagreements if every else made.unexplained):
            console.print(line, markup=False)
        console.print()


def difference(precedent: Precedent) -> str:
    """A precedent that the rules answer otherwise, in one line."""
    if precedent.problems:
        return f"{precedent.id}: {'; '.join(precedent.problems)}"
    found = (
        f"{name} {precedent.recorded[name]!r}, by rules {precedent.computed.get(name)!r}"
        for name in precedent.differs
    )
    return f"{precedent.id}: {'; '.join(found)}"


def _counts(made: Replay) -> Table:
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(justify="right")
    table.add_column()
    for words, number in made.counts().most_common():
        table.add_row(f"{number:,}", words)
    return table


def _listed(votes: Iterable[Replayed]) -> Iterable[str]:
    for vote in votes:
        printed = vote.held.printed
        recorded = printed.outcome.value if printed.outcome else "no outcome"
        yield ""
        yield f"{printed.key} · {printed.date} · {printed.title[:80]}"
        yield f"  ballot    {_ballot(vote)}"
        yield f"  recorded  {recorded} ({printed.outcome_printed})"
        yield f"  by rules  {vote.as_printed.words}"
        for each in vote.explanations:
            yield f"  because   {each.name}. {each.because}"
            if each.source:
                yield f"            {each.source}"
        yield f"  answer    {vote.answer.words}"


def _ballot(vote: Replayed) -> str:
    ballot = vote.held.printed.ballot
    counts = [f"{ballot.count(each)} {each.words}" for each in Vote if ballot.count(each)]
    five = [f"{code} {ballot.votes[code].value}" for code in _FIVE if code in ballot.votes]
    return ", ".join(counts) + (f" ({' '.join(five)})" if five else "") or "not known"
