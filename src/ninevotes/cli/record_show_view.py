"""What ``record show`` tells, on a terminal of 80 columns."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.text import Text

from ninevotes.answers.shown.held import event_json
from ninevotes.cli.answers import print_table
from ninevotes.cli.record_show_reported import reported_lines
from ninevotes.cli.record_show_spoken import claim_lines, spoken_lines
from ninevotes.cli.record_show_texts import document_lines, text_lines
from ninevotes.cli.record_show_ties import tied_lines
from ninevotes.cli.record_show_votes import corrections_of, line, show_votes
from ninevotes.record.corrections.model import Held
from ninevotes.record.search import Shown


def show_shown(shown: Shown) -> None:
    """Print the votes, then what differs, then what else the sources have."""
    console = Console(highlight=False)
    console.print(Text(shown.asked, style="bold"))
    if shown.left_out:
        noun = "statement is" if shown.left_out == 1 else "statements are"
        line(console, f"{shown.left_out} {noun} of a later day, or of none: left out", "dim")
    for words, indent in document_lines(shown):
        line(console, words, indent=indent)
    show_votes(console, shown.history)
    _differences(console, shown)
    _others(console, shown)
    _ties(console, shown)
    for words, indent in reported_lines(shown):
        line(console, words, "" if indent else "bold", indent)
    _reports(console, shown)
    if shown.event:
        _event(console, shown)
    if shown.texts:
        console.print(Text("\nVersions", style="bold"))
    for words, indent in spoken_lines(shown):
        line(console, words, "" if indent else "bold", indent)
    for words, indent in text_lines(shown):
        line(console, words, indent=indent)


def _differences(console: Console, shown: Shown) -> None:
    if not shown.differences:
        return
    console.print(Text("\nWhere the sources differ", style="bold"))
    for difference in shown.differences:
        values = "; ".join(f"{value} ({', '.join(by)})" for value, by in difference.values)
        of = f"{difference.vote}, " if difference.vote else ""
        line(console, f"{of}{difference.field}: {values}")


def _others(console: Console, shown: Shown) -> None:
    dated: list[tuple[Held[Any], str, str, str]] = [
        (one, "meeting", one.statement.topic, "; ".join(one.statement.outcomes))
        for one in shown.meetings
    ]
    dated += [
        (one, "veto", one.statement.item, " ".join(one.statement.vetoed_by)) for one in shown.vetoes
    ]
    rows: list[tuple[object, str, str, str, str, list[str]]] = [
        (one.statement.date, one.statement.source, kind, words, more, list(corrections_of(one)))
        for one, kind, words, more in dated
    ]
    rows += [(None, d.source, "draft", d.title, ", ".join(d.sponsors), []) for d in shown.drafts]
    rows += [(None, link.source, "link", link.address, "", []) for link in shown.links]
    if rows:
        console.print(Text("\nOther official statements", style="bold"))
    for date, source, kind, words, more, corrected in rows:
        line(console, " · ".join(str(part) for part in (date, kind, source) if part))
        line(console, " ".join(words.split())[:300], indent=4)
        for each in filter(None, (more, *corrected)):
            line(console, each, indent=4)


def _ties(console: Console, shown: Shown) -> None:
    lines = list(tied_lines(shown.belonging))
    if lines:
        console.print(Text("\nThe sources tied together", style="bold"))
    for indent, words in lines:
        line(console, words, indent=indent)


def _reports(console: Console, shown: Shown) -> None:
    if not shown.claims:
        return
    if shown.held:
        console.print(Text("\nWhat it says", style="bold"))
        for words, indent in claim_lines(shown.held):
            line(console, words, indent=indent)
        return
    console.print(Text("\nReports", style="bold"))
    for hit in shown.claims:
        line(console, f"{hit.date or 'undated'} · {hit.kind.replace('_', ' ')} · {hit.source}")
        line(console, f"“{hit.quote}”" if hit.quote else hit.title, indent=4)


def _event(console: Console, shown: Shown) -> None:
    if shown.event is None:
        return
    event = event_json(shown.event, shown.documents)
    line(console, f"{event['date'] or 'undated'} · {event['type']} · {event['item']}")
    told = [{"field": k, "value": v} for k, v in event["fields"].items() if v not in (None, [])]
    print_table(told, ("field", "value"))
    for one in event["disagreements"]:
        values = "; ".join(f"{value} ({', '.join(by)})" for value, by in one["values"])
        line(console, f"The reports differ on {one['field']}: {values}")
    for claim in event["claims"]:
        place = f"{claim['document']} {claim['start']}-{claim['end']}"
        line(console, f"{claim.get('claim', '')} {place}: “{claim['quote']}”".lstrip())
