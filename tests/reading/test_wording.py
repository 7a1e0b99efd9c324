"""Forms of words are ruled out only where they do not stand."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.gold.corpora import EXAMPLES

from ninevotes.reading import document_of, read
from ninevotes.reading.wording import Form, Prose, worth_trying
from ninevotes.reading.wording import form as module
from ninevotes.reading.wording.literals import needed_runs

SOURCES = (
    r"\bveto(?:ed|es|ing)?\b",
    r"(?<![\w-])(?:say|said|told) (?:that )?\w+",
    r"[Vv]oted?\s+(?:no|against)",
    r"(?:\d+|nine) (?:members|of (?:the|its) \d+)",
    r"\ue001\d+\ue000(?:'s)? (?:envoy|ambassador)s?",
    r"^(?:It|They) (?:has|have)$",
    r"a?b*c+|[dD]raft\b(?= text)",
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
    assert len(needed_runs(r"\bveto(?:ed|es)\b", 0)) == 1
    assert needed_runs(r"\w+", 0) == ()
    assert needed_runs(r"(?:vetoed)?", 0) == ()


def test_a_need_given_late_is_looked_up_in_the_text_that_another_was_made_from() -> None:
    text = Prose("zwölf delegates zigzagged")
    _learnt(Form("delegates")).search(text)
    marked = Prose("\ue0050\ue000 delegates zigzagged", text)
    late = [_learnt(Form("zigzag")), _learnt(Form("ölf dele"))]
    assert late[0].search(marked)
    assert late[1].search(marked) is None


def _learnt(form: Form) -> Form:
    for _ in range(module._PAYS + 1):
        form.search(Prose("something else"))
    return form


def test_a_family_keeps_those_that_may_stand() -> None:
    forms = [_learnt(Form(word)) for word in ("vetoed", "adopted", r"\w+")]
    assert worth_trying(forms, Prose("it was adopted")) == [1, 2]
    assert worth_trying(forms, "a plain string is not looked through") == [0, 1, 2]


def test_claims_are_the_same_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = sorted(EXAMPLES.glob("*.txt"))[:4] * 2
    quick = [_claims(path.read_bytes(), path.name) for path in paths]
    monkeypatch.setattr(Form, "rules_out", lambda *_: False)
    monkeypatch.setattr(Prose, "met", lambda *_: -1)
    slow = [_claims(path.read_bytes(), path.name) for path in paths]
    assert quick == slow


def _claims(data: bytes, name: str) -> str:
    return json.dumps([claim.as_dict() for claim in read(document_of(data, name)).claims])
