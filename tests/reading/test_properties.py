"""Laws of reading that hold for any text: exact evidence, sure repetition, no crash."""

from __future__ import annotations

import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ninevotes.reading import document_of, read
from ninevotes.vocabulary.documents import Document, MediaType

_WORDS = st.sampled_from(
    (
        *("The Security Council", "China", "Russia", "North Korea's ambassador", "it", "both"),
        *("voted", "objected to", "said that", "will not attend", "briefed", "requested"),
        *("the meeting", "the draft", "a session on Monday", "nine members", "11 to two"),
        *("“not the forum”", "on 5 December", "last week", "S/2014/872", "vetoed", "."),
        *("â€™s", "'€™", "&mdash;", "&#8217;", "<b>", "</b>", "<p>", "\n\n", "\n", ",", "  "),
    )
)
_TALK = st.lists(_WORDS, max_size=60).map(" ".join)
_ANY = st.text(max_size=400)
_PAGES = st.lists(
    st.one_of(
        _WORDS,
        st.sampled_from(
            (
                *("<div class='related'>", "</div>", "<script>", "</script>", "<!--", "-->", "<"),
                *(
                    "<meta name='date' content='2014-12-22'>",
                    "<a href='x'>",
                    "</a>",
                    "&",
                    "&bogus;",
                ),
            )
        ),
        st.text(max_size=20),
    ),
    max_size=50,
).map("".join)
_CALM = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def _document(text: str, media: MediaType) -> Document:
    return Document("any", text, "0" * 64, media, date=dt.date(2014, 12, 22))


@_CALM
@given(st.one_of(_TALK, _ANY))
def test_evidence_is_the_documents_own_characters(text: str) -> None:
    _evidence_holds(_document(text, MediaType.TEXT))


@_CALM
@given(_PAGES)
def test_evidence_of_a_page_is_the_pages_own_characters(text: str) -> None:
    _evidence_holds(_document(text, MediaType.HTML))


@_CALM
@given(_TALK)
def test_mojibake_leaves_the_offsets_right(text: str) -> None:
    broken = text.encode("utf-8").decode("cp1252", "replace")
    _evidence_holds(_document(broken, MediaType.TEXT))


@_CALM
@given(st.one_of(_TALK, _PAGES))
def test_reading_twice_reads_the_same(text: str) -> None:
    document = _document(text, MediaType.TEXT)
    assert read(document) == read(document)


@_CALM
@given(_TALK)
def test_what_stands_before_a_report_only_moves_it(text: str) -> None:
    """Blank lines before a text shift every offset by their number and change nothing else."""
    plain = read(_document(text, MediaType.TEXT))
    moved = read(_document("\n\n\n" + text, MediaType.TEXT))
    assert [c.evidence.text for c in moved.claims] == [c.evidence.text for c in plain.claims]
    assert [c.evidence.span.start - 3 for c in moved.claims] == [
        c.evidence.span.start for c in plain.claims
    ]


def test_a_sentence_without_an_end_is_read_in_bounded_time() -> None:
    """A page without stops must not make any pattern run away (about a second, not minutes)."""
    text = "The Security Council heard that Russia, which " * 500
    reading = read(document_of(text.encode(), "endless.txt"))
    assert reading.document.text == text


def _evidence_holds(document: Document) -> None:
    for claim in read(document).claims:
        span = claim.evidence.span
        assert 0 <= span.start < span.end <= len(document.text)
        assert document.text[span.start : span.end] == claim.evidence.text
