"""A forecast with every member, its tally and its precedents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ninevotes.brief.assemble.desk import Desk
from ninevotes.brief.assemble.seating import short_name, state_name
from ninevotes.brief.assemble.votes import precedent_vote
from ninevotes.brief.clean import plain
from ninevotes.brief.dates import in_words
from ninevotes.brief.language import _
from ninevotes.brief.model import ForecastView, MemberRow, PivotView, PrecedentView
from ninevotes.brief.numbers import percent
from ninevotes.forecast.reported.said import told_in_full
from ninevotes.forecast.result import Basis, Figure, Forecast, MemberForecast, Reliability
from ninevotes.vocabulary.membership import NoCouncilError, permanent_on

_MOST_UNCERTAIN = 3
_NEAR_EVEN = 0.3
_MOVES = 0.01
_MOST_PIVOTAL = 3


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
        caveats=tuple(
            plain(words)
            for words in (*forecast.caveats, *told_in_full(forecast.reports, forecast.on))
        ),
        pivotal=tuple(_pivotal(forecast)),
        tested=_tested(forecast.reliability),
        made_from=_made_from(forecast.basis),
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


def _pivotal(forecast: Forecast) -> Iterator[PivotView]:
    """Those that move most, of all members and of the elected ones."""
    moving = [pivot for pivot in forecast.pivots if pivot.swing >= _MOVES]
    elected = [pivot for pivot in moving if not _permanent(pivot.state, forecast.on)]
    for pivot in dict.fromkeys([*moving[:_MOST_PIVOTAL], *elected[:_MOST_PIVOTAL]]):
        name = state_name(plain(pivot.state), forecast.on)
        yield PivotView(name, pivot.if_in_favour, pivot.if_abstaining, pivot.if_against)


def _tested(reliability: Reliability | None) -> str:
    if reliability is None:
        return ""
    scores = "; ".join(_figure(figure) for figure in reliability.figures)
    told = _(
        "On %(votes)s (%(count)s): %(scores)s.",
        votes=reliability.of,
        count=reliability.count,
        scores=scores,
    )
    if reliability.said is None or reliability.came is None:
        return plain(told)
    more = _(
        "Where about this chance of adoption was forecast (%(count)s votes, %(said)s on average), "
        "%(came)s were adopted.",
        count=reliability.alike,
        said=percent(reliability.said),
        came=percent(reliability.came),
    )
    return plain(f"{told} {more}")


def _figure(figure: Figure) -> str:
    beside = "" if figure.trivial is None else f", {figure.trivial_name} {figure.trivial:.3f}"
    return f"{figure.score} {figure.value:.3f} ({figure.low:.3f}–{figure.high:.3f}{beside})"


def _made_from(basis: Basis | None) -> str:
    if basis is None:
        return ""
    return plain(
        _(
            "Made from %(what)s; %(count)s votes (SHA-256 %(hash)s…); constants fitted on votes "
            "to %(day)s.",
            what=basis.described_by,
            count=basis.votes,
            hash=basis.votes_sha256[:12],
            day=in_words(basis.fitted_to),
        )
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
