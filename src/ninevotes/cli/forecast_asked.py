"""A question to the forecast, as people write it on a command line."""

from __future__ import annotations

import datetime as dt
import re

import typer

from ninevotes.answers.errors import AskedError
from ninevotes.answers.parts import members_named
from ninevotes.forecast.history import MOVED_BY
from ninevotes.forecast.outlook.asked import Asked
from ninevotes.vocabulary.events import Item
from ninevotes.vocabulary.items import agenda_items, generic_item, item_named
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.votes import Vote

_WORDS = {
    "yes": "Y",
    "y": "Y",
    "no": "N",
    "n": "N",
    "abstain": "A",
    "abstention": "A",
    "a": "A",
}
"""Words for votes, beside the letters."""


def asked_for(
    item: str | None,
    on: dt.date | None,
    question: QuestionType,
    moved_by: list[str],
    draft: str | None = None,
) -> Asked:
    """A question as the options give it.

    Raises:
        typer.BadParameter: the matter or the day is missing, or a part is not known.
    """
    if item is None:
        raise typer.BadParameter("name the matter, as PRK:human-rights", param_hint="ITEM")
    if on is None:
        raise typer.BadParameter("say for which day, as 2018-11-29", param_hint="--on")
    matter = _matter(item, on)
    movers = _codes(moved_by)
    asked = Question(
        question,
        facts={MOVED_BY: " ".join(movers)} if movers else {},
        text=f"{question.value.replace('_', ' ').capitalize()}: {matter.name}",
    )
    return Asked(asked, matter.key, on, {}, draft)


def _matter(words: str, on: dt.date) -> Item:
    """The item of a key, of a state with one item, or of words that tell one item."""
    named = item_named(words)
    if named:
        return named
    if words.partition(":")[0] in states() and ":" in words:
        return Item(words, generic_item(words.partition(":")[0], on).name)
    told = [known.item for known in agenda_items() if words in known.item.states] or [
        known.item
        for known in agenda_items()
        if any(re.search(word, words, re.IGNORECASE) for word in known.words)
    ]
    if len(told) == 1:
        return told[0]
    keys = ", ".join(item.key for item in told or [known.item for known in agenda_items()])
    raise typer.BadParameter(
        f"{'several matters match' if told else 'no matter matches'} {words!r}: give one of {keys}"
    )


def declared_votes(given: list[str]) -> dict[str, Vote]:
    """Votes as ``RUS=no``.

    Raises:
        typer.BadParameter: one is not written so.
    """
    votes = {}
    for entry in given:
        code, _, word = entry.partition("=")
        letter = _WORDS.get(word.lower(), word.upper())
        if letter not in ("Y", "N", "A"):
            raise typer.BadParameter(
                f"{entry!r} is no vote: write CODE=yes, CODE=no or CODE=abstain"
            )
        votes[code.upper()] = Vote(letter)
    return votes


def _codes(named: list[str]) -> tuple[str, ...]:
    try:
        return members_named(named)
    except AskedError as error:
        raise typer.BadParameter(str(error), param_hint="--moved-by") from None
