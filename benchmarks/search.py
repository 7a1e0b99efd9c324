"""How fast the record answers, with a million made-up claims in it.

Run ``python benchmarks/search.py ADDRESS`` with the address of a new, empty database
(``sqlite:////tmp/big.sqlite``, ``postgresql://...``): it is filled first, which takes minutes, or
used as it is where it is filled already. Prints the median and the 95th percentile of each kind
of question, in milliseconds, and with ``--plans`` how the database goes about it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import text

from ninevotes.record.engine import make_engine, writing
from ninevotes.record.official.bulk import insert_rows
from ninevotes.record.search import MemberVote, SearchQuery, search, show
from ninevotes.record.store import Store
from ninevotes.record.tables import claims, documents
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Vote

DOCUMENTS, CLAIMS_EACH = 100_000, 10
WORDS = 30_000
ASKED = 60
STATES = (
    *("CHN", "FRA", "GBR", "RUS", "USA", "AUS", "BRA", "IND", "JPN"),
    *("KEN", "MEX", "NGA", "NOR", "PAK", "PRK", "SYR", "UKR", "ZAF"),
)
OUTCOMES = ("adopted", "vetoed", "rejected", None)
TYPES = ("resolution_vote", "quote", "meeting_request", "objection", "report")


class Language:
    """Words whose frequencies fall as those of a real language do."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        letters = "abcdefghijklmnopqrstuvwxyz"
        self.words = [
            "".join(chance.choices(letters, k=chance.randint(3, 10))) for _ in range(WORDS)
        ]
        self.weights = [1 / (rank + 3) for rank in range(WORDS)]

    def sentence(self, length: int = 18) -> str:
        """So many words, the frequent ones often."""
        return " ".join(self.chance.choices(self.words, self.weights, k=length)) + "."


def fill(address: str) -> None:
    """Put the made-up reports in, documents first."""
    chance = random.Random(9)  # noqa: S311 - no secret
    language = Language(chance)
    engine = make_engine(address, 60.0)
    pool = [language.sentence() for _ in range(50_000)]
    start = time.perf_counter()
    for first in range(0, DOCUMENTS, 5_000):
        made = [_document(chance, pool, key) for key in range(first, first + 5_000)]
        with writing(engine) as connection:
            insert_rows(connection, documents, (row for row, _ in made))
            insert_rows(connection, claims, (claim for _, mine in made for claim in mine))
        _say(f"{first + 5_000:,} documents, {time.perf_counter() - start:.0f} s")
    with engine.connect() as connection:
        connection.execute(text("ANALYZE"))
        connection.commit()
    engine.dispose()


def _document(
    chance: random.Random, pool: list[str], key: int
) -> tuple[tuple[Any, ...], list[tuple[Any, ...]]]:
    sentences = chance.choices(pool, k=CLAIMS_EACH + 10)
    day = dt.date(1990, 1, 1) + dt.timedelta(days=chance.randrange(13_000))
    body, mine, at = [], [], 0
    for number, sentence in enumerate(sentences):
        if number < CLAIMS_EACH:
            mine.append(_claim(chance, key, number, (at, at + len(sentence)), day))
        body.append(sentence)
        at += len(sentence) + 1
    state = chance.choice(STATES)
    row = (
        *(key + 1, f"report-{key}", hashlib.sha256(str(key).encode()).hexdigest()),
        *("\n".join(body), "text/plain", "outlet", "publisher", day.isoformat(), "manifest"),
        *(None, "utf-8", sentences[0][:80], "[]", f"{state}:situation", f"Situation in {state}"),
        *(json.dumps([state]), None, "made up"),
    )
    return row, mine


def _claim(
    chance: random.Random, document: int, number: int, span: tuple[int, int], day: dt.date
) -> tuple[Any, ...]:
    members = chance.sample(STATES, 4)
    fields = {
        "organ": chance.choice(("UNSC", "UNGA", None)),
        "yes_by": members[:2],
        "no_by": members[2:3],
        "outcome": chance.choice(OUTCOMES),
        "symbol": f"S/{day.year}/{chance.randrange(1000)}",
    }
    key = document * CLAIMS_EACH + number + 1
    return (
        *(key, document + 1, number, chance.choice(TYPES), day.isoformat(), json.dumps(fields)),
        *("asserted", None, *span),
    )


