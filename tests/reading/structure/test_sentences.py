"""Where sentences end, and where a stop only looks like an end."""

from __future__ import annotations

import pytest

from ninevotes.reading.structure.quotations import quotations
from ninevotes.reading.structure.sentences import sentences


def divided(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, quotations(text))]


@pytest.mark.parametrize(
    "whole",
    [
        "The U.N. Security Council met on Dec. 22 in New York.",
        "Mr. Churkin spoke for the Russian Federation.",
        '"It is over. Nobody will come back," he said.',
        '"Why should we vote for this?" Vassily Nebenzia asked.',
        '"Shame on you!" an activist shouted.',
    ],
)
def test_one_sentence_stays_one(whole: str) -> None:
    assert divided(whole) == [whole]


def test_a_stop_inside_closing_marks_ends_the_sentence() -> None:
    assert divided('He said: "It is over." The Council rose. "No!" The hall was silent.') == [
        'He said: "It is over."',
        "The Council rose.",
        '"No!"',
        "The hall was silent.",
    ]
