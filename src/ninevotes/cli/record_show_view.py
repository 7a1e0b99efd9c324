"""What ``record show`` tells, on a terminal of 80 columns."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from ninevotes.cli.answers import print_table
from ninevotes.cli.record_show_rows import TALLIES, event_json, vote_row
from ninevotes.record.corrections.model import Held
from ninevotes.record.search import Shown
from ninevotes.vocabulary.official import OfficialVote
from ninevotes.vocabulary.votes import Vote

_COUNCIL = 15
"""Members listed by name; a longer list is given by its number, and whole in JSON."""


def show_shown(shown: Shown) -> None:
    """Print the votes, then what differs, then what else the sources have."""
    console = Console(highlight=False)
    console.print(Text(shown.asked, style="bold"))
    _votes(console, shown.votes)
    _differences(console, shown)
    _others(console, shown)
    _reports(console, shown)
    if shown.event:
        _event(console, shown)


def _votes(console: Console, votes: Iterable[Held[OfficialVote]]) -> None:
    for held in votes:
        console.print()
        _vote(console, held.printed, "official, as printed" if held.corrected else "official")
        for correction in held.applied:
            _line(console, f"Corrected ({correction.kind}): {correction.reason}")
            _line(console, f"Source of the correction: {correction.citation}", "dim")
        for correction in held.standing_still:
            _line(console, f"A correction no longer fits what is printed: {correction.id}")
        if held.repeats is not None:
            _line(console, f"The source gives this vote twice; counted as {held.repeats}")
        if held.corrected and held.repeats is None:
            _vote(console, held.statement, "held true")


def _vote(console: Console, vote: OfficialVote, kind: str) -> None:
    row = vote_row(vote)
    counts = [row["in_favour"], row["against"], row["abstaining"]]
    tally = "-".join("?" if count is None else str(count) for count in counts)
    names = " = ".join(dict.fromkeys(filter(None, (vote.resolution, vote.symbol))))
    head = (row["date"], names, vote.meeting, row["outcome"], tally)
    console.print(Text(f"{vote.source} ({kind})", style="bold"))
    _line(console, " · ".join(str(part) for part in head if part))
    _line(console, " ".join(vote.title.split())[:300])
    for name, cast in TALLIES.items():
        members = row[f"members_{name}"]
        if members and (cast is not Vote.IN_FAVOUR or len(vote.ballot.votes) <= _COUNCIL):
            listed = (
                " ".join(members) if len(members) <= 3 * _COUNCIL else f"{len(members)} members"
            )
            _line(console, f"{cast.shape} {cast.words}: {listed}")
    if vote.unknown:
        _line(console, f"? not known: {' '.join(vote.unknown)}")


def _differences(console: Console, shown: Shown) -> None:
    if not shown.differences:
        return
    console.print(Text("\nWhere the sources differ", style="bold"))
    for difference in shown.differences:
        values = "; ".join(f"{value} ({', '.join(by)})" for value, by in difference.values)
        _line(console, f"{difference.field}: {values}")


def _others(console: Console, shown: Shown) -> None:
    rows = [
        (
            one.statement.date,
            one.statement.source,
            "meeting",
            one.statement.topic,
            "; ".join(one.statement.outcomes),
        )
        for one in shown.meetings
    ]
    rows += [
        (
            one.statement.date,
            one.statement.source,
            "veto",
            one.statement.item,
            " ".join(one.statement.vetoed_by),
        )
        for one in shown.vetoes
    ]
    rows += [(None, d.source, "draft", d.title, ", ".join(d.sponsors)) for d in shown.drafts]
    rows += [(None, link.source, "link", link.address, "") for link in shown.links]
    if rows:
        console.print(Text("\nOther official statements", style="bold"))
    for date, source, kind, words, more in rows:
        _line(console, " · ".join(str(part) for part in (date, kind, source) if part))
        _line(console, " ".join(words.split())[:300], indent=4)
        if more:
            _line(console, more, indent=4)


def _reports(console: Console, shown: Shown) -> None:
    if not shown.claims:
        return
    console.print(Text("\nReports", style="bold"))
    for hit in shown.claims:
        _line(console, f"{hit.date or 'undated'} · {hit.kind.replace('_', ' ')} · {hit.source}")
        _line(console, f"“{hit.quote}”" if hit.quote else hit.title, indent=4)


def _event(console: Console, shown: Shown) -> None:
    if shown.event is None:
        return
    event = event_json(shown.event)
    _line(console, f"{event['date'] or 'undated'} · {event['type']} · {event['item']}")
    told = [{"field": k, "value": v} for k, v in event["fields"].items() if v not in (None, [])]
    print_table(told, ("field", "value"))
    for one in event["disagreements"]:
        values = "; ".join(f"{value} ({', '.join(by)})" for value, by in one["values"])
        _line(console, f"The reports differ on {one['field']}: {values}")
    for claim in event["claims"]:
        _line(console, f"{claim['document']} {claim['start']}-{claim['end']}: “{claim['quote']}”")


def _line(console: Console, words: str, style: str = "", indent: int = 2) -> None:
    console.print(Padding(Text(words, style=style, overflow="fold"), (0, 0, 0, indent)))
