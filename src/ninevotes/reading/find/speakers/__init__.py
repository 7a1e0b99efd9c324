"""Speakers: the person or body that a sentence ascribes words to."""

from __future__ import annotations

from ninevotes.reading.find.speakers.attribution import speakers
from ninevotes.reading.find.speakers.context import Context, Speaker
from ninevotes.reading.find.speakers.coreference import subject_of
from ninevotes.reading.find.speakers.people import People, people_of

__all__ = ["Context", "People", "Speaker", "people_of", "speakers", "subject_of"]
