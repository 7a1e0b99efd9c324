"""Voting power on a terminal of 80 columns: figures, bars, and the exact fractions below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ninevotes.forecast.power import Body, Measured, VoterClass
from ninevotes.forecast.power.export import quota_words
from ninevotes.forecast.power.pivotal import Decisive, DecisiveVotes
from ninevotes.vocabulary.states import states

BAR, NAME = 16, 22
_EIGHTHS = " ▏▎▍▌▋▊▉█"
_LONGEST = 46
"""Signs of a fraction that is printed; longer ones are in the JSON."""

_WIDE = 100
"""Columns from which the two parts of the Banzhaf measure are shown too."""

_MANY_BALLOTS, _MOST = 10, 12
_READING = (
    "Banzhaf: chance that the vote decides, all ballots of the others being as likely; its share "
    "in brackets. Shapley–Shubik: chance to be the one that decides when members are called in "
    "any order. Coleman: of what is adopted, how much it could have prevented; of what is not, "
    "how much it could have initiated. Of one member each."
)
_SHORT = {False: "for or against", True: "with abstention"}
_WAYS = {False: "In favour or against, each as likely", True: "With abstention, each as likely"}


def show_list(console: Console, bodies: Iterable[Body]) -> None:
    """Print the bodies that come with the program."""
    grid = Table.grid(padding=(0, 2))
    for body in bodies:
        quota = f" ({quota_words(body.game)})" if isinstance(body.game.quota, int) else ""
        grid.add_row(Text(body.key, style="bold"), Text(f"{body.title}{quota}"))
    console.print(grid)


def show_body(console: Console, body: Body, measured: Sequence[Measured]) -> None:
    """Print one body: what it is, its power by the ways to vote, and the exact fractions."""
    _head(console, body)
    for each in measured:
        console.print()
        acts = f"{_WAYS[each.abstention]}: {_percent(each.acts)} of all ballots carry"
        console.print(Text(acts, style="bold"))
        console.print(_figures(each, wide=console.width >= _WIDE))
    console.print()
    console.print(Text(_READING, style="dim"))
    console.print()
    console.print(Text("Exactly", style="bold"))
    console.print(_fractions(measured))


def show_bodies(console: Console, found: Sequence[tuple[Body, Sequence[Measured]]]) -> None:
    """Print several bodies one below the other: how often each acts, and each member's share."""
    heading = "Of each body the ballots that carry; of one member its Shapley–Shubik index"
    console.print(Text(heading, style="bold"))
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim")
    table.add_column("", min_width=28, max_width=36, no_wrap=True, overflow="ellipsis")
    table.add_column("", justify="right", no_wrap=True)
    for each in found[0][1]:
        table.add_column(_SHORT[each.abstention], justify="right", no_wrap=True)
    table.add_column("", no_wrap=True)
    width = BAR if console.width >= _WIDE else 6
    most = max(power.shapley_shubik for _, measured in found for _, power in measured[-1].classes)
    for body, measured in found:
        carry = [Text(_percent(each.acts), style="bold") for each in measured]
        named = Text(f"{body.key}: {_quota(body)}", style="bold")
        table.add_row(named, Text(str(body.game.players), "bold"), *carry)
        for place, (voters, _) in enumerate(measured[0].classes):
            shares = [each.classes[place][1].shapley_shubik for each in measured]
            bar = Text(_bar(shares[-1], most, width), style="blue")
            cells = map(_decimal, shares)
            table.add_row(Text(f"  {voters.name}"), f"×{voters.count}", *cells, bar)
    console.print(table)
    for body, _ in found:
        if body.note:
            console.print(Text(f"{body.key}: {body.note}", style="dim"))


