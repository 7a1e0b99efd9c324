"""The outlook of an item: where it stands, what may follow, how a vote may go."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from ninevotes.forecast import Forecast
from ninevotes.forecast.forecasts import Forecasts
from ninevotes.forecast.outlook.asked import Asked
from ninevotes.pipeline.standing import standing
from ninevotes.rules.next import NextStep, Stage, StateOfPlay, next_steps
from ninevotes.vocabulary.events import History, Item
from ninevotes.vocabulary.membership import NoCouncilError
from ninevotes.vocabulary.questions import Question, QuestionType

_ON_THE_AGENDA = frozenset(
    {Stage.REQUESTED, Stage.CALLED, Stage.AGENDA_CONTESTED, Stage.AGENDA_LOST}
)
_ON_A_DRAFT = frozenset(
    {Stage.DRAFT_TABLED, Stage.VOTING, Stage.VETOED, Stage.FAILED_VOTES, Stage.SANCTIONS_IN_FORCE}
)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What may come next on an item, seen from a day."""

    day: dt.date
    steps: tuple[NextStep, ...] = ()
    forecasts: tuple[Forecast, ...] = ()


def outlook_of(history: History, key: str, as_of: dt.date | None, forecasts: Forecasts) -> Outlook:
    """The outlook of an item from the day asked about, or from its last report.

    Nothing later than that day is made use of. A day without a Council on record has no
    steps and no forecast.
    """
    item = next(item for item in history.items if item.key == key)
    day = as_of or _last_report(history, key)
    try:
        play = standing(history, item, day)
    except NoCouncilError:
        return Outlook(day)
    return Outlook(day, next_steps(play), _forecasts(item, play, forecasts))


def _last_report(history: History, key: str) -> dt.date:
    """The day of the last report that tells of the item."""
    speaking = {c.document for e in history.events if e.item == key for c in e.claims}
    dates = [d.date for d in history.documents if d.date and (d.id in speaking or not speaking)]
    return max(dates or [d.date for d in history.documents if d.date])


def _forecasts(item: Item, play: StateOfPlay, forecasts: Forecasts) -> tuple[Forecast, ...]:
    """The votes that the state of play may lead to, the nearest first."""
    agenda = Question(QuestionType.AGENDA, text=f"Adoption of the agenda: {item.name}")
    draft = Question(QuestionType.DRAFT_RESOLUTION, text=f"A draft resolution on: {item.name}")
    if play.stage in _ON_THE_AGENDA:
        asked: tuple[Question, ...] = (agenda,)
    elif play.stage in _ON_A_DRAFT:
        asked = (draft,)
    else:
        asked = (agenda, draft)
    return tuple(
        forecasts.forecast(Asked(_moved(question, play), item.key, play.on)) for question in asked
    )


def _moved(question: Question, play: StateOfPlay) -> Question:
    """The question with those who ask for the meeting: it matters much who wants a vote carried."""
    if not play.requested_by or question.type is not QuestionType.AGENDA:
        return question
    return replace(question, facts={"moved_by": " ".join(play.requested_by)})
