"""Files of a few rows for tests of parsers."""

from __future__ import annotations

import pytest

from tests.sources.data.made import short


@pytest.fixture
def short_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cards that take short files."""
    short(monkeypatch)
