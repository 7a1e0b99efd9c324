"""The brief as plain values: what every format shows, in the order it is shown."""

from __future__ import annotations

from ninevotes.brief.model.forecasts import ForecastView, MemberRow, PivotView, PrecedentView
from ninevotes.brief.model.lines import (
    Difference,
    DoubtfulLine,
    Expectation,
    Kind,
    Lane,
    Line,
    Remark,
    Sentence,
    Side,
)
from ninevotes.brief.model.official import OfficialRecordView, OfficialSource, OnRecord
from ninevotes.brief.model.page import Brief, ItemBrief, OtherItem
from ninevotes.brief.model.sources import Note, Origin, Source
from ninevotes.brief.model.steps import CaseView, StepView, WordingView
from ninevotes.brief.model.votes import Counts, Seat, VoteView

__all__ = [
    "Brief",
    "CaseView",
    "Counts",
    "Difference",
    "DoubtfulLine",
    "Expectation",
    "ForecastView",
    "ItemBrief",
    "Kind",
    "Lane",
    "Line",
    "MemberRow",
    "Note",
    "OfficialRecordView",
    "OfficialSource",
    "OnRecord",
    "Origin",
    "OtherItem",
    "PivotView",
    "PrecedentView",
    "Remark",
    "Seat",
    "Sentence",
    "Side",
    "Source",
    "StepView",
    "VoteView",
    "WordingView",
]
