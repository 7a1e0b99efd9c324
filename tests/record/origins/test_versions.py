"""What a later version changed, and the history of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.record.builders import document
from tests.record.origins.labelled import pairs

from ninevotes.record.origins.groups import origins
from ninevotes.record.origins.versions import ChangeKind, changed, versions
from ninevotes.vocabulary.documents import Document

FIRST = (
    "The Security Council voted on Monday to hold the meeting. Eleven members were in favour.\n\n"
    "At least four people were hurt in the capital before the vote was taken.\n\n"
    "Diplomats said that the meeting would begin at three."
)
SECOND = (
    "At least nine people were hurt in the capital before the vote was taken.\n\n"
    "The Security Council voted on Monday to hold the meeting. Eleven members were in favour.\n\n"
    "The ambassador of the state concerned stayed away, as he had said he would do."
)


def _kinds(earlier: Document, later: Document) -> list[ChangeKind]:
    return [change.kind for change in changed(earlier, later)]


def test_passages_added_reworded_and_removed() -> None:
    first, second = document("first", FIRST), document("second", SECOND, "2014-12-23")
    found = changed(first, second)
    assert [change.kind for change in found] == [
        ChangeKind.REWORDED,
        ChangeKind.ADDED,
        ChangeKind.REMOVED,
    ]
    reworded, added, removed = found
    assert reworded.words == (("four", "nine"),)
    assert reworded.before
    assert reworded.before.span
    assert first.quote(reworded.before.span) == FIRST.split("\n\n")[1]
    assert added.after
    assert added.after.span
    assert second.quote(added.after.span).startswith("The ambassador of the state")
    assert removed.before
    assert removed.before.text == "Diplomats said that the meeting would begin at three."


def test_moving_a_passage_or_curling_its_quotes_changes_nothing() -> None:
    one = document("one", 'He said "we shall not come". The vote is on Monday.')
    other = document("other", "The vote is on Monday. He said “we shall not come”.")
    assert changed(one, other) == ()


def test_a_page_with_markup_is_compared_by_what_it_shows() -> None:
    page = document(
        "page", f"<p>{FIRST.replace('on Monday', '<b>on</b>&nbsp;Monday')}</p>", html=True
    )
    assert changed(document("plain", FIRST.replace("\n\n", " ")), page) == ()


def test_a_history_keeps_copies_with_their_version() -> None:
    first, second = (
        document("first", FIRST, outlet="AFP"),
        document("second", SECOND, "2014-12-23", outlet="AFP"),
    )
    cut = document("cut", FIRST.rpartition("\n\n")[0], "2014-12-23", publisher="The Post")
    documents = {each.id: each for each in (first, second, cut)}
    (group,) = origins(documents.values(), {})
    history = versions(group, documents)
    assert [version.documents for version in history] == [("first", "cut"), ("second",)]
    assert history[0].changes == ()
    assert ChangeKind.ADDED in {change.kind for change in history[1].changes}


_WITH_MORE = {"syr-embedded", "gaz-wire-page", "gaz-rival-page"}
"""Copies that print prose of their own beside the text."""


def test_copies_of_the_labelled_pairs_add_nothing() -> None:
    for pair in pairs():
        if pair.kind in {"copy", "partial"} and pair.right.id not in _WITH_MORE:
            assert set(_kinds(pair.left, pair.right)) <= {ChangeKind.REMOVED}, pair.name


def test_versions_of_the_labelled_pairs_add_or_reword_something() -> None:
    for pair in pairs():
        if pair.kind == "version" and pair.right.id != "dprk-update":
            assert set(_kinds(pair.left, pair.right)) - {ChangeKind.REMOVED}, pair.name


@given(st.lists(st.sampled_from(FIRST.split(". ") + SECOND.split(". ")), max_size=8), st.booleans())
def test_every_place_is_in_the_document(parts: list[str], page: bool) -> None:  # noqa: FBT001 - drawn
    later = document("later", ". ".join(parts), html=page)
    for change in changed(document("earlier", FIRST), later):
        if change.after and change.after.span:
            words = later.quote(change.after.span).split()
            assert words[0].strip("\"'") in change.after.text
