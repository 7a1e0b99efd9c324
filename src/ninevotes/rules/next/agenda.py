"""The agenda: adopted without a vote, contested, reworded, or lost.

Charter, Art. 27(2) and 30; provisional rules 9, 10, 11 and 30.
"""

from __future__ import annotations

from ninevotes.rules.composition import required_votes
from ninevotes.rules.next.majority import majority_words, stopping_words
from ninevotes.rules.next.play import StateOfPlay
from ninevotes.rules.next.precedents import precedents_before
from ninevotes.rules.next.steps import NextStep, Wording
from ninevotes.rules.next.words import named
from ninevotes.rules.wording import spelled


def let_agenda_pass(play: StateOfPlay) -> NextStep:
    """Nobody asks for a vote: the President declares the agenda adopted (rule 9)."""
    return NextStep(
        id="let-agenda-pass",
        what="Nobody asks for a vote, and the President declares the agenda adopted.",
        who="all members, by not asking for a vote",
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-AGDA-2", "SC-AGDA-3", "SC-VOTE-9"),
        articles="Provisional rule 9",
        follows=(
            "The meeting goes on. A member may state its objection and yet ask for no vote: the "
            "agenda then stands adopted all the same."
        ),
        precedents=precedents_before("let-agenda-pass", play.on),
    )


def contest_agenda(play: StateOfPlay) -> NextStep:
    """Any member may object; the adoption is then put to a procedural vote."""
    need = required_votes(play.on)
    expected = named(play.objectors, play.on)
    note = f" Expected to object: {expected}." if expected else ""
    listed_already = (
        " That the item is on the list of matters seized gives no right to this meeting."
        if play.fact("seized") == "yes"
        else ""
    )
    return NextStep(
        id="contest-agenda",
        what=f"A member objects, and the adoption of the agenda is put to the vote.{note}",
        who="any member of the Council; the President puts the question",
        nature="procedural",
        required=need,
        veto=False,
        citations=("SC-AGDA-2", "SC-AGDA-3", "SC-AGDA-4", "SC-VOTE-2"),
        articles="Charter, Art. 27(2); provisional rules 9 and 10",
        follows=(
            f"Adopted with {majority_words(play.on)}, whoever votes against: a permanent member's "
            f"negative vote counts as one and is no veto. It is lost when {stopping_words(play.on)}"
            " members do not vote for it, and abstaining does as well as voting against. If lost "
            f"the meeting closes at once.{listed_already}"
        ),
        wordings=agenda_wordings(play),
        precedents=precedents_before("contest-agenda", play.on),
    )


def agenda_wordings(play: StateOfPlay) -> tuple[Wording, ...]:
    """How the question of holding a meeting may be put, and who then needs the votes."""
    need = required_votes(play.on)
    words = spelled(need)
    return (
        Wording(
            "Shall the provisional agenda be adopted?",
            need,
            "those who want the meeting",
            f"Fewer than {words} in favour and there is no meeting, even with nobody against.",
        ),
        Wording(
            "Shall the meeting be held?",
            need,
            "those who want the meeting",
            "The same question in other words, and the same burden.",
        ),
        Wording(
            "Shall the meeting be postponed?",
            need,
            "those who oppose the meeting",
            f"Fewer than {words} in favour and the meeting goes on. It is a motion under rule 33, "
            "not the question of rule 9, and it does not stand in for that question.",
        ),
        Wording(
            "Shall the item be left off the agenda?",
            need,
            "those who oppose the meeting, if it were put so",
            "The question of rule 9 is adoption. A member may raise a point of order and ask for "
            "it; the President rules, and the ruling can be challenged (rule 30).",
        ),
    )


def settle_wording(play: StateOfPlay) -> NextStep:
    """A point of order on how the question is put: ruling, challenge, vote to overrule."""
    need = required_votes(play.on)
    return NextStep(
        id="settle-wording",
        what="A member raises a point of order on how the question is put; the President rules.",
        who="any member; the President rules at once",
        nature="procedural",
        required=need,
        veto=False,
        citations=("SC-COND-2", "SC-AGDA-3"),
        articles="Provisional rule 30",
        follows=(
            f"The ruling stands unless {spelled(need)} members vote to overrule it. Who needs "
            "the votes on the agenda may turn on this."
        ),
        wordings=(
            Wording(
                "Shall the ruling be overruled?",
                need,
                "those who challenge the ruling",
                "A tie or a shortfall: the ruling stands.",
            ),
        ),
    )


def reword_item(play: StateOfPlay) -> NextStep:
    """The wording or order of items may be changed by a procedural vote."""
    return NextStep(
        id="reword-item",
        what="A member proposes another wording of the item, or another order of items.",
        who="any member of the Council",
        nature="procedural",
        required=required_votes(play.on),
        veto=False,
        citations=("SC-AGDA-5", "SC-VOTE-2"),
        articles="Charter, Art. 27(2); provisional rule 9",
        follows=(
            "With the required votes the agenda is adopted as reworded. An item that is already on "
            "the list of matters seized often carries a contested meeting with less quarrel."
        ),
        kind="practice",
        precedents=precedents_before("reword-item", play.on),
    )


KEEP_SEIZED = NextStep(
    id="keep-seized",
    what="The item stands on the list of matters of which the Council is seized.",
    who="the Secretary-General, in the weekly summary statement",
    nature="no vote",
    required=None,
    veto=False,
    citations=("SC-AGDA-4", "SC-AGDA-5"),
    articles="Provisional rules 10 and 11",
    follows=(
        "An unfinished item goes on to the next agenda by itself, and yet its adoption can be "
        "put to the vote afresh at every meeting. An item idle for three years is dropped "
        "unless a Member of the United Nations asks for a further year."
    ),
    kind="practice",
)
"""An adopted item stays on the list of matters of which the Council is seized."""


def close_after_lost_agenda(play: StateOfPlay) -> NextStep:
    """With the agenda lost the meeting closes at once."""
    return NextStep(
        id="close-meeting",
        what="The President closes the meeting.",
        who="the President",
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-AGDA-3",),
        articles="Provisional rule 9",
        follows=(
            "No briefing and no statement on the item, and no new place on the list of matters "
            "seized. It is a lost procedural vote, no veto, so no duty of the Assembly to debate "
            f"arises. Votes short of {spelled(required_votes(play.on))} are the only reason."
        ),
    )


REQUEST_AGAIN = NextStep(
    id="request-again",
    what="A member asks for a meeting again, under the same or another item.",
    who="any member of the Council",
    nature="no vote",
    required=None,
    veto=False,
    citations=("SC-MEET-2", "SC-AGDA-3", "SC-AGDA-4"),
    articles="Provisional rules 2 and 9",
    follows=(
        "The President shall call it. The adoption of its agenda can be contested again; the "
        "earlier vote binds nobody."
    ),
)
"""A lost agenda bars nothing: any member may ask again (rule 2)."""
