"""What the Council can say and do: statements, referral to the Court, measures of Article 41."""

from __future__ import annotations

import datetime as dt

from ninevotes.rules.composition import required_votes, seats
from ninevotes.rules.next.play import StateOfPlay
from ninevotes.rules.next.precedents import precedents_before
from ninevotes.rules.next.steps import Deadline, NextStep
from ninevotes.rules.wording import spelled, the

COURT_SINCE = dt.date(2002, 7, 1)
"""Entry into force of the Rome Statute."""


def presidential_statement(play: StateOfPlay) -> NextStep:
    """A statement of the President needs every member's assent."""
    return NextStep(
        id="presidential-statement",
        what="The President reads out a statement on behalf of the Council.",
        who=f"the President, when all {spelled(seats(play.on))} members agree",
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-OUT-1",),
        articles="Practice; Note by the President S/2017/507",
        follows=(
            "It is read at a meeting and is a decision of the Council. One objection, of any "
            "member, stops it."
        ),
        kind="practice",
    )


def press_statement(play: StateOfPlay) -> NextStep:
    """A statement to the press needs every member's assent too, and no meeting."""
    return NextStep(
        id="press-statement",
        what="The President makes a statement to the press.",
        who=f"the President, when all {spelled(seats(play.on))} members agree",
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-OUT-2",),
        articles="Practice; Note by the President S/2017/507",
        follows=(
            "No meeting is needed, and it is no decision. Members who fail to agree may speak to "
            "the press for themselves."
        ),
        kind="practice",
    )


def refer_to_court(play: StateOfPlay) -> NextStep | None:
    """A situation is referred to the International Criminal Court under Chapter VII."""
    if play.on < COURT_SINCE:
        return None
    code = play.fact("country")
    where = f" in {the(code, play.on)}" if code else ""
    return NextStep(
        id="refer-to-court",
        what=f"The Council refers the situation{where} to the International Criminal Court.",
        who="any member tables the draft",
        nature="substantive",
        required=required_votes(play.on),
        veto=True,
        citations=("SC-ICC-1", "SC-VOTE-3"),
        articles="Charter, Chapter VII and Art. 27(3); Rome Statute, Art. 13(b)",
        follows=(
            "It reaches a state that is no party to the Statute. A call from the Assembly or a "
            "commission of inquiry does not take the Council's place."
        ),
        precedents=precedents_before("refer-to-court", play.on),
    )


def court_otherwise(play: StateOfPlay) -> NextStep | None:
    """Without the Council the Court depends on its parties."""
    if play.on < COURT_SINCE:
        return None
    return NextStep(
        id="court-otherwise",
        what="The Court takes the situation up without the Council.",
        who="a State party refers it, or the Prosecutor acts with leave of the Court",
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-ICC-1", "SC-ICC-2"),
        articles="Rome Statute, Art. 12, 13(a), 13(c), 14 and 15",
        follows=(
            "Only for crimes on the territory, or by nationals, of a party or of a state that "
            "accepts the jurisdiction. The Council may defer it for twelve months by a resolution "
            "under Chapter VII, on which the veto lies."
        ),
    )


def impose_measures(play: StateOfPlay) -> NextStep:
    """Measures of Article 41 rest on a determination under Article 39; the veto lies on both."""
    return NextStep(
        id="impose-measures",
        what="The Council imposes, widens or narrows measures not involving armed force.",
        who="any member tables the draft",
        nature="substantive",
        required=required_votes(play.on),
        veto=True,
        citations=("SC-SANC-1", "SC-VOTE-3"),
        articles="Charter, Art. 39, 41, 25 and 27(3)",
        follows="Binding on all Members from its adoption.",
    )


def renew_measure(play: StateOfPlay) -> NextStep:
    """A measure with an end date lapses unless renewed; one without lasts until ended."""
    ends, deadline = _end_of(play)
    return NextStep(
        id="renew-measure",
        what="The Council votes on renewing or ending a measure or the mandate of its experts.",
        who="any member tables the draft",
        nature="substantive",
        required=required_votes(play.on),
        veto=True,
        citations=("SC-SANC-2", "SC-VOTE-3"),
        articles="Charter, Art. 41 and 27(3)",
        follows=ends,
        deadline=deadline,
        precedents=precedents_before("renew-measure", play.on),
    )


LIST_IN_COMMITTEE = NextStep(
    id="list-in-committee",
    what="The sanctions committee lists or delists a name, or grants an exemption.",
    who="any member of the committee, on which every Council member sits, proposes it",
    nature="no vote",
    required=None,
    veto=False,
    citations=("SC-SANC-3",),
    articles="The committee's guidelines",
    follows=(
        "Decided if no member objects within the period set, commonly five or ten working "
        "days. One objection or hold by any member stops it; there is no veto as such."
    ),
    kind="practice",
)
"""In a sanctions committee all members decide by no objection."""


def _end_of(play: StateOfPlay) -> tuple[str, Deadline | None]:
    expires = play.fact("expires")
    if expires:
        last = dt.date.fromisoformat(expires)
        due = Deadline(last, f"Measure or mandate ends: {play.item}", "its own terms")
        return "It lapses on its date unless renewed: a veto, or a shortfall, ends it.", due
    if play.fact("measure") == "open-ended":
        return "It lasts until ended: a veto, or a shortfall, keeps it.", None
    either = (
        "A measure with an end date lapses unless renewed, so a veto ends it; one without lasts "
        "until ended, so a veto keeps it."
    )
    return either, None
