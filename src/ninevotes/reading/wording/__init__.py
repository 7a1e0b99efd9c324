"""Wordings: patterns compiled at first use, and ruled out cheaply before they are tried."""

from ninevotes.reading.wording.family import Family
from ninevotes.reading.wording.form import Form
from ninevotes.reading.wording.lexicon import small, words_of
from ninevotes.reading.wording.prose import Prose
from ninevotes.reading.wording.words import Words

__all__ = ["Family", "Form", "Prose", "Words", "small", "words_of"]
