"""How fast a large record answers: 1,000,000 made-up claims over 100,000 documents.

    python benchmarks/store_queries.py [--postgres ADDRESS] [--documents N] [--plans]

Making the store takes some minutes, and deriving its events some more; it is kept in a folder for
temporary files and used again.
With --postgres the address is of a server, on which the database ninevotes_benchmark_N is
made. Target: each kind of question under 200 ms at the 95th percentile.

Beside the time that passes stands the time that the processors work on the answer, here and in
the server where it runs on this machine: on a machine that does other work too the first says
how busy it was, the second how slow the question is.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from sqlalchemy import create_engine, text
from synthetic.filling import derive_events, event_names, fill
from synthetic.plans import plans
from synthetic.questions import Questions
from synthetic.words import Words
from synthetic.working import working

from ninevotes.record.address import address_of
from ninevotes.record.store import Store

TARGET = 0.2


def main() -> int:
    """Print median and 95th percentile of each kind of question; 1 where one is too slow."""
    given = _arguments()
    with _store(given) as store:
        fill(store, given.documents)
        derive_events(store)
        return _measure(store, given)


def _measure(store: Store, given: argparse.Namespace) -> int:
    slow = []
    _say(f"{given.documents * 10:,} claims over {given.documents:,} documents, {store.place}")
    _say(f"{'':34}{'passed':^27}{'worked':^18}")
    heads = "".join(f"{head:>9}" for head in ("median", "95 %", "worst", "median", "95 %"))
    _say(f"{'question':34}{heads}  ms, {given.times} times")
    clock = working(store)
    questions = Questions(Words(Random(27)), event_names(store))  # noqa: S311 - made up
    for kind, draw in questions.kinds().items():
        if given.only and given.only not in kind:
            continue
        took, worked = [], []
        draw()(store)  # the first of a kind loads parts of the program
        for _ in range(given.times):
            ask = draw()
            start, begun = time.perf_counter(), clock()
            ask(store)
            took.append(time.perf_counter() - start)
            worked.append(clock() - begun)
        late, busy = (statistics.quantiles(each, n=20)[-1] for each in (took, worked))
        slow += [kind] if late > TARGET else []
        figures = (statistics.median(took), late, max(took), statistics.median(worked), busy)
        times = "".join(f"{1000 * s:9.1f}" for s in figures)
        _say(f"{kind:34}{times}{'  TOO SLOW' if late > TARGET else ''}")
        if given.plans:
            for line in plans(store, draw()):
                _say(f"    {line}")
    _say(f"over {1000 * TARGET:.0f} ms at the 95th percentile: {', '.join(slow) or 'none'}")
    return 1 if slow else 0


@contextmanager
def _store(given: argparse.Namespace) -> Iterator[Store]:
    name = f"ninevotes_benchmark_{given.documents}"
    if not given.postgres:
        given.cache.mkdir(parents=True, exist_ok=True)
        address = f"sqlite:///{given.cache / name}.sqlite"
    else:
        server = address_of(given.postgres)
        engine = create_engine(server, isolation_level="AUTOCOMMIT")
        there = text("SELECT 1 FROM pg_database WHERE datname = :name")
        with engine.connect() as connection:
            if not connection.execute(there, {"name": name}).scalar():
                connection.exec_driver_sql(f"CREATE DATABASE {name}")
        engine.dispose()
        address = server.set(database=name).render_as_string(hide_password=False)
    with Store.at(address) as store:
        yield store


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument(
        "--postgres", metavar="ADDRESS", help="a server, postgresql://host/postgres"
    )
    parser.add_argument("--documents", type=int, default=100_000, help="ten claims each")
    parser.add_argument("--times", type=int, default=40, help="questions of each kind")
    parser.add_argument("--only", help="kinds whose name has this in it")
    parser.add_argument("--plans", action="store_true", help="print how each is answered")
    cache = Path(tempfile.gettempdir()) / "ninevotes-benchmark"
    parser.add_argument("--cache", type=Path, default=cache, help="folder of the SQLite store")
    return parser.parse_args()


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - each figure as soon as it is measured


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:  # the reader, such as ``head``, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
