"""A forecast with every member, its tally and its precedents."""

from __future__ import annotations

import datetime as dt

from ninevotes.brief.assemble.desk import Desk
from ninevotes.brief.assemble.seating import short_name, state_name
from ninevotes.brief.assemble.votes import precedent_vote
from ninevotes.brief.clean import plain
from ninevotes.brief.dates import in_words
from ninevotes.brief.model import ForecastView, MemberRow, PrecedentView
from ninevotes.forecast.result import Forecast, MemberForecast
from ninevotes.vocabulary.membership import NoCouncilError, permanent_on

_MOST_UNCERTAIN = 3
_NEAR_EVEN = 0.3


def forecast_view(forecast: Forecast, place: str, desk: Desk) -> ForecastView:
    """The view of one forecast.

    Args:
        forecast: what the model says.
        place: where on the page it stands, for its anchors.
        desk: the desk of the page.
    """
    heaviest = sorted(forecast.precedents, key=lambda p: (-p.weight, p.date, p.title))
    rows = [_row(member, forecast.on) for member in forecast.members]
    return ForecastView(
        id=f"forecast-{place}",
        question=plain(forecast.question),
        on=in_words(forecast.on),
        cut_off=in_words(forecast.cut_off),
        label=plain(forecast.label),
        members=tuple(rows),
        size=max([len(rows), *(votes for votes, _ in forecast.tally)], default=0),
        required=forecast.required,
        chance=forecast.chance_of_required,
        low=forecast.low,
        high=forecast.high,
        chance_of_veto=forecast.chance_of_veto,
        vetoers=tuple((state_name(code, forecast.on), chance) for code, chance in forecast.vetoers),
        tally=tuple(sorted((votes, chance) for votes, chance in forecast.tally)),
        least_certain=_least_certain(rows),
        precedents=tuple(
            PrecedentView(
                precedent_vote(precedent, f"{place}-{rank}", desk),
                precedent.weight,
                plain(precedent.source),
            )
            for rank, precedent in enumerate(heaviest, start=1)
        ),
        caveats=tuple(plain(words) for words in forecast.caveats),
    )


def _row(member: MemberForecast, on: dt.date) -> MemberRow:
    code = plain(member.state)
    return MemberRow(
        code=code,
        name=state_name(code, on),
        short=short_name(code, on),
        permanent=_permanent(code, on),
        in_favour=member.in_favour,
        abstaining=member.abstaining,
        against=member.against,
        low=member.low,
        high=member.high,
        basis=plain(member.basis),
    )


def _permanent(code: str, on: dt.date) -> bool:
    try:
        return code in permanent_on(on)
    except NoCouncilError:
        return False


def _least_certain(rows: list[MemberRow]) -> tuple[str, ...]:
    near = [row for row in rows if abs(row.in_favour - 0.5) <= _NEAR_EVEN]
    near.sort(key=lambda row: (abs(row.in_favour - 0.5), row.name))
    return tuple(row.name for row in near[:_MOST_UNCERTAIN])
