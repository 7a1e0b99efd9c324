"""What the brief reads of the ledger, whoever keeps it.

Only attributes are named here, so that any value with these attributes serves.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

from ninevotes.vocabulary.events import Event

Answer = Literal["came true", "did not", "unknown"]
"""What the record knows of a thing foretold, or of a meeting asked for a day."""


class PressForecast(Protocol):
    """A prediction of the press, or a meeting asked for a day, and what became of it."""

    @property
    def event(self) -> Event:
        """The prediction, or the request."""

    @property
    def answer(self) -> Answer:
        """Whether it came true; for a request, whether the meeting was held on that day."""

    @property
    def by(self) -> Sequence[Event]:
        """The events that show it."""

    @property
    def words(self) -> str:
        """What shows it, in words; empty where nothing does."""
