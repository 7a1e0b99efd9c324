"""Chapter 2, disputed numbers: votes of 1949-71 and of 1965 on which a result turns."""

from __future__ import annotations

from ninevotes.rules.case import Case, permanent_negatives
from ninevotes.rules.composition import CHINA, roc_disputed, threshold_disputed
from ninevotes.rules.decision import Decision, Doubt, Outcome, Reason
from ninevotes.rules.remarks import Remark
from ninevotes.rules.wording import plural
from ninevotes.vocabulary.votes import Vote

_CARRIED = frozenset({Outcome.ADOPTED, Outcome.PROCEDURAL, Outcome.RULING_OVERRULED})
_BY_VETO = frozenset({Reason.VETOED, Reason.DOUBLE_VETO})


def threshold_remark(case: Case, decision: Decision) -> Remark | None:
    """Seven or eight votes between 31 August and 31 December 1965 (SC-MAJ-1; Article 27)."""
    if not threshold_disputed(decision.obtained, case.on):
        return None
    note = (
        "The amended Article 27 (nine votes) was in force since 31 August 1965; the Council kept "
        "to seven until the enlarged Council met."
    )
    return Remark(Doubt.THRESHOLD_1965, (note,), ("SC-MAJ-1",))


def roc_remark(case: Case, decision: Decision) -> Remark | None:
    """A result that turns on the vote of the Republic of China, 1949-71 (SC-COMP-3).

    Either carried by exactly the required number with its vote, or defeated by it alone. The
    vote counts; that it could represent China was denied.
    """
    if not roc_disputed(case.on):
        return None
    exactly = decision.outcome in _CARRIED and decision.obtained == case.council.required
    with_it = exactly and case.ballot.votes.get(CHINA) is Vote.IN_FAVOUR
    alone = decision.reason in _BY_VETO and permanent_negatives(case).cast == (CHINA,)
    if not with_it and not alone:
        return None
    note = (
        "The result turns on the vote of the Republic of China, whose right to China's seat was "
        "in dispute."
    )
    return Remark(Doubt.ROC_VOTE_DECISIVE, (note,), ("SC-COMP-3",))


def vacancy_remark(case: Case) -> Remark | None:
    """A seat that nobody holds leaves the number where it is (SC-COMP-5).

    In January 1980 fourteen members sat for six days.
    """
    if not case.council.vacant:
        return None
    members = plural(len(case.council.members), "member", "members")
    note = f"{members.capitalize()} sat that day; the required number stays the same."
    return Remark(notes=(note,), citations=("SC-COMP-5",))


def unaccounted_remark(case: Case) -> Remark | None:
    """Members that neither tally nor list accounts for are neither for nor against (SC-COMP-5)."""
    if not case.ballot.tally or not case.unaccounted:
        return None
    members = plural(case.unaccounted, "member is", "members are")
    note = f"{members.capitalize()} not accounted for by the tally given."
    return Remark(notes=(note,), citations=("SC-COMP-5",))
