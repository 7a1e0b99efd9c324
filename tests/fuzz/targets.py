"""What is fuzzed: bytes of every form, opened and read, and what must hold of the outcome."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

from ninevotes.pipeline.documents import document_of_report
from ninevotes.pipeline.sureness import written
from ninevotes.reading import UnreadableError, read
from ninevotes.sources.reports import Problem, RefusedReportError, open_bytes
from tests.sources.reports.formats.made import json_lines, mail, page, rss, warc_of

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
TEXTS = tuple(path.read_text("utf-8", "replace") for path in sorted(EXAMPLES.glob("*.txt")))
_SHORT = [text[:1500] for text in TEXTS[:3]]


def pdf(text: str) -> bytes:
    """A text as a PDF file."""
    from fpdf import FPDF  # noqa: PLC0415 - slow to load

    file = FPDF()
    file.add_page()
    file.set_font("Helvetica", size=11)
    file.multi_cell(0, 6, text.encode("latin-1", "replace").decode("latin-1"))
    return bytes(file.output())


SEEDS: dict[str, Callable[[], list[bytes]]] = {
    "text": lambda: [text.encode() for text in _SHORT],
    "html": lambda: [page(text) for text in _SHORT],
    "pdf": lambda: [pdf(_SHORT[0])],
    "warc": lambda: [b"".join(warc_of(_SHORT)), gzip.compress(b"".join(warc_of(_SHORT[:1])))],
    "feed": lambda: [rss(_SHORT)],
    "mail": lambda: [mail(text) for text in _SHORT],
    "jsonl": lambda: [json_lines(_SHORT)],
}
"""Sound files of each form, to begin with."""

PIECES = tuple(
    piece.encode()
    for piece in (
        *("<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "&", "&#", "&#x110000;", "&bogus;"),
        *("<div>", "<nav>", "<script>", "<title>", "<a href=", "<p>", "<?xml", "<!ENTITY a 'b'>"),
        *("(", "[", '"', "“", "’", "\u00a0", "\u200b", "\ufeff", "\u202e", "é", "€™", "İ", "ß"),
        *("\0", "\n", "\n\n", "\r\n\r\n", "\t", "    ", "Content-Length: 99999999999", "HTTP/1.1 "),
        *("WARC/1.0\r\nWARC-Type: response\r\n", "Transfer-Encoding: chunked", "charset=utf-7"),
        *("Security Council", "China", "Russia", "voted", "13-2", "vetoed", "abstained", "said"),
        *("on 31 February 1945", "31 December 2999", "1 January 1946", "yesterday", "29 February"),
        *("resolution 1970 (2011)", "S/2014/872", "S/PV.7353", "unanimously", "nine votes", "not"),
        *("The President:", "In favour:", "Against:", "Abstaining:", "rule 37", "SC/11720"),
        *('{"text": "', '"}', "\\ud800", "1e999", "-1", "0", "99999999999999999999", "%PDF-1.7"),
        *("stream", "endstream", "/Length", "xref", "trailer", "%%EOF"),
    )
)
"""What mutations put in: signs and words that some part of reading looks out for."""


def read_all(data: bytes, name: str) -> int:
    """Open and read bytes as a file of that name; how many documents there were.

    Raises:
        AssertionError: a claim is not what the document says, or cannot be written.
    """
    count = 0
    for report in open_bytes(data, "fuzz", name):
        if isinstance(report, Problem):
            continue
        try:
            document = document_of_report(report)
        except (UnreadableError, RefusedReportError):
            continue
        reading = read(document)
        for claim in reading.claims:
            evidence = claim.evidence
            assert evidence.text == reading.document.quote(evidence.span)
        for line in written(reading):
            assert json.loads(json.dumps(line)) == line
        count += 1
    return count
