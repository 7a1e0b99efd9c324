"""Fuzzing with coverage: ``python -m tests.fuzz.harness html --seconds 600``.

Needs atheris (``pip install atheris``), which is no part of the project's environment. It begins
with the sound files of :mod:`.targets` and whatever it found before (``--corpus``). What breaks
reading is kept in a file, whose name it tells; so is what takes longer than ``SLOW``.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz.forms import NAMES

SLOW = 20.0
"""Seconds of processor time for one input under instrumentation, which costs several times."""

LONGEST = 8_000
"""Bytes of an input: faults of form show in short ones, growth is measured in benchmarks."""


def main(arguments: list[str]) -> int:
    """Fuzz one form of file for some time."""
    parser = argparse.ArgumentParser(description="Fuzz reading.")
    parser.add_argument("form", choices=sorted(NAMES))
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--corpus", type=Path, help="a folder that keeps what was found")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args(arguments)
    if importlib.util.find_spec("atheris") is None:
        print("skipped: atheris is not installed (pip install atheris)")  # noqa: T201
        return 0
    with tempfile.TemporaryDirectory() as name:
        corpus = wanted.corpus or Path(name)
        corpus.mkdir(parents=True, exist_ok=True)
        _fuzz(wanted.form, wanted.seconds, wanted.seed, corpus)
    return 0


def _fuzz(form: str, seconds: int, seed: int, corpus: Path) -> None:
    import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]  # noqa: PLC0415 - optional

    with atheris.instrument_imports(include=["ninevotes"]):
        from tests.fuzz import targets  # noqa: PLC0415

    for number, data in enumerate(targets.SEEDS[form]()):
        (corpus / f"sound-{number}").write_bytes(data[:LONGEST])
    words = corpus / ".words"
    words.write_text("".join(f'"{_escaped(piece)}"\n' for piece in targets.PIECES), "ascii")

    def one(data: bytes) -> None:
        start = time.process_time()
        targets.read_all(data, NAMES[form])
        taken = time.process_time() - start
        assert taken < SLOW, f"took {taken:.1f} s for {len(data)} bytes"

    options = [
        *(f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-seed={seed}", "-timeout=120"),
        *(f"-dict={words}", "-print_final_stats=1", f"-artifact_prefix={tempfile.gettempdir()}/"),
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus)], one)
    atheris.Fuzz()


def _escaped(piece: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in piece)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
