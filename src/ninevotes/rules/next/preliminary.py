"""The preliminary question: is the matter procedural? The ground of the "double veto".

San Francisco Statement, part II; Assembly resolution 267 (III), annex; provisional rule 30.
"""

from __future__ import annotations

from ninevotes.rules.composition import required_votes
from ninevotes.rules.next.play import StateOfPlay
from ninevotes.rules.next.precedents import precedents_before
from ninevotes.rules.next.steps import NextStep, Wording
from ninevotes.rules.wording import spelled


def rule_procedural(play: StateOfPlay) -> NextStep:
    """The President may rule that an agreed matter is procedural; the ruling stands unless..."""
    need = required_votes(play.on)
    return NextStep(
        id="ruling-procedural",
        what="The President rules whether the matter is procedural.",
        who="the President; any member may challenge the ruling",
        nature="procedural",
        required=need,
        veto=False,
        citations=("SC-VOTE-8", "SC-VOTE-7", "SC-COND-2"),
        articles="San Francisco Statement, I and II; A/RES/267(III); provisional rule 30",
        follows=(
            f"Unless {spelled(need)} members overrule it, the ruling stands. Whether it binds "
            "against a permanent member's negative vote is contested: it was not held so in 1946, "
            "and was held so in 1950 and 1959."
        ),
        wordings=(
            Wording(
                "Shall the ruling be overruled?",
                need,
                "those who challenge the ruling",
                "A shortfall, and the ruling stands.",
            ),
        ),
        kind="contested",
        precedents=precedents_before("ruling-procedural", play.on),
    )


def vote_on_preliminary_question(play: StateOfPlay) -> NextStep:
    """Without a ruling the question whether a matter is procedural is itself open to a veto."""
    need = required_votes(play.on)
    return NextStep(
        id="vote-on-preliminary-question",
        what="The Council votes on whether the matter is procedural.",
        who="any member may ask for it; the President puts it",
        nature="substantive",
        required=need,
        veto=True,
        citations=("SC-VOTE-8",),
        articles="Charter, Art. 27(3); San Francisco Statement, II",
        follows=(
            f"With {spelled(need)} in favour and no permanent member against, the matter is "
            "procedural. If a permanent member votes no and nothing displaces that vote, it is "
            "substantive, and the same member can then veto the matter itself."
        ),
        wordings=(
            Wording(
                "Is the matter procedural?",
                need,
                "those who hold it procedural",
                "Fewer, or a permanent member against: the matter counts as substantive.",
            ),
        ),
        kind="contested",
        precedents=precedents_before("vote-on-preliminary-question", play.on),
    )


def raise_preliminary_question(play: StateOfPlay) -> NextStep:
    """On a matter of the agreed list the question can be raised, but practice refuses it."""
    last = " It has not been pressed since 1959." if play.on.year > 1959 else ""
    return NextStep(
        id="raise-preliminary-question",
        what="A member asks the Council first to decide whether the matter is procedural.",
        who="any member of the Council",
        nature="substantive",
        required=required_votes(play.on),
        veto=True,
        citations=("SC-VOTE-8", "SC-VOTE-7"),
        articles="San Francisco Statement, I and II; A/RES/267(III), annex",
        follows=(
            "The agenda, invitations and the conduct of meetings stand on the list that the "
            "permanent members agreed on in 1945 and the Assembly set out in 1949, so the "
            f"President can rule that the matter is procedural.{last}"
        ),
        kind="contested",
    )
