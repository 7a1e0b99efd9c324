"""A forecast as an address asks for it, and as the page shows it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode
from weakref import WeakKeyDictionary

from ninevotes.answers.thoughts import ThoughtError, day_and_question
from ninevotes.brief.assemble.desk import Desk
from ninevotes.brief.assemble.footnotes import Footnotes
from ninevotes.brief.assemble.forecasts import forecast_view
from ninevotes.brief.model import ForecastView
from ninevotes.forecast import Forecast
from ninevotes.forecast.forecasts import Forecasts
from ninevotes.forecast.history import MOVED_BY
from ninevotes.forecast.outlook.asked import Asked
from ninevotes.pipeline.forecasting import forecasts_of
from ninevotes.record.store import Store
from ninevotes.rules.composition import council_on
from ninevotes.vocabulary.events import History, Item
from ninevotes.vocabulary.items import agenda_items, item_named
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.votes import Vote

QUESTIONS = {
    QuestionType.AGENDA: "the agenda, or holding a meeting",
    QuestionType.DRAFT_RESOLUTION: "a draft resolution",
    QuestionType.INVITATION_37: "an invitation under rule 37",
    QuestionType.INVITATION_39: "an invitation under rule 39",
    QuestionType.ADJOURNMENT: "adjourning or postponing",
    QuestionType.EMERGENCY_SESSION_CALL: "calling an emergency special session",
}
"""What may be put, in words."""

_DECLARED = (Vote.IN_FAVOUR, Vote.ABSTENTION, Vote.AGAINST)
_WORDS = 25


@dataclass(frozen=True, slots=True)
class AskedForecast:
    """What is asked.

    Args:
        item: the matter.
        on: the day of the vote.
        question: what is put.
        moved_by: codes of states that ask for it.
        declared: votes that members have declared.
        draft: symbol of a draft of the catalogue, or empty.
    """

    item: Item
    on: dt.date
    question: QuestionType
    moved_by: tuple[str, ...]
    declared: Mapping[str, Vote]
    draft: str = ""

    @property
    def members(self) -> tuple[str, ...]:
        """Who sits on the day, in English alphabetical order."""
        return council_on(self.on).members

    @property
    def query(self) -> str:
        """The part of the address that holds it."""
        parts = [("item", self.item.key), ("on", self.on.isoformat()), ("question", self.question)]
        if self.moved_by:
            parts.append(("moved_by", " ".join(self.moved_by)))
        if self.draft:
            parts.append(("draft", self.draft))
        parts += [("declare", f"{code}:{vote.value}") for code, vote in self.declared.items()]
        return urlencode(parts)


def declared_in(query: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Declared votes of a form with a field for each member, as ``CODE:Y``; open ones left out."""
    return tuple(f"{name}:{value}" for name, value in query if name in states() and value)


def asked_forecast(
    item: str,
    on: str,
    question: str,
    moved_by: str,
    declare: Iterable[str],
    names: Mapping[str, str],
    draft: str = "",
) -> AskedForecast:
    """What an address asks for.

    Args:
        item: key of a matter.
        on: the day, ISO 8601.
        question: a kind of question.
        moved_by: codes, with spaces or commas.
        declare: ``CODE:Y``, or empty where a member's vote is not declared.
        names: names of the matters that reports are about, by key.
        draft: symbol of a draft, or empty.

    Raises:
        ThoughtError: a part of it is not as it should be; the message says what would be right.
        NoCouncilError: no Council is on record for the day.
    """
    day, kind = day_and_question(on, question)
    council_on(day)
    movers = tuple(moved_by.upper().replace(",", " ").split())
    for code in movers:
        if code not in states():
            raise ThoughtError(f"no state has the code {code[:20]!r}: use ISO 3166, as USA")
    matter = item_named(item) or (Item(item, names[item]) if item in names else None)
    if matter is None:
        raise ThoughtError(f"no matter has the key {item[:60]!r}: choose one of the list")
    return AskedForecast(matter, day, kind, movers, dict(_declared(declare)), draft.strip())


def _declared(given: Iterable[str]) -> Iterable[tuple[str, Vote]]:
    for entry in given:
        code, _, letter = entry.upper().partition(":")
        if not letter:
            continue
        if letter not in {vote.value for vote in _DECLARED} or code not in states():
            raise ThoughtError(
                f"{entry[:20]!r} is no declared vote: write CODE:Y, CODE:A or CODE:N"
            )
        yield code, Vote(letter)


_KEPT: WeakKeyDictionary[Store, Forecasts] = WeakKeyDictionary()


def forecast_of(asked: AskedForecast, store: Store) -> Forecast:
    """The models' answer; nothing is fitted while a reader waits.

    Args:
        asked: the question.
        store: the record that the models learn from.

    Raises:
        ForecastError: it cannot be forecast; the message says why.
    """
    facts = {MOVED_BY: " ".join(asked.moved_by)} if asked.moved_by else {}
    text = f"{QUESTIONS[asked.question].capitalize()}: {asked.item.name}"
    question = Question(asked.question, facts=facts, text=text)
    forecasts = _KEPT.setdefault(store, forecasts_of(store))
    return forecasts.forecast(
        Asked(question, asked.item.key, asked.on, asked.declared, asked.draft or None)
    )


def shown_forecast(forecast: Forecast) -> ForecastView:
    """The same as the brief shows it."""
    nothing = History((), (), (), ())
    desk = Desk(nothing, forecast.on, _WORDS, Footnotes(nothing, _WORDS), {}, {}, {})
    return forecast_view(forecast, "asked", desk)


def matters_to_ask(names: Mapping[str, str]) -> dict[str, str]:
    """Keys and names of the matters to choose from: those of the agenda, and of the reports."""
    listed = {known.item.key: known.item.name for known in agenda_items()} | dict(names)
    return dict(sorted(listed.items(), key=lambda each: each[1]))
