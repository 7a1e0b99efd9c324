"""A step that the rules do not allow: a sentence that says why, and the rules that say so."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818 - the field's word: a President refuses
    """A command that is refused.

    Args:
        sentence: why, and what would be in order instead.
        rules: ids of the rules.
    """

    def __init__(self, sentence: str, *rules: str) -> None:
        """Keep the sentence and the rules."""
        super().__init__(sentence)
        self.sentence = sentence
        self.rules = rules
