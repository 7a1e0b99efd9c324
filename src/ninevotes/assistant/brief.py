"""A brief as an assistant needs it: findings and footnotes, without what pictures need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ninevotes.assistant.told import Source

_LINE = ("event", "when", "date", "kind", "text", "origins", "notes", "to_come")
_NOTE = ("number", "document", "by", "date", "words", "cut", "attribution", "link")
_MEMBER = ("code", "in_favour", "abstaining", "against")


def shortened(whole: Mapping[str, Any]) -> dict[str, Any]:
    """The findings of a brief: lines, differences, steps, forecasts, and the footnotes.

    Args:
        whole: as ``ninevotes brief --format json`` writes it.
    """
    return {
        "title": whole["title"],
        "as_of": whole["as_of"],
        "items": [_item(item) for item in whole["items"]],
        "notes": [{name: note[name] for name in _NOTE} for note in whole["notes"]],
        "remarks": whole["remarks"],
    }


def brief_sources(whole: Mapping[str, Any]) -> list[Source]:
    """The documents that a brief rests on, and the official data."""
    return [
        {
            "kind": "reported",
            "id": source["id"],
            "cite": f"{source['by']}, {source['date']}",
            "link": source["link"],
        }
        for origin in whole["origins"]
        for source in origin["sources"]
    ] + [
        {
            "kind": "official",
            "id": source["source"],
            "cite": source["attribution"] or source["title"],
            "link": None,
        }
        for source in whole["official_record"]["sources"]
    ]


def brief_lines(short: Mapping[str, Any]) -> Iterator[str]:
    """The brief in lines, footnotes by number."""
    yield short["title"]
    for item in short["items"]:
        yield f"\n{item['name']} ({item['key']})"
        yield from (_cited(each) for each in item["answer"])
        yield "What happened:"
        yield from (
            f"- {line['when']} ({line['kind']}): {_cited(line)}" for line in item["timeline"]
        )
        for one in item["differences"]:
            sides = "; ".join(f"{s['value']} ({', '.join(s['said_by'])})" for s in one["sides"])
            yield f"- Sources differ on {one['field']}: {sides}"
        yield f"What the rules allow next (seen from {item['seen_from']}):"
        yield from (f"- {step['what']} {step.get('articles', '')}" for step in item["steps"])
        yield from (f"Not established: {gap}" for gap in item["gaps"])
    yield "Numbers in brackets are footnotes: the data has the words behind each, under notes."


def _item(item: Mapping[str, Any]) -> dict[str, Any]:
    kept = ("key", "name", "answer", "differences", "seen_from", "gaps", "steps")
    return {name: item[name] for name in kept} | {
        "forecasts": [_forecast(each) for each in item["forecasts"]],
        "timeline": [{name: line[name] for name in _LINE} for line in item["timeline"]],
    }


def _forecast(view: Mapping[str, Any]) -> dict[str, Any]:
    """What a forecast says in numbers and words; what is drawn of it is left out."""
    told = {name: value for name, value in view.items() if not isinstance(value, list | dict)}
    members = [{name: one[name] for name in _MEMBER} for one in view["members"]]
    return told | {"members": members, "caveats": view.get("caveats", [])}


def _cited(line: Mapping[str, Any]) -> str:
    marks = "".join(f"[{number}]" for number in line.get("notes", ()))
    return f"{line['text']} {marks}".strip()
