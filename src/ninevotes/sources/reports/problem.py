"""What went wrong with one file or one record; the rest is done."""

from __future__ import annotations

from dataclasses import dataclass


class RefusedReportError(ValueError):
    """A report that cannot be opened; the message says why and how to mend it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why something was left out: the file, line or record, and what to do about it."""

    where: str
    what: str

    def __str__(self) -> str:
        """One line for people."""
        return f"{self.where}: {self.what}" if self.where else self.what
