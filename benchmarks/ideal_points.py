"""Ideal points: how well, how fast, and how the settings were chosen.

Run ``python benchmarks/ideal_points.py FOLDER`` with the folder of a record in which the
Assembly's votes and the published points are imported (``ninevotes import``). Printed are, each
measured in this run:

* all sessions: passes, whether converged, CPU seconds compiled and the compiling apart, memory,
  and how the points correlate with the published ones;
* one position for sessions 60 to 70: the mean of the sessions' estimates, and a static estimate,
  which held-out ballots choose between, beside a singular value decomposition and, with
  ``--peers PYTHON`` (an interpreter that has ``mirt`` from PyPI), beside that library's models;
* whether intervals hold: votes drawn from the model, points estimated, 90 per cent intervals
  counted.

``--choose`` prints the table of held-out losses by which the settings were chosen instead; it
takes some minutes.
"""

from __future__ import annotations

import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ.setdefault(name, "1")

# ruff: noqa: E402, PLC0415 - one core, before NumPy is loaded; peers' interpreters lack ninevotes
import json
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

FIRST, LAST = 60, 70
ROUNDS = 3
PEER_MODELS = ("2PL", "GRM")

GRID: Mapping[str, tuple[Any, ...]] = {
    "keep": (0.8, 0.85, 0.9, 0.93, 0.95, 0.98),
    "tie_agreement": (None, 0.8, 0.9, 0.95, 0.98),
    "assent_variance": (0.0, 0.25, 1.0, 4.0),
}
SCALE = {"slope_variance": (0.25, 0.5, 1.0, 2.0, 4.0)}
"""Tried and told, not chosen by: the scale is a convention (settings.py)."""

COUNCIL_GRID = {"keep": (0.8, 0.9, 0.95, 0.98), "assent_variance": (0.0, 1.0)}
SEEDS = (0, 1)


def main(arguments: list[str]) -> None:
    """Print what the head of this file promises."""
    if arguments[:1] == ["--as-peer"]:
        _say(json.dumps(_peer(Path(arguments[1]))))
        return
    if not arguments:
        _say("give the folder of a record that has the Assembly's votes: skipped")
        return
    from ninevotes.record.store import Store

    with Store.open(Path(arguments[0])) as store:
        if "--choose" in arguments:
            _choose(store)
            return
        ballots, published = _read(store)
    _dynamic(ballots, published)
    python = arguments[arguments.index("--peers") + 1] if "--peers" in arguments else None
    _static(ballots, published, python)
    _intervals()


def _read(store: Any) -> tuple[Any, dict[tuple[str, int], float]]:
    from ninevotes.forecast.idealpoints.published import published_points
    from ninevotes.forecast.idealpoints.recorded import recorded_ballots
    from ninevotes.vocabulary.official import OfficialIdealPoint
    from ninevotes.vocabulary.organs import Organ

    ballots = recorded_ballots(store, Organ.GENERAL_ASSEMBLY)
    published = published_points(store.official.statements(OfficialIdealPoint))
    _say(f"{(ballots.votes >= 0).sum():,} ballots, {len(ballots.period):,} roll calls")
    return ballots, published


def _dynamic(ballots: Any, published: dict[tuple[str, int], float]) -> None:
    from ninevotes.forecast.idealpoints.acceleration import climb
    from ninevotes.forecast.idealpoints.engine import Engine
    from ninevotes.forecast.idealpoints.fit import fit
    from ninevotes.forecast.idealpoints.intervals import covariances
    from ninevotes.forecast.idealpoints.published import likeness
    from ninevotes.forecast.idealpoints.settings import ASSEMBLY

    first = _timed(lambda: Engine(ballots, ASSEMBLY).advance())
    best: dict[str, float] = defaultdict(lambda: float("inf"))
    for _ in range(ROUNDS):
        begun = time.process_time()
        engine = Engine(ballots, ASSEMBLY)
        ready = time.process_time()
        run = climb(engine, ASSEMBLY.tolerance, ASSEMBLY.most_passes)
        done = time.process_time()
        covariances(engine, ballots.periods)
        sure = time.process_time()
        spans = {"start": ready - begun, "passes": done - ready, "intervals": sure - done}
        for name, span in {**spans, "all": sure - begun}.items():
            best[name] = min(best[name], span)
    _say(
        f"all sessions: {run.passes} passes, relative change {run.change:.1e}, converged "
        f"{run.converged}; CPU {best['all']:.2f} s (start {best['start']:.2f}, passes "
        f"{best['passes']:.2f}, intervals {best['intervals']:.2f}; first pass with compiling or "
        f"its cache {first:.1f}); {best['passes'] / run.passes * 1000:.1f} ms a pass"
    )
    found = likeness(fit(ballots, ASSEMBLY), published)
    if found is not None:
        _say(
            f"beside the published points: {found.pooled:.4f} pooled over {found.points:,}, "
            f"{found.mean:.4f} in the mean of sessions, {found.worst.correlation:.4f} in the worst "
            f"({found.worst.session})"
        )
    _say(f"memory of a process that only estimates: {_memory(ballots):.0f} MB at most")


