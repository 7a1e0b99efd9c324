"""How fast text that is not about the Council is thrown away, and whether anything else is.

Run it with ``python benchmarks/prefilter.py``, with folders of reports as arguments if the
example reports are not enough. The speed stands beside two floors of the same run: copying the
same bytes, and looking for one word in them.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from ninevotes.reading.prefilter import may_concern_council

EXAMPLES = Path(__file__).parents[1] / "examples" / "reports"
ROUNDS = 9
PAGES = 1_000
PAGE = 20_000
"""Bytes: a usual page of news with its markup."""

_SENTENCES = """
Rovers came from behind to win 3-2 and stay third, four points off the top.
The central bank left its rate at 2.5 per cent and said growth would slow in the spring.
Rain is expected in the west by evening, clearing from the north on Thursday.
The city council voted to mend the bridge before winter, a spokeswoman said.
Shares in the carmaker fell by a tenth after it cut its forecast for the second time this year.
Under new rules, schools may ask pupils to leave their telephones at the door.
The film, her fourth, opens on Friday and runs for just under two hours.
Unions and the railway agreed on a rise of four per cent over two years.
Firefighters brought the blaze under control at about 3 a.m.; nobody was hurt.
A court in the capital acquitted the former minister of all charges on Monday.
US retailers hired fewer people than expected in November, figures showed.
The museum has bought a small landscape that was thought to be lost.
Scientists who drilled through the ice found water that had not seen light for ages.
He scored twice in the first half and was taken off with a sore ankle.
The company said it would close two plants and move the work to a third.
Ticket prices rise by three per cent in January, the operator announced.
Voters in the region go to the polls on Sunday to choose a new assembly of 60 seats.
The recipe needs two eggs, a cup of flour and more patience than one thinks.
"""


def main(folders: list[str]) -> None:
    """Print the figures."""
    choose = random.Random(3)  # noqa: S311 - the same pages every time
    pages = [_page(choose) for _ in range(PAGES)]
    size = sum(map(len, pages)) / 1e6
    copying = size / _best(lambda: [bytes(bytearray(page)) for page in pages])
    finding = size / _best(lambda: [page.find(b"Security Council") for page in pages])
    filtering = size / _best(lambda: [may_concern_council(page) for page in pages])
    kept = sum(map(may_concern_council, pages))
    _say(f"{PAGES:,} pages of other news, {size:.0f} MB, best of {ROUNDS} rounds")
    _say(f"copying: {copying:,.0f} MB a second; looking for one phrase: {finding:,.0f}")
    _say(
        f"pre-filter: {filtering:,.0f} MB a second, 1/{copying / filtering:.1f} of copying, "
        f"1/{finding / filtering:.1f} of one phrase; {kept} pages kept"
    )
    reports = [p for f in [EXAMPLES, *map(Path, folders)] for p in sorted(f.glob("*.[th]*"))]
    lost = [path.name for path in reports if not may_concern_council(path.read_bytes())]
    _say(f"of {len(reports)} reports about the Council {len(lost)} are lost {lost or ''}")


def _page(choose: random.Random) -> bytes:
    """A page about three things. One in six speaks of a city council, one in six of an assembly."""
    sentences = choose.sample(_SENTENCES.strip().split("\n"), 3)
    parts: list[str] = []
    length = 0
    while length < PAGE:
        parts.append(f"<p>{choose.choice(sentences)}</p>\n")
        length += len(parts[-1])
    return "".join(parts).encode()


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
