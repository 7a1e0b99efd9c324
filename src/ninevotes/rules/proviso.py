"""Chapter 7, SC-VOTE-6: a party to a dispute abstains (Charter, Article 27(3), last clause).

In decisions under Chapter VI and Article 52(3) only. No vote has ever been struck out for it,
and none is struck out here: the case is marked, and told without the parties' votes.
"""

from __future__ import annotations

import re
from enum import StrEnum

from ninevotes.rules import facts
from ninevotes.rules.case import Case, permanent_negatives
from ninevotes.rules.classification import Nature, nature
from ninevotes.rules.decision import Doubt
from ninevotes.rules.remarks import Remark
from ninevotes.rules.wording import begun, listed
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.votes import Vote

_TEXTS = frozenset({QuestionType.DRAFT_RESOLUTION, QuestionType.AMENDMENT, QuestionType.PARAGRAPH})
_HEDGES = re.compile(
    r"arguabl|contest|disput|unclear|possib|perhaps|impli|\?|\bor\b", re.IGNORECASE
)
_CAST = (Vote.IN_FAVOUR, Vote.AGAINST)


class Basis(StrEnum):
    """Whether the duty to abstain may run under a text's basis in the Charter."""

    MAY_RUN = "may run"
    DOES_NOT_RUN = "does not run"


def basis(chapter: str) -> Basis:
    """Whether a text stands where the duty to abstain may run (SC-VOTE-6; Article 27(3)).

    It does not run for what is plainly Chapter VII, nor for Chapter VIII beyond
    Article 52(3). It may run for Chapter VI, for a basis not stated, and for one in dispute.

    >>> basis("VI"), basis("VII(40)"), basis("VIII/52(3)")
    (<Basis.MAY_RUN: 'may run'>, <Basis.DOES_NOT_RUN: 'does not run'>, <Basis.MAY_RUN: 'may run'>)
    """
    named = set(re.findall(r"(?<![A-Za-z])(VIII|VII|VI)(?![A-Za-z])", chapter.replace("_", " ")))
    if _HEDGES.search(chapter.replace("_", " ")) or "VI" in named or "52(3)" in chapter:
        return Basis.MAY_RUN
    article = re.fullmatch(r"\D*(\d+)\D*", chapter)
    seventh = not named and article is not None and 39 <= int(article.group(1)) <= 51
    return Basis.DOES_NOT_RUN if named or seventh else Basis.MAY_RUN


def voting_parties(case: Case) -> tuple[str, ...]:
    """The parties named by the facts that voted in favour or against (SC-VOTE-6)."""
    against = permanent_negatives(case).cast
    return tuple(
        code
        for code in facts.codes(case.question, "party")
        if case.ballot.votes.get(code) in _CAST or code in against
    )


def proviso_remark(case: Case) -> Remark | None:
    """Mark a vote that a party arguably had to withhold (SC-VOTE-6; Article 27(3)).

    All are needed: a substantive text, not plainly under Chapter VII, and a party that voted
    in favour or against. The votes as cast decide; the note tells the tally without them.
    """
    question = case.question
    if question.type not in _TEXTS or nature(question) is not Nature.SUBSTANTIVE:
        return None
    said = facts.value(question, "party")
    if not said or facts.denied(question, "party"):
        return None
    if basis(facts.value(question, "chapter")) is Basis.DOES_NOT_RUN:
        return Remark(notes=(_OUTSIDE,), citations=("SC-VOTE-6",))
    voting = voting_parties(case)
    if voting:
        return Remark(
            Doubt.OBLIGATORY_ABSTENTION,
            (_arguably(case, voting), _without(case, voting)),
            ("SC-VOTE-6",),
        )
    if not any(code in states() for code in facts.codes(question, "party")):
        note = f"Article 27(3) proviso: who is a party is itself in doubt ({said})."
        return Remark(Doubt.OBLIGATORY_ABSTENTION, (note,), ("SC-VOTE-6",))
    return Remark(notes=_followed(case), citations=("SC-VOTE-6",))


_OUTSIDE = (
    "A party voted or could vote: the duty to abstain does not run outside Chapter VI and "
    "Article 52(3)."
)


def _arguably(case: Case, voting: tuple[str, ...]) -> str:
    return (
        f"Article 27(3) proviso: {listed(voting, case.on, article=True)} arguably had to abstain; "
        "the votes stand as cast and announced."
    )


def _without(case: Case, voting: tuple[str, ...]) -> str:
    """The tally and the vetoes if the parties had abstained."""
    negatives = permanent_negatives(case)
    if case.obtained is None:
        return "Without those votes: the affirmative votes are not known."
    favour = case.obtained - sum(case.ballot.votes.get(code) is Vote.IN_FAVOUR for code in voting)
    against = tuple(code for code in negatives.cast if code not in voting)
    if favour < case.council.required:
        end = "too few"
    elif against:
        end = f"enough, and {listed(against, case.on, article=True)} against"
    elif negatives.possible:
        end = "enough, with some permanent members' votes unknown"
    else:
        end = "enough, and no permanent member against"
    return f"Without those votes: {favour} in favour of {case.council.required} required, {end}."


def _followed(case: Case) -> tuple[str, ...]:
    parties = facts.codes(case.question, "party")
    if any(code not in case.ballot.votes and code in case.council.members for code in parties):
        return ("How a party to the dispute voted is not known (Article 27(3) proviso).",)
    sitting = tuple(code for code in parties if code in case.council.members)
    if not sitting:
        return ()
    return (
        (
            f"{begun(listed(sitting, case.on, article=True))}, named a party, did not vote: the "
            "Article 27(3) proviso was met."
        ),
    )
