"""Who votes with whom: every pair of Assembly members over every roll call, in one run.

Against a self-join in DuckDB over the same ballots, as a user would write it over the published
table (names and words) and over small numbers. Run ``python benchmarks/agreement.py BALLOTS``, with
a Parquet file of ballots (``rcid``, ``country``, ``vote``); without one, ballots of the same shape
are made up. DuckDB and Numba are needed for the whole comparison and are no dependencies of ours;
what is missing is left out, and it is said why.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from typing import Any

from ninevotes.record.agreement import agreement_matrix, kernel, matrix
from ninevotes.record.agreement.bitsets import Bitsets

LETTERS = {"yes": "Y", "no": "N", "abstain": "A"}
MEMBERS, CALLS = 200, 6_203
ROUNDS = 5

Row = tuple[int, str, str]


def main(arguments: list[str]) -> None:
    """Print the milliseconds of each way, best of several rounds, and the ratios."""
    rows = _read(arguments[0]) if arguments else list(_made_up())
    numbers = {call: n for n, call in enumerate(sorted({row[0] for row in rows}))}
    votes = Bitsets.from_rows(
        len(numbers), ((numbers[call], member, LETTERS[vote]) for call, member, vote in rows)
    )
    _say(f"{len(rows):,} ballots, {len(votes.members)} members, {votes.count:,} roll calls")
    ways = _ours(votes)
    _check(ways)
    joins = _joins(rows)
    best = dict.fromkeys([*ways, *joins], float("inf"))
    for _ in range(ROUNDS):
        # In turns, so that what else the machine does falls on all alike.
        for name, run in {**ways, **joins}.items():
            best[name] = min(best[name], _seconds(run), *(_few(run) if name in ways else ()))
    for name in ways:
        ratios = ", ".join(f"1/{best[join] / best[name]:,.0f} of {join}" for join in joins)
        _say(f"{name}: {best[name] * 1000:.2f} ms" + (f", {ratios}" if ratios else ""))
    for name in joins:
        _say(f"{name}: {best[name] * 1000:,.0f} ms")


def _ours(votes: Bitsets) -> dict[str, Callable[[], Any]]:
    found: dict[str, Callable[[], Any]] = {}
    if find_spec("numpy"):
        low, high = kernel.words_of(votes)
        compiled = kernel._compiled()  # noqa: SLF001 - each way is measured by itself
        if compiled is None:
            _say("Numba is not installed: the compiled loop is left out")
        else:
            found["bitsets, compiled"] = lambda: kernel.count_words(low, high)
        found["bitsets, NumPy"] = lambda: kernel.count_words(low, high, compiled=False)
    else:
        _say("NumPy is not installed (extra 'scale'): its ways are left out")
    cast = list(votes.members.values())
    found["bitsets, plain Python"] = lambda: matrix._count_slowly(cast)  # noqa: SLF001 - likewise
    agreement_matrix(votes)
    return found


def _check(ways: dict[str, Callable[[], Any]]) -> None:
    """Every way gives the same counts."""
    answers = [
        [[list(map(int, row)) for row in counts] for counts in run()] for run in ways.values()
    ]
    assert all(answer == answers[0] for answer in answers)  # noqa: S101 - a benchmark of wrong answers is none


def _joins(rows: list[Row]) -> dict[str, Callable[[], Any]]:
    if not find_spec("duckdb"):
        _say("DuckDB is not installed: nothing to compare with (pip install duckdb)")
        return {}
    import duckdb  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415 - only here

    connection = duckdb.connect()
    connection.execute(f"SET threads = {os.cpu_count()}")
    connection.execute("CREATE TABLE words (call INTEGER, member VARCHAR, vote VARCHAR)")
    _load(connection, rows)
    connection.execute(
        "CREATE TABLE small AS SELECT call::SMALLINT AS call, "
        "(dense_rank() OVER (ORDER BY member))::SMALLINT AS member, "
        "(CASE vote WHEN 'yes' THEN 1 WHEN 'no' THEN 2 ELSE 3 END)::TINYINT AS vote FROM words"
    )
    join = (
        "SELECT x.member, y.member, count(*), sum((x.vote = y.vote)::INTEGER) FROM {0} x "
        "JOIN {0} y ON x.call = y.call AND x.member < y.member GROUP BY ALL"
    )
    return {
        "a self-join over words": lambda: connection.execute(join.format("words")).fetchall(),
        "a self-join over numbers": lambda: connection.execute(join.format("small")).fetchall(),
    }


def _load(connection: Any, rows: list[Row]) -> None:
    if find_spec("polars"):
        import polars as pl  # noqa: PLC0415 - only here

        frame = pl.DataFrame(rows, schema=["call", "member", "vote"], orient="row")
        connection.register("given", frame.to_arrow() if find_spec("pyarrow") else frame)
        connection.execute("INSERT INTO words SELECT * FROM given")
    else:
        connection.executemany("INSERT INTO words VALUES (?, ?, ?)", rows)


def _read(path: str) -> list[Row]:
    import polars as pl  # noqa: PLC0415 - the extra 'data'

    frame = pl.read_parquet(path).select(pl.col("rcid").cast(int), "country", "vote")
    return frame.cast({"country": pl.String, "vote": pl.String}).rows()


def _made_up() -> Iterable[Row]:
    chance = random.Random(27)  # noqa: S311 - no secret
    for call in range(CALLS):
        for member in range(MEMBERS):
            if chance.random() < 0.7:
                vote = chance.choices(("yes", "abstain", "no"), (0.8, 0.13, 0.07))[0]
                yield call, f"M{member:03}", vote


def _few(run: Callable[[], Any]) -> list[float]:
    return [_seconds(run) for _ in range(10)]


def _seconds(run: Callable[[], Any]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - each figure as soon as it is measured


if __name__ == "__main__":
    main(sys.argv[1:])
