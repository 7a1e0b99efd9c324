"""The state of play: what is known of a matter on a day, before asking what may follow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.organs import Organ


class Stage(StrEnum):
    """Where a matter stands."""

    REQUESTED = "requested"
    CALLED = "called"
    AGENDA_CONTESTED = "agenda_contested"
    AGENDA_ADOPTED = "agenda_adopted"
    AGENDA_LOST = "agenda_lost"
    MEETING_HELD = "meeting_held"
    PRELIMINARY_QUESTION = "preliminary_question"
    RULING_CHALLENGED = "ruling_challenged"
    DRAFT_TABLED = "draft_tabled"
    VOTING = "voting"
    ADOPTED = "adopted"
    VETOED = "vetoed"
    FAILED_VOTES = "failed_votes"
    EMERGENCY_SESSION_CALLED = "emergency_session_called"
    ASSEMBLY_ADOPTED = "assembly_adopted"
    REFERRAL_URGED = "referral_urged"
    STATEMENT_SOUGHT = "statement_sought"
    SANCTIONS_IN_FORCE = "sanctions_in_force"

    @property
    def words(self) -> str:
        """The stage as a sentence about the matter.

        >>> Stage.AGENDA_LOST.words
        'the agenda was put to the vote and not adopted'
        """
        return _WORDS[self]


_WORDS = {
    Stage.REQUESTED: "a meeting has been asked for",
    Stage.CALLED: "the President has called the meeting",
    Stage.AGENDA_CONTESTED: "a member objects to the adoption of the agenda",
    Stage.AGENDA_ADOPTED: "the agenda is adopted and the meeting goes on",
    Stage.AGENDA_LOST: "the agenda was put to the vote and not adopted",
    Stage.MEETING_HELD: "the meeting was held and ended without a text",
    Stage.PRELIMINARY_QUESTION: "it is asked whether the matter is procedural",
    Stage.RULING_CHALLENGED: "a ruling of the President is challenged",
    Stage.DRAFT_TABLED: "a draft resolution is before the Council",
    Stage.VOTING: "the vote on a draft resolution has begun",
    Stage.ADOPTED: "the draft resolution was adopted",
    Stage.VETOED: "the draft resolution was vetoed",
    Stage.FAILED_VOTES: "the draft resolution fell short of the required votes",
    Stage.EMERGENCY_SESSION_CALLED: "an emergency special session of the Assembly has been called",
    Stage.ASSEMBLY_ADOPTED: "the General Assembly has adopted a resolution on the matter",
    Stage.REFERRAL_URGED: "the Council is urged to refer the situation to the Court in The Hague",
    Stage.STATEMENT_SOUGHT: "members seek a statement of the Council",
    Stage.SANCTIONS_IN_FORCE: "measures under Article 41 are in force",
}

FACTS: Mapping[str, str] = {
    "country": "code of the state that the item concerns",
    "briefer": "who is to brief the Council",
    "president": "code of the member that presides, or will on the day of the meeting",
    "seized": "yes when the item is already on the list of matters of which the Council is seized",
    "draft": "symbol of the draft resolution",
    "party": "codes of members that are parties to the dispute, separated by spaces",
    "permanent_against": "codes of permanent members that voted against, separated by spaces",
    "ga_in_session": "yes while the General Assembly sits in regular or special session",
    "measure": "sunset (ends on its date unless renewed) or open-ended (lasts until ended)",
    "expires": "the last day of a sanctions measure or mandate, YYYY-MM-DD",
    "letter": "symbol of the letter that asks for the meeting",
}
"""The facts that the steps make use of, and what each means."""


class StateOfPlayError(ValueError):
    """The state of play cannot be: an unknown fact, or a state that is not on the Council."""


@dataclass(frozen=True, slots=True)
class StateOfPlay:
    """What is known of one matter on one day. Nothing later than ``on`` is made use of.

    Args:
        on: the day from which one looks ahead; it decides membership and majority.
        organ: the body that has the matter in hand.
        item: the agenda item, in the Council's own wording or in ours.
        stage: where the matter stands.
        members: codes of the Council's members; by default those of the day.
        requested_by: codes of the states that ask for the meeting.
        request_count: how many ask, where the report gives only a number.
        requested_for: the day for which the meeting is asked.
        objectors: codes of members that object, or are expected to.
        vetoed_by: codes of permanent members whose negative votes defeated the draft.
        last_act: the day of the last act (the veto, the vote, the adoption).
        emergency_session_sitting: whether an emergency special session of the General
            Assembly meets on the same situation.
        facts: further facts under the names of :data:`FACTS`.

    Raises:
        StateOfPlayError: a fact has no name known here, or an objector or a vetoing state
            does not sit on the Council.
        NoCouncilError: no Council is on record for the day.
    """

    on: dt.date
    organ: Organ
    item: str
    stage: Stage
    members: tuple[str, ...] = ()
    requested_by: tuple[str, ...] = ()
    request_count: int | None = None
    requested_for: dt.date | None = None
    objectors: tuple[str, ...] = ()
    vetoed_by: tuple[str, ...] = ()
    last_act: dt.date | None = None
    emergency_session_sitting: bool = False
    facts: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        """Fill in the members of the day and refuse what cannot be."""
        if not self.members:
            object.__setattr__(self, "members", members_on(self.on))
        unknown = sorted(set(self.facts) - set(FACTS))
        if unknown:
            raise StateOfPlayError(
                f"no step makes use of the fact {unknown[0]!r}; known facts: {', '.join(FACTS)}"
            )
        for code in (*self.objectors, *self.vetoed_by):
            if code not in self.members:
                raise StateOfPlayError(
                    f"{code} is not a member of the Council on {self.on.isoformat()}: "
                    f"only {' '.join(self.members)} can object or veto"
                )

    def fact(self, name: str) -> str | None:
        """One fact, or null where it is not known."""
        return self.facts.get(name)

    @property
    def acted_on(self) -> dt.date:
        """The day of the last act, or the day itself where that is not known."""
        return self.last_act or self.on
