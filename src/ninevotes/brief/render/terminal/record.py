"""What the record says, for the terminal: as few lines as can be read with ease."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.text import Text

from ninevotes.brief.clean import visible
from ninevotes.brief.model import (
    Difference,
    Expectation,
    ItemBrief,
    Kind,
    Line,
    Remark,
    Side,
    VoteView,
)
from ninevotes.brief.numbers import origins_words
from ninevotes.brief.pictures.words import tally_words
from ninevotes.brief.render.terminal.ink import HEAD, QUIET, line, text
from ninevotes.brief.render.terminal.page import Page
from ninevotes.brief.render.terminal.short import (
    MARKS,
    WHEN,
    cites,
    letters,
    mark,
    short_date,
    ties,
)
from ninevotes.brief.sentences.doubt import DOUBT, doubt_words

_SAID = 14


def timeline(page: Page, item: ItemBrief) -> None:
    """What happened, line by line: when, kind of truth and origins, what, footnotes."""
    page.heading("What happened")
    if not item.timeline:
        page.put(text("The record has no act on this item by this day."), 2)
        return
    page.put(text(f"{MARKS}", QUIET))
    drawn = {vote.id: vote for vote in item.votes}
    background = [one for one in item.timeline if one.background]
    if background:
        page.put(text(f"Background, before the first request or vote ({item.story_from})", QUIET))
        _lines(page, background, drawn)
        page.put(text("The item itself", QUIET))
    _lines(page, [one for one in item.timeline if not one.background], drawn)


def _lines(page: Page, lines: Iterable[Line], shown: Mapping[str, VoteView] | None = None) -> None:
    for one in lines:
        words = _without_names(one, (shown or {}).get(f"vote-{one.id}"))
        body = line(words, cites(one.notes), letters(one.record), ties(one))
        page.hanging(_head(one.when, mark(one)), body, WHEN + 3)


def _without_names(one: Line, vote: VoteView | None) -> str:
    """A vote that is drawn below with who voted how: here the tally alone."""
    if vote is None or one.folded or one.text.count(": ") != 1:
        return one.text
    return f"{one.text.partition(': ')[0]}: {tally_words(vote)}."


def _head(when: str, sign: str) -> Text:
    """The date and the mark beside it, in columns of their own."""
    return Text(f"{visible(short_date(when)):<{WHEN}} {visible(sign)}")


def differences(page: Page, item: ItemBrief) -> None:
    """Where sources differ: who says what."""
    if item.differences:
        page.heading("Where sources differ")
    for difference in item.differences:
        page.put(line(f"{difference.field}:", _briefly(difference)))
        for side in difference.sides:
            by = f"{side.value}: {'; '.join(side.said_by)} ({_standing(side)})"
            page.hanging(
                "◉" if side.kind is Kind.OFFICIAL else "-", line(by, cites(side.notes)), 1, 2
            )


def _standing(side: Side) -> str:
    return "official record" if side.kind is Kind.OFFICIAL else origins_words(side.origins)


def _briefly(difference: Difference) -> str:
    """The line it concerns, without its tally: the sides give it."""
    about = difference.about.rstrip(".")
    return about.split(": ", 1)[0] if "“" not in about.split(": ", 1)[0] else about


def expectations(page: Page, item: ItemBrief) -> None:
    """What was predicted or asked for, and what happened; what is not known stands apart."""
    if item.expectations:
        page.heading("What was predicted or asked for, and what happened")
    for expected in item.expectations:
        if expected.answer != "unknown":
            _expected(page, expected)
    told = {one.event for one in item.timeline}
    unknown = [one.line for one in item.expectations if one.answer == "unknown"]
    rest = [one for one in unknown if one.event not in told]
    if rest:
        page.put(text("What came of the following is not known here.", QUIET))
        _lines(page, rest)


def _expected(page: Page, expected: Expectation) -> None:
    _lines(page, [expected.line])
    body = line("→", text(expected.words, HEAD))
    notes = {number for happened in expected.happened for number in happened.notes}
    page.hanging("", line(body, cites(tuple(notes))), WHEN + 3)


def remarks(page: Page, item: ItemBrief) -> None:
    """What was said."""
    if item.remarks:
        page.heading("What was said")
    for remark in item.remarks:
        words = text(f"“{' '.join(remark.words.split()[:_SAID])}{' …' if _cut(remark) else ''}”")
        by = ", ".join(filter(None, (remark.speaker, remark.affiliation)))
        body = line(words, f"— {by}", cites(remark.notes))
        page.hanging(_head(remark.when, mark(remark)), body, WHEN + 3)


def _cut(remark: Remark) -> bool:
    return remark.cut or len(remark.words.split()) > _SAID


def doubtful(page: Page, item: ItemBrief) -> None:
    """What the reader is not sure of."""
    if item.doubtful:
        page.heading("Read with doubt")
        page.put(text(DOUBT, QUIET))
    for one in item.doubtful:
        body = line(one.line.text, cites(one.line.notes), text(f"({doubt_words(one)})", QUIET))
        page.hanging(_head(one.line.when, "?"), body, WHEN + 3)
