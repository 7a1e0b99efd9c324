"""Text in, claims out: each with the exact characters that make it."""

from ninevotes.reading.decode import UnreadableError
from ninevotes.reading.read import document_of, read

__all__ = ["UnreadableError", "document_of", "read"]
