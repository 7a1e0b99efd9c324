"""What a question's facts say: ``without_vote: yes``, ``party: FRA GBR``, ``voting: 191``.

A fact is part of what is judged, beside the ballot. Facts that the rules do not know are
reported, never used.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ninevotes.vocabulary.questions import Question

KNOWN: Mapping[str, str] = {
    "without_vote": "yes: no vote was asked for, acclamation or consensus",
    "permanent_against": "permanent members known to have voted against",
    "ruling": "procedural, substantive or none: what the President ruled and the Council let stand",
    "nature": "procedural or substantive: overrides the nature of the type of question",
    "majority": "simple or two_thirds, in the Assembly",
    "voting": "number of members voting, in an election by the Assembly",
    "electors": "number of electors, in an election to the Court by the Assembly",
    "other_organ": "yes or no: whether the other organ gave its majority (election to the Court)",
    "objection_by": "members that objected, in a committee or to a statement",
    "chapter": "Charter chapter or article of the text",
    "party": "parties to the dispute (Article 27(3))",
    "objection_raised": "yes: a member invoked the duty to abstain",
    "no_recommendation": "yes: the Assembly acts without the Council's recommendation",
    "secret": "yes: secret ballot",
    "short": "yes: the tally is incomplete",
    "snapback": "yes: the vote that S/RES/2231 (2015) requires",
    "written_procedure": "yes: votes by letter, March 2020 to mid-2021",
    "ga_in_session": "yes: the Assembly was sitting",
    "classified": "how the matter had been classified",
    "late_change_of_vote": "a member that spoke of another vote after the announcement",
    "president": "the member that presided",
    "form": "uphold or refuse: the question was put the other way round",
    "withdrawn": "yes: the request or proposal was dropped before any vote",
}
"""Every fact that the rules know, and what it says."""

_TRUE = frozenset({"yes", "y", "true", "1"})
_FALSE = frozenset({"no", "n", "false", "0", "none", "nobody", ""})
_WORDS: Mapping[str, frozenset[str]] = {
    "ruling": frozenset({"procedural", "substantive", "none"}),
    "nature": frozenset({"procedural", "substantive", "non_procedural"}),
    "majority": frozenset({"simple", "simple_majority", "two_thirds", "absolute"}),
    "form": frozenset({"uphold", "refuse", "overrule", "invite"}),
}
_YES_NO = frozenset(
    {
        "without_vote", "other_organ", "objection_raised", "no_recommendation", "secret", "short",
        "snapback", "written_procedure", "ga_in_session", "withdrawn",
    }
)  # fmt: skip
_NUMBERS = frozenset({"voting", "electors"})
_STATES = frozenset({"permanent_against"})


def value(question: Question, key: str) -> str:
    """A fact as given, or empty."""
    return str(question.facts.get(key, "")).strip()


def holds(question: Question, key: str) -> bool:
    """Whether a yes-or-no fact says yes."""
    return value(question, key).lower() in _TRUE


def denied(question: Question, key: str) -> bool:
    """Whether a fact is given and says no, or nobody."""
    return key in question.facts and value(question, key).lower() in _FALSE


def codes(question: Question, key: str) -> tuple[str, ...]:
    """The states that a fact names, in its order.

    >>> from ninevotes.vocabulary.questions import QuestionType
    >>> codes(Question(QuestionType.DRAFT_RESOLUTION, facts={"party": "SUN FRA GBR"}), "party")
    ('SUN', 'FRA', 'GBR')
    """
    return tuple(re.findall(r"\b[A-Z]{3}\b", value(question, key)))


def count(question: Question, key: str) -> int | None:
    """The number that a fact gives, or null."""
    text = value(question, key)
    return int(text) if text.isdecimal() else None


def fault(key: str, text: str) -> str | None:
    """What is wrong with a fact, in words; null when nothing is."""
    plain = text.strip()
    checks = (
        (key in _YES_NO and plain.lower() not in _TRUE | _FALSE, "is yes or no"),
        (key in _NUMBERS and not (plain.isdecimal() and int(plain) > 0), "is a whole number"),
        (
            key in _WORDS and plain not in _WORDS.get(key, frozenset()),
            f"is one of {', '.join(sorted(_WORDS.get(key, frozenset())))}",
        ),
        (
            key in _STATES
            and plain.lower() not in _FALSE
            and not re.fullmatch(r"[A-Z]{3}([ ,]+[A-Z]{3})*", plain),
            "is a list of state codes",
        ),
    )
    for wrong, demand in checks:
        if wrong:
            return f"the fact {key} {demand}, not {plain!r}"
    return None
