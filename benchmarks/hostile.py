"""What hostile texts and pages cost: twice the length must take about twice as long.

Run it with ``python benchmarks/hostile.py``, or with the names of some of the cases. Each case is
one short piece repeated, of the kinds that make careless expressions and parsers slow: brackets
never closed, tags never ended, lists without end, one sentence as long as the document. It says
what reading takes at three lengths, and how many times as long for each doubling. A case that
takes more than the patience is broken off and told.
"""

from __future__ import annotations

import argparse
import math
import signal
import sys
import time
from types import FrameType

from ninevotes.reading import UnreadableError, document_of, read

PATIENCE = 30.0
"""Seconds of processor time for one reading."""

TEXTS = {
    "letters": "a",
    "spaces": " ",
    "lines": "\n",
    "blank and tab": " \t",
    "digits": "1",
    "numbers": "11 ",
    "brackets": "(",
    "quotation marks": '"',
    "curly quotation marks": "“a ",
    "apostrophes": "'s ",
    "commas": ", ",
    "stops": ". ",
    "initials": "U.N. ",
    "titles": "Mr. ",
    "capitals": "Aa Bb ",
    "one word": "Council ",
    "no sentence ends": "the Security Council voted and ",
    "tallies": "13-2 ",
    "tallies in words": "by 9 votes to 2, with 4 abstentions, ",
    "sentences": "The Security Council voted 13-2 on Monday. ",
    "states": "China, Russia, ",
    "states and verbs": "China voted against and ",
    "speech": 'he said, "we will veto", ',
    "speech never closed": 'the Security Council said "China ',
    "speakers": "Mr. Li (China): I ask. ",
    "dates": "on 1 May 2014, ",
    "months": "May ",
    "dashes": "UNITED NATIONS, May 1 - ",
    "short lines": "four words stand here\n\n",
    "wrapped lines": "the Security Council met on Monday and did not vote on a text\n",
    "broken encoding": "â€™",
    "symbols": "S/2014/872 ",
    "resolutions": "resolution 1970 (2011), ",
    "agencies": "(AP Photo/",
    "delivers": "delivers ",
    "in favour": "In favour: China, France, ",
    "record": "The President: I put it to the vote.\nA vote was taken by show of hands.\n",
}
PAGES = {
    "less-than signs": "<",
    "tags not ended": "<a ",
    "paragraphs not closed": "<p>Council ",
    "boxes": "<div>",
    "menus not closed": "<nav>",
    "scripts in themselves": "<script/>",
    "scripts not closed": "<script>",
    "comments not closed": "<!--",
    "declarations": "<!",
    "ampersands": "&",
    "entities": "&amp;",
    "numbered entities": "&#8217;",
    "attributes": "<div class " + "a" * 4000 + ">",
    "attributes not closed": "<div class='" + "a b" * 900 + ">",
    "titles": "<title>",
    "links": "<a href='x'>Security Council</a>",
    "headings": "<h1>The Security Council votes</h1>",
    "cells": "<tr><td>China<td>13-2",
    "report": "<p>The Security Council voted 13-2 on Monday.</p>\n",
}


class _TooLongError(Exception):
    """Patience is at its end."""


def main(arguments: list[str]) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Read hostile texts.")
    parser.add_argument("cases", nargs="*", metavar="CASE")
    parser.add_argument("--size", type=int, default=200, help="thousands of characters at most")
    wanted = parser.parse_args(arguments)
    _say(f"{'case':>24} {'s at 1/4':>9} {'s at 1/2':>9} {'s':>9}  for each doubling")
    worst = 0.0
    for names, before in ((TEXTS, ""), (PAGES, "<!doctype html><html><body>")):
        for name, piece in names.items():
            if not wanted.cases or name in wanted.cases:
                worst = max(worst, _case(name, piece, before, wanted.size * 1000))
    _say(f"the slowest: {worst:.1f} s for {wanted.size:,} KB")


def _case(name: str, piece: str, before: str, size: int) -> float:
    times = []
    for length in (size // 4, size // 2, size):
        seconds = _seconds(before + piece * (length // len(piece)))
        if seconds is None:
            _say(f"{name:>24} MORE THAN {PATIENCE:.0f} s for {length // 1000:,} KB")
            return math.inf
        times.append(seconds)
    growth = math.sqrt(times[-1] / max(times[0], 1e-4))
    told = "".join(f" {seconds:9.3f}" for seconds in times)
    note = "  GROWS" if growth > 2.8 and times[-1] > 0.5 else ""
    _say(f"{name:>24}{told}  {growth:.2f}{note}")
    return times[-1]


def _seconds(text: str) -> float | None:
    signal.signal(signal.SIGPROF, _stop)
    start = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    try:
        read(document_of(text.encode(), "hostile.txt"))
    except _TooLongError:
        return None
    except UnreadableError:
        return time.process_time() - start
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - start


def _stop(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise _TooLongError


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - each figure as soon as it is measured


if __name__ == "__main__":
    main(sys.argv[1:])
