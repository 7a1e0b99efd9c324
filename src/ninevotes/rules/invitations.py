"""Chapter 6, SC-INV-1 to SC-INV-4: taking part without a vote (Articles 31-32)."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from ninevotes.rules import facts
from ninevotes.rules.case import Case
from ninevotes.rules.remarks import Remark
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote


class Invitee(StrEnum):
    """Who is to be heard."""

    MEMBER_AFFECTED = "Member of the United Nations whose interests are specially affected"
    PARTY_TO_DISPUTE = "party to a dispute under consideration"
    SECRETARIAT = "member of the Secretariat"
    OTHER_PERSON = "other person competent to supply information"


class Ground(StrEnum):
    """On what footing somebody is invited."""

    RULE_37 = "rule 37"
    ARTICLE_32 = "Article 32"
    RULE_39 = "rule 39"


def ground(invitee: Invitee) -> Ground:
    """The footing of an invitation (SC-INV-1, SC-INV-2, SC-INV-3).

    A Member specially affected under Article 31 and rule 37; a party to a dispute under
    Article 32; officials and other persons under rule 39.
    """
    if invitee is Invitee.PARTY_TO_DISPUTE:
        return Ground.ARTICLE_32
    return Ground.RULE_37 if invitee is Invitee.MEMBER_AFFECTED else Ground.RULE_39


def right_to_be_heard(invitee: Invitee) -> bool:
    """Whether there is a right to be invited (SC-INV-2; Article 32): for parties only.

    The vote, should one be asked for, is procedural all the same.
    """
    return invitee is Invitee.PARTY_TO_DISPUTE


def supporters_ballot(case: Case) -> Case:
    """The ballot turned to the supporters' burden (SC-INV-3, SC-COND-2; Article 27(2), rule 30).

    Those who want the invitation need the votes; so do those who would overrule a ruling. If
    the question was put the other way round, "shall it be refused?" (fact ``form: refuse``) or
    "shall the ruling be upheld?" (``form: uphold``), those against are the supporters.
    """
    if not put_the_other_way(case.question):
        return case
    return replace(case, ballot=turned(case.ballot))


def put_the_other_way(question: Question) -> bool:
    """Whether the record puts the question against those who must find the votes (SC-INV-3)."""
    return facts.value(question, "form") in {"refuse", "uphold"}


def turned(ballot: Ballot) -> Ballot:
    """The ballot with in favour and against exchanged."""
    other = {Vote.IN_FAVOUR: Vote.AGAINST, Vote.AGAINST: Vote.IN_FAVOUR}
    votes = {code: other.get(vote, vote) for code, vote in ballot.votes.items()}
    tally = {other.get(vote, vote): count for vote, count in ballot.tally.items()}
    return Ballot(votes, tally)


def form_remark(case: Case) -> Remark | None:
    """A question turned round to the supporters' burden (SC-INV-1, SC-INV-3)."""
    if not put_the_other_way(case.question):
        return None
    rule = {QuestionType.INVITATION_37: "SC-INV-1", QuestionType.RULING_CHALLENGE: "SC-COND-2"}
    note = "The record puts it the other way round; judged by those who need the votes."
    return Remark(notes=(note,), citations=(rule.get(case.question.type, "SC-INV-3"),))
