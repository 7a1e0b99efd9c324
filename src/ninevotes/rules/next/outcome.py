"""After a vote on a draft: adopted, or short of the required votes."""

from __future__ import annotations

from ninevotes.rules.composition import required_votes
from ninevotes.rules.next.majority import majority_words
from ninevotes.rules.next.play import StateOfPlay
from ninevotes.rules.next.steps import NextStep
from ninevotes.rules.next.words import named
from ninevotes.rules.wording import spelled

CARRY_OUT = NextStep(
    id="carry-out",
    what="The resolution takes effect, and Members carry out what it decides.",
    who="all Members of the United Nations",
    nature="no vote",
    required=None,
    veto=False,
    citations=("SC-SANC-1", "SC-VOTE-4"),
    articles="Charter, Art. 25, 48 and 49",
    follows=(
        "What it decides is binding; what it recommends or calls for is not. Reports that it "
        "asks for bring the matter back on the agenda."
    ),
)
"""Decisions of the Council bind the Members; recommendations do not (Art. 25)."""


def note_shortfall(play: StateOfPlay) -> NextStep:
    """A shortfall is no veto, whoever voted against: no duty to debate arises."""
    against = (play.fact("permanent_against") or "").split()
    who = (
        f" {named(against, play.on)} voted against; short of the required votes that is no veto."
        if against
        else ""
    )
    return NextStep(
        id="note-shortfall",
        what="The draft stands not adopted for want of votes.",
        who="the President announces it",
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-MAJ-1", "SC-VETO-1"),
        articles="Charter, Art. 27(3); A/RES/76/262",
        follows=(
            f"It lacked {majority_words(play.on)}.{who} The Assembly's standing mandate to debate"
            " a veto does not run."
        ),
    )


def new_draft(play: StateOfPlay) -> NextStep:
    """A text that was not adopted bars no other text."""
    need = required_votes(play.on)
    return NextStep(
        id="new-draft",
        what="Members table another draft, changed or shortened.",
        who="any member of the Council",
        nature="substantive",
        required=need,
        veto=True,
        citations=("SC-COND-3", "SC-VOTE-3"),
        articles="Charter, Art. 27(3); provisional rules 31 and 32",
        follows=(
            f"The same {spelled(need)} votes and the same veto. Nothing bars the same text from "
            "coming back."
        ),
    )
