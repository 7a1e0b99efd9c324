"""Wordings: patterns compiled at first use, and ruled out cheaply before they are tried."""

from ninevotes.reading.wording.form import Form, worth_trying
from ninevotes.reading.wording.prose import Prose, plain
from ninevotes.reading.wording.words import Words

__all__ = ["Form", "Prose", "Words", "plain", "worth_trying"]
