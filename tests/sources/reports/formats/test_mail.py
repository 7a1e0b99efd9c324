"""Mail: subject, body and day; what is attached or hostile is left out."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.sources.reports import Form, OpenedReport, RefusedReportError
from ninevotes.sources.reports.formats.mail import read_mail
from ninevotes.vocabulary.documents import MediaType
from tests.sources.reports.formats.made import TEXT, mail


def read(data: bytes) -> OpenedReport:
    return read_mail(OpenedReport("m", "m.eml", data, Form.MAIL))


def test_the_subject_stands_above_the_body_and_the_day_is_the_sender_s() -> None:
    report = read(mail(TEXT, "Council votes – again"))
    assert report.text == f"Council votes – again\n\n{TEXT}\n"
    assert report.date == dt.date(2018, 12, 7)
    assert report.publisher == "Harbour Wire"
    assert report.form is Form.TEXT


def test_plain_text_goes_before_html_and_attachments_are_left_out() -> None:
    message = EmailMessage()
    message.set_content("The Council met.")
    message.add_alternative("<p>The Council <b>met</b>.</p>", subtype="html")
    message.add_attachment("A secret annex.", filename="annex.txt")
    assert read(bytes(message)).text == "The Council met.\n"


def test_html_alone_is_a_page() -> None:
    message = EmailMessage()
    message["Subject"] = "A < B"
    message.set_content("<p>The Council met.</p>", subtype="html")
    report = read(bytes(message))
    assert report.media_type is MediaType.HTML
    assert (report.text or "").startswith("<h1>A &lt; B</h1>\n<p>The Council met.</p>")


def test_flowed_lines_are_joined() -> None:
    data = (
        b"Content-Type: text/plain; format=flowed\r\n\r\nThe Council \r\nmet on Monday.\r\n\r\nEnd."
    )
    assert read(data).text == "The Council met on Monday.\n\nEnd."


HOSTILE = {
    "no text": b"Subject: x\n\n",
    "only a picture": b"Content-Type: image/png\n\nabc",
    "messages in messages": b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(5000)
    ),
    "rfc822 in rfc822": b"Content-Type: message/rfc822\n\n" * 5000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_message_that_cannot_be_read_is_refused(kind: str) -> None:
    with pytest.raises(RefusedReportError):
        read(HOSTILE[kind])


def test_an_unknown_charset_is_read_as_utf_8() -> None:
    data = b"Content-Type: text/plain; charset=x-klingon\n\n" + TEXT.encode()
    assert read(data).text == TEXT


@given(st.binary(max_size=300), st.integers(0, 300))
def test_damage_anywhere_never_breaks_us(junk: bytes, at: int) -> None:
    data = mail(TEXT)
    with suppress(RefusedReportError):
        assert read(data[:at] + junk + data[at:]).text
