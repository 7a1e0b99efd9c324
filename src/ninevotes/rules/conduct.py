"""Chapter 6 of the rulebook: conduct of business (Provisional Rules of Procedure, 27 to 38)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from ninevotes.rules import facts
from ninevotes.rules.case import Case
from ninevotes.rules.decision import Decision, Outcome, Reason
from ninevotes.rules.remarks import Remark
from ninevotes.rules.tally_words import needed
from ninevotes.rules.voting import undetermined
from ninevotes.rules.wording import listed, spelled


class Motion(IntEnum):
    """The motions that go before the main question, in the order of rule 33."""

    SUSPEND = 1
    ADJOURN = 2
    ADJOURN_TO_A_DAY = 3
    REFER = 4
    POSTPONE = 5
    AMEND = 6


def in_order(motions: Iterable[Motion]) -> tuple[Motion, ...]:
    """Motions in the order in which they are voted (SC-COND-4; rule 33).

    Suspend, adjourn, adjourn to a day and hour, refer, postpone, amend: before the main
    question, and before each other in this order.
    """
    return tuple(sorted(motions))


def debatable(motion: Motion) -> bool:
    """Whether a motion is debated (SC-COND-4; rule 33).

    Suspending and simply adjourning the meeting are voted without debate.
    """
    return motion not in {Motion.SUSPEND, Motion.ADJOURN}


def decide_ruling_challenge(case: Case) -> Decision:
    """Whether the President's ruling is overruled (SC-COND-2; rule 30).

    The question is always "shall the ruling be overruled?": it stands unless 7 or 9 members
    vote to overrule it, and nobody has a veto. A tie or a shortfall leaves it standing.
    """
    overrule = case.obtained
    rules = ("SC-MAJ-1", "SC-COND-2")
    steps = (
        needed(case, "Article 27(2)"),
        "The ruling stands unless overruled; nobody has a veto (rule 30).",
    )
    if overrule is None:
        return undetermined(case, rules, (*steps, "The votes to overrule are not known."))
    overruled = overrule >= case.council.required
    end = "the ruling is overruled" if overruled else "the ruling stands"
    return Decision(
        Outcome.RULING_OVERRULED if overruled else Outcome.RULING_STANDS,
        Reason.RULING_OVERRULED if overruled else Reason.RULING_STANDS,
        case.council.required,
        overrule,
        citations=rules,
        why=(*steps, f"{spelled(overrule).capitalize()} to overrule: {end}."),
    )


def may_be_withdrawn(*, vote_begun: bool, seconder_keeps: bool = False) -> bool:
    """Whether the mover may withdraw a motion or draft (SC-COND-3; rule 35).

    Until a vote on it has begun; a seconder may ask that it be put all the same.
    """
    return not vote_begun and not seconder_keeps


def voted_in_parts(*, asked_for: bool, mover_objects: bool) -> bool:
    """Whether parts of a text are voted apart (SC-COND-6; rule 32).

    At any member's request, unless the mover objects: his objection settles it.
    """
    return asked_for and not mover_objects


def text_remaining(parts_adopted: Iterable[bool]) -> bool:
    """Whether anything is left to vote on as a whole (SC-COND-6): a part at least was kept."""
    return any(parts_adopted)


def put_to_vote(*, by_member: bool, member_asks: bool = False) -> bool:
    """Whether a proposal is put to the vote (SC-COND-7; rule 38).

    A member's is; that of a state invited to take part only if a Council member asks.
    """
    return by_member or member_asks


def amendments_in_order(distances: Iterable[tuple[str, int]]) -> tuple[str, ...]:
    """Amendments in the order of voting (SC-COND-5; rule 36).

    Args:
        distances: each amendment with how far it goes from the text, as the President holds.

    Returns:
        the furthest in substance first, and so on; equals stay in the order given.
    """
    return tuple(name for name, _ in sorted(distances, key=lambda item: -item[1]))


def late_change_remark(case: Case) -> Remark | None:
    """A vote announced is not changed (SC-COND-2, practice of 1950 and 1982).

    A member that says afterwards that it meant another vote is noted; the ballot stands.
    """
    who = facts.codes(case.question, "late_change_of_vote")
    if not facts.value(case.question, "late_change_of_vote"):
        return None
    name = listed(who, case.on, article=True) or "a member"
    note = f"After the announcement {name} spoke of another vote; the vote announced stands."
    return Remark(notes=(note,), citations=("SC-COND-2",))
