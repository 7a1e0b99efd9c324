"""Official prose: verbatim records in their parts, and the set forms of press releases."""

from ninevotes.reading.official.reading import read_record
from ninevotes.reading.official.record import parse_record
from ninevotes.reading.official.release import NOTE_ON_RELEASES, is_release, with_printed_votes

__all__ = ["NOTE_ON_RELEASES", "is_release", "parse_record", "read_record", "with_printed_votes"]
