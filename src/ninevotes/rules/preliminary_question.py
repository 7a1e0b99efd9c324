"""Chapter 7, SC-VOTE-8: the preliminary question, whether a matter is procedural.

San Francisco statement of 7 June 1945, part II: in case of doubt the question whether a
matter is procedural is itself decided with the concurring votes of the permanent members.
A permanent member may then veto twice: first the classification, then the text.
"""

from __future__ import annotations

from ninevotes.rules import facts
from ninevotes.rules.case import Case, Negatives, permanent_negatives
from ninevotes.rules.decision import Decision, Doubt, Outcome, Reason
from ninevotes.rules.tally_words import needed, short_by, tally
from ninevotes.rules.voting import undetermined
from ninevotes.rules.wording import begun, listed

RULES = ("SC-MAJ-1", "SC-VOTE-7", "SC-VOTE-8")


def decide_preliminary_question(case: Case) -> Decision:
    """Whether the matter is procedural (SC-VOTE-8; San Francisco statement, II).

    (a) Too few votes for "procedural": it is not. (b) Enough, and no permanent member
    against: it is. (c) Enough, and a permanent member against: it is not, the double veto,
    unless the President ruled that it is and the Council let his ruling stand. Whether (c)
    is right, either way, has been disputed since 1946. Last used in 1959.
    """
    negatives = permanent_negatives(case)
    steps = (
        needed(case, "Article 27(3)"),
        (
            "The question is whether the matter is procedural: the five Governments of San "
            "Francisco held that this needs their concurring votes."
        ),
        tally(case, negatives),
    )
    if case.obtained is None:
        return undetermined(case, RULES, (*steps, "The votes for procedural are not known."))
    if case.obtained < case.council.required:
        why = (*steps, f"Not procedural: {short_by(case)}.")
        return _answer(case, Outcome.NON_PROCEDURAL, Reason.FAILED_VOTES, why)
    return _enough(case, negatives, steps)


def _enough(case: Case, negatives: Negatives, steps: tuple[str, ...]) -> Decision:
    ruled = facts.value(case.question, "ruling")
    if negatives.certain and ruled == "procedural":
        why = (
            *steps,
            (
                f"{_who(case, negatives)} voted against; the President ruled the matter procedural "
                "and his ruling was not overruled."
            ),
        )
        return _answer(
            case, Outcome.PROCEDURAL, Reason.PRESIDENTIAL_RULING, why, ruling=("SC-COND-2",)
        )
    if negatives.certain:
        why = (*steps, f"{_who(case, negatives)} voted against: the matter is not procedural.")
        return _answer(case, Outcome.NON_PROCEDURAL, Reason.DOUBLE_VETO, why)
    if negatives.possible and ruled != "procedural":
        who = listed(negatives.possible, case.on, article=True)
        doubt = f"Whether {who} voted against is not known, so neither is the answer."
        return undetermined(case, RULES, (*steps, doubt))
    return _answer(case, Outcome.PROCEDURAL, Reason.ADOPTED, (*steps, "Procedural."))


def _answer(
    case: Case,
    outcome: Outcome,
    reason: Reason,
    why: tuple[str, ...],
    *,
    ruling: tuple[str, ...] = (),
) -> Decision:
    disputed = reason in {Reason.DOUBLE_VETO, Reason.PRESIDENTIAL_RULING}
    notes: tuple[str, ...] = ()
    if disputed:
        notes = (
            (
                "Whether a permanent member's vote settles the preliminary question, and whether a "
                "President may rule on it, is disputed: 1946-48 went one way, 1950 and 1959 the "
                "other."
            ),
        )
    return Decision(
        outcome,
        reason,
        case.council.required,
        case.obtained,
        citations=(*RULES, *ruling),
        doubts=(Doubt.PRELIMINARY_QUESTION,) if disputed else (),
        notes=notes,
        why=why,
    )


def _who(case: Case, negatives: Negatives) -> str:
    return begun(listed(negatives.cast, case.on, article=True) or "a permanent member not named")
