"""What is left of a document when it is compared."""

from __future__ import annotations

import pytest
from tests.record.builders import document

from ninevotes.record.origins.article import article, paragraphs
from ninevotes.record.origins.shingles import shared_runs, shingles

SENTENCE = "The members of the body met for three hours and agreed on the text before them."
OTHER = "Nobody expected that the draft would come to a vote before the end of the month."


def test_a_paragraph_printed_twice_counts_once() -> None:
    curly = SENTENCE.replace("three", "“three”")
    straight = SENTENCE.replace("three", '"three"')
    whole = document("d", f"{straight}\n\n{OTHER}\n\n{curly}\n\n{OTHER}")
    assert list(paragraphs(whole)) == [straight, OTHER]


@pytest.mark.parametrize(
    "beside",
    [
        "Skip to main content",
        "Ten pictures you will not believe",
        "Sign up for our newsletter and never miss a story again.",
        "Delegates vote on Tuesday in New York. (AP Photo/Jane Roe)",
        "FILE - Delegates vote on a Tuesday long ago in the chamber in New York.",
        "Delegates vote on Tuesday at the headquarters, AFP/File",
    ],
)
def test_what_stands_beside_the_article_does_not_count(beside: str) -> None:
    whole = document("d", f"{beside}\n\n{SENTENCE}\n\n{beside}")
    assert list(paragraphs(whole)) == [SENTENCE]


def test_markup_does_not_count() -> None:
    page = (
        "<html><head><title>T</title><script>var x = 'The members';</script></head><body>"
        "<nav><a href='/'>Home</a></nav>"
        f"<p>{SENTENCE.replace('three', '<b>three</b>')}</p><p>{OTHER}\n</p>"
        "<footer>All rights reserved by the owners of this page, wherever they may be.</footer>"
        "</body></html>"
    )
    assert list(paragraphs(document("d", page, html=True))) == [SENTENCE, OTHER]


def test_markup_never_closed_does_not_swallow_the_page() -> None:
    page = f"<div><aside>links<p></div><p>{SENTENCE}</p>"
    assert SENTENCE in list(paragraphs(document("d", page, html=True)))


def test_wrapped_lines_are_one_paragraph() -> None:
    half = SENTENCE.index(" agreed")
    wrapped = f"{SENTENCE[:half]}\n{SENTENCE[half + 1 :]}"
    assert list(paragraphs(document("d", wrapped))) == [SENTENCE]


def test_quotations_are_measured_apart() -> None:
    quoted = '"We shall meet again on the first Monday," she said. "Soon," he added to her words.'
    reduced = article(document("d", quoted))
    assert reduced.quotations == {"we shall meet again on the first monday"}
    assert reduced.runs == (("she", "said"), ("he", "added", "to", "her", "words"))


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    text = f'"We shall meet again on the first Monday and stay for long.\n\n{SENTENCE}'
    reduced = article(document("d", text))
    assert len(reduced.quotations) == 1
    assert reduced.runs[0][:3] == ("the", "members", "of")


def test_shared_runs_are_as_long_as_they_can_be() -> None:
    left = article(document("a", f"Alpha beta. {SENTENCE} Gamma delta."))
    right = article(document("b", f"Something else. {OTHER} {SENTENCE} More."))
    (run,) = shared_runs(left, right, shingles(right))
    assert " ".join(run) == SENTENCE.lower().rstrip(".")
    assert len(run) == len(SENTENCE.split())


def test_a_run_does_not_cross_a_quotation() -> None:
    same = 'They met for an hour and "nothing more than that was said" before they all went home.'
    one = article(document("a", same))
    assert [len(run) for run in shared_runs(one, one, shingles(one))] == [6, 5]
