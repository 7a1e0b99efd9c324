"""The whole back-test, by periods: the tables and pictures of the report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ninevotes.forecast.backtesting.coverage import coverage_note
from ninevotes.forecast.backtesting.engines import Engine, one_after_another
from ninevotes.forecast.backtesting.folds import BOOSTED, FULL, ORDINAL, SPONSORS, TEXT
from ninevotes.forecast.backtesting.leaks import form_only, within_years, within_years_interval
from ninevotes.forecast.backtesting.material import CATALOGUE_ENDS, Material
from ninevotes.forecast.backtesting.pictures import reliability_diagram
from ninevotes.forecast.backtesting.pooling import (
    ENSEMBLE,
    ENSEMBLE_BOOSTED,
    ENSEMBLE_SPONSORS,
    ENSEMBLE_TEXT,
)
from ninevotes.forecast.backtesting.procedural import procedural_table
from ninevotes.forecast.backtesting.report import Report
from ninevotes.forecast.backtesting.run import Backtest, Told, run_backtest
from ninevotes.forecast.backtesting.scores import reliability
from ninevotes.forecast.backtesting.tables import (
    TRIVIAL,
    Table,
    ballot_table,
    contested,
    declared_table,
    held,
    span,
    verdict_table,
)
from ninevotes.forecast.backtesting.verdicts import verdicts
from ninevotes.forecast.descriptors.described import fingerprint
from ninevotes.forecast.descriptors.matters import PROCEDURAL
from ninevotes.forecast.simulation.blocs import INDEPENDENT

MAIN = dt.date(2010, 1, 1)
SINGLE = (TEXT, SPONSORS, FULL, ORDINAL, BOOSTED)
POOLED = (ENSEMBLE_SPONSORS, ENSEMBLE_TEXT, ENSEMBLE, ENSEMBLE_BOOSTED)
PICTURE = "reliability.svg"
MATTER = "2010 to June 2022, by the matter and the sponsors"


@dataclass(frozen=True, slots=True)
class Made:
    """A report with its pictures, file name to SVG."""

    report: Report
    pictures: dict[str, str]


def make_report(
    material: Material,
    *,
    first: int = MAIN.year,
    engine: Engine = one_after_another,
    boosting: bool = False,
    leaks: bool = True,
    told: Told = lambda _: None,
) -> Made:
    """Run the back-test and lay out what comes of it.

    Args:
        material: votes and positions.
        first: first year forecast; decades before 2010 are reported apart.
        engine: where the work is done.
        boosting: whether boosted trees are compared.
        leaks: whether the form-only check is run, which takes as long again.
        told: is told what is being done.
    """
    run = run_backtest(
        material.catalogued,
        material.positions,
        first=first,
        engine=engine,
        boosting=boosting,
        told=told,
    )
    told("tables")
    tables = [*main_tables(run), *decade_tables(run, first)]
    later = run_backtest(material.by_item, material.positions, first=2022, engine=engine, told=told)
    tables += later_tables(later)
    told("by the matter and the sponsors")
    matters = run_backtest(
        material.by_matter, material.positions, first=MAIN.year, engine=engine, told=told
    )
    tables += [*matter_tables(matters), procedural_table(matters)]
    told("simulation check")
    checked = (coverage_note(),)
    notes = (_form_note(material, engine, told), *checked) if leaks else checked
    return Made(
        Report(_made_from(material), tuple(tables), notes, ((PICTURE, _CAPTION),)),
        {PICTURE: picture(run)},
    )


_CAPTION = "Reliability of the chance of not voting in favour, 2010 to June 2022"


def main_tables(run: Backtest) -> Iterator[Table]:
    """2010 to June 2022: all ballots, contested ones, drafts, and what declared votes add."""
    places = span(run, MAIN, CATALOGUE_ENDS)
    if not places.any():
        return
    models = _made(run, (*TRIVIAL, *SINGLE, *POOLED))
    yield ballot_table(run, "2010 to June 2022: all ballots", places, models)
    split = contested(run, places)
    yield ballot_table(run, "2010 to June 2022: contested votes", split, models)
    passed = places & ~run.archive.failed[run.table.vote]
    yield ballot_table(run, "2010 to June 2022: adopted drafts, as UNBench takes", passed, models)
    pooled = _made(run, (*TRIVIAL, FULL, ORDINAL, *POOLED))
    yield verdict_table(run, "2010 to June 2022: adoption and veto", places, pooled)
    title = "2010 to June 2022: three members, drawn at random, have declared their votes"
    best = _made(run, (ENSEMBLE, ENSEMBLE_BOOSTED))[-1]
    yield declared_table(run, title, places, best)


def decade_tables(run: Backtest, first: int) -> Iterator[Table]:
    """The decades before 2010, as far as they were forecast."""
    for start in range(first // 10 * 10, MAIN.year, 10):
        places = span(run, dt.date(max(start, first), 1, 1), dt.date(start + 9, 12, 31))
        if places.any():
            models = _made(run, (*TRIVIAL, ENSEMBLE_TEXT, ENSEMBLE))
            yield ballot_table(run, f"{max(start, first)} to {start + 9}", places, models)


def later_tables(run: Backtest) -> Iterator[Table]:
    """After June 2022, by the matter alone."""
    places = span(run, CATALOGUE_ENDS + dt.timedelta(days=1), dt.date(2100, 1, 1))
    if not places.any():
        return
    models = _made(run, (*TRIVIAL, TEXT, ENSEMBLE_TEXT))
    yield ballot_table(run, "July 2022 to 2025, by the matter alone: all ballots", places, models)
    split = contested(run, places)
    yield ballot_table(run, "July 2022 to 2025, by the matter alone: contested", split, models)
    yield verdict_table(run, "July 2022 to 2025: adoption and veto", places, models)


def matter_tables(run: Backtest) -> Iterator[Table]:
    """2010 to June 2022 by what a user can say: the matter, the kind of question, the sponsors."""
    places = span(run, MAIN, CATALOGUE_ENDS)
    drafts = np.array([PROCEDURAL not in vote.before.terms for vote in run.archive.votes])
    places &= drafts[run.table.vote]
    if not places.any():
        return
    models = _made(run, (*TRIVIAL, FULL, ENSEMBLE_SPONSORS, ENSEMBLE_TEXT, ENSEMBLE))
    yield ballot_table(run, f"{MATTER}: all ballots", places, models)
    yield ballot_table(run, f"{MATTER}: contested", contested(run, places), models)
    yield verdict_table(run, f"{MATTER}: adoption and veto", places, models)


def picture(run: Backtest) -> str:
    """The reliability diagram of the main period."""
    places = span(run, MAIN, CATALOGUE_ENDS)
    curves = {}
    for model in _made(run, (TRIVIAL[2], ENSEMBLE, ENSEMBLE_BOOSTED)):
        ballots = held(run, model, places)
        curves[model] = reliability(1 - ballots.chances[:, 0], ballots.choices > 0)
    return reliability_diagram(_CAPTION, curves)


def form_check(run: Backtest) -> tuple[float, tuple[float, float], int]:
    """How well a model of form-only descriptions parts failed drafts from others of their year."""
    places = span(run, MAIN, CATALOGUE_ENDS)
    votes = [int(vote) for vote in np.unique(run.table.vote[places])]
    found = verdicts(run, ENSEMBLE_TEXT, votes, dict.fromkeys(range(1900, 2100), INDEPENDENT))
    years = run.archive.years[votes]
    told = within_years(found.failed, found.did_fail, years)
    return told, within_years_interval(found.failed, found.did_fail, years), len(votes)


def _form_note(material: Material, engine: Engine, told: Told) -> str:
    told("form-only descriptions")
    blank = form_only(material.catalogued)
    run = run_backtest(blank, material.positions, first=MAIN.year, engine=engine)
    share, (low, high), count = form_check(run)
    return (
        "## Leak check: form only\n\n"
        "Every term of every description replaced by another of its kind, drawn from all drafts, "
        f"sponsors left out, models fitted anew. Of a failed and an adopted draft of the same year "
        f"the failed one has the higher chance of failing in {share:.2f} ({low:.2f}–{high:.2f}) of "
        f"the pairs, over {count} votes; guessing has 0.50. That forecasts of a day do not change "
        "by a bit when everything from that day on is corrupted is held by a test."
    )


def _made(run: Backtest, models: Sequence[str]) -> tuple[str, ...]:
    return tuple(model for model in models if model in run.chances)


def _made_from(material: Material) -> str:
    votes = material.catalogued
    return (
        f"Made from {len(votes):,} catalogued votes, {votes[0].date} to {votes[-1].date} "
        f"(SHA-256 {fingerprint(votes)[:16]}…). Remake: `ninevotes import` the files that the "
        "sources' cards name, then `ninevotes backtest --first 1980 --boosting --leaks --report "
        "docs`. Earlier first years give the way members move together more to learn from, which "
        "moves the chances of a veto a little."
    )
