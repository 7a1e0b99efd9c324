"""What the record says, as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from ninevotes.brief.model import (
    Difference,
    Expectation,
    ItemBrief,
    Kind,
    Line,
    OnRecord,
    Remark,
    VoteView,
)
from ninevotes.brief.numbers import origins_words
from ninevotes.brief.pictures.text import notches, veto_line
from ninevotes.brief.pictures.words import (
    required_words,
    seat_words,
    tally_words,
    veto_words,
)
from ninevotes.brief.render.markdown.escape import escaped, fenced, link
from ninevotes.brief.sentences.doubt import DOUBT, doubt_words


def cites(numbers: Sequence[int]) -> str:
    """Footnote marks."""
    return "".join(f"[^{number}]" for number in numbers)


def letters(sources: Sequence[str]) -> str:
    """Letters of official sources."""
    return f" ({', '.join(f'source {escaped(letter)}' for letter in sources)})" if sources else ""


def ties(found: Sequence[OnRecord]) -> str:
    """What the official record has, each with the evidence that ties it."""
    return "".join(f" ◉ on record: {_tie(tie)}" for tie in found)


def _tie(tie: OnRecord) -> str:
    shown = link(tie.text, tie.link)
    evidence = f" ({escaped('; '.join(tie.evidence))})" if tie.evidence else ""
    return f"{shown}{evidence}{letters(tie.record)}."


def timeline(item: ItemBrief) -> list[str]:
    """What happened, as a table."""
    if not item.timeline:
        return ["### What happened", "The record has no act on this item by this day."]
    rows = ["| When | What | Kind | Origins |", "| --- | --- | --- | --- |"]
    rows += [_row(line) for line in item.timeline]
    blocks = ["### What happened", "\n".join(rows)]
    if item.story_from:
        blocks.append(
            "Background lines lie before the first request or vote on the item "
            f"({escaped(item.story_from)})."
        )
    return blocks


def _row(line: Line) -> str:
    kind = ", ".join(
        [line.kind.value, *(["background"] if line.background else []), *_to_come(line)]
    )
    text = f"{escaped(line.text)}{cites(line.notes)}{letters(line.record)}{ties(line.on_record)}"
    return f"| {escaped(line.when)} | {text} | {kind} | {line.origins or '–'} |"


def _to_come(line: Line) -> list[str]:
    return ["to come"] if line.to_come else []


def votes(item: ItemBrief) -> list[str]:
    """The votes, each with its bar and its seats."""
    blocks = ["### The votes"] if item.votes else []
    for vote in item.votes:
        blocks += [f"#### {escaped(vote.organ)}, {escaped(vote.when)}", *vote_blocks(vote)]
    return blocks


def vote_blocks(vote: VoteView) -> list[str]:
    """One vote: title, bar, words, seats."""
    symbol = f" ({link(vote.symbol, vote.link)})" if vote.symbol else ""
    said = [tally_words(vote), required_words(vote), veto_words(vote), vote.result]
    noted = f"{cites(vote.notes)}{letters(vote.record)}{ties(vote.on_record)}"
    kind = f" ({vote.kind.value})" if vote.record or vote.on_record else ""
    blocks = [f"{escaped(vote.title)}{symbol}{kind}{noted}"]
    if vote.size:
        blocks.append(fenced(f"{notches(vote)}   veto line: {veto_line(vote)}"))
    blocks.append(escaped("; ".join(words for words in said if words) + "."))
    blocks += [escaped(why) for why in vote.why]
    if vote.articles:
        blocks.append(escaped("; ".join(vote.articles)))
    blocks += [escaped(f"{words}: {', '.join(names)}.") for words, names in vote.voters]
    if vote.subtraction:
        blocks.append(escaped(vote.subtraction))
    blocks += [
        escaped(f"{words}, by subtraction: {', '.join(names)}.")
        for words, names in vote.computed_voters
    ]
    if vote.by_name:
        blocks.append("\n".join(f"1. {escaped(seat_words(seat))}" for seat in vote.seats))
        blocks.append(escaped(vote.seating))
    return blocks


def differences(item: ItemBrief) -> list[str]:
    """Where sources differ: who says what."""
    blocks = ["### Where sources differ"] if item.differences else []
    for difference in item.differences:
        blocks += _difference(difference)
    return blocks


def _difference(difference: Difference) -> list[str]:
    rows = ["| What is said | Who says it |", "| --- | --- |"]
    for side in difference.sides:
        official = side.kind is Kind.OFFICIAL
        standing = "◉ official record" if official else origins_words(side.origins)
        by = f"{escaped('; '.join(side.said_by))} ({standing})"
        rows.append(f"| {escaped(side.value)}{cites(side.notes)} | {by} |")
    return [f"{escaped(difference.field)}: {escaped(difference.about)}", "\n".join(rows)]


def expectations(item: ItemBrief) -> list[str]:
    """What was predicted or asked for, and what happened."""
    if not item.expectations:
        return []
    rows = ["| Predicted or asked for | For when | What happened |", "| --- | --- | --- |"]
    rows += [_expected(expected) for expected in item.expectations]
    return ["### What was predicted or asked for, and what happened", "\n".join(rows)]


def _expected(expected: Expectation) -> str:
    happened = " ".join(f"{escaped(s.text)}{cites(s.notes)}" for s in expected.happened)
    answer = f"**{escaped(expected.words)}** {happened}".strip()
    line = expected.line
    asked = f"{escaped(line.text)}{cites(line.notes)}{ties(line.on_record)}"
    return f"| {asked} | {escaped(line.when)} | {answer} |"


def remarks(item: ItemBrief) -> list[str]:
    """What was said."""
    if not item.remarks:
        return []
    return ["### What was said", "\n".join(_remark(remark) for remark in item.remarks)]


def _remark(remark: Remark) -> str:
    words = f"“{escaped(remark.words)}{' …' if remark.cut else ''}”"
    by = escaped(", ".join(filter(None, (remark.speaker, remark.affiliation))))
    return f"- {words} {by}, {escaped(remark.when)}{cites(remark.notes)}"


def doubtful(item: ItemBrief) -> list[str]:
    """What the reader is not sure of."""
    if not item.doubtful:
        return []
    rows = [
        f"- {escaped(one.line.when)}: {escaped(one.line.text)}{cites(one.line.notes)} "
        f"({escaped(doubt_words(one))})"
        for one in item.doubtful
    ]
    return ["### Read with doubt", escaped(DOUBT), "\n".join(rows)]
