"""PDF files: their words in the order that people read them, paragraphs put together.

Taken out by PDFium, which is fast and freely licensed, in a process of its own: a hostile file
can slow or end that process, and no other.
"""

from ninevotes.sources.reports.formats.pdf.confined import read_pdf

__all__ = ["read_pdf"]
