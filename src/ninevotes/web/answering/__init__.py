"""Answers, kept ready, and given only to a browser whose copy is out of date."""

from __future__ import annotations

from ninevotes.web.answering.answer import Answer
from ninevotes.web.answering.answering import Answering
from ninevotes.web.answering.freshness import Freshness

__all__ = ["Answer", "Answering", "Freshness"]
