"""What is on record, in lines for an assistant to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ninevotes.answers.searching import HitRow
from ninevotes.answers.shown import ShownThing


def hit_line(hit: HitRow) -> str:
    """A hit in one line."""
    counts = (hit["in_favour"], hit["against"], hit["abstaining"])
    tally = "-".join("?" if each is None else str(each) for each in counts)
    parts = (
        hit["date"] or "undated",
        hit["kind"].replace("_", " "),
        hit["symbol"],
        hit["outcome"],
        tally if counts != (None, None, None) else "",
        f"“{hit['quote']}”" if hit["quote"] else " ".join(hit["title"].split())[:160],
    )
    return (
        f"- {hit['truth']}: " + " · ".join(part for part in parts if part) + f" ({hit['source']})"
    )


def vote_line(row: Mapping[str, Any]) -> str:
    """A vote in one line."""
    counts = (row["in_favour"], row["against"], row["abstaining"])
    tally = "-".join("?" if each is None else str(each) for each in counts)
    name = row["resolution"] or row["symbol"] or row["meeting"] or ""
    against = f"; against: {', '.join(row['members_against'])}" if row["members_against"] else ""
    title = " ".join(row["title"].split())[:120]
    return f"- {row['date']} {name}: {row['outcome']}, {tally}{against}. {title}"


def truths(given: Iterable[str]) -> str:
    """The kinds of truth, in words."""
    return " and ".join(sorted(set(given))) or "nothing found"


def printed_by(found: ShownThing) -> Iterator[str]:
    """Sources of the official statements about a thing."""
    held = (*found["votes"], *found["meetings"], *found["vetoes"])
    yield from (each["printed"]["source"] for each in held)
    yield from (each["source"] for each in (*found["drafts"], *found["links"]))


def papers_of(found: ShownThing) -> Iterator[str]:
    """Names of the reports that tell of it."""
    yield from (hit["source"] for hit in found["claims"])
    yield from (each["id"] for each in found["documents"])


def shown_lines(found: ShownThing) -> Iterator[str]:
    """What every source says of it, a line each."""
    yield f"{found['asked']}:"
    for held in found["votes"]:
        printed = held["printed"]
        tally = printed["ballot"]["tally"]
        against = [code for code, cast in printed["ballot"]["votes"].items() if cast == "N"]
        counts = "-".join(str(tally.get(letter, "?")) for letter in "YNA")
        named = f"; against: {', '.join(against)}" if against else ""
        corrected = "; corrected, see held_true" if held["held_true"] else ""
        yield (
            f"- vote, {printed['source']}: {printed['date']} "
            f"{printed['resolution'] or printed['symbol'] or ''} "
            f"{printed['outcome'] or 'outcome not given'}, {counts}{named}{corrected}"
        )
    for held in found["meetings"]:
        printed = held["printed"]
        yield f"- meeting, {printed['source']}: {printed['date']} {printed['topic']}"
    for one in found["differences"]:
        yield f"- the sources differ on {one['field']}: {one['values']}"
    for hit in found["claims"][:5]:
        yield f"- reported ({hit['source']}): “{hit['quote']}”"
    if found["event"]:
        event = found["event"]
        yield f"- event: {event['type']}, {event['date']}, {event['fields']}"
