from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ninevotes.brief import render
from ninevotes.brief.clean import plain
from ninevotes.brief.render.markdown.escape import escaped, link
from tests.brief.story import story_brief

PARSER = MarkdownIt("gfm-like", {"html": True, "linkify": False})


def shown(markdown: str) -> str:
    """The words of one paragraph as a reader sees them; fails where there is any mark-up."""
    tokens = PARSER.parse(markdown)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    return "".join(child.content for child in children)


@given(st.text(st.characters(), min_size=1).filter(lambda text: plain(text).strip("\xa0") != ""))
def test_any_text_is_shown_as_it_is_and_never_read_as_mark_up(text: str) -> None:
    if plain(text):
        assert shown(escaped(text)) == plain(text)


MARKS = st.text(alphabet="*_`~[]()<>#+-=|!\\&;:$@^1. ab\n", min_size=1)


@given(MARKS)
def test_text_made_of_marks_is_shown_as_it_is(text: str) -> None:
    if plain(text):
        assert shown(escaped(text)) == plain(text)


@pytest.mark.parametrize("word", ["https://evil.example", "www.evil.example"])
def test_no_bare_address_is_left_to_become_a_link(word: str) -> None:
    assert word not in escaped(f"see {word} here")


def test_a_link_keeps_to_web_addresses() -> None:
    assert link("S/PV.7353", "https://undocs.org/S/PV.7353") == (
        "[S/PV.7353](<https://undocs.org/S/PV.7353>)"
    )
    assert link("text", "javascript:alert(1)") == "text"
    assert link("text", None) == "text"


def test_every_footnote_has_its_words_and_every_word_its_mark() -> None:
    text = render(story_brief(), "markdown")
    for note in story_brief().notes:
        assert f"[^{note.number}]: “" in text
        assert text.count(f"[^{note.number}]") >= 2