def questions(chance: random.Random) -> dict[str, Callable[[], SearchQuery | str]]:
    """Kinds of question, each asked anew with other words."""
    words = Language(random.Random(9)).words  # noqa: S311 - the same words again

    def one_of(low: int, high: int) -> str:
        return words[chance.randrange(low, high)]

    def year() -> dt.date:
        return dt.date(chance.randrange(1990, 2024), 1, 1)

    def period(text: str = "") -> SearchQuery:
        first = year()
        return SearchQuery(text, since=first, until=first.replace(year=first.year + 1))

    def member() -> tuple[MemberVote, ...]:
        return (MemberVote(chance.choice(STATES), chance.choice(list(Vote)[:2])),)

    return {
        "the commonest words": lambda: SearchQuery(one_of(0, 5)),
        "common words": lambda: SearchQuery(one_of(5, 100)),
        "rare words": lambda: SearchQuery(one_of(1_000, WORDS)),
        "two common words": lambda: SearchQuery(f"{one_of(0, 50)} {one_of(0, 50)}"),
        "three words": lambda: SearchQuery(f"{one_of(0, 9)} {one_of(9, 99)} {one_of(99, 999)}"),
        "a phrase": lambda: SearchQuery(f'"{one_of(0, 30)} {one_of(0, 30)}"'),
        "a phrase of the commonest": lambda: SearchQuery(f'"{one_of(0, 3)} {one_of(0, 3)}"'),
        "a common word, a member's vote": lambda: SearchQuery(one_of(5, 100), members=member()),
        "the commonest word, a member's vote, vetoed": lambda: SearchQuery(
            one_of(0, 5), members=member(), outcomes=("vetoed",)
        ),
        "a common word in a period": lambda: period(one_of(5, 100)),
        "the commonest word in a period": lambda: period(one_of(0, 5)),
        "a member's vote": lambda: SearchQuery(members=member()),
        "a member's vote in a period": lambda: SearchQuery(
            members=member(), since=year(), outcomes=("vetoed",), organ=Organ.SECURITY_COUNCIL
        ),
        "an item": lambda: SearchQuery(item=f"{chance.choice(STATES)}:situation"),
        "an outcome in a period": lambda: SearchQuery(outcomes=("vetoed",), since=year()),
        "everything, the tenth page": lambda: SearchQuery(page=10),
        "one symbol, shown": lambda: f"S/{year().year}/{chance.randrange(1000)}",
    }


def main(arguments: list[str]) -> None:
    """Fill, ask, and print."""
    address = arguments[0]
    with Store.at(address, wait=60.0) as store:
        with store.connection() as connection:
            filled = connection.execute(text("SELECT count(*) FROM documents")).scalar()
        if not filled:
            fill(address)
        every: list[float] = []
        for name, make in questions(random.Random(27)).items():  # noqa: S311 - no secret
            times = sorted(_asked(store, make) for _ in range(ASKED))
            every += times
            _say(f"{name}: median {statistics.median(times):.1f}, 95th {_p95(times):.1f} ms")
        _say(f"all: median {statistics.median(every):.1f}, 95th {_p95(sorted(every)):.1f} ms")
        if "--plans" in arguments:
            for line in _plans(store):
                _say(line)


def _asked(store: Store, make: Callable[[], SearchQuery | str]) -> float:
    question = make()
    start = time.perf_counter()
    if isinstance(question, str):
        show(store, question)
    else:
        search(store, question)
    return (time.perf_counter() - start) * 1000


def _plans(store: Store) -> Iterator[str]:
    """How the database goes about each question."""
    from ninevotes.record.search.find import statement_of  # noqa: PLC0415 - seldom wanted

    for name, make in questions(random.Random(27)).items():  # noqa: S311 - no secret
        question = make()
        if isinstance(question, str):
            continue
        yield f"-- {name}"
        with store.connection() as connection:
            sqlite = connection.dialect.name == "sqlite"
            sql, given = statement_of(connection.dialect.name, question)
            plan = connection.execute(
                text(f"EXPLAIN {'QUERY PLAN ' if sqlite else ''}{sql}"), given
            )
            yield from (f"   {row[-1]}" for row in plan)


def _p95(times: list[float]) -> float:
    return times[min(len(times) - 1, round(len(times) * 0.95))]


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - each figure as soon as it is measured


if __name__ == "__main__":
    main(sys.argv[1:])
