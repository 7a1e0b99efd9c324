"""A thought as the pages use it: its address holds the whole of it."""

from __future__ import annotations

from ninevotes.answers.thoughts import (
    QUESTIONS,
    WORDINGS,
    Thought,
    ThoughtError,
    same_council,
    thought_of,
)

__all__ = ["QUESTIONS", "WORDINGS", "Thought", "ThoughtError", "same_council", "thought_of"]
