"""What a forecast on a terminal rests on: who is pivotal, how such ones did, what it is from."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ninevotes.forecast import Forecast
from ninevotes.vocabulary.membership import is_permanent

_MOVES = 0.01
"""A member that moves the chance by less is not told of."""
_MOST = 3
_QUOTE = 140
"""Characters of a report that are shown."""
_IN = (0, 0, 0, 2)
"""Two columns in, under what it says."""


def reports(console: Console, forecast: Forecast) -> None:
    """What reports of the days before say, who says so, and what they move."""
    if not forecast.reports:
        return
    console.print()
    console.print(Text("What reports of the days before say", style="dim"))
    for one in forecast.reports:
        console.print(hanging("-", one.words))
        for source in one.sources:
            who = source.outlet or source.document
            console.print(Padding(Text(f"{who}, {source.published}: {_short(source.quote)}"), _IN))
    if forecast.unreported is not None:
        without = percent(forecast.unreported)
        console.print(
            Text(f"Without them: chance of {forecast.required} affirmative votes {without} %.")
        )


def _short(quote: str) -> str:
    plain = " ".join(quote.split())
    return f"“{plain if len(plain) <= _QUOTE else plain[: _QUOTE - 1] + '…'}”"


def pivots(console: Console, forecast: Forecast) -> None:
    """The members whose vote alone moves the chance of adoption most; of the elected ones too."""
    moving = [pivot for pivot in forecast.pivots if pivot.swing >= _MOVES]
    elected = [pivot for pivot in moving if not is_permanent(pivot.state, forecast.on)]
    shown = list(dict.fromkeys([*moving[:_MOST], *elected[:_MOST]]))
    if not shown:
        return
    console.print()
    says = "Pivotal: chance of adoption should the member vote so, others unmoved"
    console.print(Text(says, style="dim"))
    for pivot in shown:
        chances = (pivot.if_in_favour, pivot.if_abstaining, pivot.if_against)
        told = "  ".join(
            f"{letter} {percent(chance):>3} %"
            for letter, chance in zip("YAN", chances, strict=True)
        )
        console.print(Text(f"{pivot.state}  {told}", no_wrap=True))


def reliability(console: Console, forecast: Forecast) -> None:
    """How forecasts made in this way did."""
    told = forecast.reliability
    if told is None:
        return
    console.print()
    console.print(Text("How such forecasts did, with 95 % intervals", style="dim"))
    console.print(Text(f"On {told.of}: {told.count}."))
    for figure in told.figures:
        beside = "" if figure.trivial is None else f"; {figure.trivial_name} {figure.trivial:.3f}"
        span = f"{figure.value:.3f} ({figure.low:.3f}–{figure.high:.3f})"
        console.print(hanging("-", f"{figure.score} {span}{beside}"))
    if told.said is not None and told.came is not None:
        console.print(
            Text(
                f"Where about this chance of adoption was forecast ({percent(told.said)} % on "
                f"average, {told.alike} votes), {percent(told.came)} % were adopted."
            )
        )


def basis(console: Console, forecast: Forecast) -> None:
    """What it was made from."""
    made = forecast.basis
    if made is None:
        return
    console.print()
    console.print(
        Text(
            f"Made from: {made.described_by}; {made.votes} votes (SHA-256 "
            f"{made.votes_sha256[:12]}…); constants fitted on votes to {made.fitted_to}.",
            style="dim",
        )
    )


def hanging(head: str, words: str) -> Table:
    """Words beside their head, wrapped under themselves."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column()
    grid.add_row(Text(head), Text(words))
    return grid


def percent(chance: float) -> str:
    """Whole per cents; ``<1`` and ``>99`` rather than a certainty that nobody has."""
    if 0 < chance < 0.005:
        return "<1"
    if 0.995 <= chance < 1:
        return ">99"
    return f"{100 * chance:.0f}"
