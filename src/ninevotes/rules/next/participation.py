"""Who may sit at the table without a vote: rules 37 and 39, and Article 32."""

from __future__ import annotations

from ninevotes.rules.composition import required_votes
from ninevotes.rules.next.play import StateOfPlay
from ninevotes.rules.next.precedents import precedents_before
from ninevotes.rules.next.steps import NextStep, Wording
from ninevotes.rules.wording import spelled, the


def invite_concerned_state(play: StateOfPlay) -> NextStep:
    """A Member whose interests are specially affected is invited under rule 37."""
    code = play.fact("country")
    name = the(code, play.on) if code else "a Member of the United Nations not on the Council"
    may_stay_away = "The state may stay away; nothing follows from that."
    return NextStep(
        id="invite-concerned-state",
        what=f"The Council invites {name} to take part without a vote.",
        who=f"{name} asks; the Council decides",
        nature="procedural",
        required=required_votes(play.on),
        veto=False,
        citations=("SC-INV-1", "SC-INV-2", "SC-VOTE-2"),
        articles="Charter, Art. 31, 32 and 27(2); provisional rule 37",
        follows=(
            "Normally without objection and so without a vote; if a member objects, those who "
            f"want the invitation need {spelled(required_votes(play.on))}. A party to a dispute "
            f"has a right to be invited (Art. 32). {may_stay_away}"
        ),
        wordings=_invitation_wordings(play, name),
        precedents=(
            *precedents_before("invite-37", play.on),
            *precedents_before("invite-concerned-state", play.on),
        ),
    )


def invite_briefer(play: StateOfPlay) -> NextStep:
    """Persons competent to supply information are invited under rule 39."""
    name = play.fact("briefer") or "a member of the Secretariat or another competent person"
    return NextStep(
        id="invite-briefer",
        what=f"The Council invites {name} to brief it.",
        who="the President proposes, often at a member's wish; the Council decides",
        nature="procedural",
        required=required_votes(play.on),
        veto=False,
        citations=("SC-INV-3", "SC-VOTE-2"),
        articles="Charter, Art. 27(2); provisional rule 39",
        follows=(
            "Without objection the invitation is extended without a vote. If a member objects the "
            f"question is the invitation, and those who want it need "
            f"{spelled(required_votes(play.on))}. An agenda adopted does not settle it, and an "
            "agenda lost leaves nobody to brief."
        ),
        wordings=_invitation_wordings(play, name),
        precedents=precedents_before("invite-39", play.on),
    )


def _invitation_wordings(play: StateOfPlay, name: str) -> tuple[Wording, ...]:
    need = required_votes(play.on)
    return (
        Wording(
            f"Shall {name} be invited?",
            need,
            "those who want the invitation",
            "A shortfall, abstentions included, and there is no invitation.",
        ),
        Wording(
            "Shall the invitation be refused?",
            need,
            "those who oppose it, if it were put so",
            "Not the question that the rule poses: rules 37 and 39 speak of inviting. A point of "
            "order puts it right.",
        ),
    )
