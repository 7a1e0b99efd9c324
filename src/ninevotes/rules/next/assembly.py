"""Where the Council and the General Assembly meet: the veto debate, the emergency session.

Charter, Art. 10 to 12, 20 and 24(3); A/RES/377 A (V); A/RES/76/262.
"""

from __future__ import annotations

import datetime as dt

from ninevotes.rules.composition import required_votes
from ninevotes.rules.next.majority import known_on
from ninevotes.rules.next.play import Stage, StateOfPlay
from ninevotes.rules.next.precedents import precedents_before
from ninevotes.rules.next.steps import Deadline, NextStep
from ninevotes.rules.next.words import day_words, named
from ninevotes.rules.parameters import number
from ninevotes.rules.wording import spelled
from ninevotes.rules.working_days import after_working_days, how_counted


def debate_on_veto(play: StateOfPlay) -> NextStep | None:
    """The Assembly debates a veto within ten working days, unless its session covers it."""
    if not _debate_is_due(play):
        return None
    return NextStep(
        id="assembly-debate-on-veto",
        what="The General Assembly meets to debate the situation on which the veto was cast.",
        who="the President of the General Assembly convenes it",
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-VETO-1",),
        articles="A/RES/76/262, para. 1 and 2",
        follows=(
            f"No request and no vote is needed.{_first_speakers(play)} The debate produces no text "
            "by itself; Members may propose one. It is not held under this mandate if an emergency "
            "special session meets on the same situation."
        ),
        deadline=_debate_day(play),
        precedents=precedents_before("assembly-debate-on-veto", play.on),
    )


def special_report(play: StateOfPlay) -> NextStep | None:
    """The Council is invited to report on the veto 72 hours before the debate."""
    debate = _debate_day(play)
    if debate is None:
        return None
    hours = number("veto_report_hours", play.acted_on)
    by = debate.by - dt.timedelta(hours=hours)
    return NextStep(
        id="special-report",
        what="The Council submits a special report on the use of the veto to the Assembly.",
        who="the Council, if it so decides: it is invited to, not bound",
        nature="procedural",
        required=required_votes(play.on),
        veto=False,
        citations=("SC-VETO-1", "SC-VOTE-7"),
        articles="A/RES/76/262, para. 3; Charter, Art. 24(3) and 27(2); A/RES/267(III), annex",
        follows=(
            "In practice a report is agreed on by all members. Put to the vote its submission is "
            "procedural, so that a veto does not lie on it."
        ),
        deadline=Deadline(
            by,
            f"Special report on the veto with the Assembly: {play.item}",
            f"A/RES/76/262, para. 3: at least {hours} hours before the debate, here counted back "
            f"from the last day for it, {day_words(debate.by)}",
        ),
    )


def session_covers_veto(play: StateOfPlay) -> NextStep | None:
    """While an emergency special session meets on the situation, the debate is not due."""
    if not play.emergency_session_sitting:
        return None
    return NextStep(
        id="emergency-session-goes-on",
        what="The emergency special session on the same situation takes the matter up.",
        who="the President of the General Assembly, when Members ask to resume it",
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-VETO-1", "SC-ESS-1", "GA-ESS-1"),
        articles="A/RES/76/262, para. 1, last clause; A/RES/377 A (V)",
        follows=(
            "The duty to hold a debate within ten working days does not arise. The session may "
            "adopt recommendations, by two thirds of members present and voting."
        ),
    )


def call_emergency_session(play: StateOfPlay) -> NextStep | None:
    """The Council may call an emergency special session by a procedural vote."""
    if not known_on("emergency_session_hours", play.on) or play.emergency_session_sitting:
        return None
    need = required_votes(play.on)
    if play.fact("ga_in_session") == "yes":
        what = "The Council refers the matter to the Assembly, which is in session."
    else:
        what = "The Council calls an emergency special session of the General Assembly."
    doubt = (
        ""
        if play.stage is Stage.VETOED
        else " No veto has been cast: whether one must be is contested (the text speaks of a lack "
        "of unanimity)."
    )
    return NextStep(
        id="call-emergency-session",
        what=what,
        who="any member of the Council moves it",
        nature="procedural",
        required=need,
        veto=False,
        citations=("SC-ESS-1", "SC-VOTE-2"),
        articles="A/RES/377 A (V); Charter, Art. 20 and 27(2); Assembly rules 8(b) and 9(b)",
        follows=(
            f"With any {spelled(need)} votes, permanent members' negative votes notwithstanding, "
            f"the Assembly meets within 24 hours of the request.{doubt}"
        ),
        kind="practice" if play.stage is Stage.VETOED else "contested",
        precedents=precedents_before("call-emergency-session", play.on),
    )


