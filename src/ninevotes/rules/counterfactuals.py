"""What if: the same ballot with one vote changed, or the question put the other way round."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from ninevotes.rules.case import open_case
from ninevotes.rules.classification import Nature, nature
from ninevotes.rules.composition import council_on
from ninevotes.rules.deciding import decide
from ninevotes.rules.decision import Decision, Outcome, Reason
from ninevotes.rules.invitations import turned
from ninevotes.rules.wording import listed, plural, spelled
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote

CHOICES = (Vote.IN_FAVOUR, Vote.AGAINST, Vote.ABSTENTION)
_ANYWAY = {Reason.FAILED_VOTES_P5_AGAINST: True, Reason.VETOED: False}
_SIDES = {
    QuestionType.AGENDA: ("hold the meeting", "postpone the meeting"),
    QuestionType.ADJOURNMENT: ("adjourn or postpone", "go on as planned"),
    QuestionType.SUSPENSION: ("suspend the meeting", "go on with the meeting"),
    QuestionType.INVITATION_37: ("invite", "refuse the invitation"),
    QuestionType.INVITATION_39: ("invite", "refuse the invitation"),
    QuestionType.RULING_CHALLENGE: ("overrule the ruling", "uphold the ruling"),
}
"""Questions with two sides, and the words of each."""


@dataclass(frozen=True, slots=True)
class Change:
    """One member's vote, changed, and what becomes of the result.

    Args:
        member: who would vote otherwise.
        was: how it voted.
        instead: how it would vote.
        decision: the result then.
    """

    member: str
    was: Vote
    instead: Vote
    decision: Decision


@dataclass(frozen=True, slots=True)
class OtherWording:
    """The same members, the question put the other way round.

    Args:
        asked: what the question was.
        turned: what it would be.
        decision: the result of the question turned round.
        same_effect: whether the effect is the same as of the real question.
        sentence: who then has to find the votes, in words.
    """

    asked: str
    turned: str
    decision: Decision
    same_effect: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Counterfactuals:
    """What would have made a difference.

    Args:
        decision: the real result.
        failed_anyway: for a text not adopted with a permanent member against: whether it
            would have failed without any vote against by a permanent member; null otherwise.
        without_vetoes: the result had the permanent members that voted against abstained;
            null when none did.
        single_votes: each change of one member's vote that gives another outcome.
        other_wording: the question put the other way round; null where that has no meaning.
        sentences: all of it in words.
    """

    decision: Decision
    failed_anyway: bool | None
    without_vetoes: Decision | None
    single_votes: tuple[Change, ...]
    other_wording: OtherWording | None
    sentences: tuple[str, ...]

    @property
    def pivotal(self) -> tuple[str, ...]:
        """The members whose vote alone could have changed the outcome."""
        return tuple(dict.fromkeys(change.member for change in self.single_votes))


def counterfactuals(question: Question, ballot: Ballot, on: dt.date) -> Counterfactuals:
    """What would have made a difference to a ballot of the Council.

    Raises:
        NoCouncilError, BallotError: as :func:`ninevotes.rules.decide`.
        ValueError: the question was not put in the Council.
    """
    if question.organ is not Organ.SECURITY_COUNCIL:
        raise ValueError("what-if questions are answered for ballots of the Council")
    decision = decide(question, ballot, on)
    known = open_case(question, ballot, on).ballot
    without = _without_vetoes(question, known, on)
    anyway = _ANYWAY.get(decision.reason)
    singles = single_votes(question, known, on)
    turned_round = other_wording(question, known, on)
    sentences = (*_on_vetoes(decision), *_on_single_votes(decision, known, on, singles))
    if turned_round:
        sentences = (*sentences, turned_round.sentence)
    return Counterfactuals(decision, anyway, without, singles, turned_round, sentences)


def single_votes(question: Question, ballot: Ballot, on: dt.date) -> tuple[Change, ...]:
    """Every change of one known vote that gives another outcome.

    Permanent members' changes come first, in the order of seating.
    """
    real = decide(question, ballot, on).outcome
    council = council_on(on)
    found = []
    for member in (*council.permanent, *council.elected):
        was = ballot.votes.get(member)
        for instead in CHOICES:
            if was is None or instead is was:
                continue
            decision = decide(_plain(question, member), changed(ballot, member, instead), on)
            if decision.outcome not in {real, Outcome.UNDETERMINED}:
                found.append(Change(member, was, instead, decision))
    return tuple(found)


def changed(ballot: Ballot, member: str, instead: Vote) -> Ballot:
    """The ballot with one member's vote changed, and the tally with it."""
    tally = dict(ballot.tally)
    was = ballot.votes[member]
    tally[was] = tally.get(was, 1) - 1
    tally[instead] = tally.get(instead, 0) + 1
    return Ballot({**ballot.votes, member: instead}, tally)


