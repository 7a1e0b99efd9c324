"""Drafts: tabled, amended, divided, withdrawn, voted on.

Charter, Art. 27(3); provisional rules 31 to 38.
"""

from __future__ import annotations

from ninevotes.rules.composition import required_votes
from ninevotes.rules.next.play import StateOfPlay
from ninevotes.rules.next.precedents import precedents_before
from ninevotes.rules.next.steps import NextStep
from ninevotes.rules.next.words import named
from ninevotes.rules.wording import spelled
from ninevotes.vocabulary.membership import permanent_on


def table_draft(play: StateOfPlay) -> NextStep:
    """Any member may place a draft resolution before the Council (rules 31, 34)."""
    need = spelled(required_votes(play.on))
    return NextStep(
        id="table-draft",
        what="A member tables a draft resolution.",
        who="any member; an invited state may, but then a member must ask for the vote",
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-COND-3", "SC-COND-7", "SC-VOTE-3"),
        articles="Charter, Art. 27(3); provisional rules 31, 34 and 38",
        follows=(
            "Tabling decides nothing; no seconder is needed. No resolution comes of it without "
            f"{need} votes in favour and no permanent member against."
        ),
    )


def put_draft_to_vote(play: StateOfPlay) -> NextStep:
    """The vote on a substantive text: the required votes and no permanent member against."""
    need = required_votes(play.on)
    objectors = [code for code in play.objectors if code in permanent_on(play.on)]
    who = f" Announced against: {named(objectors, play.on)}." if objectors else ""
    return NextStep(
        id="put-draft-to-vote",
        what=f"The draft{_symbol(play)} is put to the vote.",
        who="the President, when the sponsors ask for it",
        nature="substantive",
        required=need,
        veto=True,
        citations=("SC-VOTE-1", "SC-VOTE-3", "SC-VOTE-4", "SC-MAJ-1"),
        articles="Charter, Art. 27(3); provisional rule 40",
        follows=(
            f"Adopted with {spelled(need)} in favour and no permanent member against; an "
            f"abstention of one does not defeat it. Short of {spelled(need)} it fails for want "
            f"of votes, and a permanent member's no is then no veto.{who}"
        ),
        precedents=precedents_before("put-draft-to-vote", play.on),
    )


def amend_draft(play: StateOfPlay) -> NextStep:
    """Amendments to a substantive draft are substantive too, and open to the veto (rule 36)."""
    return NextStep(
        id="amend-draft",
        what="A member proposes an amendment to the draft.",
        who="any member of the Council",
        nature="substantive",
        required=required_votes(play.on),
        veto=True,
        citations=("SC-COND-5", "SC-VOTE-3"),
        articles="Charter, Art. 27(3); provisional rule 36",
        follows=(
            "Voted on before the draft, the furthest in substance first; then the draft as "
            "amended. Sponsors may take an amendment into their text without a vote."
        ),
        precedents=precedents_before("amend-draft", play.on),
    )


def divide_draft(play: StateOfPlay) -> NextStep:
    """Parts are voted on apart unless the mover of the draft objects (rule 32)."""
    return NextStep(
        id="divide-draft",
        what="A member asks that parts of the draft be voted on separately.",
        who="any member; refused if the mover of the draft objects",
        nature="substantive",
        required=required_votes(play.on),
        veto=True,
        citations=("SC-COND-6", "SC-VOTE-3"),
        articles="Charter, Art. 27(3); provisional rule 32",
        follows=(
            "No vote is taken on the request itself. Each part, and then the whole, needs the "
            "required votes without a permanent member against; a part lost drops out."
        ),
    )


WITHDRAW_DRAFT = NextStep(
    id="withdraw-draft",
    what="The draft is withdrawn, or not pressed to a vote.",
    who="its sponsors; a seconder may keep it alive",
    nature="no vote",
    required=None,
    veto=False,
    citations=("SC-COND-3",),
    articles="Provisional rule 35",
    follows="Nothing is decided. Once the vote on it has begun it can no longer be withdrawn.",
)
"""A text may be withdrawn until a vote on it has begun (rule 35)."""


def reorder_drafts(play: StateOfPlay) -> NextStep:
    """Drafts on one item are voted on in the order submitted unless decided otherwise."""
    return NextStep(
        id="reorder-drafts",
        what="Where several drafts are tabled, a member asks for another order of voting.",
        who="any member of the Council",
        nature="procedural",
        required=required_votes(play.on),
        veto=False,
        citations=("SC-COND-3", "SC-VOTE-2"),
        articles="Charter, Art. 27(2); provisional rule 32",
        follows="Short of the required votes they are put in the order in which they came.",
    )


def abstain_as_party(play: StateOfPlay) -> NextStep:
    """The proviso of Article 27(3): a party to a dispute abstains under Chapter VI."""
    parties = (play.fact("party") or "").split()
    who = f" Named as a party: {named(parties, play.on)}." if parties else ""
    return NextStep(
        id="abstain-as-party",
        what=f"A party to the dispute abstains, or is asked to.{who}",
        who="the member concerned; any other may raise it",
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-VOTE-6",),
        articles="Charter, Art. 27(3), last clause, and Art. 52(3)",
        follows=(
            "It covers decisions under Chapter VI and Art. 52(3) on a dispute, never Chapter VII. "
            "Who decides is contested, and no vote cast has ever been struck out: it is counted as "
            "cast."
        ),
        kind="contested",
    )


def finish_vote(play: StateOfPlay) -> NextStep:
    """A vote that has begun is finished and announced; a point of order on it may interrupt."""
    return NextStep(
        id="finish-vote",
        what="The vote is finished and the President announces the result.",
        who="the members by show of hands; the President",
        nature="substantive",
        required=required_votes(play.on),
        veto=True,
        citations=("SC-VOTE-1", "SC-VOTE-3"),
        articles="Charter, Art. 27; provisional rule 40",
        follows=(
            "Only a point of order on the voting itself may come between. A vote once announced "
            "is not changed; a correction is noted in the record."
        ),
        kind="practice",
    )


EXPLAIN_VOTE = NextStep(
    id="explain-vote",
    what="Members explain their votes.",
    who="any member, before the vote or after it",
    nature="no vote",
    required=None,
    veto=False,
    citations=("SC-COND-1",),
    articles="Practice; provisional rule 27",
    follows="It changes nothing in the result; it tells how members read the text.",
    kind="practice",
)
"""Members explain their votes, before or after."""


def _symbol(play: StateOfPlay) -> str:
    symbol = play.fact("draft")
    return f" {symbol}" if symbol else ""
