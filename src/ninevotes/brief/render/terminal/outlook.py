"""How the vote is likely to go, for the terminal."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from ninevotes.brief.model import ForecastView, ItemBrief, PrecedentView, VoteView
from ninevotes.brief.numbers import interval, percent
from ninevotes.brief.pictures.text import chance_bar
from ninevotes.brief.pictures.words import short_tally, veto_chance
from ninevotes.brief.render.terminal.ink import HEAD, QUIET, line, signs, text
from ninevotes.brief.render.terminal.page import Page
from ninevotes.brief.render.terminal.short import short_date

_WIDE, _TABLE = 100, 60


def forecasts(page: Page, item: ItemBrief) -> None:
    """How the vote is likely to go."""
    if item.forecasts:
        page.heading("How the vote is likely to go")
    for view in item.forecasts:
        _forecast(page, view)


def _forecast(page: Page, view: ForecastView) -> None:
    page.put(text(view.question, HEAD))
    chance = interval(view.chance, view.low, view.high)
    reached = f"{view.required} affirmative votes are reached: {chance}; {veto_chance(view)}."
    page.put(text(reached, HEAD))
    page.put(
        text(
            f"A model's estimate, not a position of any government. Model: {view.label}. "
            f"Cut-off: {view.cut_off}. Membership and majority of {view.on}.",
            QUIET,
        )
    )
    if view.least_certain:
        page.put(text(f"Least certain: {', '.join(view.least_certain)}."))
    for caveat in view.caveats:
        if not caveat.startswith("A model's estimate"):  # it stands above already
            page.hanging("-", text(caveat), 1)
    _members(page, view)
    _tally(page, view)
    _pivotal(page, view)
    _precedents(page, view)
    for words in (view.tested, view.made_from):
        if words:
            page.put(text(words, QUIET))


def _members(page: Page, view: ForecastView) -> None:
    wide = page.width >= _WIDE
    table = Table(box=None, pad_edge=False, padding=(0, 1), expand=wide)
    table.add_column(
        "Member", no_wrap=True, overflow="ellipsis", max_width=30 if page.width >= 80 else 20
    )
    if page.width >= 72:
        table.add_column("Bar", no_wrap=True)
    for head in ("▲ Y (80% int.)", "● A", "▼ N"):
        table.add_column(head, justify="right", no_wrap=True)
    if wide:
        table.add_column("Rests on", ratio=1)
    for row in view.members:
        name = row.name if len(row.name) <= 28 and wide else row.short
        cells = [line(row.code, name)]
        cells += [signs(chance_bar(row, 14))] if page.width >= 72 else []
        cells += [text(interval(row.in_favour, row.low, row.high))]
        cells += [text(percent(row.abstaining)), text(percent(row.against))]
        table.add_row(*cells, *([text(row.basis)] if wide else []))
    page.put(table)


def _tally(page: Page, view: ForecastView) -> None:
    """The tally's chances in two short rows, a mark before the first number that suffices."""
    shown = [(votes, chance) for votes, chance in view.tally if chance >= 0.005]
    fit = max(1, (page.width - 12) // 4)
    for start in range(0, len(shown), fit):
        part = shown[start : start + fit]
        numbers = "".join(_cell(view, votes, str(votes)) for votes, _ in part)
        chances = "".join(_cell(view, votes, f"{chance * 100:.0f}") for votes, chance in part)
        page.lines([f"▲ votes {numbers}", f"per cent{chances}"], 0)


def _pivotal(page: Page, view: ForecastView) -> None:
    """Whose vote alone moves the chance of adoption most."""
    if not view.pivotal:
        return
    page.put(text("Pivotal: chance of adoption should the member vote so, others unmoved:"))
    for one in view.pivotal:
        chances = (("▲ Y", one.if_in_favour), ("● A", one.if_abstaining), ("▼ N", one.if_against))
        told = ", ".join(f"{sign} {percent(chance)}" for sign, chance in chances)
        page.hanging("-", text(f"{one.name}: {told}"), 1)


def _cell(view: ForecastView, votes: int, figure: str) -> str:
    return f"{'┃' if votes == view.required else ' '}{figure:>3}"


def _precedents(page: Page, view: ForecastView) -> None:
    if not view.precedents:
        return
    narrow = page.width < _TABLE
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), expand=not narrow)
    for head, width in (("Precedent", 11), ("Y-N-A", 7), ("Outcome", 12), ("Symbol", 11)):
        shown = 0 if narrow and head == "Symbol" else width
        if shown:
            table.add_column(head, no_wrap=True, overflow="ellipsis", width=width)
    if not narrow:
        table.add_column("Weight, question", no_wrap=True, overflow="ellipsis", ratio=1)
    page.gap()
    for precedent in view.precedents:
        cells = _row(precedent)
        table.add_row(*(cells[:3] if narrow else cells))
    page.put(table)


def _row(precedent: PrecedentView) -> list[Text]:
    vote = precedent.vote
    tally = short_tally(vote)
    weight = percent(precedent.weight).replace("under ", "<")
    symbol = (vote.symbol or "–").partition(" (")[0]
    return [
        text(short_date(vote.when)),
        text(tally),
        text(_outcome(vote)),
        text(symbol),
        line(Text(f"{weight:>3}"), vote.title),
    ]


def _outcome(vote: VoteView) -> str:
    """Adopted, not adopted, or by whom it was vetoed."""
    if vote.vetoes:
        return f"veto {' '.join(vote.vetoes)}"
    return "not adopted" if vote.result.casefold().startswith("not") else "adopted"
