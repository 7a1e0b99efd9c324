"""Voting power: how long, against the libraries that people use, alternately in one run.

Run ``python benchmarks/power.py``. The peers are no dependencies of ours: with ``powerindex``,
``powerindices``, ``power-bdd`` and ``power-index-calculator`` in an environment of their own, give
its interpreter, ``python benchmarks/power.py --peers PYTHON``; this program then runs itself there
for their part. Without, their part is skipped, and it says so.

Peers know no veto: it is put to them as weight, which gives the same winning coalitions. They
give floats; we give fractions. Where a peer fails or is wrong that is told.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

ROUNDS = 7
LEAST = 0.02
"""Seconds that a measurement takes at least: what is quick is run many times."""

MOST_WRITTEN_OUT = 16
"""Players up to which a peer that writes out every coalition is asked."""


class Body(NamedTuple):
    """Players, those with a veto, votes required."""

    players: int
    vetoers: int
    required: int

    @property
    def words(self) -> str:
        """As a heading."""
        return f"{self.players} members, {self.vetoers} vetoes, {self.required} votes"

    def weighted(self) -> tuple[int, list[int]]:
        """Quota and weights that let the same coalitions win."""
        heavy = self.players - self.required + 1
        quota = self.vetoers * heavy + self.required - self.vetoers
        return quota, [heavy] * self.vetoers + [1] * (self.players - self.vetoers)


COUNCIL = Body(15, 5, 9)
BODIES = (COUNCIL, Body(21, 5, 13), Body(25, 11, 15), Body(26, 7, 16), Body(193, 0, 129))
Runs = dict[str, dict[str, Callable[[], Any]]]
"""Way to peer or "ninevotes" to what is run."""


def main(arguments: list[str]) -> None:
    """Print the milliseconds of each way, best of several rounds, and the ratios."""
    if arguments[:1] == ["--as-peer"]:
        body, exact = json.loads(arguments[1])
        _say(json.dumps(_peers(Body(*body), exact)))
        return
    python = arguments[1] if arguments[:1] == ["--peers"] else sys.executable
    for body in BODIES:
        _say(f"\n{body.words} (milliseconds, best of {ROUNDS})")
        game = _game(body)
        ours = _ours(game)
        theirs = [_asked(python, body, _shares(game)) for _ in range(2)]
        again = _ours(game)  # before and after, so that a busy moment falls on both
        for name in ours:
            ours[name] = min(ours[name], again[name])
            _say(f"  ninevotes {name:32} {ours[name]:9.4f}")
        if not any(theirs):
            _say("  peers skipped: none is installed there; see --peers in this file")
        for index in ("Banzhaf", "Shapley–Shubik"):
            _against(index, ours[index], theirs)


def _against(index: str, ours: float, theirs: list[dict[str, Any]]) -> None:
    best: float | None = None
    for name in sorted({name for run in theirs for name in run}):
        found = [run[name][index] for run in theirs if index in run.get(name, {})]
        right = [one["ms"] for one in found if one.get("right")]
        said = f"{min(right):9.4f}" if right else f"{found[0]['says']}" if found else "        -"
        ratio = f"  {min(right) / ours:6.0f} times ours" if right else ""
        _say(f"  {name:24} {index:17} {said}{ratio}")
        best = min([*right, *([best] if best is not None else [])], default=None)
    if best is not None:
        _say(f"  the best peer takes {best / ours:.0f} times as long for {index}")


def _game(body: Body) -> Any:
    from ninevotes.forecast.power import Game, VoterClass  # noqa: PLC0415 - not where peers run

    classes = [VoterClass("others", body.players - body.vetoers)]
    if body.vetoers:
        classes.insert(0, VoterClass("permanent", body.vetoers, vetoes=1))
    return Game(tuple(classes), body.required)


def _shares(game: Any) -> dict[str, list[float]]:
    """One member's exact share, with a veto and without, for the peers to be held to."""
    from ninevotes.forecast.power import power  # noqa: PLC0415 - not where peers run

    found = [one for _, one in power(game).classes]
    return {
        "Banzhaf": [float(one.banzhaf_index) for one in found],
        "Shapley–Shubik": [float(one.shapley_shubik) for one in found],
    }


def _ours(game: Any) -> dict[str, float]:
    from ninevotes.forecast.power import (  # noqa: PLC0415 - not there where peers run
        banzhaf,
        power,
        shapley_shubik,
    )
    from ninevotes.rules.assembly import Majority  # noqa: PLC0415 - likewise

    runs: dict[str, Callable[[], Any]] = {
        "Banzhaf": lambda: banzhaf(game),
        "Shapley–Shubik": lambda: shapley_shubik(game),
        "all, for or against": lambda: power(game),
        "Banzhaf, with abstention": lambda: banzhaf(game, abstention=True),
        "Shapley–Shubik, with abstention": lambda: shapley_shubik(game, abstention=True),
        "all, with abstention": lambda: power(game, abstention=True),
    }
    if not game.vetoes:
        voting = replace(game, quota=Majority.TWO_THIRDS)
        runs["all, two thirds of those voting"] = lambda: power(voting, abstention=True)
    return {name: _milliseconds(run) for name, run in runs.items()}


