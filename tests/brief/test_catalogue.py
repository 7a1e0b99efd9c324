"""The strings of the brief stand in a catalogue, and a translation fills the same places."""

from __future__ import annotations

import ast
import datetime as dt
import re
from pathlib import Path

import pytest

from ninevotes.brief.dates import days_words, in_words
from ninevotes.brief.language import ENGLISH, Spoken, _, ngettext, speaking, spoken, translated
from ninevotes.brief.language.extracting import carried
from ninevotes.brief.language.po import entries, translations
from ninevotes.brief.language.strings import BRIEF, CATALOGUE, written
from ninevotes.brief.sentences.telling import joined, organ

FRENCH = Spoken("fr", translations(BRIEF / "translations" / "brief.fr.po"))


def test_the_catalogue_is_that_of_the_code_and_the_templates() -> None:
    assert CATALOGUE.read_text("utf-8") == written(), (
        "strings have changed: run python -m ninevotes.brief.language.strings"
    )


def test_a_language_is_spoken_as_long_as_it_is_asked_for() -> None:
    with speaking(FRENCH):
        assert in_words(dt.date(2014, 12, 22)) == "22 décembre 2014"
        assert organ("UNGA-C3") == "la Troisième Commission de l’Assemblée générale"
        assert joined(["a", "b", "c"]) == "a, b et c"
        assert days_words(["2014-12-15", "2014-12-22"]) == "15 et 22 décembre 2014"
        assert ngettext("%(num)s in favour", "%(num)s in favour", 11) == "11 voix pour"
        assert translated("did not participate") == "n’a pas participé au vote"
    assert spoken() is ENGLISH
    assert in_words(dt.date(2014, 12, 22)) == "22 December 2014"


def test_what_has_no_translation_stands_in_english() -> None:
    with speaking(FRENCH):
        assert _("no string of ours, %(count)s", count=3) == "no string of ours, 3"


def test_words_that_are_none_of_ours_are_left_alone() -> None:
    with speaking(FRENCH):
        assert translated("100 %(who)s of a source, 5 %") == "100 %(who)s of a source, 5 %"
        assert translated("") == ""


def test_a_translation_is_carried_over_when_strings_change() -> None:
    head = 'msgid ""\nmsgstr "Language: fr\\n"\n\n'
    before = head + 'msgid "Day"\nmsgstr "Jour"\n\nmsgid "Old"\nmsgstr "Vieux"\n'
    after = carried({("Day",): ("a.py",), ("one", "many"): ("b.py",)}, before)
    assert entries(after) == {"": "Language: fr\n", "Day": "Jour"}
    assert 'msgid_plural "many"\nmsgstr[0] ""\nmsgstr[1] ""' in after
    assert carried({("Day",): ("a.py",), ("one", "many"): ("b.py",)}, after) == after


PATTERNS = {"openings.py", "phrases.py"}
"""Rooms that look for words in a source, and say none."""

KEYS = {"in force", "vote of ", "commission of inquiry", "came true", "did not", "in favour"}
"""Values of fields that are compared, or looked up in the catalogue where they are shown."""

SAYING = {"_", "N_", "ngettext", "translated", "compile", "sub", "search"}


def past_the_catalogue(path: Path) -> list[str]:
    """Strings of several small words that are neither documentation, nor errors, nor said."""
    tree = ast.parse(path.read_text("utf-8"))
    fine: set[ast.AST] = set()
    for node in ast.walk(tree):
        name = getattr(node, "func", None)
        called = getattr(name, "id", getattr(name, "attr", ""))
        documents = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if documents or isinstance(node, ast.Raise) or called in SAYING:
            fine.update(ast.walk(node))
    words = re.compile(r"[a-z]{2,} [a-z]{2,}")
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in fine
        if words.search(node.value)
    ]


@pytest.mark.parametrize("room", ["sentences", "assemble", "pictures"])
def test_no_sentence_is_said_past_the_catalogue(room: str) -> None:
    found = {
        path.name: past_the_catalogue(path)
        for path in sorted((BRIEF / room).glob("*.py"))
        if path.name not in PATTERNS
    }
    assert {name: set(said) - KEYS for name, said in found.items() if set(said) - KEYS} == {}
