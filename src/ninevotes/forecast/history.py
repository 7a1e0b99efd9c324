"""The votes that the model learns from: facts carried with the package, each with its source."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ninevotes.rules import facts
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote

MOVED_BY = "moved_by"
"""The fact of a question that names who asked for the meeting, moved it or tabled the text."""

_LISTS: Mapping[str, Vote] = {
    "in_favour": Vote.IN_FAVOUR,
    "against": Vote.AGAINST,
    "abstaining": Vote.ABSTENTION,
    "not_participating": Vote.DID_NOT_PARTICIPATE,
}


@dataclass(frozen=True, slots=True)
class PastVote:
    """One vote of the Council that has been taken.

    Args:
        date: day of the vote.
        question: what was put, in our words; its fact ``moved_by`` names the movers.
        item: key of the matter, as in the vocabulary's items; empty where there is none.
        ballot: who voted how, as far as it is known, and the announced tally.
        record: symbol of the meeting record, or null.
        outcome: what was announced: ``adopted``, ``vetoed``, or ``failed`` for want of votes.
        sourced: whether the source names every member's vote; else some are from the
            official record as commonly known, not read again.
        source: where the votes were read.
    """

    date: dt.date
    question: Question
    item: str
    ballot: Ballot
    record: str | None = None
    outcome: str = ""
    sourced: bool = True
    source: str = ""

    @property
    def movers(self) -> tuple[str, ...]:
        """Codes of the states that asked for the vote, as far as they are known."""
        return facts.codes(self.question, MOVED_BY)


@cache
def default_precedents() -> tuple[PastVote, ...]:
    """The votes of ``data/precedents.csv``, earliest first."""
    text = (files("ninevotes.forecast") / "data" / "precedents.csv").read_text("utf-8")
    return tuple(_past_vote(row) for row in csv.DictReader(text.splitlines()))


def _past_vote(row: Mapping[str, str]) -> PastVote:
    votes = {code: vote for column, vote in _LISTS.items() for code in row[column].split()}
    in_favour, against, abstaining = (int(count) for count in row["tally"].split("-"))
    return PastVote(
        date=dt.date.fromisoformat(row["date"]),
        question=Question(
            QuestionType(row["question_type"]),
            facts={MOVED_BY: row["moved_by"]} if row["moved_by"] else {},
            text=row["title"],
            symbol=row["symbol"] or None,
        ),
        item=row["item"],
        ballot=Ballot.counted(in_favour, against, abstaining, votes),
        record=row["record"] or None,
        outcome=row["outcome"],
        sourced=row["lists"] == "sourced",
        source=row["source"],
    )
