"""The whole data flow: sources → reading → record ← rules → forecast → brief."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from ninevotes.brief import Brief, build
from ninevotes.forecast.forecasts import Fitting
from ninevotes.pipeline.doubts import doubts, sifted
from ninevotes.pipeline.forecasting import forecasts_of
from ninevotes.pipeline.official.answering import answered
from ninevotes.pipeline.official.beside import official_beside
from ninevotes.pipeline.outlook import outlook_of
from ninevotes.pipeline.press import press_forecasts
from ninevotes.pipeline.readers import READER, Progress, read_reports, silent
from ninevotes.pipeline.selection import (
    NothingToBriefError,
    choose_items,
    day_of_brief,
    kept_items,
)
from ninevotes.record.derive import derive
from ninevotes.record.recompute import recompute
from ninevotes.record.store import Store
from ninevotes.sources.reports import Problem
from ninevotes.vocabulary.events import Reading

__all__ = ["Briefing", "NothingToBriefError", "brief_reports"]


@dataclass(frozen=True, slots=True)
class Briefing:
    """A brief and the reports that could not be used."""

    brief: Brief
    problems: tuple[Problem, ...]


def brief_reports(  # noqa: PLR0913 - what to read, what about, and whom to tell
    paths: Iterable[Path],
    *,
    store: Store,
    manifest: Path | None = None,
    item: str | None = None,
    as_of: dt.date | None = None,
    progress: Progress = silent,
    fitting: Fitting | None = None,
) -> Briefing:
    """Read reports, keep them in the record, and put the brief on them together.

    Where the record holds official data, what is reported is tied to it.

    Args:
        paths: report files, folders, patterns, or ``-``; none for everything the record holds.
        store: the record.
        manifest: what is known of the documents, if it lies elsewhere than beside them.
        item: words or key of the item wanted; all by default.
        as_of: what was known by this day; by default the day of the last report.
        progress: told after each report how far reading is.
        fitting: told how far fitting the forecast's models is; without it none are fitted, and
            those that are kept are used.

    Raises:
        StoreError: the store cannot be used.
        NothingToBriefError: no report could be read, or none is about the item or the day.
    """
    wanted = list(paths)
    if wanted:
        readings, problems = _take_in(store, wanted, manifest, progress)
    else:
        # Of a large record only what the item needs is loaded.
        readings, problems = store.readings(about=kept_items(store, item) if item else None), []
    day = day_of_brief(readings, as_of, problems)
    readings, misread = sifted(readings, store.judgements.standing())
    history = derive(readings, as_of=day if as_of else None)
    items = choose_items(history, item)
    beside = official_beside(store, history, day)
    history = beside.history
    unsure = doubts(history.events, misread, beside.record.ties)
    sure = replace(history, events=tuple(e for e in history.events if e.id not in unsure))
    forecasts = forecasts_of(store, fitting=fitting)
    outlook = {key: outlook_of(sure, key, as_of, forecasts) for key in items}
    brief = build(
        history,
        as_of=as_of or max(found.day for found in outlook.values()),
        items=items,
        steps={key: found.steps for key, found in outlook.items()},
        forecasts={key: found.forecasts for key, found in outlook.items()},
        days={key: found.day for key, found in outlook.items()},
        ledger=tuple(answered(press_forecasts(sure), beside.record)),
        decisions={r.event: r.decision for r in recompute(sure) if r.decision},
        official=beside.record,
        doubts=unsure,
    )
    return Briefing(brief, tuple(problems))


def _take_in(
    store: Store,
    paths: list[Path],
    manifest: Path | None,
    progress: Progress,
) -> tuple[list[Reading], list[Problem]]:
    """Read the reports and keep each one that could be read."""
    readings: list[Reading] = []
    problems: list[Problem] = []
    for outcome in read_reports(paths, manifest, progress=progress):
        if isinstance(outcome, Problem):
            problems.append(outcome)
        else:
            store.add(outcome, reader=READER)
            readings.append(outcome)
    return store.claim_corrections.held(readings), problems
