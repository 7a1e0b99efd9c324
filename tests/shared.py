"""Where the material shared between projects lies, when it is there.

Tests that need it skip with a reason when it is absent: it is not part of the project.
Set ``NINEVOTES_SHARED`` to its folder, or lay it beside the checkout as ``../shared``.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def shared_path(relative: str) -> Path:
    """A file or folder of the shared material; skips the calling test when it is not there."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    root = Path(os.environ.get("NINEVOTES_SHARED") or beside)
    path = root / relative
    if not path.exists():
        pytest.skip(
            f"the shared material is not here ({relative}); set NINEVOTES_SHARED to its folder"
        )
    return path
