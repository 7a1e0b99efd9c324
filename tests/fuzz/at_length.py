"""The broken files of :mod:`.test_mutations` for as long as wished, never the same twice.

``python -m tests.fuzz.at_length html --seconds 600``. Hypothesis draws them; the first that breaks
reading, or is read for longer than ``SLOW`` seconds, is made small and shown.
"""

from __future__ import annotations

import argparse
import sys
import time
from itertools import count

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from tests.fuzz.forms import NAMES
from tests.fuzz.targets import SEEDS, read_all
from tests.fuzz.test_mutations import EDITS, edited

SLOW = 5.0
"""Seconds of processor time that no file may take, whatever stands in it."""
_ROUND = 200
"""Files drawn before the clock is looked at."""


def main(arguments: list[str]) -> int:
    """Break files of one form for some time; how many were tried and the longest is printed."""
    parser = argparse.ArgumentParser(description="Break files of one form.")
    parser.add_argument("form", choices=sorted(NAMES))
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1, help="of the first round")
    wanted = parser.parse_args(arguments)
    taken = _for(wanted.form, wanted.seconds, wanted.seed)
    print(f"{wanted.form}: {len(taken)} files, the longest {max(taken):.2f} s")  # noqa: T201
    return 0


def _for(form: str, seconds: int, first: int) -> list[float]:
    """The processor time of every file tried."""
    taken: list[float] = []
    sound = SEEDS[form]()

    @settings(
        max_examples=_ROUND,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(st.sampled_from(sound), EDITS)
    def one(data: bytes, edits: list[tuple[str, float, int, bytes]]) -> None:
        broken, start = edited(data, edits), time.process_time()
        read_all(broken, NAMES[form])
        taken.append(time.process_time() - start)
        assert taken[-1] < SLOW, f"took {taken[-1]:.1f} s for {len(broken)} bytes"

    end = time.monotonic() + seconds
    for number in count(first):
        if time.monotonic() > end:
            return taken
        seed(number)(one)()
    return taken


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
