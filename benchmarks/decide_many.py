"""How fast ballots are judged: one at a time, by the million, and all there can be.

Run it with ``python benchmarks/decide_many.py``; it needs the ``scale`` extra.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import time
from collections import Counter

import numpy as np

from ninevotes.rules import decide
from ninevotes.rules.many import CODES, REASONS, decide_every, decide_many
from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot

ON = dt.date(2024, 3, 28)
QUESTION = Question(QuestionType.DRAFT_RESOLUTION)
BALLOTS = 3_000_000
SINGLE = 5_000


def main() -> None:
    """Print ballots a second for each way, best of five."""
    random = np.random.default_rng(27)
    codes = random.choice(5, size=(BALLOTS, 15), p=[0.7, 0.1, 0.16, 0.02, 0.02]).astype(np.int8)
    _print("decide_many", BALLOTS, lambda: decide_many(QUESTION, codes, ON))
    _print("decide_every", 3**15, lambda: decide_every(QUESTION, ON))
    ballots = [_ballot(row) for row in codes[:SINGLE]]
    _print("decide", SINGLE, lambda: [decide(QUESTION, ballot, ON) for ballot in ballots])
    every = decide_every(QUESTION, ON)
    counts = np.bincount(every.reason.astype(np.int64), minlength=len(REASONS))
    for reason, count in zip(REASONS, counts, strict=True):
        if count:
            _say(f"  {reason.value}: {count:,} of {3**15:,}")


def _ballot(row: np.ndarray[tuple[int], np.dtype[np.int8]]) -> Ballot:
    votes = dict(zip(members_on(ON), (CODES[int(code)] for code in row), strict=True))
    return Ballot(votes, Counter(votes.values()))


def _print(name: str, ballots: int, run: object) -> None:
    assert callable(run)  # noqa: S101 - for the type checker
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - start)
    _say(f"{name}: {ballots:,} ballots in {best:.3f} s, {ballots / best:,.0f} a second")


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - each figure as soon as it is measured


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:  # the reader, such as ``head``, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
