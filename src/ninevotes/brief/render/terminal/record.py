"""What the record says, for the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from ninevotes.brief.model import Expectation, ItemBrief, Line, VoteView
from ninevotes.brief.numbers import origins_words
from ninevotes.brief.pictures.text import notches, seat_rows, veto_line
from ninevotes.brief.pictures.words import required_words, veto_words, vote_counts
from ninevotes.brief.render.terminal.ink import HEAD, QUIET, cites, line, signs, text
from ninevotes.brief.render.terminal.page import Page

_WHEN = 20


def timeline(page: Page, item: ItemBrief) -> None:
    """What happened, line by line: when, what, kind of truth, origins, footnotes."""
    page.heading("What happened")
    if not item.timeline:
        page.put(text("The record has no act on this item by this day."), 2)
    for one in item.timeline:
        page.hanging(one.when, line(one.text, tag(one), cites(one.notes)), _WHEN)
    if item.story_from and any(one.background for one in item.timeline):
        page.put(text(f"Background: before the first request or vote ({item.story_from}).", QUIET))


def tag(one: Line) -> Text:
    """What kind of truth a line is, and how many independent origins it has."""
    said = [one.kind.value, origins_words(one.origins)]
    said += ["background"] if one.background else []
    said += ["to come"] if one.to_come else []
    return text(f"({', '.join(words for words in said if words)})", QUIET)


def votes(page: Page, item: ItemBrief) -> None:
    """The votes, each with seats and bar."""
    if item.votes:
        page.heading("The votes")
        seating_key(page, item.votes)
    for vote in item.votes:
        page.put(line(f"{vote.organ}, {vote.when}", vote.symbol or "", style=HEAD))
        page.put(line(vote.title, cites(vote.notes)), 2)
        picture(page, vote)
        page.gap()


def seating_key(page: Page, shown: Iterable[VoteView]) -> None:
    """What the signs beside the codes of the seats mean, once for several votes."""
    if any(vote.by_name for vote in shown):
        page.put(
            text("Seats in seating order: ‖permanent member‖, President for the month*.", QUIET)
        )


def picture(page: Page, vote: VoteView) -> None:
    """The seats in a row, the bar with the veto line apart, and the result in words."""
    if vote.by_name:
        for plates, marks in seat_rows(vote, page.width - 4):
            page.lines([plates], 2)
            page.put(signs(marks), 2)
    if vote.size:
        page.put(signs(notches(vote)), 2)
        page.put(signs(f"veto line:  {veto_line(vote)}"), 2)
    page.put(signs("   ".join(f"{c.shape} {c.letter} {c.figure}" for c in vote_counts(vote))), 2)
    page.put(text(required_words(vote)), 2)
    for words in (veto_words(vote), vote.result, *vote.why, "; ".join(vote.articles)):
        if words:
            page.put(text(words), 2)
    for words, names in vote.voters:
        page.put(text(f"{words}: {', '.join(names)}"), 2)
    if vote.by_name and not any(seat.president for seat in vote.seats):
        page.put(text(vote.seating, QUIET), 2)


def differences(page: Page, item: ItemBrief) -> None:
    """Where sources differ: who says what."""
    if item.differences:
        page.heading("Where sources differ")
    for difference in item.differences:
        page.put(line(f"{difference.field}:", difference.about))
        for side in difference.sides:
            by = f"{'; '.join(side.said_by)} ({origins_words(side.origins)})"
            page.hanging(side.value, line(by, cites(side.notes)), 22, 2)


def expectations(page: Page, item: ItemBrief) -> None:
    """What was predicted or asked for, and what happened."""
    if item.expectations:
        page.heading("What was predicted or asked for, and what happened")
    for expected in item.expectations:
        _expected(page, expected)


def _expected(page: Page, expected: Expectation) -> None:
    one = expected.line
    page.hanging(one.when, line(one.text, tag(one), cites(one.notes)), _WHEN)
    body = line("→", text(expected.words, HEAD))
    for happened in expected.happened:
        body = line(body, happened.text, f"({happened.kind.value})", cites(happened.notes))
    page.hanging("", body, _WHEN)


def remarks(page: Page, item: ItemBrief) -> None:
    """What was said."""
    if item.remarks:
        page.heading("What was said")
    for remark in item.remarks:
        words = text(f"“{remark.words}{' …' if remark.cut else ''}”")
        by = ", ".join(filter(None, (remark.speaker, remark.affiliation)))
        page.hanging(remark.when, line(words, f"— {by}", cites(remark.notes)), _WHEN)
