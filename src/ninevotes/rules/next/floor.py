"""On the floor: statements, suspension, adjournment, postponement, closed doors.

Provisional rules 27 to 30, 33, 48 to 55.
"""

from __future__ import annotations

from ninevotes.rules.composition import required_votes
from ninevotes.rules.next.play import StateOfPlay
from ninevotes.rules.next.precedents import precedents_before
from ninevotes.rules.next.steps import NextStep, Wording
from ninevotes.rules.wording import spelled


def hear_statements(play: StateOfPlay) -> NextStep:
    """Briefings, then statements in the order in which they were asked for (rule 27)."""
    briefer = play.fact("briefer")
    first = f"{briefer} first, then" if briefer else "Those who brief first, then"
    return NextStep(
        id="hear-statements",
        what=f"The Council hears {first[0].lower()}{first[1:]} its members in the order inscribed.",
        who="the President calls on speakers",
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-COND-1", "SC-INV-4"),
        articles="Provisional rules 27 to 29; Note by the President S/2017/507",
        follows=(
            "A meeting may end so, with statements alone. Hearing a matter binds nobody and "
            "produces no text."
        ),
    )


def suspend_or_adjourn(play: StateOfPlay) -> NextStep:
    """Motions that go before the main question; the first two without debate (rule 33)."""
    need = required_votes(play.on)
    return NextStep(
        id="suspend-or-adjourn",
        what="A member moves to suspend or adjourn the meeting.",
        who="any member of the Council",
        nature="procedural",
        required=need,
        veto=False,
        citations=("SC-COND-4", "SC-VOTE-2"),
        articles="Charter, Art. 27(2); provisional rule 33(1) to (3)",
        follows=(
            "It goes before every other motion and, unless a day and hour are named, is put "
            f"without debate. With {spelled(need)} in favour the meeting stops; otherwise it goes "
            "on. In practice the President suspends when no one objects."
        ),
        precedents=precedents_before("suspend-or-adjourn", play.on),
    )


def postpone(play: StateOfPlay) -> NextStep:
    """To put a question off to a day or indefinitely: its movers need the votes (rule 33)."""
    need = required_votes(play.on)
    return NextStep(
        id="postpone",
        what="A member moves to postpone the question to a day, or indefinitely.",
        who="any member of the Council",
        nature="procedural",
        required=need,
        veto=False,
        citations=("SC-COND-4", "SC-VOTE-2"),
        articles="Charter, Art. 27(2); provisional rule 33(5)",
        follows=(
            f"Here those who want the delay need {spelled(need)}. If they fall short the Council "
            "goes on with the question."
        ),
        wordings=(
            Wording(
                "Shall the question be postponed?",
                need,
                "those who want the delay",
                "Fewer, and the Council proceeds: the burden is the reverse of that on the agenda.",
            ),
        ),
        precedents=precedents_before("postpone", play.on),
    )


def go_private(play: StateOfPlay) -> NextStep:
    """Meetings are public unless the Council decides otherwise (rule 48)."""
    return NextStep(
        id="go-private",
        what="The Council decides to go on in private.",
        who="any member of the Council",
        nature="procedural",
        required=required_votes(play.on),
        veto=False,
        citations=("SC-REC-1", "SC-VOTE-2"),
        articles="Charter, Art. 27(2); provisional rules 48, 51 and 55",
        follows="The record is kept apart, and a communiqué is issued at the close.",
    )


def overrule(play: StateOfPlay) -> NextStep:
    """A challenged ruling is put at once and stands unless overruled (rule 30)."""
    need = required_votes(play.on)
    return NextStep(
        id="overrule-ruling",
        what="The President puts the ruling to the Council at once.",
        who="the President, because a member challenges the ruling",
        nature="procedural",
        required=need,
        veto=False,
        citations=("SC-COND-2", "SC-VOTE-2"),
        articles="Charter, Art. 27(2); provisional rule 30",
        follows=f"Overruled with {spelled(need)}; with fewer, or a tie, the ruling stands.",
        wordings=(
            Wording(
                "Shall the ruling be overruled?",
                need,
                "those who challenge the ruling",
                "The form that rule 30 implies.",
            ),
            Wording(
                "Shall the ruling be upheld?",
                need,
                "those who support the ruling, if it were put so",
                "Presidents have asked it so. It reverses the burden, and rule 30 does not say it.",
            ),
        ),
    )


def withdraw_challenge(play: StateOfPlay) -> NextStep:
    """A challenge not pressed leaves the ruling as it is."""
    return NextStep(
        id="withdraw-challenge",
        what="The challenge is withdrawn before the vote.",
        who="the member that challenged",
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-COND-2", "SC-COND-3"),
        articles="Provisional rules 30 and 35",
        follows="The ruling stands, and the meeting goes on under it.",
        precedents=precedents_before("withdraw-challenge", play.on),
    )
