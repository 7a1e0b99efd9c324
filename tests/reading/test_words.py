"""A look-up of words says what an expression of the same words would."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from ninevotes.reading.wording import Prose, Words

_TEXTS = st.lists(
    st.sampled_from(["The", "ban", "banned", "Sanctions", "sanction", "unban", "of", "a-ban", "."])
).map(" ".join)


@given(_TEXTS)
def test_words_and_stems_are_found_wherever_a_word_begins(text: str) -> None:
    held = re.search(r"\bban\b|\bsanction", text, re.IGNORECASE) is not None
    words = Words("ban sanction*")
    assert words.held_by(text) is held
    assert words.held_by(Prose(text)) is held
