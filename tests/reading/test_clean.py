"""Pages to prose: headlines, captions, furniture, texts printed twice, lines that were wrapped."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from ninevotes.reading import document_of, read
from ninevotes.reading.clean import clean
from ninevotes.reading.clean.offsets import BlockKind
from ninevotes.vocabulary.documents import MediaType
from ninevotes.vocabulary.events import Reading

_SENTENCE = "China objected to the Security Council meeting, which was held on Monday."


def _read(text: str, name: str = "page.txt") -> Reading:
    document = document_of(text.encode(), name)
    return read(dataclasses.replace(document, date=dt.date(2014, 12, 23)))


def _kinds(text: str) -> list[BlockKind]:
    return [block.kind for block in clean(text).blocks]


def test_the_headline_stands_alone_and_the_masthead_does_not() -> None:
    page = f"THE DAILY PAGE\nWorld news from all over\n\nCouncil meets over protest\n\n{_SENTENCE}"
    assert _read(page).title == "Council meets over protest"


def test_a_text_printed_twice_makes_its_claims_once() -> None:
    curly = _SENTENCE.replace("China", "“China”")
    once = _read(_SENTENCE)
    twice = _read(f"{_SENTENCE}\n\n{_SENTENCE}\n\n{curly}")
    kinds = [claim.type for claim in once.claims]
    assert [claim.type for claim in twice.claims] == kinds
    assert any("more than once" in note or "twice" in note for note in twice.notes)


def test_captions_and_furniture_are_told_apart() -> None:
    page = (
        "Sign up for our newsletter\n\n"
        "FILE - Hands go up in the Security Council, March 7, 2013. (Agency Photo/A. Name)\n\n"
        f"{_SENTENCE}"
    )
    assert _kinds(page) == [BlockKind.FURNITURE, BlockKind.CAPTION, BlockKind.BODY]


def test_a_caption_dates_its_event_by_its_own_day() -> None:
    page = (
        f"{_SENTENCE}\n\nFILE - The Security Council votes unanimously to adopt sanctions on "
        "North Korea, March 7, 2013. (Agency Photo/A. Name)"
    )
    days = {claim.date for claim in _read(page).claims if claim.type.value == "resolution_vote"}
    assert days == {"2013-03-07"}


def test_lines_broken_at_a_margin_are_one_paragraph() -> None:
    wrapped = (
        "China objected on Monday to a meeting of the Security Council on human\n"
        "rights in North Korea, which its ambassador said did not belong in the\n"
        "Council, and lost the vote that it had called for."
    )
    [claim] = [c for c in _read(wrapped).claims if c.type.value == "objection"]
    assert claim.fields["by"] == ["CHN"]
    assert "\n" in claim.evidence.text


def test_the_evidence_of_a_page_keeps_its_tags_and_entities() -> None:
    page = (
        "<html><head><meta property='article:published_time' content='2014-12-23T10:00Z'></head>"
        "<body><p>China&rsquo;s envoy told the <b>Security Council</b> that human rights were not "
        "the Council&rsquo;s business.</p></body></html>"
    )
    reading = read(document_of(page.encode(), "page.html"))
    [claim] = [c for c in reading.claims if c.type.value == "objection"]
    assert reading.document.date == dt.date(2014, 12, 23)
    assert claim.evidence.text.startswith("China&rsquo;s envoy told the <b>Security Council</b>")


def test_scripts_menus_and_link_lists_are_not_read() -> None:
    page = (
        "<html><body><nav><p>Russia vetoed it.</p></nav><script>var a='Russia vetoed it';</script>"
        f"<p>{_SENTENCE} {'More was said there by others. ' * 8}</p>"
        "<div class='related'><p>Russia vetoed the Security Council text.</p></div></body></html>"
    )
    kinds = {claim.type.value for claim in read(document_of(page.encode(), "p.html")).claims}
    assert "resolution_vote" not in kinds


def test_a_page_whose_menu_is_never_closed_is_still_read() -> None:
    page = f"<html><body><nav><ul><li>Home</li><p>{_SENTENCE}</p></body></html>"
    assert clean(page, MediaType.HTML).of(clean(page, MediaType.HTML).blocks[-1]) == _SENTENCE


_PROSE = f"<p>{_SENTENCE}</p><p>{'More was said there by others. ' * 8}</p>"


@pytest.mark.parametrize(
    "page",
    [
        f"<NAV><a href='/'>Home</a></NAV >{_PROSE}",
        f"<nav><nav><a href='/'>Home</a></nav></nav>{_PROSE}",
        f"<nav><a href='/'>Home</a><!-- </nav> --></nav>{_PROSE}",
        f"<form><select><option>Home</select></form>{_PROSE}<footer>Home",
    ],
    ids=["in capitals", "one in another", "closed in a comment", "the last one open"],
)
def test_menus_go_however_they_are_written(page: str) -> None:
    cleaned = clean(page, MediaType.HTML)
    assert next(cleaned.of(b) for b in cleaned.blocks if b.kind is BlockKind.BODY) == _SENTENCE


def test_a_page_that_is_all_one_form_is_still_read() -> None:
    cleaned = clean(f"<form id='all'><nav>Home</nav>{_PROSE}</form>", MediaType.HTML)
    assert _SENTENCE in [cleaned.of(block) for block in cleaned.blocks]
    span = cleaned.original(cleaned.text.index("China"), cleaned.text.index("China") + 5)
    assert (span.start, span.end) == (33, 38)
