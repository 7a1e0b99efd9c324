"""The brief as Markdown (GitHub's flavour: tables and footnotes)."""

from __future__ import annotations

from ninevotes.brief.model import Brief, ItemBrief, Note, Origin, Source
from ninevotes.brief.render.markdown.escape import escaped, link
from ninevotes.brief.render.markdown.outlook import forecast, steps
from ninevotes.brief.render.markdown.record import (
    cites,
    differences,
    doubtful,
    expectations,
    remarks,
    timeline,
    votes,
)


def render_markdown(brief: Brief) -> str:
    """The page."""
    blocks = [f"# {escaped(brief.title)}"]
    for item in brief.items:
        blocks += _item(item)
    if brief.others:
        blocks.append("## Also in the record")
        blocks.append("\n".join(f"- {escaped(o.name)} ({o.events} events)" for o in brief.others))
    blocks.append("## Sources")
    for origin in brief.origins:
        blocks += _origin(origin)
    blocks += _official(brief)
    blocks.append("## How to read this page")
    blocks.append("\n".join(f"- {escaped(remark)}" for remark in brief.remarks))
    blocks += [_note(note) for note in brief.notes]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _official(brief: Brief) -> list[str]:
    record = brief.official_record
    if not (record.words or record.sources):
        return []
    rows = [
        f"- source {escaped(source.id)}: {escaped(source.title)}. {escaped(source.attribution)}"
        for source in record.sources
    ]
    return ["## Official record", escaped(record.words), "\n".join(rows)]


def _item(item: ItemBrief) -> list[str]:
    blocks = [f"## {escaped(item.name)}"]
    for sentence in item.answer:
        rests = f" _{escaped(sentence.rests_on)}_" if sentence.rests_on else ""
        kind = escaped(sentence.kind.value)
        blocks.append(f"**{escaped(sentence.text)}**{cites(sentence.notes)} ({kind}){rests}")
    blocks += [*timeline(item), *votes(item), *differences(item), *expectations(item)]
    blocks += steps(item)
    for view in item.forecasts:
        blocks += forecast(view)
    blocks += [*remarks(item), *doubtful(item)]
    if item.gaps:
        blocks.append("### What could not be established")
        blocks.append("\n".join(f"- {escaped(gap)}" for gap in item.gaps))
    return blocks


def _origin(origin: Origin) -> list[str]:
    label = f": {escaped(origin.label)}" if origin.label != origin.id else ""
    blocks = [f"### {escaped(origin.id)}{label}"]
    if origin.evidence:
        blocks.append("\n".join(f"- {escaped(words)}" for words in origin.evidence))
    return [*blocks, "\n".join(_source(source) for source in origin.sources)]


def _source(source: Source) -> str:
    about = "; ".join(map(escaped, (source.by, source.date, *source.remarks)))
    where = f"; {link(source.link, source.link)}" if source.link else ""
    where += f"; {escaped(source.address)}" if source.address else ""
    title = link(source.title or source.id, None)
    numbers = ", ".join(map(str, source.notes))
    quoted = f"; footnotes {numbers}" if numbers else "; read, and not quoted on this page"
    return f"- {title}. {about}{where}{quoted}; `sha256 {_code(source.sha256)}`"


def _code(text: str) -> str:
    return "".join(c for c in text if c.isalnum()) or "unknown"


def _note(note: Note) -> str:
    words = f"“{escaped(note.words)}{' …' if note.cut else ''}”"
    said_by = f"; attributed to “{escaped(note.attribution)}”" if note.attribution else ""
    origin = f"; origin {escaped(note.origin)}" if note.origin else ""
    by = link(note.by, note.link)
    place = f"characters {note.start}–{note.end}"
    return f"[^{note.number}]: {words} {by}, {escaped(note.date)}{origin}{said_by}; {place}."
