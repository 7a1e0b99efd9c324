"""What a reader must know of a forecast by the fitted models, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ninevotes.forecast.caveats import REPORTED
from ninevotes.forecast.descriptors.items import GENERAL
from ninevotes.forecast.outlook.asked import Told
from ninevotes.forecast.outlook.nearest import Tie
from ninevotes.forecast.outlook.reliability import Tested
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.states import states

FEW = 3
"""Fewer precedents than this are said to be few."""

_NAMES = {
    "ensemble": "Ensemble of back-tested models",
    "ensemble and baseline, evenly": "Back-tested ensemble and baseline, averaged evenly",
}
"""The models as a reader is told of them."""

_ASSUMED = (
    "The half of it that is the baseline takes the request to come from those who made each "
    "earlier one, where they were the same."
)

AMENDMENT = (
    "An amendment is forecast as a draft on the matter would be. The official file has five votes "
    "on amendments with their ballots (1948, 1972, 2023, two of 2025), none of them carried, and "
    "leaves out those that were carried: what they would teach is that amendments fail."
)

_CATALOGUE_ENDS = dt.date(2022, 6, 30)


def label(model: str, way: Tested | None) -> str:
    """Which model, and its score on questions of this kind beside a trivial forecast."""
    name = _NAMES.get(model, model)
    if way is None:
        return f"{name}; not back-tested on such questions"
    loss = way.ballots["log loss"]
    return (
        f"{name}. Log loss a ballot on {way.of} ({way.count}): {loss.value:.2f}; "
        f"{loss.trivial_name} {loss.trivial:.2f}"
    )


def caveats(told: Told, ties: Sequence[Tie], votes: int, fitted_to: dt.date) -> tuple[str, ...]:
    """The caveats, the gravest first."""
    return tuple(_all(told, ties, votes, fitted_to))


def _all(told: Told, ties: Sequence[Tie], votes: int, fitted_to: dt.date) -> Iterator[str]:
    asked = told.asked
    yield "A model's estimate; not a position of any government or of the United Nations."
    yield _nearest(told, len(ties))
    yield (
        f"Nothing dated {asked.on.isoformat()} or later is used: {votes} votes known, the models "
        f"fitted on those to {fitted_to.isoformat()}."
    )
    yield _movers(told)
    if asked.said:
        yield REPORTED
    if told.missed:
        yield f"Not known to the models, and left aside: {', '.join(told.missed)}."
    if asked.question.type is QuestionType.AMENDMENT:
        yield AMENDMENT
    if not asked.procedural:
        yield "It has not read the text of a draft, and knows nothing of negotiations."
        if asked.on > _CATALOGUE_ENDS:
            yield (
                "Of votes since July 2022 the sponsors are not on record here, so what their "
                "texts met with lately is known by the matter alone."
            )
    else:
        yield (
            "Procedural votes are in no official table: it knows those carried with the program, "
            "which are few and were contested."
        )


def _nearest(told: Told, near: int) -> str:
    if GENERAL in told.described.terms:
        return (
            "No near precedent: the matter is not one that the models tell apart. The forecast "
            "leans on all matters, and its intervals are wide."
        )
    if near == 0:
        return (
            "No near precedent: no earlier vote of this kind on the matter is near enough. The "
            "forecast leans on other matters, and its intervals are wide."
        )
    votes = "one earlier vote" if near == 1 else f"{near} earlier votes"
    few = " Few: the intervals are wide." if near < FEW else ""
    return f"Near precedents: {votes} on the matter.{few}"


def _movers(told: Told) -> str:
    asked, known = told.asked, states()
    movers = sorted(told.described.sponsors)
    names = [known[code].name_on(asked.on) for code in movers if code in known]
    what = "asks for it" if asked.procedural else "submits the text"
    if not names:
        said = f"Nobody is named who {what}. Who does decides much: without that it knows less."
        return f"{said} {_ASSUMED}" if asked.procedural else said
    verb = "asked for" if asked.procedural else "submitted"
    return f"Taken to be {verb} by {', '.join(names)}."
