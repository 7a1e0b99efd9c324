"""Relative clauses: what stands in a clause of its own does not date the sentence."""

from __future__ import annotations

import pytest

from ninevotes.reading.find.subordinate import of_another_clause, relative_clauses


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "The junta, which threw out the mission in June, had written to the council",
            [", which threw out the mission in June"],
        ),
        (
            "He told members of crimes in Darfur, a situation which they referred in 2005",
            [", a situation which they referred in 2005"],
        ),
        ("It praised those who signed in 2015", [" who signed in 2015"]),
        ("Russia, China and Mali voted against", []),
    ],
)
def test_relative_clauses_end_where_the_sentence_goes_on(text: str, clauses: list[str]) -> None:
    assert [text[first:last] for first, last in relative_clauses(text)] == clauses


def test_a_date_of_the_aside_is_not_of_the_verb_but_is_of_its_own() -> None:
    text = "The junta, which threw out the mission in June, had written to the council"
    june = text.index("June")
    assert of_another_clause(text, text.index("written"), len(text), june)
    assert not of_another_clause(text, text.index("threw"), text.index(" in June"), june)
