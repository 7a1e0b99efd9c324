"""Writes the reference pages that follow from the texts, the parameters and the cases.

``python -m docs.generate`` writes them anew; with ``--check`` nothing is written, and the status
is 1 when a page is not what it would be now. Run it from the top of the checkout.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from docs.building.rules import rule_pages

DOCS = Path(__file__).resolve().parent


def pages() -> Mapping[Path, str]:
    """Every generated page: its path below ``docs``, and its text."""
    return rule_pages()


def stale(written: Mapping[Path, str], folder: Path = DOCS) -> list[Path]:
    """The pages that are missing, differ, or are generated no more."""
    differ = [
        path
        for path, text in written.items()
        if not (folder / path).is_file() or (folder / path).read_text("utf-8") != text
    ]
    folders = {path.parent for path in written}
    there = {path.relative_to(folder) for sub in folders for path in (folder / sub).glob("*.md")}
    return sorted({*differ, *(there - set(written))})


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` say which ones are out of date."""
    written = pages()
    late = stale(written)
    if "--check" in arguments:
        for path in late:
            sys.stderr.write(f"docs/{path} is out of date: run 'make docs'\n")
        return int(bool(late))
    for path in late:
        if path not in written:
            (DOCS / path).unlink()
            continue
        (DOCS / path).parent.mkdir(parents=True, exist_ok=True)
        (DOCS / path).write_text(written[path], "utf-8")
    sys.stdout.write(f"{len(written)} pages, {len(late)} of them new or changed\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
