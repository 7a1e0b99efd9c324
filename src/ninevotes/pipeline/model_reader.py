"""Reading by a language model: the same output, every claim held to the document's words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Protocol

from ninevotes.reading.proposed import checked, question
from ninevotes.vocabulary.events import Reading

KEY = "NINEVOTES_MODEL_KEY"
"""The environment variable that a key is taken from."""


class Asked(Protocol):
    """A model that answers messages with a JSON value."""

    @property
    def model(self) -> str:
        """Its name."""
        ...

    def ask(self, messages: list[dict[str, str]]) -> Any:
        """The answer."""
        ...


def read_by_model(reading: Reading, model: Asked) -> Reading:
    """A reading whose claims are those that a model proposed and the document bears out.

    The matter, the title and the day stay as the ordinary reader told them. A verbatim record is
    left as it is: its set forms need no model.

    Args:
        reading: of the ordinary reader.
        model: whom to ask.

    Raises:
        ModelError: it cannot be asked, or answers no JSON.
    """
    if reading.document.official:
        return reading
    answer = model.ask(question(reading.document))
    proposals = answer.get("claims") if isinstance(answer, dict) else answer
    found = checked(reading.document, proposals if isinstance(proposals, list) else [])
    note = (
        f"read by the model {model.model}: {len(found.claims)} of {found.proposed} proposed claims "
        f"are borne out by the document, {found.emptied} of their fields were not"
    )
    return replace(reading, claims=found.claims, notes=(*reading.notes, note))
