"""What comes next, by the rules and by the models, for the terminal."""

from __future__ import annotations

from rich import box
from rich.table import Table

from ninevotes.brief.model import ForecastView, ItemBrief, StepView
from ninevotes.brief.numbers import interval, percent
from ninevotes.brief.pictures.text import chance_bar, tally_rows
from ninevotes.brief.pictures.words import veto_chance
from ninevotes.brief.render.terminal.ink import HEAD, QUIET, cites, line, signs, text
from ninevotes.brief.render.terminal.page import Page
from ninevotes.brief.render.terminal.record import picture, seating_key, tag

_LABEL = 8
_WIDE = 100


def steps(page: Page, item: ItemBrief) -> None:
    """What the rules allow next."""
    if item.steps or item.reported_rules:
        page.heading(f"What the rules allow next, seen from {item.seen_from}")
    for one in item.reported_rules:
        page.put(line(one.text, tag(one), cites(one.notes)))
    for place, step in enumerate(item.steps, start=1):
        page.hanging(f"{place}.", text(step.what, HEAD), 3)
        for name, words in _facts(step):
            page.hanging(name, text(words), _LABEL, 4)
        _wordings(page, step)
        for case in step.cases:
            page.hanging("earlier", text(f"{case.when}: {case.said} {case.symbol}"), _LABEL, 4)


def _facts(step: StepView) -> list[tuple[str, str]]:
    vote = step.nature if step.required is None else f"{step.nature}: {step.majority}"
    facts = [("who", step.who), ("vote", vote), ("rests on", f"{step.articles} ({step.kind})")]
    facts += [("by", step.deadline)] if step.deadline else []
    facts += [("then", step.follows)] if step.follows else []
    return facts


def _wordings(page: Page, step: StepView) -> None:
    for wording in step.wordings:
        needs = f"“{wording.question}”: {wording.needs}, to be found by {wording.who}."
        page.hanging("worded", text(f"{needs} {wording.note}"), _LABEL, 4)


def forecasts(page: Page, item: ItemBrief) -> None:
    """How the vote is likely to go."""
    if item.forecasts:
        page.heading("How the vote is likely to go")
    for view in item.forecasts:
        _forecast(page, view)


def _forecast(page: Page, view: ForecastView) -> None:
    page.put(text(view.question, HEAD))
    page.put(
        text(
            f"A model's estimate, not a position of any government. Model: {view.label}. "
            f"Cut-off: {view.cut_off}. Membership and majority of {view.on}.",
            QUIET,
        )
    )
    chance = interval(view.chance, view.low, view.high)
    reached = f"{view.required} affirmative votes are reached: {chance}; {veto_chance(view)}."
    page.put(text(reached, HEAD))
    if view.least_certain:
        page.put(text(f"Least certain: {', '.join(view.least_certain)}."))
    for caveat in view.caveats:
        page.hanging("-", text(caveat), 1)
    _members(page, view)
    _tally(page, view)
    _precedents(page, view)


def _members(page: Page, view: ForecastView) -> None:
    wide = page.width >= _WIDE
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), expand=wide)
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
    if not wide:
        for basis, codes in _by_basis(view).items():
            page.hanging("-", text(f"{' '.join(codes)}: {basis}"), 1)


def _by_basis(view: ForecastView) -> dict[str, list[str]]:
    """Members that rest on the same ground together, for pages too narrow for a column."""
    found: dict[str, list[str]] = {}
    for row in view.members:
        if row.basis:
            found.setdefault(row.basis, []).append(row.code)
    return found


def _tally(page: Page, view: ForecastView) -> None:
    room = min(40, page.width - 24)
    for votes, chance, bar in tally_rows(view, room):
        mark = f"  {view.required} needed" if votes == view.required else ""
        page.lines(
            [f"{votes:>2} {'┃' if votes >= view.required else ' '} {bar} {percent(chance)}{mark}"]
        )


def _precedents(page: Page, view: ForecastView) -> None:
    if view.precedents:
        page.gap()
        page.put(text("Precedents", HEAD))
        seating_key(page, (precedent.vote for precedent in view.precedents))
    for precedent in view.precedents:
        vote = precedent.vote
        page.put(line(vote.when, vote.symbol or "", f"(weight {percent(precedent.weight)})"))
        page.put(text(vote.title), 2)
        if precedent.source:
            page.put(text(f"Votes read in {precedent.source}.", QUIET), 2)
        picture(page, vote)
        page.gap()