def _asked(python: str, body: Body, exact: dict[str, list[float]]) -> dict[str, Any]:
    """What the peers in another environment say of a body."""
    ran = subprocess.run(  # noqa: S603 - this file, under the interpreter that was given
        [python, __file__, "--as-peer", json.dumps([body, exact])],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    if ran.returncode:
        _say(f"  peers failed: {ran.stderr.strip().splitlines()[-1]}")
        return {}
    found: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return found


def _peers(body: Body, exact: dict[str, list[float]]) -> dict[str, Any]:
    """Each installed peer's time for each index, and whether its answer is right."""
    quota, weights = body.weighted()
    runs: Runs = {}
    for name, ways in _PEERS.items():
        try:
            made = ways(quota, weights)
        except ImportError:
            continue
        if name != "power-index-calculator" or body.players <= MOST_WRITTEN_OUT:
            runs[name] = made
    return {
        name: {index: _tried(run, body, exact[index]) for index, run in ways.items()}
        for name, ways in runs.items()
    }


def _tried(run: Callable[[], Any], body: Body, exact: list[float]) -> dict[str, Any]:
    try:
        found = list(run())
    except (ArithmeticError, ValueError, RecursionError) as error:
        return {"right": False, "says": type(error).__name__}
    if not _right(found, body, exact):
        return {"right": False, "says": f"wrong, {found[0]:.3g}"}
    return {"right": True, "ms": _milliseconds(run)}


def _right(found: list[float], body: Body, exact: list[float]) -> bool:
    """Whether each member's share of the sum is the exact one, as far as peers print places.

    Some peers give Banzhaf's chance, some its share: both are compared as shares.
    """
    total = sum(found)
    if total <= 0 or len(found) != body.players:
        return False
    return all(
        abs(one / total - exact[0 if place < body.vetoers else -1]) < 0.001
        for place, one in enumerate(found)
    )


def _powerindex(quota: int, weights: list[int]) -> dict[str, Callable[[], Any]]:
    import powerindex as px  # type: ignore[import-not-found]  # noqa: PLC0415

    def asked(index: str) -> Any:
        game = px.Game(quota=quota, weights=list(weights))
        getattr(game, f"calc_{index}")()
        return getattr(game, index)

    return {
        "Banzhaf": lambda: asked("banzhaf"),
        "Shapley–Shubik": lambda: asked("shapley_shubik"),
    }


def _powerindices(quota: int, weights: list[int]) -> dict[str, Callable[[], Any]]:
    import powerindices as ps  # type: ignore[import-not-found]  # noqa: PLC0415

    return {
        "Banzhaf": lambda: ps.compute_pbi(quota, list(weights)),  # a copy: it changes the list
        "Shapley–Shubik": lambda: ps.compute_ssi(quota, list(weights)),
    }


def _power_bdd(quota: int, weights: list[int]) -> dict[str, Callable[[], Any]]:
    from power_bdd.bdd import (  # type: ignore[import-not-found]  # noqa: PLC0415
        BDD,
        WeightedGame,
    )

    def diagram() -> Any:
        return BDD(WeightedGame(quota, list(weights)))  # a copy: it changes the list it is given

    return {
        "Banzhaf": lambda: diagram().calc_banzhaf(),
        "Shapley–Shubik": lambda: diagram().calc_shapley(),
    }


def _calculator(quota: int, weights: list[int]) -> dict[str, Callable[[], Any]]:
    import power_index_calculator as pic  # type: ignore[import-not-found]  # noqa: PLC0415

    return {
        "Banzhaf": lambda: list(pic.banzhaf(weights, quota)),
        "Shapley–Shubik": lambda: list(pic.shapley(weights, quota)),
    }


_PEERS = {
    "powerindex": _powerindex,
    "powerindices": _powerindices,
    "power-bdd": _power_bdd,
    "power-index-calculator": _calculator,
}


def _milliseconds(run: Callable[[], Any]) -> float:
    once = _seconds(run, 1)
    times = max(1, int(LEAST / max(once, 1e-7)))
    return 1000 * min(_seconds(run, times) for _ in range(ROUNDS if once < 1 else 1))


def _seconds(run: Callable[[], Any], times: int) -> float:
    start = time.perf_counter()
    for _ in range(times):
        run()
    return (time.perf_counter() - start) / times


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - each figure as soon as it is measured


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except BrokenPipeError:  # the reader, such as ``head``, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
