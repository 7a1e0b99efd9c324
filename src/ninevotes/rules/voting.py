"""Chapter 7 of the rulebook: the vote in the Council.

SC-VOTE-1 to SC-VOTE-5, SC-VOTE-9 and SC-VOTE-10 (Charter, Article 27). Which matters are
procedural is in :mod:`classification`, the preliminary question in
:mod:`preliminary_question`, the duty to abstain in :mod:`proviso`.
"""

from __future__ import annotations

import datetime as dt

from ninevotes.rules import facts
from ninevotes.rules.case import Case, Negatives, permanent_negatives
from ninevotes.rules.classification import KINDS, Nature, nature
from ninevotes.rules.decision import Decision, Doubt, Outcome, Reason
from ninevotes.rules.remarks import Remark
from ninevotes.rules.tally_words import needed, short_by, tally
from ninevotes.rules.wording import begun, listed
from ninevotes.vocabulary.questions import Question
from ninevotes.vocabulary.votes import Ballot, Vote

ABSTENTION_SETTLED = dt.date(1971, 6, 21)


def decide_procedural(case: Case) -> Decision:
    """A procedural matter: 7 or 9 votes of any members (SC-VOTE-2; Article 27(2)).

    Permanent members' negative votes change nothing. So are decided the agenda (SC-AGDA-2),
    the order of business and motions (SC-COND-3, SC-COND-4), invitations (SC-INV-1, SC-INV-3),
    credentials (SC-CRED-3) and calls of the Assembly (SC-ESS-1).
    """
    negatives = permanent_negatives(case)
    steps = (
        needed(case, "Article 27(2)"),
        (
            f"A procedural matter, {KINDS[case.question.type].words}: permanent members have no "
            "veto (Article 27(2))."
        ),
        tally(case, negatives),
    )
    rules = ("SC-MAJ-1", "SC-VOTE-7", *KINDS[case.question.type].rules, "SC-VOTE-2")
    if case.obtained is None:
        return undetermined(case, rules, (*steps, "The affirmative votes are not known."))
    if case.obtained < case.council.required:
        why = (*steps, f"Not adopted: {short_by(case)}.")
        return _made(case, Outcome.NOT_ADOPTED, Reason.FAILED_VOTES, rules, why)
    if negatives.certain:
        why = (*steps, "Adopted; a permanent member's vote against does not stop it.")
        return _made(case, Outcome.ADOPTED, Reason.ADOPTED_NO_VETO_PROCEDURAL, rules, why)
    return _made(case, Outcome.ADOPTED, Reason.ADOPTED, rules, (*steps, "Adopted."))


def decide_substantive(case: Case) -> Decision:
    """Every other matter: 7 or 9 votes and no permanent member against (SC-VOTE-3; 27(3)).

    The count comes first: a text short of the required votes is lost, and no vote against
    it is then a veto. Abstaining, taking no part and being absent are not votes against
    (SC-VOTE-4, SC-VOTE-5), and do not help to reach the number. So are decided drafts, their
    amendments and parts (SC-COND-5, SC-COND-6), admission (SC-ADM-2), the Secretary-General
    (SC-SG-1), sanctions (SC-SANC-1), referrals and deferrals (SC-ICC-1, SC-ICC-2).
    """
    negatives = permanent_negatives(case)
    steps = (
        needed(case, "Article 27(3)"),
        (
            f"A question of substance, {KINDS[case.question.type].words}: one vote against by a "
            "permanent member defeats it (Article 27(3))."
        ),
        tally(case, negatives),
    )
    rules = ("SC-MAJ-1", "SC-VOTE-7", *KINDS[case.question.type].rules, "SC-VOTE-3")
    if case.obtained is None:
        return undetermined(case, rules, (*steps, "The affirmative votes are not known."))
    if case.obtained < case.council.required:
        return _short(case, negatives, rules, steps)
    if negatives.certain:
        return _vetoed(case, negatives, rules, steps)
    if negatives.possible:
        who = listed(negatives.possible, case.on, article=True)
        doubt = f"Whether {who} voted against is not known, so neither is the result."
        return undetermined(case, rules, (*steps, doubt))
    return _made(case, Outcome.ADOPTED, Reason.ADOPTED, rules, (*steps, "Adopted."))


def without_vote(question: Question, ballot: Ballot) -> Decision:
    """Adopted without a vote: acclamation, consensus, nobody asked (SC-VOTE-9).

    No number is required. Data sets print such a decision as fifteen votes in favour, or as
    nobody voting.
    """
    kind = KINDS.get(question.type)
    why = "No vote was asked for: adopted without a vote."
    return Decision(
        Outcome.ADOPTED,
        Reason.ADOPTED_WITHOUT_VOTE,
        None,
        ballot.count(Vote.IN_FAVOUR),
        citations=("SC-VOTE-9", *(kind.rules if kind else ())),
        why=(why,),
    )


def undetermined(case: Case, rules: tuple[str, ...], why: tuple[str, ...]) -> Decision:
    """Nothing is concluded from a tally, or from permanent members' votes, that are unknown."""
    return _made(case, Outcome.UNDETERMINED, Reason.INSUFFICIENT_INFORMATION, rules, why)


