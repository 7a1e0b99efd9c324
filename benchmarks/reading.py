"""How fast reports are read: documents a second, growth with length, and one very long text.

Run it with ``python benchmarks/reading.py``, with folders of reports as arguments if the
example reports are not enough. Every figure stands beside that of a floor measured in the
same run (cutting the same texts into words), since machines differ and are shared.
"""

from __future__ import annotations

import random
import re
import statistics
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from ninevotes.reading import document_of, read
from ninevotes.vocabulary.documents import Document

EXAMPLES = Path(__file__).parents[1] / "examples" / "reports"
ROUNDS = 7
LENGTHS = (16, 32, 64, 128)
"""Thousands of characters of the texts by which growth is measured."""
LONG = 1_000_000
_WORD = re.compile(r"\w+|[^\w\s]")
_STOP = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


def main(folders: list[str]) -> None:
    """Print the figures."""
    documents = [d for folder in [EXAMPLES, *map(Path, folders)] for d in _documents(folder)]
    size = sum(len(document.text) for document in documents)
    _say(f"{len(documents)} documents, {size:,} characters, best of {ROUNDS} rounds")
    floor = _best(lambda: [_WORD.findall(document.text) for document in documents])
    reading = _best(lambda: [read(document) for document in documents])
    _say(
        f"reading: {len(documents) / reading:,.0f} documents a second, "
        f"{1000 * reading / size * 5000:.1f} ms for 5 KB, {reading / floor:.0f} times the floor"
    )
    _growth(documents)
    text = _recombined(documents, LONG)
    _say(f"one document of {len(text):,} characters: {_seconds(text):.2f} s")


def _growth(documents: list[Document]) -> None:
    """Seconds by length; a doubling that takes twice as long is linear."""
    times = [
        min(_seconds(_recombined(documents, 1000 * length)) for _ in range(3)) for length in LENGTHS
    ]
    for length, seconds in zip(LENGTHS, times, strict=True):
        _say(f"  {length:4} KB: {seconds:.3f} s, {1000 * seconds / length:.2f} ms a KB")
    ratios = [later / earlier for earlier, later in pairwise(times)]
    _say(f"  doubling the length takes {statistics.geometric_mean(ratios):.2f} times as long")


def _documents(folder: Path) -> list[Document]:
    paths = sorted([*folder.glob("*.txt"), *folder.glob("*.html")])
    return [document_of(path.read_bytes(), path.name) for path in paths]


def _recombined(documents: list[Document], length: int) -> str:
    """A text of different sentences, made of the halves of those of the documents."""
    choose = random.Random(27)  # noqa: S311 - the same text every time
    sentences = [
        sentence.split()
        for document in documents
        if not document.text.lstrip().startswith("<")
        for sentence in _STOP.split(document.text)
        if 8 <= len(sentence.split()) <= 60
    ]
    lines: list[str] = []
    written = 0
    while written < length:
        one, other = choose.choice(sentences), choose.choice(sentences)
        words = [*one[: len(one) // 2], *other[len(other) // 2 :]]
        lines.append(" ".join(words) + ("\n\n" if choose.random() < 0.4 else " "))
        written += len(lines[-1])
    return "".join(lines)


def _seconds(text: str) -> float:
    document = document_of(text.encode(), "long-2018-12-07.txt")
    start = time.process_time()
    read(document)
    return time.process_time() - start


def _best(run: Callable[[], object]) -> float:
    run()
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        run()
        best = min(best, time.process_time() - start)
    return best


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - each figure as soon as it is measured


if __name__ == "__main__":
    main(sys.argv[1:])
