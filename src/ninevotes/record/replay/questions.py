"""What was put to the vote: from what is known of single votes, and from titles."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from ninevotes.vocabulary.official import OfficialOutcome, OfficialVote
from ninevotes.vocabulary.questions import Question, QuestionType

_FOLDER = files("ninevotes.record.replay") / "data"


@dataclass(frozen=True, slots=True)
class Put:
    """The question of a vote, and why it is taken to be that.

    Args:
        question: the question, as the rules take it.
        words: what it was, in words; empty for a plain draft resolution.
        source: why that is known.
        without_vote: where it is printed that no vote was taken, or empty.
    """

    question: Question
    words: str = ""
    source: str = ""
    without_vote: str = ""

    @property
    def plain(self) -> bool:
        """Whether nothing but a draft resolution is known of it."""
        return not (self.words or self.without_vote)


@dataclass(frozen=True, slots=True)
class _Kind:
    type: QuestionType
    words: str
    source: str
    facts: Mapping[str, str] = field(default_factory=dict)


class Questions:
    """The tables of questions.

    Args:
        votes, patterns: entries as in ``data/questions.yaml``.
        without_vote: symbol of a resolution to where it is printed that no vote was taken.
    """

    def __init__(
        self,
        votes: Iterable[Mapping[str, Any]],
        patterns: Iterable[Mapping[str, Any]],
        without_vote: Mapping[str, str],
    ) -> None:
        self._named: dict[str, _Kind] = {}
        for entry in votes:
            for name in ("resolutions", "symbols", "keys"):
                self._named.update(dict.fromkeys(entry.get(name, ()), _kind(entry)))
        self._patterns = [
            (re.compile(title, re.IGNORECASE), _kind(entry))
            for entry in patterns
            for title in entry["titles"]
        ]
        self._without_vote = without_vote

    def put(self, vote: OfficialVote) -> Put:
        """The question of a vote."""
        kind = self._kind_of(vote)
        without = self._without_vote.get(vote.resolution or "", "") or _said(vote)
        facts = dict(kind.facts) | ({"without_vote": "yes"} if without else {})
        return Put(question_of(vote, kind.type, facts), kind.words, kind.source, without)

    def _kind_of(self, vote: OfficialVote) -> _Kind:
        for name in (f"{vote.source}/{vote.key}", vote.resolution, vote.symbol):
            if name and name in self._named:
                return self._named[name]
        for pattern, kind in self._patterns:
            if pattern.search(vote.title):
                return kind
        return _as_the_source_says(vote)


@cache
def known_questions() -> Questions:
    """The tables that come with the program."""
    tables = yaml.safe_load((_FOLDER / "questions.yaml").read_text("utf-8"))
    rows = csv.DictReader((_FOLDER / "without_vote.csv").read_text("utf-8").splitlines())
    without = {
        row["resolution"]: (
            f'"{row["printed"]}": United Nations, Dag Hammarskjöld Library, "Meetings conducted '
            f'by the Security Council", page of {row["page"]}, {row["meeting"]}'
        )
        for row in rows
    }
    return Questions(tables["votes"], tables["patterns"], without)


def _kind(entry: Mapping[str, Any]) -> _Kind:
    return _Kind(
        QuestionType(entry["type"]), entry["words"], entry["source"], entry.get("facts", {})
    )


def question_of(
    vote: OfficialVote, type_: QuestionType | None = None, facts: Mapping[str, str] | None = None
) -> Question:
    """A vote's question as one of a type, with who cast a veto where only that is printed.

    Without a type it is what the source says, a draft resolution where that is nothing.
    """
    asked = type_ or vote.question or QuestionType.DRAFT_RESOLUTION
    given = dict(facts or {})
    if vote.vetoed_by and not vote.ballot.votes:
        given["permanent_against"] = " ".join(vote.vetoed_by)
    return Question(
        asked, vote.organ, given, vote.item or vote.title, vote.symbol or vote.resolution
    )


def _as_the_source_says(vote: OfficialVote) -> _Kind:
    if vote.question is None or vote.question is QuestionType.DRAFT_RESOLUTION:
        return _DRAFT
    return _Kind(vote.question, vote.question.value.replace("_", " "), "the source itself")


def _said(vote: OfficialVote) -> str:
    """What a source prints where it says itself that no vote was taken."""
    says = vote.outcome is OfficialOutcome.ADOPTED_WITHOUT_VOTE and _NO_VOTE.search(
        vote.outcome_printed
    )
    return f'"{vote.outcome_printed}": {vote.source}' if says else ""


_DRAFT = _Kind(QuestionType.DRAFT_RESOLUTION, "", "")
_NO_VOTE = re.compile("without (a )?vote|consensus|acclamation", re.IGNORECASE)