def members_call_session(play: StateOfPlay) -> NextStep | None:
    """A majority of the Members of the United Nations may call the session as well."""
    if not known_on("emergency_session_hours", play.on) or play.emergency_session_sitting:
        return None
    return NextStep(
        id="members-call-emergency-session",
        what="A majority of the Members of the United Nations asks for the session instead.",
        who="any Member; the Secretary-General polls the others",
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-ESS-1", "GA-ESS-1"),
        articles="A/RES/377 A (V); Assembly rules 8(b), 9(b) and 16",
        follows="No vote in the Council is needed. The session meets within 24 hours.",
    )


TAKE_TO_ASSEMBLY = NextStep(
    id="take-to-assembly",
    what="The matter is taken to the General Assembly, or to a body under it.",
    who="any Member of the United Nations",
    nature="no vote",
    required=None,
    veto=False,
    citations=("SC-GA-1", "SC-GA-2"),
    articles="Charter, Art. 10, 11(2), 12(1), 14 and 35",
    follows=(
        "It may always discuss. Its recommendations bind nobody, and Article 12 asks it to "
        "make none while the Council exercises its functions on the matter; practice lets "
        "both deal with it side by side."
    ),
    kind="contested",
)
"""The Assembly may discuss the matter; while the Council deals with it, Art. 12 applies."""


def convene_session(play: StateOfPlay) -> NextStep | None:
    """An emergency special session meets within 24 hours, in plenary only."""
    if not known_on("emergency_session_hours", play.acted_on):
        return None
    return NextStep(
        id="convene-session",
        what="The emergency special session opens, in plenary meetings only.",
        who="the Secretary-General notifies the Members; the Assembly meets",
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-ESS-1", "GA-ESS-1", "GA-VOTE-2"),
        articles="A/RES/377 A (V); Assembly rules 8(b), 10, 16, 19 and 63",
        follows=(
            "Its recommendations on peace and security need two thirds of members present and "
            "voting, and bind nobody. While it meets on a situation, no debate is due on a veto "
            "there."
        ),
        deadline=Deadline(
            play.acted_on + dt.timedelta(hours=number("emergency_session_hours", play.acted_on)),
            f"Emergency special session: {play.item}",
            "A/RES/377 A (V), para. 1: within 24 hours of the request",
        ),
    )


ANSWER_ASSEMBLY = NextStep(
    id="answer-assembly",
    what="The Council takes note of the Assembly's resolution, or lets it lie.",
    who="the Secretary-General brings it to the Council; any member may act on it",
    nature="no vote",
    required=None,
    veto=False,
    citations=("SC-GA-2", "SC-MEET-3", "SC-AGDA-1"),
    articles="Charter, Art. 10, 11(2) and 11(3); provisional rules 3 and 6",
    follows=(
        "It recommends and does not bind the Council; no vote follows by itself. A matter "
        "that the Assembly refers for action is one on which the President shall call a "
        "meeting."
    ),
)
"""An Assembly resolution reaches the Council but moves nothing by itself."""


def _debate_is_due(play: StateOfPlay) -> bool:
    mandate = known_on("veto_debate_working_days", play.acted_on)
    return mandate and not play.emergency_session_sitting


def _debate_day(play: StateOfPlay) -> Deadline | None:
    if play.last_act is None or not _debate_is_due(play):
        return None
    by = after_working_days(play.last_act, number("veto_debate_working_days", play.last_act))
    counted = how_counted(play.last_act, by)
    return Deadline(
        by,
        f"General Assembly debate on the veto, last day: {play.item}",
        f"A/RES/76/262, para. 1: ten working days after the veto ({counted})",
    )


def _first_speakers(play: StateOfPlay) -> str:
    if not play.vetoed_by:
        return " Those that cast the veto are given precedence in the list of speakers."
    names = named(play.vetoed_by, play.on)
    come = "comes" if len(play.vetoed_by) == 1 else "come"
    return f" {names[0].upper()}{names[1:]} {come} first in the list of speakers."