def other_wording(question: Question, ballot: Ballot, on: dt.date) -> OtherWording | None:
    """The question put the other way round, where it has two sides (SC-AGDA-3; Article 27(2)).

    "Hold the meeting" and "do not hold it" are not the same question: whoever wants what is
    asked must find the votes, and those who want the contrary need only keep them from it.
    """
    if question.type not in _SIDES or ballot.count(Vote.AGAINST) is None:
        return None
    asked, contrary = _SIDES[question.type]
    real = decide(question, ballot, on)
    if real.obtained is None or real.reason is Reason.ADOPTED_WITHOUT_VOTE:
        return None
    reverse = decide(_plain(question, *ballot.votes), turned(ballot), on)
    same = _carried(real) is not _carried(reverse)
    sentence = _burden(contrary, asked, reverse, same=same)
    return OtherWording(asked, contrary, reverse, same, sentence)


def _burden(contrary: str, asked: str, reverse: Decision, *, same: bool) -> str:
    """Who must find the votes once the question is turned round."""
    required, obtained = reverse.required or 0, reverse.obtained or 0
    result = "carried" if _carried(reverse) else "lost"
    members = plural(obtained, "member", "members")
    effect = "the same effect" if same else "the opposite effect"
    return (
        f'Worded "{contrary}" instead of "{asked}", it needs {spelled(required)} of those opposed; '
        f"with {members} it would have been {result}: {effect}."
    )


def _without_vetoes(question: Question, ballot: Ballot, on: dt.date) -> Decision | None:
    """The result had every permanent member that voted against abstained."""
    against = [code for code in council_on(on).permanent if ballot.votes.get(code) is Vote.AGAINST]
    if not against or nature(question) is Nature.PROCEDURAL:
        return None
    for code in against:
        ballot = changed(ballot, code, Vote.ABSTENTION)
    return decide(_plain(question, *against), ballot, on)


def _plain(question: Question, *members: str) -> Question:
    """The question without the fact that these members voted against."""
    named = question.facts.get("permanent_against")
    if named is None:
        return question
    rest = " ".join(code for code in named.split() if code not in members)
    return replace(question, facts={**question.facts, "permanent_against": rest or "none"})


def _carried(decision: Decision) -> bool:
    return decision.outcome in {Outcome.ADOPTED, Outcome.RULING_OVERRULED}


def _on_vetoes(decision: Decision) -> tuple[str, ...]:
    if decision.reason is Reason.FAILED_VOTES_P5_AGAINST:
        return ("It would have failed without any permanent member against.",)
    if decision.reason is not Reason.VETOED:
        return ()
    votes = "votes" if len(decision.vetoed_by) > 1 else "vote"
    return (f"Without the {votes} against by permanent members it would have been adopted.",)


def _on_single_votes(
    decision: Decision, ballot: Ballot, on: dt.date, singles: tuple[Change, ...]
) -> tuple[str, ...]:
    if decision.reason is Reason.ADOPTED_WITHOUT_VOTE:
        return ()
    members = tuple(dict.fromkeys(change.member for change in singles))
    if members:
        who = listed(members, on, article=True)
        return (f"A different vote by one of these alone would have changed the outcome: {who}.",)
    if len(ballot.votes) < len(council_on(on).members):
        return ("How members voted is not known in full, so single votes cannot be tried.",)
    return ("No single vote would have changed the outcome.",)
