"""A forecast on a terminal of 80 columns: bars with letters, the tally, the precedents."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ninevotes.cli.forecast_grounds import (
    basis,
    hanging,
    percent,
    pivots,
    reliability,
    reports,
)
from ninevotes.forecast import Forecast, MemberForecast, Precedent
from ninevotes.rules import Reason
from ninevotes.vocabulary.states import UnknownStateError, state
from ninevotes.vocabulary.votes import Vote

NAME, BAR, TRACK = 18, 20, 20
_COLOURS = {"Y": "blue", "A": "bright_black", "N": "yellow"}
_EIGHTHS = " ▁▂▃▄▅▆▇█"
_HEIGHT = 5
_MARK = "┃"
_WIDE = 110


def show_forecast(console: Console, forecast: Forecast) -> None:
    """Print the answer, then every member, the tally, the precedents and the caveats."""
    console.print(Text(forecast.question, style="bold"))
    seen = f"Model. Day of the vote {forecast.on}; cut-off {forecast.cut_off}. "
    console.print(Text(seen + forecast.label + ".", style="dim"))
    console.print()
    for line in _answer(forecast):
        console.print(line)
    console.print()
    _members(console, forecast)
    console.print()
    console.print(f"Affirmative votes, in per cent; {_MARK} {forecast.required} are required")
    for row in tally_lines(forecast):
        console.print(Text(row, no_wrap=True), crop=True)
    for part in (reports, pivots, _precedents, reliability, basis):
        part(console, forecast)
    console.print()
    for caveat in forecast.caveats:
        console.print(hanging("-", caveat))


def _answer(forecast: Forecast) -> Iterable[Text]:
    chance = percent(forecast.chance_of_required)
    yield Text(f"Chance of {forecast.required} affirmative votes: {chance} %", style="bold")
    low, high = percent(forecast.low), percent(forecast.high)
    yield Text(f"0 {track(forecast.low, forecast.chance_of_required, forecast.high, 50)} 100")
    yield Text(f"80 % interval {low}–{high} %")
    if forecast.chance_of_veto is None:
        yield Text("No veto: a procedural vote (Article 27(2))")
        return
    who = ", ".join(
        f"{code} {percent(chance)} %" for code, chance in forecast.vetoers if chance >= 0.01
    )
    veto = f"Chance of a veto: {percent(forecast.chance_of_veto)} %" + (f" ({who})" if who else "")
    yield Text(veto, style="bold")
    yield Text(f"Chance of adoption: {percent(forecast.chance_of_adoption)} %", style="bold")


def _members(console: Console, forecast: Forecast) -> None:
    wide = console.width >= _WIDE
    head = f"{'':{NAME}} {'Y in favour':{BAR}}  {'Y':>3} {'A':>3} {'N':>3}"
    console.print(Text(f"{head}  0  {'interval of Y':^14} 100", style="dim"))
    for member in forecast.members:
        line = Text(f"{_name(member, forecast):{NAME}} ", no_wrap=True)
        for letter in bar(member):
            line.append(letter, style=_COLOURS[letter])
        parts = (member.in_favour, member.abstaining, member.against)
        line.append("  " + " ".join(f"{percent(part):>3}" for part in parts))
        line.append(f"  {track(member.low, member.in_favour, member.high, TRACK)}")
        if wide:
            grid = Table.grid(padding=(0, 2))
            grid.add_column(no_wrap=True)
            grid.add_column()
            grid.add_row(line, Text(member.basis, style="dim"))
            console.print(grid)
        else:
            console.print(line, crop=True)
    if not wide:
        for words, codes in _by_basis(forecast.members).items():
            console.print(hanging(f"{' '.join(codes)}:", words))


def _by_basis(members: Iterable[MemberForecast]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for member in members:
        found.setdefault(member.basis, []).append(member.state)
    return found


def _precedents(console: Console, forecast: Forecast) -> None:
    if not forecast.precedents:
        return
    console.print()
    console.print(Text("Nearest precedents (share of the weight)", style="dim"))
    for one in forecast.precedents:
        head = f"{one.date} {_tally(one):>7} {percent(one.weight):>3} %"
        symbol = f", {one.symbol}" if one.symbol else ""
        console.print(hanging(head, f"{one.title}{symbol}: {_came_out(one)}"))


def _tally(precedent: Precedent) -> str:
    votes = (Vote.IN_FAVOUR, Vote.AGAINST, Vote.ABSTENTION)
    counts = [precedent.ballot.count(vote) for vote in votes]
    return "-".join("?" if count is None else str(count) for count in counts)


def _came_out(precedent: Precedent) -> str:
    if precedent.reason == Reason.VETOED:
        return "vetoed"
    return precedent.outcome.replace("_", " ")


def bar(member: MemberForecast, width: int = BAR) -> str:
    """Letters in the proportion of the three chances: ``YYYYYYAAAN``.

    >>> bar(MemberForecast("FRA", 0.5, 0.25, 0.25, 0.4, 0.6, ""), 8)
    'YYYYAANN'
    """
    first = round(member.in_favour * width)
    second = max(first, round((member.in_favour + member.abstaining) * width))
    return "Y" * first + "A" * (second - first) + "N" * (width - second)


def track(low: float, middle: float, high: float, width: int) -> str:
    """An interval drawn on the way from 0 to 100: ``···[==|===]···``.

    >>> track(0.2, 0.5, 0.8, 11)
    '··[==|==]··'
    """
    place = [round(part * (width - 1)) for part in (low, middle, high)]
    signs = ["·"] * width
    signs[place[0] : place[2] + 1] = "=" * (place[2] + 1 - place[0])
    signs[place[0]], signs[place[2]] = "[", "]"
    signs[place[1]] = "|"
    return "".join(signs)


def tally_lines(forecast: Forecast) -> list[str]:
    """The distribution of the affirmative votes as columns, the mark before the first enough."""
    most = max((chance for _, chance in forecast.tally), default=0.0) or 1.0
    rows = []
    for row in reversed(range(_HEIGHT)):
        cells = []
        for count, chance in forecast.tally:
            eighths = round(chance / most * _HEIGHT * 8) - row * 8
            block = _EIGHTHS[max(0, min(8, eighths))] * 3
            cells.append((_MARK if count == forecast.required else " ") + block)
        rows.append("".join(cells))
    votes = "".join(
        (_MARK if count == forecast.required else " ") + f"{count:^3}"
        for count, _ in forecast.tally
    )
    chances = "".join(f" {percent(chance):^3}" for _, chance in forecast.tally)
    return [*(line.rstrip() for line in rows), votes.rstrip(), chances.rstrip()]


def _name(member: MemberForecast, forecast: Forecast) -> str:
    try:
        known = state(member.state)
    except UnknownStateError:
        return member.state
    official = known.name_on(forecast.on)
    name = official if len(official) <= NAME else known.everyday_name_on(forecast.on)
    return name if len(name) <= NAME else f"{name[: NAME - 1]}…"
