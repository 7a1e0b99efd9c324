"""Forms of words are ruled out only where they do not stand."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.gold.corpora import EXAMPLES

from ninevotes.reading import document_of, read
from ninevotes.reading.mentions.numbers import find_numbers
from ninevotes.reading.wording import Family, Form, Prose
from ninevotes.reading.wording.form import PAYS
from ninevotes.reading.wording.literals import needed_fragments
from ninevotes.reading.wording.opening import opening
from ninevotes.reading.wording.tree import parsed

SOURCES = (
    r"\bveto(?:ed|es|ing)?\b",
    r"(?<![\w-])(?:say|said|told) (?:that )?\w+",
    r"[Vv]oted?\s+(?:no|against)",
    r"(?:\d+|nine) (?:members|of (?:the|its) \d+)",
    r"\ue001\d+\ue000(?:'s)? (?:envoy|ambassador)s?",
    r"^(?:It|They) (?:has|have)$",
    r"a?b*c+|[dD]raft\b(?= text)",
    r"(?:[Tt]he |all )*(?:two|\ue005\d+) votes",
    r"ban(?:ned)?\b(?! on)|(?i:unban)",
    r"\b\d{1,2} (?:votes|to \d)",
)


@pytest.mark.parametrize("source", SOURCES)
@settings(max_examples=60)
@given(data=st.data(), around=st.text("ab U.N.-'\n", max_size=12))
def test_no_text_that_matches_is_ruled_out(source: str, data: st.DataObject, around: str) -> None:
    text = around + data.draw(st.from_regex(re.compile(source))) + around
    form = _learnt(Form(source))
    found = re.compile(source).search(text)
    again = form.search(Prose(text))
    assert (again and again.span()) == (found and found.span())


def test_what_is_needed_is_taken_from_the_expression() -> None:
    assert len(needed_fragments(parsed(r"\bveto(?:ed|es)\b"))) == 1
    assert needed_fragments(parsed(r"\w+")) == ()
    assert needed_fragments(parsed(r"(?:vetoed)?")) == ()


@pytest.mark.parametrize("source", SOURCES)
@settings(max_examples=40)
@given(data=st.data(), between=st.text("ab U.N.-'\n", max_size=8))
def test_all_places_are_found_from_wherever_one_begins(
    source: str, data: st.DataObject, between: str
) -> None:
    form = re.compile(source)
    text = between.join(data.draw(st.lists(st.from_regex(form), max_size=3)))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = [match.span() for match in form.finditer(text, start, end) if match.group()]
    again = _learnt(Form(source)).finditer(Prose(text), start, end)
    assert [match.span() for match in again if match.group()] == found


@pytest.mark.parametrize(
    ("source", "begins"),
    [
        (r"\bveto(?:ed)?\b", {"|veto|", "|vetoed|"}),
        (r"(?<![\w-])[Nn]ine votes", {"|nine|"}),
        (r"(?:the )?ban\w*", {"the|", "ban"}),
        (r"\ue001\d+\ue000 and", {"|\ue001|"}),
        (r"^(?:It|They) (?:has|have)$", {"|it|", "|they|"}),
        (r"\d+ votes", {"#"}),
    ],
)
def test_the_words_that_begin_a_match_are_taken_from_the_expression(
    source: str, begins: set[str]
) -> None:
    found = opening(parsed(source))
    assert found is not None
    assert {"|" * one.first + one.letters + "|" * one.last for one in found} == begins


@pytest.mark.parametrize(
    "source", [r"\w+ vetoed", r"(?:the )?", r", and", r"[^.]+ban", r".*", r"x*"]
)
def test_what_may_begin_with_anything_is_said_to(source: str) -> None:
    assert opening(parsed(source)) is None


def test_a_need_given_late_is_looked_up_again() -> None:
    text = Prose("zwölf delegates zigzagged")
    _learnt(Form("delegates")).search(text)
    late = [_learnt(Form("zigzag")), _learnt(Form("ölf dele")), _learnt(Form("zigzug"))]
    assert late[0].search(text)
    assert late[1].search(text)
    assert late[2].search(text) is None


def test_a_word_that_the_end_cuts_is_another_word() -> None:
    form = _learnt(Form(r"\brequest\b"))
    text = Prose("It was requested.")
    assert form.search(text) is None
    assert form.search(text, 0, len("It was request"))


@pytest.mark.parametrize("letters", ["ſeven", "SEVEN", "Seven", "sEven"])
def test_letters_that_case_blind_expressions_take_for_one_another_count_as_one(
    letters: str,
) -> None:
    text = Prose(f"all {letters} votes")
    assert _learnt(Form("seven", re.IGNORECASE)).search(text)
    assert [mention.value for mention in find_numbers(text)] == [7]


def _learnt(form: Form) -> Form:
    form.learn()
    return form


def test_a_form_is_taken_apart_when_it_has_been_tried_often() -> None:
    form = Form(r"\bvetoed\b")
    for _ in range(PAYS):
        assert form.search(Prose("something else")) is None
    assert form.needs
    assert form.search(Prose("it was vetoed"))


def test_a_family_keeps_those_that_may_stand() -> None:
    family = Family([Form(word) for word in ("vetoed", "adopted", r"\w+")])
    assert family.worth_trying(Prose("nothing is known at first")) == (0, 1, 2)
    for _ in range(PAYS):
        family.worth_trying(Prose("it was adopted"))
    for _ in range(2):
        assert family.worth_trying(Prose("it was adopted")) == (1, 2)
        assert family.worth_trying(Prose("it was vetoed, not adopted")) == (0, 1, 2)
    assert family.worth_trying("a plain string is not looked through") == (0, 1, 2)
    assert family.may_stand_in(Prose("it was adopted"))


def test_claims_are_the_same_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = sorted(EXAMPLES.glob("*.txt"))[:4] * 2
    for path in paths * (PAYS // 100):
        _claims(path.read_bytes(), path.name)
    quick = [_claims(path.read_bytes(), path.name) for path in paths]
    monkeypatch.setattr(Form, "rules_out", lambda *_: False)
    monkeypatch.setattr(Prose, "met", lambda *_: -1)
    monkeypatch.setattr(Form, "search", lambda form, *text: form._compile().search(*text))
    monkeypatch.setattr(Form, "finditer", lambda form, *text: form._compile().finditer(*text))
    slow = [_claims(path.read_bytes(), path.name) for path in paths]
    assert quick == slow


def _claims(data: bytes, name: str) -> str:
    return json.dumps([claim.as_dict() for claim in read(document_of(data, name)).claims])
