"""One question put to the Council of a day: what is known of each member's vote.

Nothing is guessed. Where the announced tally accounts for every member and only one list is
missing, the members that are left over fill it: that follows, and is noted.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ninevotes.rules import facts
from ninevotes.rules.composition import Council, council_on
from ninevotes.vocabulary.questions import Question
from ninevotes.vocabulary.votes import Ballot, Vote


@dataclass(frozen=True, slots=True)
class Negatives:
    """What is known of the permanent members' negative votes.

    Args:
        cast: permanent members known to have voted against.
        possible: further permanent members that may have voted against.
        certain: whether at least one permanent member voted against, named or not.
    """

    cast: tuple[str, ...]
    possible: tuple[str, ...]
    certain: bool


@dataclass(frozen=True, slots=True)
class Case:
    """A question, its ballot and the Council that voted.

    Args:
        question: what was put.
        ballot: the votes, completed where the tally leaves one reading only.
        council: the Council of the day.
        completed: the vote whose list was filled by elimination, or null.
    """

    question: Question
    ballot: Ballot
    council: Council
    completed: Vote | None = None

    @property
    def on(self) -> dt.date:
        """The day of the vote."""
        return self.council.on

    @property
    def obtained(self) -> int | None:
        """Affirmative votes, null where unknown."""
        return self.ballot.count(Vote.IN_FAVOUR)

    @property
    def unaccounted(self) -> int:
        """Members of which neither tally nor list says anything."""
        return max(0, len(self.council.members) - sum(self.ballot.tally.values()))


def open_case(question: Question, ballot: Ballot, on: dt.date) -> Case:
    """The case of a ballot in the Council of a day.

    Raises:
        NoCouncilError: no Council is on record for the day.
    """
    council = council_on(on)
    filled, vote = _filled(ballot, council)
    return Case(question, filled, council, vote)


def permanent_negatives(case: Case) -> Negatives:
    """Which permanent members voted against, as far as lists, tally and facts tell.

    A fact ``permanent_against`` is taken as the whole truth about the five. Without it, an
    unlisted negative vote may be a permanent member's, unless every one of the five is listed
    elsewhere; it must be one when more of them are counted than elected members are left.
    """
    permanent = case.council.permanent
    named = facts.codes(case.question, "permanent_against")
    listed = case.ballot.cast(Vote.AGAINST)
    cast = tuple(code for code in permanent if code in listed or code in named)
    if "permanent_against" in case.question.facts:
        return Negatives(cast, (), bool(cast))
    unlisted = _unlisted_negatives(case)
    if unlisted == 0:
        return Negatives(cast, (), bool(cast))
    silent = [code for code in case.council.members if code not in case.ballot.votes]
    possible = tuple(code for code in silent if code in permanent)
    elected = len(silent) - len(possible)
    told = (case.ballot.count(Vote.AGAINST) or 0) - len(listed)
    forced = told > elected and bool(possible)
    return Negatives(cast, possible, bool(cast) or forced)


def _unlisted_negatives(case: Case) -> int:
    """Most negative votes that no list names."""
    against = case.ballot.count(Vote.AGAINST)
    if against is None or facts.holds(case.question, "short"):
        return case.unaccounted + (against or 0) - len(case.ballot.cast(Vote.AGAINST))
    return against - len(case.ballot.cast(Vote.AGAINST))


def _filled(ballot: Ballot, council: Council) -> tuple[Ballot, Vote | None]:
    members = council.members
    if sum(ballot.tally.values()) != len(members) or len(ballot.votes) == len(members):
        return ballot, None
    missing = [vote for vote in Vote if (ballot.count(vote) or 0) > len(ballot.cast(vote))]
    if len(missing) != 1 or not set(ballot.votes) <= set(members):
        return ballot, None
    rest = {code: missing[0] for code in members if code not in ballot.votes}
    return Ballot({**ballot.votes, **rest}, ballot.tally), missing[0]
