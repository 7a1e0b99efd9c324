"""PDF files: words in reading order, paragraphs whole, hostile files refused."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninevotes.sources.reports import Form, OpenedReport, RefusedReportError
from ninevotes.sources.reports.formats.pdf.paragraphs import join

pytest.importorskip("pypdfium2")
fpdf = pytest.importorskip("fpdf")

from ninevotes.sources.reports.formats.pdf import confined, read_pdf  # noqa: E402
from ninevotes.sources.reports.formats.pdf.extract import extract_text  # noqa: E402

LEFT = (
    "The Security Council voted on Thursday to hold a meeting on human rights, by eleven votes "
    "to two, with two members abstaining. China and Russia were against."
)
RIGHT = (
    "Its president said that the provisional agenda had been adopted. The representative of "
    "Australia asked that the text be issued as a document of the Council."
)


def two_columns(pages: int = 1) -> bytes:
    """Pages with a running head and two narrow columns."""
    pdf = fpdf.FPDF()
    pdf.set_font("Times", size=11)
    for number in range(pages):
        pdf.add_page()
        pdf.set_xy(10, 8)
        pdf.cell(0, 5, f"Council record   page {number + 1}")
        for x, text in ((15, LEFT), (110, RIGHT)):
            pdf.set_xy(x, 30)
            pdf.multi_cell(80, 5, text.replace("Council", f"Council {number + 1}"))
            pdf.set_xy(x, 90)
            pdf.multi_cell(80, 5, f"A second paragraph of column {x} on page {number + 1}.")
    return bytes(pdf.output())


def report(data: bytes) -> OpenedReport:
    return OpenedReport("paper", "paper.pdf", data, Form.PDF)


def test_columns_are_read_one_after_the_other() -> None:
    paragraphs = extract_text(two_columns()).split("\n\n")
    assert paragraphs == [
        "Council record page 1",
        LEFT.replace("Council", "Council 1"),
        "A second paragraph of column 15 on page 1.",
        RIGHT.replace("Council", "Council 1"),
        "A second paragraph of column 110 on page 1.",
    ]


def test_a_running_head_stands_once() -> None:
    text = extract_text(two_columns(4))
    assert text.count("Council record") == 1
    assert text.count("A second paragraph of column 15") == 4


def test_words_divided_at_the_margin_are_whole_again() -> None:
    pdf = fpdf.FPDF()
    pdf.set_font("Helvetica", size=11)
    pdf.add_page()
    for line in ("The draft on hu-", "man rights was put to the vote in the 15-", "member body."):
        pdf.cell(0, 5, line, new_x="LMARGIN", new_y="NEXT")
    text = extract_text(bytes(pdf.output()))
    assert text == "The draft on human rights was put to the vote in the 15-member body."


@pytest.mark.parametrize(
    ("before", "line", "joined"),
    [
        ("the veto of non-", "permanent members", "the veto of non-permanent members"),
        ("they ab-", "stained", "they abstained"),
        ("Russia-", "China talks", "Russia-China talks"),
        ("in 2014-", "2015", "in 2014- 2015"),
        ("held on", "Monday", "held on Monday"),
    ],
)
def test_hyphens_stay_where_they_belong(before: str, line: str, joined: str) -> None:
    assert join(before, line) == joined


def test_the_tool_and_its_version_are_noted() -> None:
    read = read_pdf(report(two_columns()))
    assert (read.form, read.text) == (Form.TEXT, extract_text(two_columns()))
    assert (read.encoding or "").startswith("PDF, pypdfium2 ")


def locked() -> bytes:
    pdf = fpdf.FPDF()
    pdf.add_page()
    pdf.set_encryption(owner_password="owner", user_password="user")  # noqa: S106 - a test's own
    return bytes(pdf.output())


def without_text() -> bytes:
    pdf = fpdf.FPDF()
    pdf.add_page()
    pdf.rect(10, 10, 50, 50)
    return bytes(pdf.output())


def bomb() -> bytes:
    """A page whose words expand to eighty megabytes."""
    packer = zlib.compressobj(9)
    words = b"BT /F1 9 Tf 9 9 Td " + b"(a) Tj " * 140_000
    packed = packer.compress(words)
    for _ in range(80):
        packed += packer.compress(words)
    packed += packer.flush()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F1 "
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
        ),
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed),
    ]
    body = b"%PDF-1.4\n"
    for number, content in enumerate(objects, 1):
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    return body + b"trailer<</Root 1 0 R/Size 5>>\n%%EOF"


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "broken": (lambda: b"%PDF-1.7 and nothing else", "broken"),
    "locked": (locked, "password"),
    "pictures": (without_text, "without text"),
    "a bomb": (bomb, "too "),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_file_that_cannot_be_read_is_refused_and_the_next_one_is_read(kind: str) -> None:
    make, says = REFUSED[kind]
    with pytest.raises(RefusedReportError, match=says):
        read_pdf(report(make()))
    assert read_pdf(report(two_columns())).text


def test_a_reader_that_dies_is_started_again() -> None:
    read_pdf(report(two_columns()))
    process = confined._WORKER._process
    assert process is not None
    process.kill()
    process.wait()
    assert read_pdf(report(two_columns())).text


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 3000), st.binary(min_size=1, max_size=60), st.integers(0, 200))
def test_damage_anywhere_is_read_or_refused(at: int, junk: bytes, lost: int) -> None:
    data = two_columns()
    with suppress(RefusedReportError):
        assert read_pdf(report(data[:at] + junk + data[at + lost :])).text
