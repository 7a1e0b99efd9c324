"""Claims proposed by somebody else, a language model for one, held to the document's words."""

from ninevotes.reading.proposed.check import Checked, checked
from ninevotes.reading.proposed.question import question

__all__ = ["Checked", "checked", "question"]
