"""A report is shown with its claims, word for word, and only on the machine that holds it."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.reading import document_of, read
from ninevotes.record.store import Store
from ninevotes.vocabulary.claims import Claim, ClaimType, Evidence, Modality
from ninevotes.vocabulary.documents import Document, MediaType, Span
from ninevotes.vocabulary.events import Reading
from ninevotes.web.views.report import report_view
from tests.web.conftest import Site
from tests.web.whole import EXAMPLES

REPORT = "/reports/northgate-2018-03-19"


def test_every_claim_stands_beside_the_text_and_both_lead_to_each_other(site: Site) -> None:
    shown = site.get(REPORT).text
    claims = re.findall(r'<li id="(at-\d+-\d+)"', shown)
    file = EXAMPLES / "northgate-2018-03-19.txt"
    assert len(claims) == len(read(document_of(file.read_bytes(), file.name)).claims) > 9
    for anchor in claims:
        assert f'href="#{anchor}"' in shown
    for number in range(1, len(claims) + 1):
        assert shown.count(f'id="mark-{number}"') == 1
    ids = re.findall(r'id="([^"]+)"', shown)
    assert len(ids) == len(set(ids))


def test_a_hit_leads_to_its_words(site: Site) -> None:
    found = site.get("/search?q=justification&truth=reported").text
    address, anchor = next(
        iter(re.findall(r'href="(/reports/[^"#]+)#(at-[^"]+)"', found)), ("", "")
    )
    assert f'id="{anchor}"' in site.get(unescape(address)).text


def test_a_report_is_not_shown_to_another_machine(site: Site, record: Store) -> None:
    refused = site.get(REPORT, headers={"Host": "council.example"})
    assert refused.status_code in {400, 403}
    assert "Eight members" not in refused.text


def test_a_report_that_is_not_there_is_not_found(site: Site) -> None:
    assert site.get("/reports/nobody-2020-01-01").status_code == 404


@pytest.mark.parametrize("media_type", list(MediaType))
def test_no_text_of_a_report_is_code(media_type: MediaType) -> None:
    text = "<p>Nine votes <b>were</b> cast &amp; counted <script>alert(1)</script> on Monday.</p>"
    view = report_view(Reading(Document("d", text, "ab" * 32, media_type), (), None))
    shown = "".join(piece.text for p in view.paragraphs for piece in p.pieces)
    assert "Nine votes" in shown


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=6))
def test_the_pieces_are_the_text_and_each_claim_has_its_own_words(
    places: list[tuple[int, int]],
) -> None:
    text = "Nine members voted for the text, and two of the five were against it in the end today."
    spans = [Span(start, min(start + length, len(text))) for start, length in places]
    claims = tuple(
        Claim(
            "d",
            ClaimType.OBJECTION,
            None,
            {"by": ["RUS"]},
            Modality.ASSERTED,
            None,
            Evidence(span, text[span.start : span.end]),
        )
        for span in spans
    )
    view = report_view(Reading(Document("d", text, "ab" * 32), claims, None))
    pieces = [piece for paragraph in view.paragraphs for piece in paragraph.pieces]
    assert "".join(piece.text for piece in pieces) == text
    for marked in view.claims:
        words = "".join(piece.text for piece in pieces if marked.number in piece.claims)
        assert words == marked.claim.evidence.text
        assert sum(marked.number in piece.begins for piece in pieces) == 1
        assert sum(marked.number in piece.ends for piece in pieces) == 1
