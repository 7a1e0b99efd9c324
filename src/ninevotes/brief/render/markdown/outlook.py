"""What comes next, by the rules and by the models, as Markdown."""

from __future__ import annotations

from ninevotes.brief.model import ForecastView, ItemBrief, StepView
from ninevotes.brief.numbers import interval, percent
from ninevotes.brief.pictures.text import chance_bar, tally_rows
from ninevotes.brief.pictures.words import veto_chance
from ninevotes.brief.render.markdown.escape import escaped, fenced, link
from ninevotes.brief.render.markdown.record import cites, vote_blocks


def steps(item: ItemBrief) -> list[str]:
    """What the rules allow next."""
    blocks = (
        [f"### What the rules allow next, seen from {escaped(item.seen_from)}"]
        if item.steps or item.reported_rules
        else []
    )
    blocks += [
        f"{escaped(line.text)}{cites(line.notes)} (reported)" for line in item.reported_rules
    ]
    for step in item.steps:
        blocks += _step(step)
    return blocks


def _step(step: StepView) -> list[str]:
    facts = [("Who", step.who), ("Vote", f"{step.nature}: {step.majority}")]
    facts += [("Rests on", f"{step.articles} ({step.kind})")]
    facts += [("By", step.deadline)] if step.deadline else []
    facts += [("Then", step.follows)] if step.follows else []
    blocks = [
        f"#### {escaped(step.what)}",
        "\n".join(f"- {name}: {escaped(words)}" for name, words in facts),
    ]
    if step.wordings:
        blocks.append(_wordings(step))
    if step.cases:
        blocks.append(
            "\n".join(
                f"- {escaped(case.when)}: {escaped(case.said)} {link(case.symbol, case.link)}"
                for case in step.cases
            )
        )
    return blocks


def _wordings(step: StepView) -> str:
    rows = ["| Question put | Needed, and by whom | If they are not found |", "| --- | --- | --- |"]
    rows += [
        f"| {escaped(w.question)} | {escaped(f'{w.needs}: {w.who}')} | {escaped(w.note)} |"
        for w in step.wordings
    ]
    return "\n".join(rows)


def forecast(view: ForecastView) -> list[str]:
    """One forecast: the chance, every member, the tally, the precedents."""
    chance = interval(view.chance, view.low, view.high)
    reached = f"{view.required} affirmative votes are reached with a chance of {chance}"
    blocks = [
        "### How the vote is likely to go",
        f"#### {escaped(view.question)}",
        escaped(
            f"A model's estimate, not a position of any government. Model: {view.label}. "
            f"Cut-off: {view.cut_off}. Membership and majority of {view.on}."
        ),
        f"**{reached}** (80% interval in brackets); {escaped(veto_chance(view))}.",
        "\n".join(f"- {escaped(caveat)}" for caveat in view.caveats),
        _members(view),
        _tally(view),
    ]
    blocks += _pivotal(view)
    blocks += [escaped(words) for words in (view.tested, view.made_from) if words]
    return [*blocks, *_precedents(view)]


def _pivotal(view: ForecastView) -> list[str]:
    """Whose vote alone moves the chance of adoption most."""
    if not view.pivotal:
        return []
    rows = [
        "| Pivotal: adoption should it vote so | ▲ Y | ● A | ▼ N |",
        "| --- | --- | --- | --- |",
    ]
    for one in view.pivotal:
        chances = (one.if_in_favour, one.if_abstaining, one.if_against)
        rows.append(f"| {escaped(one.name)} | {' | '.join(percent(each) for each in chances)} |")
    return ["\n".join(rows)]


def _tally(view: ForecastView) -> str:
    rows = [
        f"{votes:>2} {'┃' if votes >= view.required else ' '} {bar} {percent(chance)}"
        for votes, chance, bar in tally_rows(view)
    ]
    return fenced(*rows) if rows else ""


def _members(view: ForecastView) -> str:
    rows = [
        "| Member | Bar | ▲ Y in favour | ● A abstaining | ▼ N against | Rests on |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for row in view.members:
        chances = (
            interval(row.in_favour, row.low, row.high),
            percent(row.abstaining),
            percent(row.against),
        )
        cells = (escaped(row.name), chance_bar(row, 10), *chances, escaped(row.basis))
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def _precedents(view: ForecastView) -> list[str]:
    blocks = ["#### Precedents"] if view.precedents else []
    for precedent in view.precedents:
        weight = percent(precedent.weight)
        blocks += [f"##### {escaped(precedent.vote.when)} (weight {weight})"]
        blocks += [escaped(f"Votes read in {precedent.source}.")] if precedent.source else []
        blocks += vote_blocks(precedent.vote)
    return blocks
