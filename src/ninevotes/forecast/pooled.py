"""The baseline: partial pooling of past votes, and the rules.

The honest simplest thing: who sits, how they voted on the nearest precedents, and how sure one
can be of that. It reads no text and knows no politics. Whatever else forecasts a vote has to
do better than this.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping, Sequence

from ninevotes.forecast.ballots import cells
from ninevotes.forecast.basis import basis
from ninevotes.forecast.caveats import caveats
from ninevotes.forecast.estimate import Estimate, estimate
from ninevotes.forecast.exact_pivots import exact_pivots
from ninevotes.forecast.grounds import heaviest
from ninevotes.forecast.history import PastVote, default_precedents
from ninevotes.forecast.parameters import CHOSEN, CHOSEN_ON_VOTES_TO, Parameters
from ninevotes.forecast.pooling import groups_on
from ninevotes.forecast.reported.in_baseline import Told, with_reports
from ninevotes.forecast.reported.moved import moved
from ninevotes.forecast.reported.said import Said, said_of
from ninevotes.forecast.result import Basis, Forecast, ForecastError, MemberForecast
from ninevotes.forecast.track_record import label
from ninevotes.forecast.uncertainty import Spread, spread, unknown_of_item
from ninevotes.forecast.verdicts import Verdict, refuse_what_is_not_voted, verdict
from ninevotes.rules.classification import nature
from ninevotes.vocabulary.membership import members_on, permanent_on
from ninevotes.vocabulary.questions import Question
from ninevotes.vocabulary.votes import Vote


def baseline(  # noqa: PLR0913 - a question as it is known, and what to learn from
    question: Question,
    item_key: str,
    on: dt.date,
    declared: Mapping[str, Vote] | None = None,
    history: Iterable[PastVote] | None = None,
    *,
    said: Sequence[Said] = (),
    parameters: Parameters = CHOSEN,
) -> Forecast:
    """Forecast a vote of the Council from the votes before it.

    Args:
        question: what will be put; its fact ``moved_by`` (codes) says who asks for it.
        item_key: key of the matter, ``PRK:human-rights``; an unknown key has no precedents.
        on: the day for which membership and majority are taken. Only votes dated strictly
            before it are used.
        declared: votes that members have declared, code to vote. They count as cast, and say
            something about the others, since members move together.
        history: past votes to learn from; those that the package carries by default.
        said: what reports of the days before say of the vote.
        parameters: the constants of the model.

    Raises:
        ForecastError: the question is not one that the Council decides by affirmative votes,
            or a member that does not sit has declared a vote.
        NoCouncilError: no Council is on record for the day.
    """
    refuse_what_is_not_voted(question)
    known = _in_order_of_seating(declared or {}, on)
    past = default_precedents() if history is None else history
    alone = with_reports(estimate(question, item_key, on, past, parameters, known), ())
    told = with_reports(alone.estimate, said)
    found, judged = told.estimate, _judged(question, on, told)
    before = _judged(question, on, alone).reached if said else judged.reached
    movers = found.target.movers
    unknown = unknown_of_item(found.weighed, parameters)
    spreads = spread(found.habits, known, judged.enough, unknown, parameters)
    return Forecast(
        question=question.text or question.type.value.replace("_", " "),
        on=on,
        cut_off=on - dt.timedelta(days=1),
        label=label(
            nature(question), movers_known=bool(movers) and not found.target.movers_assumed
        ),
        members=_members(told, alone, spreads, said),
        required=judged.required,
        chance_of_required=judged.reached,
        low=min(moved(spreads.reached[0], before, judged.reached), judged.reached),
        high=max(moved(spreads.reached[1], before, judged.reached), judged.reached),
        chance_of_veto=judged.vetoed,
        vetoers=judged.vetoers,
        tally=judged.tally,
        precedents=heaviest(found.weighed),
        caveats=caveats(found.target, found.weighed),
        pivots=exact_pivots(question, on, told.counted, known),
        basis=_basis(found, on),
        reports=tuple(said),
        unreported=before if said else None,
    )


def _judged(question: Question, on: dt.date, told: Told) -> Verdict:
    found = told.estimate
    chances = cells(found.given, permanent_on(on), found.effect)
    return verdict(question, on, tuple(found.given), told.cells(chances))


def _basis(found: Estimate, on: dt.date) -> Basis:
    seen = "\n".join(f"{one.past!r}" for one in found.weighed)
    return Basis(
        model="baseline",
        described_by="the matter, the kind of question"
        + (" and who moves it" if found.target.movers else "; not who moves it"),
        fitted_to=min(CHOSEN_ON_VOTES_TO, on - dt.timedelta(days=1)),
        votes=len(found.weighed),
        votes_sha256=hashlib.sha256(seen.encode()).hexdigest(),
        positions_sha256="",
        near=sum(one.near for one in found.weighed),
    )


def _in_order_of_seating(declared: Mapping[str, Vote], on: dt.date) -> dict[str, Vote]:
    sitting = members_on(on)
    for code in declared:
        if code not in sitting:
            raise ForecastError(
                f"{code} does not sit on {on.isoformat()} and cannot declare a vote; the members "
                f"are {', '.join(sitting)}"
            )
    return {code: declared[code] for code in sitting if code in declared}


def _members(
    told: Told, alone: Told, spreads: Spread, said: Sequence[Said]
) -> tuple[MemberForecast, ...]:
    found = told.estimate
    groups = groups_on(found.target.on)
    rows = []
    for code, (in_favour, abstaining, against) in told.chances.items():
        before = alone.chances[code][0]
        low, high = (
            moved(end, before, in_favour)
            for end in spreads.in_favour.get(code, (in_favour, in_favour))
        )
        rows.append(
            MemberForecast(
                state=code,
                in_favour=in_favour,
                abstaining=abstaining,
                against=against,
                low=min(low, in_favour),
                high=max(high, in_favour),
                basis="; ".join(
                    (
                        *said_of(code, said),
                        basis(code, groups[code], found.target, found.weighed, found.declared),
                    )
                ),
            )
        )
    return tuple(rows)
