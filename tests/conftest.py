"""What holds for every test."""

from __future__ import annotations

from hypothesis import settings

# Time is measured in benchmarks/, never asserted: a busy machine fails no property.
settings.register_profile("ninevotes", deadline=None)
settings.load_profile("ninevotes")
