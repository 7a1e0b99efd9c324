"""The index of the rules: every id, where it is implemented, where it is tested."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docs.building.answers import cell
from docs.building.chapters import MARKED, Chapter, Entry
from ninevotes.rules import Doubt, rule
from ninevotes.rules.facts import KNOWN

SOURCE = "../../src/ninevotes/rules"
CASES = "../../tests/cases/rules"

OPENING = """\
# The rules

Each rule of the Council and the Assembly that this project applies: what it says, in our words,
the article it rests on, the function that computes it, the numbers with their dates, and the
cases that test it. The pages follow from [the texts](../../src/ninevotes/rules/texts), [the
parameters](../../src/ninevotes/rules/parameters) and [the cases](../../tests/cases/rules);
`make docs` writes them, and a test fails when they are out of date. How to add to them:
[add a rule](../howto/add-a-rule.md)."""

LAWS = """\
## What holds of every ballot

Beside the cases, [laws](../../tests/rules/test_laws.py) are tried on ballots drawn at random: one
more vote in favour never turns adoption into defeat; elected members are interchangeable, and on
a matter of procedure all members are; a permanent member's abstention never vetoes; a veto needs
a text that had the votes; what is in doubt decides nothing; leaving out who voted how never gives
another answer, only none."""

DOUBTS = """\
## Points in doubt

A code marks a decision that touches one of these. It never changes the outcome.

| code | rule | what is in doubt |
| --- | --- | --- |"""

FACTS = """\
## Facts

What a question may say beyond its ballot, in `facts` of a case and in the column `facts` of a
table.

| fact | what it says |
| --- | --- |"""


def index_page(chapters: Sequence[Chapter]) -> str:
    """The index page."""
    entries = [entry for chapter in chapters for entry in chapter.entries]
    tables = map(_chapter, chapters)
    parts = (OPENING, _counted(entries), "## Every rule", *tables, LAWS)
    return "\n\n".join((*parts, _doubts(chapters), _facts())) + "\n"


def _counted(entries: Sequence[Entry]) -> str:
    computed = [entry for entry in entries if entry.rule.computed]
    cases = sum(len(entry.cases) for entry in entries)
    return (
        f"{len(entries)} rules: {len(computed)} are computed and tested by {cases} cases, "
        f"{len(entries) - len(computed)} are text only."
    )


def _chapter(chapter: Chapter) -> str:
    head = (
        f"### [{chapter.title}]({chapter.stem}.md)\n\n"
        "| rule | what | rests on | implemented in | tested by |\n"
        "| --- | --- | --- | --- | --- |"
    )
    return "\n".join((head, *(_row(chapter, entry) for entry in chapter.entries)))


def _row(chapter: Chapter, entry: Entry) -> str:
    made = entry.rule
    where = ", ".join(_linked(made.implemented_by)) or "text only"
    return (
        f"| [{made.id}]({chapter.stem}.md#{made.id}) | {made.title} | {cell(made.citation)} | "
        f"{where} | {_tested(entry)} |"
    )


def _linked(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield f"[`{name}`]({SOURCE}/{name.partition('.')[0]}.py)"


def _tested(entry: Entry) -> str:
    files = dict.fromkeys(case.file for case in entry.cases)
    linked = ", ".join(f"[{name.removesuffix('.yaml')}]({CASES}/{name})" for name in files)
    return f"{len(entry.cases)} in {linked}" if linked else "–"


def _doubts(chapters: Sequence[Chapter]) -> str:
    page = {entry.rule.id: chapter.stem for chapter in chapters for entry in chapter.entries}
    rows = []
    for doubt in Doubt:
        ids = MARKED[doubt]
        linked = ", ".join(f"[{id_}]({page[id_]}.md#{id_})" for id_ in ids)
        rows.append(f"| `{doubt.value}` | {linked} | {cell(rule(ids[0]).contested)} |")
    return "\n".join((DOUBTS, *rows))


def _facts() -> str:
    return "\n".join((FACTS, *(f"| `{key}` | {cell(said)} |" for key, said in KNOWN.items())))
