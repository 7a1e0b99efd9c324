"""Votes for the terminal: the seats, the bar, the result and what it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ninevotes.brief.model import ItemBrief, Kind, VoteView
from ninevotes.brief.pictures.text import notches, seat_rows, veto_line
from ninevotes.brief.pictures.words import DISPUTED, required_words, veto_words, vote_counts
from ninevotes.brief.render.terminal.ink import HEAD, QUIET, line, signs, text
from ninevotes.brief.render.terminal.page import Page
from ninevotes.brief.render.terminal.short import cites, letters, short_date, ties

_COMPUTED = (
    "In brackets: computed by subtraction, not reported (what is reported accounts for every "
    "member)."
)

_LISTED = 25
"""Members listed by name at most; longer lists stand in the other forms."""


def votes(page: Page, item: ItemBrief) -> None:
    """The votes, each with seats and bar."""
    if not item.votes:
        return
    page.heading("The votes")
    _key(page, item.votes)
    for vote in item.votes:
        head = text(f"{vote.organ}, {short_date(vote.when)}:", HEAD)
        sign = "◉" if vote.kind is Kind.OFFICIAL else ""
        symbol = "" if vote.symbol and vote.symbol in vote.title else vote.symbol or ""
        cited = (cites(vote.notes), letters(vote.record), ties(vote))
        page.put(line(sign, head, symbol, vote.title, *cited))
        _picture(page, vote)


def _key(page: Page, shown: Iterable[VoteView]) -> None:
    """What the signs beside the codes of the seats mean, once for several votes."""
    drawn = [vote for vote in shown if vote.by_name]
    if drawn:
        words = "Seats in seating order: ‖permanent member‖, President for the month*."
        computed = any(vote.subtraction for vote in drawn)
        page.put(text(words, QUIET))
        if computed:
            page.put(text(_COMPUTED, QUIET))


def _picture(page: Page, vote: VoteView) -> None:
    """The seats in a row, the bar with the veto line apart, and the result in words."""
    if vote.by_name:
        for plates, marks in seat_rows(vote, page.width - 4):
            page.lines([plates], 2)
            page.put(signs(marks), 2)
    counts = "  ".join(f"{c.shape} {c.letter} {c.figure}" for c in vote_counts(vote))
    page.put(signs("   ".join(filter(None, (notches(vote), counts)))), 2)
    if vote.seats and vote.vetoes:
        page.put(signs(f"veto line:  {veto_line(vote)}"), 2)
    veto = veto_words(vote) if vote.vetoes or not vote.why else ""
    result = f"{vote.result[:1].lower()}{vote.result[1:]}"
    said = "; ".join(filter(None, (required_words(vote), veto, result)))
    page.put(text(f"{said}. {_rests_on(vote)}"), 2)
    if vote.subtraction.endswith(DISPUTED):
        page.put(text(f"By subtraction:{DISPUTED}"), 2)
    if not vote.by_name:
        for words, names in vote.voters:
            listed = ", ".join(names) if len(names) <= _LISTED else f"{len(names)} members"
            page.put(text(f"{words}: {listed}"), 2)


def _rests_on(vote: VoteView) -> str:
    """What decides, in one bracket: the rest stands in the other forms.

    The last article cited is the one that states the majority.
    """
    known = [a for a in vote.articles if re.search(r"27\(|18\(|rules 125|rule 85", a)]
    return f"[{known[-1]}]" if known else ""
