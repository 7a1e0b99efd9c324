"""A forecast as plain data, for JSON: stable names, dates as ``YYYY-MM-DD``."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ninevotes.forecast.reported.reliability import chance_right
from ninevotes.forecast.reported.said import HeadCount, Intention, Said
from ninevotes.forecast.result import Basis, Forecast, MemberForecast, Precedent
from ninevotes.vocabulary.votes import Vote

FORMAT = "ninevotes.forecast/1"

_LISTS = {
    "in_favour": Vote.IN_FAVOUR,
    "against": Vote.AGAINST,
    "abstaining": Vote.ABSTENTION,
    "not_participating": Vote.DID_NOT_PARTICIPATE,
    "absent": Vote.ABSENT,
}


def as_dict(forecast: Forecast) -> dict[str, Any]:
    """Everything a forecast says. Chances are 0 to 1; ``kind`` says that it is computed."""
    return {
        "format": FORMAT,
        "kind": "computed",
        "question": forecast.question,
        "on": forecast.on.isoformat(),
        "cut_off": forecast.cut_off.isoformat(),
        "label": forecast.label,
        "required": forecast.required,
        "chance_of_required": forecast.chance_of_required,
        "low": forecast.low,
        "high": forecast.high,
        "chance_of_adoption": forecast.chance_of_adoption,
        "chance_of_veto": forecast.chance_of_veto,
        "vetoers": [{"state": code, "chance": chance} for code, chance in forecast.vetoers],
        "tally": [{"in_favour": count, "chance": chance} for count, chance in forecast.tally],
        "members": [_member(member) for member in forecast.members],
        "precedents": [_precedent(precedent) for precedent in forecast.precedents],
        "caveats": list(forecast.caveats),
        "pivots": [asdict(pivot) | {"swing": pivot.swing} for pivot in forecast.pivots],
        "basis": _basis(forecast.basis),
        "reliability": None if forecast.reliability is None else asdict(forecast.reliability),
        "reports": [_said(one) for one in forecast.reports],
        "chance_of_required_without_reports": forecast.unreported,
        "fallback": forecast.fallback,
    }


def _said(one: Said) -> dict[str, Any]:
    """What reports say; of a member or of a count, the other keys null."""
    of_member = isinstance(one, Intention)
    return {
        "says": one.words,
        "state": one.state if isinstance(one, Intention) else None,
        "vote": one.vote.words if isinstance(one, Intention) else None,
        "count": one.count if isinstance(one, HeadCount) else None,
        "bound": one.bound.value if isinstance(one, HeadCount) else None,
        "known_by": one.kind.value,
        "chance_right": chance_right(one.kind) if of_member else None,
        "sources": [
            asdict(source) | {"published": source.published.isoformat()} for source in one.sources
        ],
    }


def _basis(basis: Basis | None) -> dict[str, Any] | None:
    if basis is None:
        return None
    return asdict(basis) | {"fitted_to": basis.fitted_to.isoformat()}


def _member(member: MemberForecast) -> dict[str, Any]:
    return {name: getattr(member, name) for name in MemberForecast.__dataclass_fields__}


def _precedent(precedent: Precedent) -> dict[str, Any]:
    ballot = precedent.ballot
    return {
        "date": precedent.date.isoformat(),
        "title": precedent.title,
        "symbol": precedent.symbol,
        "outcome": precedent.outcome,
        "reason": precedent.reason,
        "weight": precedent.weight,
        "source": precedent.source,
        "tally": {name: ballot.count(vote) for name, vote in _LISTS.items()},
        "votes": {name: list(ballot.cast(vote)) for name, vote in _LISTS.items()},
    }
