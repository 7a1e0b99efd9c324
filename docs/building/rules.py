"""The pages on the rules: one a chapter, and the index of every rule."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tests.rules.cases import Case

from docs.building.answers import answered, asked, cell
from docs.building.chapters import MARKED, Chapter, Entry, chapters
from docs.building.examples import PRELUDE, example_case, printed, snippet
from docs.building.rules_index import index_page
from ninevotes.rules import Doubt
from ninevotes.rules.parameters import Parameter, Value

FOLDER = Path("rules")
SOURCE = "../../src/ninevotes/rules"
CASES = "../../tests/cases/rules"
OPENING = (
    "The examples on this page begin with these lines, and what stands below each of them is "
    "what it printed when the page was made."
)


def rule_pages() -> Mapping[Path, str]:
    """The index and a page for each chapter, by their paths below ``docs``."""
    written = {FOLDER / f"{chapter.stem}.md": chapter_page(chapter) for chapter in chapters()}
    return {FOLDER / "README.md": index_page(chapters()), **written}


def chapter_page(chapter: Chapter) -> str:
    """The page of a chapter."""
    parts = [
        f"# {chapter.title}",
        chapter.intro,
        OPENING,
        f"```python\n{PRELUDE}```",
        ", ".join(f"[{e.rule.id}](#{e.rule.id})" for e in chapter.entries)
        + " · [all rules](README.md)",
    ]
    for entry in chapter.entries:
        parts.extend(rule_section(entry))
    return "\n\n".join(parts) + "\n"


def rule_section(entry: Entry) -> Iterator[str]:
    """What a page says of one rule."""
    rule = entry.rule
    yield f'<a id="{rule.id}"></a>\n\n## {rule.id}: {rule.title}'
    yield rule.text
    yield f"**Rests on** {rule.citation}."
    if rule.computed:
        yield "**Computed by**\n\n" + "\n".join(map(function_line, rule.implemented_by))
    else:
        yield "**Text only**: there is nothing here to compute."
    if entry.parameters:
        yield "**Numbers**\n\n" + "\n\n".join(map(parameter_table, entry.parameters))
    yield from _example(entry)
    if entry.precedents:
        yield f"**Precedents**\n\n{case_table(entry.precedents)}"
    if entry.others:
        heading = "Further cases" if entry.precedents else "Cases"
        yield f"**{heading}**\n\n{case_table(entry.others)}"
    if rule.contested:
        yield f"**In doubt.** {rule.contested}{_marks(rule.id)}"


def function_line(name: str) -> str:
    """A function with its file and the first sentence of its description."""
    module, function = name.split(".")
    found = getattr(importlib.import_module(f"ninevotes.rules.{module}"), function)
    first = (inspect.getdoc(found) or "").partition("\n")[0]
    return f"- [`{name}`]({SOURCE}/{module}.py): {first}"


def parameter_table(number: Parameter) -> str:
    """The values of a parameter with their days."""
    rows = (
        f"| {_value(dated.value)} | {dated.start.isoformat()} | "
        f"{dated.end.isoformat() if dated.end else 'in force'} | {cell(dated.citation)} |"
        for dated in number.values
    )
    head = f"{number.title} (`{number.name}`, counted in {number.unit}):\n"
    return "\n".join((head, "| value | from | to | set by |", "| --- | --- | --- | --- |", *rows))


def case_table(found: Iterable[Case]) -> str:
    """Cases with what is asked and what the rules answer."""
    rows = (
        f"| {cell(str(case.entry['case']))} | {cell(asked(case))} | {cell(answered(case))} | "
        f"[{case.file.removesuffix('.yaml')}]({CASES}/{case.file}) |"
        for case in found
    )
    return "\n".join(("| case | put | answer | file |", "| --- | --- | --- | --- |", *rows))


def _example(entry: Entry) -> Iterator[str]:
    case = example_case(entry)
    if case is None:
        return
    code = snippet(case)
    yield f"**Example.** {case.entry['case']}"
    yield f"```python\n{code}```\n\n```text\n{printed(code)}```"


def _marks(id_: str) -> str:
    codes = [doubt for doubt in Doubt if id_ in MARKED[doubt]]
    return "".join(f" Code: `{code.value}`." for code in codes)


def _value(value: Value) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)
