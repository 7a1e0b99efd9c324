"""Bytes to characters: what is read, under which encoding, and what is refused with a reason."""

from __future__ import annotations

import pytest

from ninevotes.reading.decode import LARGEST_DOCUMENT, UnreadableError, decode

_LINE = "The Council’s vote – nine in favour, “no veto” – was São Tomé’s first."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_line_comes_back_from_the_encodings_that_pages_use(encoding: str) -> None:
    assert decode(_LINE.encode(encoding)).text.lstrip("\ufeff") == _LINE


def test_what_a_page_declares_decides_between_single_byte_encodings() -> None:
    page = '<meta charset="iso-8859-2"><p>Głosowanie w Radzie Bezpieczeństwa</p>'
    decoded = decode(page.encode("iso-8859-2"))
    assert (decoded.text, decoded.encoding) == (page, "iso8859-2")


def test_a_page_that_declares_the_wrong_encoding_is_still_read() -> None:
    page = f'<meta charset="utf-8"><p>{_LINE}</p>'
    assert decode(page.encode("cp1252")).text == page


def test_utf8_with_a_broken_byte_keeps_the_rest_and_says_so() -> None:
    decoded = decode(_LINE.encode() + b"\xff and more")
    assert decoded.text.startswith(_LINE)
    assert decoded.notes


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04 rest", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"abc\x00def", "binary"),
        (bytes(range(1, 32)) * 40, "no readable text"),
        (b"1234567890 !?", "no readable text"),
        (b"a" * (LARGEST_DOCUMENT + 1), "MB"),
    ],
)
def test_what_is_no_report_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        decode(data)
