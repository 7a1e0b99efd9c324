"""The United Nations Security Council, executable.

>>> import ninevotes
>>> record = ninevotes.open_record("my-record")  # doctest: +SKIP
>>> record.ballots(organ="council", since="2014-01-01").to_polars()  # doctest: +SKIP

``docs/tutorial.md`` shows the whole of it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ninevotes.pipeline.library import Record, open_record
    from ninevotes.pipeline.table import Table
    from ninevotes.vocabulary.votes import Vote

__version__ = "0.1.0"

__all__ = ["Record", "Table", "Vote", "__version__", "open_record"]


_HOMES = {
    "Record": "ninevotes.pipeline.library",
    "open_record": "ninevotes.pipeline.library",
    "Table": "ninevotes.pipeline.table",
    "Vote": "ninevotes.vocabulary.votes",
}


def __getattr__(name: str) -> Any:
    """The library, loaded when it is asked for: commands that need none of it start faster."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'ninevotes' has no attribute {name!r}")
