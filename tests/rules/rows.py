"""A row of a table of ballots, and what is made of it once some cells are changed."""

from __future__ import annotations

from ninevotes.rules.adjudication import BadRow, Judgement, judge

GOOD = {
    "id": "G1",
    "date": "2018-03-19",
    "organ": "SC",
    "question_type": "agenda",
    "yes": "8",
    "no": "4",
    "abstain": "3",
    "yes_by": "FRA GBR KWT NLD PER POL SWE USA",
    "no_by": "BOL CHN KAZ RUS",
    "abstain_by": "CIV GNQ ETH",
}


def problems(**cells: str) -> list[str]:
    answer = judge({**GOOD, **cells}, 7)
    assert isinstance(answer, BadRow)
    return list(answer.messages())


def decision(**cells: str) -> Judgement:
    answer = judge({**GOOD, **cells}, 7)
    assert isinstance(answer, Judgement), list(answer.messages())
    return answer
