"""Wordings: patterns compiled at first use, and ruled out cheaply before they are tried."""

from ninevotes.reading.wording.form import Form, worth_trying
from ninevotes.reading.wording.prose import Prose, plain

__all__ = ["Form", "Prose", "plain", "worth_trying"]
