"""Models of how members vote, judged by the rules."""

from ninevotes.forecast.history import PastVote, default_precedents
from ninevotes.forecast.pooled import baseline
from ninevotes.forecast.result import Forecast, ForecastError, MemberForecast, Precedent

__all__ = [
    "Forecast",
    "ForecastError",
    "MemberForecast",
    "PastVote",
    "Precedent",
    "baseline",
    "default_precedents",
]
