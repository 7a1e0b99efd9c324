"""The whole brief."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from ninevotes.brief.model.forecasts import ForecastView
from ninevotes.brief.model.lines import (
    Difference,
    DoubtfulLine,
    Expectation,
    Line,
    Remark,
    Sentence,
)
from ninevotes.brief.model.official import OfficialRecordView
from ninevotes.brief.model.sources import Note, Origin
from ninevotes.brief.model.steps import StepView
from ninevotes.brief.model.votes import VoteView


@dataclass(frozen=True, slots=True)
class OtherItem:
    """Another item of the same record that is not on the page."""

    key: str
    name: str
    events: int


@dataclass(frozen=True, slots=True)
class ItemBrief:
    """The findings on one item.

    Args:
        id: anchor on the page.
        key: key of the item.
        name: its name.
        official: whether the name is the Council's own wording.
        states: names of the states concerned.
        answer: the headline answer: what the record says, and what comes next.
        story_from: from when the item's own story runs, in words; null where no request
            or vote marks it. Lines before it are background.
        timeline: what happened, predictions and quotations left out.
        votes: the votes among these of which more than the outcome is known.
        differences: where sources differ.
        expectations: what the press predicted, and what then happened.
        remarks: what was said.
        reported_rules: what sources say of the majority needed.
        seen_from: the day from which steps and forecasts look ahead, in words.
        steps: what the rules allow next.
        forecasts: how the vote is likely to go.
        gaps: what could not be established.
        doubtful: what the reader is not sure to have read aright; it stands nowhere else.
    """

    id: str
    key: str
    name: str
    official: bool
    states: tuple[str, ...]
    answer: tuple[Sentence, ...]
    story_from: str | None
    timeline: tuple[Line, ...]
    votes: tuple[VoteView, ...]
    differences: tuple[Difference, ...]
    expectations: tuple[Expectation, ...]
    remarks: tuple[Remark, ...]
    reported_rules: tuple[Line, ...]
    seen_from: str
    steps: tuple[StepView, ...]
    forecasts: tuple[ForecastView, ...]
    gaps: tuple[str, ...]
    doubtful: tuple[DoubtfulLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """A page of findings.

    Args:
        title: title of the page.
        as_of: the day of the brief: nothing known only later is in it.
        items: the findings, item by item.
        others: items of the record that were not chosen.
        origins: all documents, by the origin they go back to.
        notes: all footnotes, by number.
        remarks: how things were counted, and what the page is not.
        quote_words: most words quoted in one place.
        official_record: which official data stand behind the page.
    """

    title: str
    as_of: dt.date
    items: tuple[ItemBrief, ...]
    others: tuple[OtherItem, ...]
    origins: tuple[Origin, ...]
    notes: tuple[Note, ...]
    remarks: tuple[str, ...]
    quote_words: int
    official_record: OfficialRecordView = field(default_factory=OfficialRecordView)

    def note(self, number: int) -> Note:
        """The footnote of a number.

        Raises:
            IndexError: there is no such footnote.
        """
        return self.notes[number - 1]
