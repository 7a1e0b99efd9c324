"""How a vote is likely to go: the model's estimate, never a position of a government."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any, TypedDict

from ninevotes.answers.errors import AskedError, asked_rightly
from ninevotes.answers.parts import listed, member_named, members_named, one_of, whole_day
from ninevotes.forecast import ForecastError
from ninevotes.forecast.export import as_dict
from ninevotes.forecast.forecasts import Forecasts
from ninevotes.forecast.history import MOVED_BY
from ninevotes.forecast.outlook.asked import Asked
from ninevotes.pipeline.forecasting import forecasts_of
from ninevotes.record.store import Store
from ninevotes.vocabulary.events import Item
from ninevotes.vocabulary.items import agenda_items, generic_item, item_named
from ninevotes.vocabulary.membership import NoCouncilError
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.votes import Vote

CAST = (Vote.IN_FAVOUR, Vote.AGAINST, Vote.ABSTENTION)
"""Votes that a member may declare."""

_WORDS = {"yes": "Y", "no": "N", "abstain": "A", "abstention": "A"}


class Forecasted(TypedDict):
    """Chances from 0 to 1 with their intervals, member by member and for the vote as a whole.

    ``cut_off`` is the last day of what the model has seen; ``label`` names it with its
    back-test; ``precedents`` are the earlier votes that weigh most. ``basis`` says which model
    answers and from what; ``fallback``, where the baseline answers in place of the back-tested
    models, why, and how to mend it. ``reports`` is what reports of the days before say.
    """

    format: str
    kind: str
    question: str
    on: str
    cut_off: str
    label: str
    required: int
    chance_of_required: float
    low: float
    high: float
    chance_of_adoption: float
    chance_of_veto: float | None
    vetoers: list[dict[str, Any]]
    tally: list[dict[str, Any]]
    members: list[dict[str, Any]]
    precedents: list[dict[str, Any]]
    caveats: list[str]
    pivots: list[dict[str, Any]]
    basis: dict[str, Any] | None
    reliability: dict[str, Any] | None
    reports: list[dict[str, Any]]
    chance_of_required_without_reports: float | None
    fallback: str | None


@dataclass(frozen=True, slots=True)
class ForecastAsked:
    """A forecast as people write it; what is left empty is not known.

    Args:
        item: the matter: a key, a state with one item, or words that tell one item.
        on: the day of the vote; only earlier votes are used.
        question: what is put.
        moved_by: states that ask for it, by name or code.
        declare: votes already known, as CIV=Y, CIV:Y or CIV=yes.
        draft: symbol of a draft in the catalogue, whose own words are then known.
    """

    item: str
    on: str
    question: str = QuestionType.AGENDA.value
    moved_by: tuple[str, ...] = ()
    declare: tuple[str, ...] = ()
    draft: str = ""


def forecasted(
    store: Store, asked: ForecastAsked, forecasts: Forecasts | None = None
) -> Forecasted:
    """The models' answer; nothing is fitted for it.

    Args:
        store: the record, for the names of the matters that its reports are about.
        asked: the question.
        forecasts: who forecasts over the record, where one is at hand that has read it.

    Raises:
        AskedError: a part of the question cannot be, or it cannot be forecast.
        StoreError: the record cannot be read.
    """
    with asked_rightly(ForecastError, NoCouncilError):
        found: Any = as_dict((forecasts or forecasts_of(store)).forecast(_asked(store, asked)))
    answer: Forecasted = found
    return answer


def _asked(store: Store, asked: ForecastAsked) -> Asked:
    """The question as the models take it: the same as the command's."""
    on = whole_day(asked.on)
    kind = one_of(QuestionType, asked.question, "kind of question") or QuestionType.AGENDA
    told = {matter.item.key: matter.item for matter in store.matters()}
    matter = told.get(asked.item) or matter_named(asked.item, on)
    moved_by = members_named(asked.moved_by)
    question = Question(
        kind,
        facts={MOVED_BY: " ".join(moved_by)} if moved_by else {},
        text=f"{kind.value.replace('_', ' ').capitalize()}: {matter.name}",
    )
    declared = dict(_declared(each) for each in listed(asked.declare))
    return Asked(question, matter.key, on, declared, asked.draft or None)


def matter_named(words: str, on: dt.date) -> Item:
    """The item of a key, of a state with one item, or of words that tell one item.

    Raises:
        AskedError: none or several answer to the words.
    """
    named = item_named(words)
    if named:
        return named
    code, _, topic = words.partition(":")
    if topic and code in states():
        return Item(words, generic_item(code, on).name)
    known = [each.item for each in agenda_items()]
    told = [item for item in known if words in item.states] or [
        each.item
        for each in agenda_items()
        if any(re.search(word, words, re.IGNORECASE) for word in each.words)
    ]
    if len(told) == 1:
        return told[0]
    how = "several matters match" if told else "no matter matches"
    keys = ", ".join(item.key for item in told or known)
    raise AskedError(f"{how} {words[:60]!r}: give one of {keys}")


def _declared(entry: str) -> tuple[str, Vote]:
    code, _, word = entry.replace("=", ":").partition(":")
    letter = _WORDS.get(word.lower(), word.upper())
    if letter not in CAST:
        raise AskedError(f"{entry[:40]!r} is no vote: write CODE=Y, CODE=N or CODE=A")
    return member_named(code), Vote(letter)
