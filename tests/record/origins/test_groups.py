"""Groups of documents that go back to one text."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record.builders import document

from ninevotes.record.origins.groups import origins
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import OriginGroup


def story(name: str, words: int = 80) -> str:
    """A made-up text with no five words in common with another's."""
    return " ".join(f"{name}{number}" for number in range(words)) + "."


def groups(*documents: Document) -> tuple[OriginGroup, ...]:
    """The origins of documents without headlines."""
    return origins(documents, {})


def test_each_report_of_its_own_is_an_origin_in_the_order_of_dates() -> None:
    found = groups(
        document("late", story("a"), "2014-12-23", outlet="The Courier"),
        document("early", story("b"), "2014-12-20", publisher="The Post"),
        document("undated", story("c"), None),
    )
    assert [(g.id, g.documents, g.label, g.evidence) for g in found] == [
        ("O1", ("early",), "The Post", ()),
        ("O2", ("late",), "The Courier", ()),
        ("O3", ("undated",), "unknown", ()),
    ]


def test_a_group_says_what_ties_each_copy() -> None:
    found = groups(
        document("a", story("x"), outlet="AFP"),
        document("b", story("x")),
        document("c", story("x", 60)),
    )
    (group,) = found
    assert group.label == "AFP"
    assert len(group.evidence) == 2
    assert group.evidence[0] == (
        "a and b: 100% of the shorter text stands in the longer; a shared run of 80 words"
    )


def test_versions_are_tied_by_way_of_one_between_them() -> None:
    first, second, third = story("p", 60), story("q", 60), story("r", 60)
    (group,) = groups(
        document("a", f"{first}\n\n{second}"),
        document("b", f"{second}\n\n{third}"),
        document("c", third),
    )
    assert group.documents == ("a", "b", "c")


def test_a_page_that_draws_on_two_agencies_does_not_make_them_one() -> None:
    afp, ap = story("p"), story("q")
    found = groups(
        document("afp", f"NEW YORK (AFP) - {afp}"),
        document("ap", f"NEW YORK (AP) -- {ap}"),
        document("digest", f"{afp}\n\n{ap}"),
    )
    assert len(found) == 2
    assert {"afp"} in [set(g.documents) & {"afp", "ap"} for g in found]


def test_many_copies_are_found_without_comparing_all_with_all() -> None:
    copies = [document(f"copy{n:03}", story("x")) for n in range(120)]
    found = groups(*copies, document("own", story("y")))
    assert sorted(len(g.documents) for g in found) == [1, 120]


TEXTS = [story("a"), story("a", 50), story("b"), story("b") + "\n\n" + story("c"), "", "Short."]
DOCUMENTS = [document(f"d{n}", text, f"2014-12-{20 + n % 3}") for n, text in enumerate(TEXTS * 2)]


@settings(deadline=None)
@given(st.permutations(DOCUMENTS))
def test_the_order_of_documents_does_not_matter(order: Sequence[Document]) -> None:
    assert groups(*order) == groups(*DOCUMENTS)


@settings(deadline=None)
@given(st.lists(st.sampled_from(DOCUMENTS), unique_by=lambda d: d.id))
def test_every_document_stands_in_one_origin(documents: list[Document]) -> None:
    found = groups(*documents)
    assert sorted(name for g in found for name in g.documents) == sorted(d.id for d in documents)
    assert [g.id for g in found] == [f"O{n}" for n in range(1, len(found) + 1)]
