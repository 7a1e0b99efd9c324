"""The pages on the rules: up to date, complete, and true when they are run."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from pathlib import Path

import pytest
from docs.building.chapters import MARKED, Chapter, Entry, chapters
from docs.building.examples import PRELUDE, printed
from docs.generate import DOCS, pages, stale

from ninevotes.rules import Doubt, rulebook
from ninevotes.rules.parameters import parameters

CHAPTERS = chapters()
ENTRIES = [(chapter, entry) for chapter in CHAPTERS for entry in chapter.entries]
EXAMPLE = re.compile(r"```python\n([^`]*)```\n\n```text\n([^`]*)```")
LINK = re.compile(r"\]\(([^)]+)\)")


def page(chapter: Chapter) -> str:
    return (DOCS / "rules" / f"{chapter.stem}.md").read_text("utf-8")


def section(chapter: Chapter, entry: Entry) -> str:
    """What the page says of one rule."""
    rest = page(chapter).split(f'<a id="{entry.rule.id}"></a>')[1]
    return rest.partition("<a id=")[0]


def test_no_page_is_out_of_date() -> None:
    assert stale(pages()) == [], "run 'make docs'"


def test_a_page_that_differs_is_missing_or_is_no_longer_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    for name, text in (("same.md", "1"), ("differs.md", "2"), ("left.md", "3")):
        (tmp_path / "rules" / name).write_text(text, "utf-8")
    written = {
        Path("rules/same.md"): "1",
        Path("rules/differs.md"): "two",
        Path("rules/missing.md"): "4",
    }
    assert [path.name for path in stale(written, tmp_path)] == [
        "differs.md",
        "left.md",
        "missing.md",
    ]


def test_every_rule_stands_on_one_page() -> None:
    assert [entry.rule.id for _, entry in ENTRIES] == list(rulebook())


@pytest.mark.parametrize(("chapter", "entry"), ENTRIES, ids=[e.rule.id for _, e in ENTRIES])
def test_a_rule_has_its_citation_and_either_cases_and_an_example_or_is_marked_text_only(
    chapter: Chapter, entry: Entry
) -> None:
    said = section(chapter, entry)
    assert entry.rule.text in said
    assert f"**Rests on** {entry.rule.citation}." in said
    assert entry.rule.contested in said
    if entry.rule.computed:
        assert "| case | put | answer | file |" in said
        assert EXAMPLE.search(said)
        assert all(f"[`{name}`]" in said for name in entry.rule.implemented_by)
        assert all(str(case.entry["case"]) in said for case in entry.cases)
    else:
        assert "**Text only**" in said
        assert entry.cases == ()


def test_the_index_says_of_every_rule_where_it_is_implemented_and_tested() -> None:
    index = (DOCS / "rules" / "README.md").read_text("utf-8")
    for chapter, entry in ENTRIES:
        id_ = entry.rule.id
        (row,) = re.findall(rf"^\| \[{id_}\]\({chapter.stem}\.md#{id_}\) .*$", index, re.MULTILINE)
        if entry.rule.computed:
            assert entry.rule.implemented_by[0] in row
            assert f"| {len(entry.cases)} in " in row
        else:
            assert "text only" in row


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.stem)
def test_the_examples_print_what_the_page_shows(chapter: Chapter) -> None:
    text = page(chapter)
    assert f"```python\n{PRELUDE}```" in text
    computed = [entry for entry in chapter.entries if entry.rule.computed]
    found = EXAMPLE.findall(text)
    assert len(found) == len(computed)
    for code, shown in found:
        assert printed(code) == shown, code


@pytest.mark.parametrize("path", sorted(pages()), ids=str)
def test_links_lead_somewhere(path: Path) -> None:
    for link in LINK.findall(re.sub(r"```.*?```", "", pages()[path], flags=re.DOTALL)):
        file, _, anchor = link.partition("#")
        target = (DOCS / path).parent / file if file else DOCS / path
        assert target.exists(), link
        if anchor:
            assert f'<a id="{anchor}"></a>' in target.read_text("utf-8"), link


def test_every_number_belongs_to_a_rule_and_stands_on_its_page() -> None:
    shown = {
        number.name
        for chapter, entry in ENTRIES
        for number in entry.parameters
        if all(dated.start.isoformat() in section(chapter, entry) for dated in number.values)
    }
    assert shown == set(parameters())


@pytest.mark.parametrize(
    "entry", [e for _, e in ENTRIES if e.rule.computed], ids=lambda e: e.rule.id
)
def test_a_rule_lists_the_numbers_that_its_own_functions_ask_for(entry: Entry) -> None:
    shared = {"SC-VOTE-8", "GA-ELEC-4"}  # the seats of the day stand under SC-COMP
    listed = {number.name for number in entry.parameters}
    if entry.rule.id not in shared:
        assert asked_for(entry) <= listed


def asked_for(entry: Entry) -> set[str]:
    """The names of parameters in the source of a rule's functions."""
    found: set[str] = set()
    for name in entry.rule.implemented_by:
        module, function = name.split(".")
        made = getattr(importlib.import_module(f"ninevotes.rules.{module}"), function)
        tree = ast.parse(inspect.getsource(inspect.unwrap(made)))
        words = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
        found |= {word for word in words if isinstance(word, str) and word in parameters()}
    return found


def test_every_code_of_a_doubt_leads_to_rules_that_say_what_is_in_doubt() -> None:
    assert set(MARKED) == set(Doubt)
    for ids in MARKED.values():
        assert all(rulebook()[id_].contested for id_ in ids)
