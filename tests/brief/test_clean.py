from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.brief.clean import plain, quoted, web_address, without_markup

ANYTHING = st.text(st.characters())
"""Any characters at all, lone surrogates too."""


@given(ANYTHING)
def test_plain_text_is_one_line_without_control_or_direction_characters(text: str) -> None:
    clean = plain(text)
    assert clean.splitlines() in ([clean], [])
    assert not [c for c in clean if unicodedata.category(c) in {"Cc", "Cs"}]
    assert not set(clean) & set(
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
    )
    clean.encode("utf-8")


@given(ANYTHING)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(ANYTHING, st.integers(1, 40))
def test_a_quotation_keeps_to_its_length_and_says_when_it_is_cut(text: str, most: int) -> None:
    quote = quoted(text, most)
    assert len(quote.words.split(" ")) <= most
    assert len(quote.words) <= most * 12
    assert str(quote).endswith(" …") or not quote.cut


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>Nine<br>votes</p>", "Nine votes"),
        ("<b>N</b>ine", "Nine"),
        ("nine &amp; no veto&nbsp;here", "nine & no veto here"),
        ("before<script>alert('x')</script>after", "before after"),
        ("a <!-- hidden --> b", "a b"),
        ("fewer than 9 < 15 > 7", "fewer than 9 < 15 > 7"),
        ("&lt;b&gt;", "<b>"),
        ("line\r\n\tline", "line line"),
    ],
)
def test_markup_of_a_page_is_not_quoted(source: str, words: str) -> None:
    assert without_markup(source) == words


def test_quotation_marks_around_the_whole_are_not_doubled() -> None:
    assert str(quoted('"We will not attend,"')) == "We will not attend,"
    assert str(quoted('"No," he said, "never"')) == '"No," he said, "never"'


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "//example.org",
        "https://",
        "http://[",
        "https://example.org/a b",
        "",
        None,
    ],
)
def test_only_web_addresses_become_links(address: str | None) -> None:
    assert web_address(address) is None
