"""Several processes read while one writes: each sees whole things only, and none waits."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from tests.record.faults.killing import undisturbed
from tests.record.faults.workers import FILES, READINGS, VOTES_IN_FILE, adding, importing

from ninevotes.record.store import Store

READERS = 3
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")


def _reads(address: str, told: int) -> None:
    """Reads until everything is there; tells how often something was there by half."""
    looks, torn, most, longest = 0, 0, 0, 0.0
    claims = len(READINGS[0].claims)
    deadline = time.monotonic() + 100
    with Store.at(address) as store:
        while most < len(READINGS) + len(FILES) and time.monotonic() < deadline:
            started = time.monotonic()
            kept = store.readings()
            longest = max(longest, time.monotonic() - started)
            torn += sum(len(one.claims) != claims for one in kept)
            imports = len(store.official.imports())
            votes = sum(1 for _ in store.official.votes())
            # Two questions, two moments: an import may have come to its end between them.
            torn += votes % VOTES_IN_FILE != 0 or votes < imports * VOTES_IN_FILE
            looks, most = looks + 1, len(kept) + imports
    os.write(told, f"{looks} {torn} {most} {longest:.3f}\n".encode())


def _writes(address: str, told: int) -> None:
    adding(address, told)
    importing(address, told)


def test_readers_see_whole_things_while_one_writes(address: str, tmp_path: Path) -> None:
    processes = []
    for number in range(READERS):
        process = os.fork()
        if process == 0:
            with (tmp_path / f"reader-{number}").open("wb") as file:
                try:
                    _reads(address, file.fileno())
                finally:
                    os._exit(0)
        processes.append(process)
    undisturbed(_writes, address)
    for process in processes:
        assert os.waitpid(process, 0)[1] == 0
    for number in range(READERS):
        looks, torn, most, longest = (tmp_path / f"reader-{number}").read_text().split()
        assert (int(torn), int(most)) == (0, len(READINGS) + len(FILES))
        assert int(looks) > 1
        assert float(longest) < 5.0
