"""Stretches of periods that look the other way: the local optima that are known.

Points and slopes of one period may be turned together, or mirrored, without any vote there being
less likely; only the members' continuity, and resolutions that recur, say that a period looks
the same way as the one before. An iteration that begins badly can end with the first half of the
time mirrored. So each period is compared with the one before over the members in both, and
where it looks the other way it is turned, and with it all that follow. Where the thread between
two periods is thin, the other way is tried.
"""

from __future__ import annotations

import numpy as np

from ninevotes.forecast.idealpoints.ballots import Floats
from ninevotes.forecast.idealpoints.engine import Engine

_LEAST = 3
"""Members in both periods that it takes to compare them."""

_TURNED = 0.3
"""How far the best turn is from none, per dimension, to be made (2 is the mirror image)."""

_THIN = 0.7
"""Share of the usual product of neighbouring points below which the thread is thin."""

_TRIED = 8
"""Places at most where the rest of the time is tried the other way round."""


def align(engine: Engine) -> bool:
    """Turn the periods that look another way than the one before; whether there were any."""
    turns = np.stack(_turns(engine))
    if (turns == np.eye(engine.settings.dimensions)).all():
        return False
    _turn(engine, turns)
    return True


def weakest(engine: Engine) -> list[int]:
    """Periods before which the thread is thin: from there on all may look the other way.

    Where a few members come and go, an iteration can end with points that shrink to nothing and
    grow again on the other side, each period much like the one before. The thread is thin
    where the products of members' points in one period and the next are small beside what they
    usually are. One dimension only; the thinnest places first.
    """
    if engine.settings.dimensions > 1 or len(engine.points) < 2:
        return []
    there, mean = engine.chains.there, engine.mean[:, 0]
    both = there[1:] & there[:-1]
    thread = (np.where(both, mean[1:] * mean[:-1], 0.0)).sum(axis=1) / np.maximum(
        both.sum(axis=1), 1
    )
    thin = np.flatnonzero(thread < _THIN * np.median(thread))
    runs = np.split(thin, np.flatnonzero(np.diff(thin) > 1) + 1) if len(thin) else []
    places = [int(run[thread[run].argmin()]) for run in runs]
    return [place + 1 for place in sorted(places, key=lambda n: thread[n])][:_TRIED]


def mirror(engine: Engine, period: int) -> None:
    """Mirror a period and all that follow."""
    turns = np.ones((len(engine.points), 1, 1))
    turns[period:] = -1.0
    _turn(engine, turns)


def _turns(engine: Engine) -> list[Floats]:
    """The matrix that each period is to be turned by, float64 [D, D]."""
    there, mean = engine.chains.there, engine.mean
    dims = engine.settings.dimensions
    turns = [np.eye(dims)]
    for t in range(1, len(mean)):
        turn = turns[-1]
        both = there[t - 1] & there[t]
        if both.sum() >= _LEAST:
            before, now = turn @ mean[t - 1][:, both], turn @ mean[t][:, both]
            left, _, right = np.linalg.svd(before @ now.T)
            best = left @ right
            if dims - np.trace(best) > _TURNED * dims:
                turn = best @ turn
        turns.append(np.asarray(turn, np.float64))
    return turns


def _turn(engine: Engine, turns: Floats) -> None:
    """Turn every period, float64 [T, D, D], and the items with the period they begin in."""
    for t, turn in enumerate(turns):
        _turn_period(engine, t, turn)
    _turn_items(engine, turns[engine.items.periods[engine.items.starts[:-1]]])


def _turn_period(engine: Engine, t: int, turn: Floats) -> None:
    dims, members = len(turn), engine.points.shape[2]
    for array in (engine.points, engine.said):
        array[t, :dims] = turn @ array[t, :dims]
        square = array[t, dims : dims + dims * dims].reshape(dims, dims, members)
        turned = np.einsum("ab,bcn,dc->adn", turn, square, turn)
        array[t, dims : dims + dims * dims] = turned.reshape(dims * dims, members)


def _turn_items(engine: Engine, turns: Floats) -> None:
    dims, size = turns.shape[1], engine.item.shape[1]
    whole = np.tile(np.eye(size), (len(turns), 1, 1))
    whole[:, :dims, :dims] = turns
    engine.item[:] = np.einsum("gab,gb->ga", whole, engine.item)
    engine.item_cov[:] = whole @ engine.item_cov @ whole.transpose(0, 2, 1)
