"""Faults that can be foreseen: each is one clear line, not a trace of the program."""

from __future__ import annotations

import sys

_CLASSES = {
    "ninevotes.record.errors": "StoreError",
    "ninevotes.pipeline.claim_file": "ClaimFileError",
    "ninevotes.pipeline.engines.cluster": "RayMissingError",
    "ninevotes.pipeline.selection": "NothingToBriefError",
    "ninevotes.vocabulary.membership": "NoCouncilError",
    "ninevotes.vocabulary.states": "UnknownStateError",
    "sqlalchemy.exc": "SQLAlchemyError",
}
"""By the module that has them: one that was never loaded has raised nothing."""


def foreseen(error: BaseException) -> bool:
    """Whether a fault is the world's or the user's, and not the program's."""
    loaded = ((sys.modules.get(module), name) for module, name in _CLASSES.items())
    classes = tuple(getattr(module, name) for module, name in loaded if module is not None)
    return isinstance(error, (OSError, *classes))


def in_one_line(error: BaseException) -> str:
    """What happened, on one line.

    >>> in_one_line(FileNotFoundError(2, "No such file or directory", "reports"))
    'reports: No such file or directory'
    """
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename or ''}: {error.strerror}".lstrip(": ")
    return " ".join(str(error).split())
