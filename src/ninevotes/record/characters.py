"""Text to the character, also where a database cannot hold every character."""

from __future__ import annotations

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

_NUL, STAND_IN = "\x00", "\uffff"


class ExactText(TypeDecorator[str]):
    """Text that comes back as it went in, every offset kept.

    PostgreSQL has no place for the character NUL. U+FFFF stands there for it: Unicode keeps
    that one out of texts for ever, so no document can mean it.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """The text as the database holds it; a text with U+FFFF is refused before."""
        if value is None or dialect.name != "postgresql":
            return value
        return value.replace(_NUL, STAND_IN)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """The text as it was."""
        if value is None or dialect.name != "postgresql":
            return value
        return value.replace(STAND_IN, _NUL)