def _memory(ballots: Any) -> float:
    """Peak memory of a fresh process that loads arrays and estimates."""
    code = (
        "import sys, resource, numpy as np\n"
        "from ninevotes.forecast.idealpoints.ballots import Ballots\n"
        "from ninevotes.forecast.idealpoints.fit import fit\n"
        "z = np.load(sys.argv[1])\n"
        "n = len(z['period'])\n"
        "fit(Ballots(tuple(z['members']), tuple(map(int, z['periods'])), z['votes'],"
        " z['period'], (None,) * n, tuple(map(str, z['titles']))))\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ballots.npz"
        np.savez(
            path,
            votes=ballots.votes,
            period=ballots.period,
            members=np.array(ballots.members),
            periods=np.array(ballots.periods),
            titles=np.array(ballots.titles),
        )
        ran = subprocess.run(  # noqa: S603 - this interpreter with our own words
            [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
        )
    return float(ran.stdout)


def _static(ballots: Any, published: dict[tuple[str, int], float], python: str | None) -> None:
    from ninevotes.forecast.idealpoints.fit import fit
    from ninevotes.forecast.idealpoints.settings import ASSEMBLY

    here = np.array(ballots.periods)[ballots.period]
    moving = ballots.only((here >= FIRST) & (here <= LAST))
    part = replace(moving, periods=(FIRST,), period=np.zeros(len(moving.period), np.int64))
    told: dict[str, list[float]] = defaultdict(list)
    for (member, session), value in published.items():
        if FIRST <= session <= LAST:
            told[member].append(value)
    known = [
        n for n, name in enumerate(part.members) if told[name] and (part.votes[:, n] >= 0).any()
    ]
    target = np.array([np.mean(told[part.members[n]]) for n in known])
    _say(f"static, sessions {FIRST} to {LAST}: {len(known)} members; target: mean published points")
    ours = replace(ASSEMBLY, tie_agreement=None)
    plain = replace(ours, assent_variance=0.0)
    fit(part, ours)
    ways: dict[str, Callable[[], Any]] = {
        "ninevotes": lambda: fit(part, ours).mean[0, :, 0],
        "ninevotes without readiness to assent": lambda: fit(part, plain).mean[0, :, 0],
        "ninevotes by sessions, their mean": lambda: _mean_over_time(fit(moving, ASSEMBLY).mean),
        "singular value decomposition": lambda: _svd(part.votes),
    }
    best = dict.fromkeys(ways, float("inf"))
    points: dict[str, Any] = {}
    for _ in range(ROUNDS):
        for name, run in ways.items():
            begun = time.process_time()
            points[name] = run()
            best[name] = min(best[name], time.process_time() - begun)
    for name in ways:
        _told(name, points[name][known], target, best[name])
    for name, held, settings in (("moving", moving, ASSEMBLY), ("static", part, ours)):
        _say(f"  held-out log loss, members {name}: {_held_out_loss(held, settings):.4f}")
    for name, seconds, values in _peers(part.votes, python):
        _told(name, np.array(values)[known], target, seconds)


def _held_out_loss(ballots: Any, settings: Any) -> float:
    from ninevotes.forecast.idealpoints.prediction import held_out

    return float(np.mean([held_out(ballots, settings, seed=seed)[0].log_loss for seed in SEEDS]))


def _mean_over_time(mean: Any) -> Any:
    there = ~np.isnan(mean[:, :, 0])
    summed = np.where(there, mean[:, :, 0], 0.0).sum(axis=0)
    return np.where(there.any(axis=0), summed / np.maximum(there.sum(axis=0), 1), np.nan)


def _svd(votes: Any) -> Any:
    """First left singular vector of the centred votes, absences in the middle."""
    there = votes >= 0
    counted = np.maximum(there.sum(axis=1, keepdims=True), 1)
    mean = np.where(there, votes, 0).sum(axis=1, keepdims=True) / counted
    centred = np.where(there, votes - mean, 0.0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    return vectors[:, -1]


def _peers(votes: Any, python: str | None) -> Iterator[tuple[str, float, list[float]]]:
    if python is None:
        _say("  mirt: skipped, give an interpreter that has it: --peers PYTHON")
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "votes.npy"
        np.save(path, votes)
        ran = subprocess.run(  # noqa: S603 - the interpreter the user gives, with this file
            [python, __file__, "--as-peer", str(path)], capture_output=True, text=True, check=False
        )
    if ran.returncode:
        _say(f"  mirt: skipped, it failed: {ran.stderr.strip().splitlines()[-1:]}")
        return
    for one in json.loads(ran.stdout.splitlines()[-1]):
        yield one["name"], one["seconds"], one["points"]


def _peer(path: Path) -> list[dict[str, Any]]:
    """In the peers' interpreter: mirt's models of the same votes."""
    import mirt  # type: ignore[import-not-found, unused-ignore]

    votes = np.load(path).T.astype(int)
    found = []
    for model in PEER_MODELS:
        data = np.where(votes < 0, -1, votes == 2) if model == "2PL" else votes
        divided = [j for j in range(data.shape[1]) if len(set(data[:, j]) - {-1}) == data.max() + 1]
        given = np.ascontiguousarray(data[:, divided])
        begun = time.process_time()
        fitted = mirt.fit_mirt(given, model=model, compute_standard_errors=False)
        spent = time.process_time() - begun
        scores = mirt.fscores(fitted, given)
        points = np.asarray(getattr(scores, "theta", scores), float).reshape(len(given), -1)[:, 0]
        found.append({"name": f"mirt {model}", "seconds": spent, "points": points.tolist()})
    return found


def _told(name: str, points: Any, target: Any, seconds: float) -> None:
    known = ~np.isnan(points)
    correlation = abs(np.corrcoef(points[known], target[known])[0, 1])
    _say(f"  {name}: correlation {correlation:.4f} ({known.sum()} members), {seconds:.2f} s CPU")


def _intervals() -> None:
    from ninevotes.forecast.idealpoints.fit import fit
    from ninevotes.forecast.idealpoints.settings import Settings
    from ninevotes.forecast.idealpoints.simulation import simulate

    settings = Settings(tie_agreement=None, anchor="M000")
    for members, periods, calls in ((150, 8, 60), (60, 8, 40), (15, 12, 12)):
        held, spread = [], []
        for seed in range(8):
            made = simulate(
                np.random.default_rng(seed),
                members=members,
                periods=periods,
                calls=calls,
                settings=settings,
            )
            points = fit(made.ballots, settings)
            sign = np.sign(np.nansum(points.mean * made.points))
            off = (points.mean * sign - made.points) / points.sd
            held.append(np.mean(np.abs(off[~np.isnan(off)]) < 1.6449))
            spread.append(np.nanstd(off))
        _say(
            f"intervals of 90 %, votes drawn from the model: {members} members, {periods} periods "
            f"of {calls} roll calls: hold {np.mean(held):.3f}, errors in their sd "
            f"{np.mean(spread):.2f}"
        )


def _choose(store: Any) -> None:
    from ninevotes.forecast.idealpoints.prediction import held_out
    from ninevotes.forecast.idealpoints.published import likeness
    from ninevotes.forecast.idealpoints.recorded import recorded_ballots
    from ninevotes.forecast.idealpoints.settings import ASSEMBLY, COUNCIL
    from ninevotes.vocabulary.organs import Organ

    ballots, published = _read(store)
    council = recorded_ballots(store, Organ.SECURITY_COUNCIL)
    told = f"{'':34} held-out loss  difference  (its error)   correlation, told only"
    for body, chosen, given, share in (
        ("Assembly", ASSEMBLY, ballots, 0.05),
        ("Council", COUNCIL, council, 0.1),
    ):
        _say(f"{body}: {share:.0%} of the ballots held out, {len(SEEDS)} times\n{told}")
        base = [held_out(given, chosen, share=share, seed=seed) for seed in SEEDS]
        assembly = body == "Assembly"
        grid = {**GRID, **SCALE} if assembly else COUNCIL_GRID
        for name, values in grid.items():
            for value in values:
                changed: dict[str, Any] = {name: value}
                settings = replace(chosen, **changed)
                tried = [held_out(given, settings, share=share, seed=seed) for seed in SEEDS]
                loss = np.mean([one.log_loss for one, _ in tried])
                apart = [
                    one.by_call - other.by_call
                    for (one, _), (other, _) in zip(tried, base, strict=True)
                ]
                count = tried[0][0].ballots
                difference = np.mean([each.sum() / count for each in apart])
                error = np.sqrt(np.mean([(each**2).sum() for each in apart])) / count
                found = likeness(tried[0][1], published) if assembly else None
                beside = f"{found.pooled:.4f} {found.mean:.4f}" if found else ""
                head = f"{name} {value}"
                _say(f"{head:34} {loss:.5f}       {difference:+.5f}    ({error:.5f})   {beside}")


def _timed(run: Callable[[], Any]) -> float:
    begun = time.process_time()
    run()
    return time.process_time() - begun


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - each figure as soon as it is measured


if __name__ == "__main__":
    main(sys.argv[1:])
