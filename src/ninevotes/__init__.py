"""The United Nations Security Council, executable."""

from __future__ import annotations

__version__ = "0.1.0"