def show_decisive(
    console: Console, name: str, found: DecisiveVotes, *, drawn: bool = False
) -> None:
    """Print on which share of the ballots, cast or drawn by a model, one vote would decide."""
    head = (
        f"Ballots that a model expects: {name}"
        if drawn
        else f"Ballots cast in the Council ({name})"
    )
    console.print(Text(head, style="bold"))
    lost = found.ballots - found.adopted
    console.print(
        f"{found.ballots} ballots judged by the rules: {found.adopted} adopted, {lost} not; "
        f"{found.left_out} left out (no vote taken, or not known well enough)."
    )
    console.print("Had this member alone voted otherwise, the outcome would have been another:")
    console.print()
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim")
    table.add_column("", max_width=NAME + 6, no_wrap=True)
    for heading in ("ballots", "could carry", "could defeat", "share"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("")
    for one in _rows(found):
        share = _share(one)
        cells = (one.ballots, one.could_carry, one.could_defeat, _percent(share))
        bar = Text(_bar(share, Fraction(1), 12), style="blue")
        table.add_row(Text(_name(one.member)), *map(str, cells), bar)
    console.print(table)
    console.print()
    console.print(
        Text(
            f"Of elected members the {_MOST} that could most often, with {_MANY_BALLOTS} ballots "
            "or more; all are in the average, and in --format json.",
            style="dim",
        )
    )


def _quota(body: Body) -> str:
    """What carries, in a few signs: of the members voting where there is no number."""
    game = body.game
    if isinstance(game.quota, int):
        return f"{game.quota} of {game.votes}"
    return game.quota.value.replace("_", " ").replace("simple", "majority")


def _rows(found: DecisiveVotes) -> Iterable[Decisive]:
    permanent = [one for one in found.members if one.permanent]
    elected = [one for one in found.members if not one.permanent]
    yield from sorted(permanent, key=_share, reverse=True)
    if elected:
        yield _pooled(elected)
    often = [one for one in elected if one.ballots >= _MANY_BALLOTS and _share(one)]
    yield from sorted(often, key=_share, reverse=True)[:_MOST]


def _share(one: Decisive) -> Fraction:
    return Fraction(one.could_carry + one.could_defeat, one.ballots)


_ELECTED = "elected members, each"


def _pooled(elected: Sequence[Decisive]) -> Decisive:
    return Decisive(
        _ELECTED,
        permanent=False,
        ballots=sum(one.ballots for one in elected),
        could_carry=sum(one.could_carry for one in elected),
        could_defeat=sum(one.could_defeat for one in elected),
    )


def _head(console: Console, body: Body) -> None:
    console.print(Text(body.title, style="bold"))
    console.print(Text(body.source, style="dim"))
    game = body.game
    vetoes = ""
    if game.vetoes:
        noun = "veto blocks" if game.vetoes_to_block == 1 else "vetoes block"
        vetoes = f"; {game.vetoes_to_block} {noun}"
    console.print(f"{quota_words(game)} carry{vetoes}.".capitalize())
    for each in game.classes:
        if each.members:
            console.print(Padding(Text(f"{each.name}: {' '.join(each.members)}"), (0, 0, 0, 2)))
    if body.note:
        console.print(Text(body.note, style="dim"))


def _figures(measured: Measured, *, wide: bool) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim")
    table.add_column("", max_width=NAME, no_wrap=True, overflow="ellipsis")
    table.add_column("", justify="right", no_wrap=True)
    table.add_column("Banzhaf", justify="right", no_wrap=True)
    table.add_column("", justify="right", no_wrap=True)
    table.add_column("Shapley–Shubik", no_wrap=True)
    table.add_column("prevents", justify="right", no_wrap=True)
    table.add_column("initiates", justify="right", no_wrap=True)
    if wide and measured.abstention:
        table.add_column("by support", justify="right", no_wrap=True)
        table.add_column("by opposing", justify="right", no_wrap=True)
    most = max(power.shapley_shubik for _, power in measured.classes)
    for voters, power in measured.classes:
        index = Text(f"{_decimal(power.shapley_shubik)} ")
        index.append(_bar(power.shapley_shubik, most, 8), style="blue")
        parts = [power.by_support, power.by_opposition] if wide else []
        table.add_row(
            Text(voters.name),
            f"×{voters.count}",
            _decimal(power.banzhaf),
            f"({_percent(power.banzhaf_index)})",
            index,
            _percent(power.prevents),
            _percent(power.initiates),
            *(_decimal(part) for part in parts if part is not None),
        )
    return table


def _fractions(measured: Sequence[Measured]) -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column()
    for each in measured:
        grid.add_row(Text(_SHORT[each.abstention], style="dim"), f"carries {_exact(each.acts)}")
        for voters, power in each.classes:
            index = f"Shapley–Shubik {_exact(power.shapley_shubik)}"
            grid.add_row(Text(_one(voters)), Text(f"Banzhaf {_exact(power.banzhaf)}, {index}"))
    return grid


def _one(voters: VoterClass) -> str:
    return voters.name if len(voters.name) <= NAME else f"{voters.name[: NAME - 1]}…"


def _exact(value: Fraction) -> str:
    told = str(value)
    return (
        told if len(told) <= _LONGEST else f"a fraction of {len(told) - 1} digits (--format json)"
    )


def _decimal(value: Fraction) -> str:
    """Five places; what is smaller in powers of ten.

    >>> _decimal(Fraction(53, 1024)), _decimal(Fraction(1, 10**6)), _decimal(Fraction(1))
    ('0.05176', '1.0e-06', '1.00000')
    """
    return (
        f"{float(value):.5f}"
        if value == 0 or value >= Fraction(1, 10**4)
        else f"{float(value):.1e}"
    )


def _percent(value: Fraction) -> str:
    """Per cent, with more places the smaller it is.

    >>> _percent(Fraction(1, 8)), _percent(Fraction(1, 4000)), _percent(Fraction(1, 10**7))
    ('12.5 %', '0.025 %', '1.0e-05 %')
    """
    part = float(100 * value)
    if part == 0 or part >= 1:
        return f"{part:.1f} %"
    if part < 0.001:
        return f"{part:.1e} %"
    return f"{part:.2f} %" if part >= 0.1 else f"{part:.3f} %"


def _bar(value: Fraction, whole: Fraction, width: int = BAR) -> str:
    eighths = round(8 * width * min(value / whole, Fraction(1)))
    if value and not eighths:
        eighths = 1
    return "█" * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")


def _name(code: str) -> str:
    known = states().get(code)
    if known is None:
        return code
    last = known.names[-1]
    return last.name if len(last.name) <= NAME + 6 else last.press or last.name