def abstention_remark(case: Case, decision: Decision) -> Remark | None:
    """A permanent member's abstention does not defeat a text (SC-VOTE-4).

    Practice since 29 April 1946; the Court accepted it on 21 June 1971 (Namibia, para. 22).
    """
    abstaining = _permanent(case, Vote.ABSTENTION)
    if not _decided(case, decision) or not abstaining:
        return None
    if case.on >= ABSTENTION_SETTLED:
        return Remark(citations=("SC-VOTE-4",))
    note = (
        f"{begun(listed(abstaining, case.on, article=True))} abstained: practice counts that as "
        "no veto, which some disputed until the Court's opinion of 21 June 1971."
    )
    return Remark(notes=(note,), citations=("SC-VOTE-4",))


def absence_remark(case: Case, decision: Decision) -> Remark | None:
    """A permanent member away, or present and not voting, does not veto (SC-VOTE-5).

    The Soviet Union and others denied the validity of what was decided in its absence.
    """
    away = _permanent(case, Vote.ABSENT)
    out = (case.ballot.count(Vote.ABSENT), case.ballot.count(Vote.DID_NOT_PARTICIPATE))
    if not any(out):
        return None
    if not away or not _decided(case, decision):
        return Remark(citations=("SC-VOTE-5",))
    note = (
        f"Adopted in the absence of a permanent member ({listed(away, case.on)}): the validity "
        "of such decisions has been denied."
    )
    return Remark(Doubt.PERMANENT_MEMBER_ABSENT, (note,), ("SC-VOTE-5",))


def printed_abstention_remark(case: Case) -> Remark | None:
    """China's printed abstentions of 1971-81 may be votes not cast (SC-VOTE-5).

    In those years China mostly took no part in votes on the Middle East and on forces, and
    some tables print that as abstaining. What was given is judged.
    """
    years = dt.date(1971, 11, 23) <= case.on <= dt.date(1981, 12, 31)
    words = case.question.text.lower()
    subject = any(word in words for word in _CHINA_STAYED_OUT)
    if not (years and subject and case.ballot.votes.get("CHN") is Vote.ABSTENTION):
        return None
    note = "China is printed as abstaining; in such votes of 1971-81 it mostly took no part."
    return Remark(notes=(note,), citations=("SC-VOTE-5",))


def written_procedure_remark(case: Case) -> Remark | None:
    """Votes by letter within 24 hours, March 2020 to mid-2021: the same numbers (SC-VOTE-10)."""
    if not facts.holds(case.question, "written_procedure"):
        return None
    note = "Voted by letter under the written procedure of 2020-21; no meeting was held."
    return Remark(notes=(note,), citations=("SC-VOTE-10",))


_CHINA_STAYED_OUT = (
    "middle east", "force", "undof", "unifil", "unef", "cyprus", "lebanon", "israel", "palestin",
    "golan", "syria",
)  # fmt: skip


def _short(
    case: Case, negatives: Negatives, rules: tuple[str, ...], steps: tuple[str, ...]
) -> Decision:
    lost = f"Not adopted: {short_by(case)}."
    if negatives.certain:
        why = (*steps, lost, _no_veto(negatives))
        return _made(case, Outcome.NOT_ADOPTED, Reason.FAILED_VOTES_P5_AGAINST, rules, why)
    notes: tuple[str, ...] = ()
    if negatives.possible:
        notes = ("Who voted against is not known; the text was short of the votes either way.",)
    return _made(case, Outcome.NOT_ADOPTED, Reason.FAILED_VOTES, rules, (*steps, lost), notes=notes)


def _no_veto(negatives: Negatives) -> str:
    if len(negatives.cast) > 1:
        return "The permanent members' votes against are then not vetoes."
    return "The permanent member's vote against is then not a veto."


def _vetoed(
    case: Case, negatives: Negatives, rules: tuple[str, ...], steps: tuple[str, ...]
) -> Decision:
    who = listed(negatives.cast, case.on, article=True) or "a permanent member not named"
    return _made(
        case,
        Outcome.NOT_ADOPTED,
        Reason.VETOED,
        rules,
        (*steps, f"Vetoed by {who}."),
        vetoed_by=negatives.cast,
    )


def _made(  # noqa: PLR0913 - a decision has as many parts
    case: Case,
    outcome: Outcome,
    reason: Reason,
    rules: tuple[str, ...],
    why: tuple[str, ...],
    *,
    vetoed_by: tuple[str, ...] = (),
    notes: tuple[str, ...] = (),
) -> Decision:
    return Decision(
        outcome,
        reason,
        case.council.required,
        case.obtained,
        vetoed_by=vetoed_by,
        citations=rules,
        notes=notes,
        why=why,
    )


def _decided(case: Case, decision: Decision) -> bool:
    """Whether this is a decision of substance, adopted."""
    return decision.outcome is Outcome.ADOPTED and nature(case.question) is Nature.SUBSTANTIVE


def _permanent(case: Case, vote: Vote) -> tuple[str, ...]:
    return tuple(code for code in case.council.permanent if case.ballot.votes.get(code) is vote)
