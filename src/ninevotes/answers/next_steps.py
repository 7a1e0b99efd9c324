"""What may lawfully happen next from a state of play, and by which rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypedDict

from ninevotes.answers.errors import AskedError, asked_rightly
from ninevotes.answers.parts import members_named, one_of, whole_day
from ninevotes.rules.next import (
    NextStep,
    Stage,
    StateOfPlay,
    StateOfPlayError,
    as_calendar,
    as_dict,
    next_steps,
)
from ninevotes.vocabulary.membership import NoCouncilError
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.states import UnknownStateError


class StepRow(TypedDict):
    """One step that the rules allow.

    ``required`` is how many affirmative votes it needs, null where nothing is put to a vote;
    ``veto`` whether a permanent member's negative vote defeats it; ``kind`` whether it rests on
    the text of a rule, on practice, or on contested ground.
    """

    id: str
    what: str
    who: str
    nature: str
    required: int | None
    veto: bool
    citations: list[str]
    articles: str
    follows: str
    kind: str
    wordings: list[dict[str, Any]]
    precedents: list[dict[str, Any]]
    deadline: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class PlayAsked:
    """A state of play as people write it; what is left empty is not known.

    Args:
        on: the day from which one looks ahead; nothing later is made use of.
        stage: where the matter stands.
        item: the agenda item, in the Council's words or one's own.
        requested_by: members or other states that ask for the meeting, by name or code.
        requested_for: the day asked for.
        objector: members that object, or are expected to.
        vetoed_by: permanent members that cast a veto.
        last_act: the day of the last act; deadlines are counted from it.
        emergency_session: whether an emergency special session meets on the same situation.
        fact: further facts as NAME=VALUE.
    """

    on: str
    stage: str
    item: str = "the item"
    requested_by: tuple[str, ...] = ()
    requested_for: str = ""
    objector: tuple[str, ...] = ()
    vetoed_by: tuple[str, ...] = ()
    last_act: str = ""
    emergency_session: bool = False
    fact: tuple[str, ...] = ()

    def play(self) -> StateOfPlay:
        """The state of play as the rules take it.

        Raises:
            AskedError: a part of it cannot be.
        """
        stage = one_of(Stage, self.stage, "stage")
        if stage is None:
            raise AskedError(f"name the stage: one of {', '.join(Stage)}")
        with asked_rightly(StateOfPlayError, NoCouncilError, UnknownStateError):
            return StateOfPlay(
                on=whole_day(self.on),
                organ=Organ.SECURITY_COUNCIL,
                item=self.item,
                stage=stage,
                requested_by=members_named(self.requested_by),
                requested_for=whole_day(self.requested_for) if self.requested_for else None,
                objectors=members_named(self.objector),
                vetoed_by=members_named(self.vetoed_by),
                last_act=whole_day(self.last_act) if self.last_act else None,
                emergency_session_sitting=self.emergency_session,
                facts=facts_of(self.fact),
            )


def steps_allowed(asked: PlayAsked) -> list[StepRow]:
    """The steps, as JSON holds them.

    Raises:
        AskedError: a part of the question cannot be.
    """
    _, steps = _steps(asked)
    rows: Any = [as_dict(step) for step in steps]
    told: list[StepRow] = rows
    return told


def deadlines(asked: PlayAsked) -> str:
    """The deadlines of the steps as an iCalendar file.

    Raises:
        AskedError: a part of the question cannot be.
    """
    return as_calendar(*_steps(asked))


def facts_of(given: tuple[str, ...]) -> dict[str, str]:
    """Facts by name.

    >>> facts_of(("country=PRK",))
    {'country': 'PRK'}

    Raises:
        AskedError: one has no value, or a day is none.
    """
    pairs = [entry.partition("=") for entry in given]
    for name, sign, _ in pairs:
        if not sign:
            raise AskedError(f"{name[:40]!r} is no fact: write NAME=VALUE, as country=PRK")
    facts = {name: value for name, _, value in pairs}
    if "expires" in facts:
        whole_day(facts["expires"])
    return facts


def _steps(asked: PlayAsked) -> tuple[StateOfPlay, tuple[NextStep, ...]]:
    play = asked.play()
    with asked_rightly(StateOfPlayError, NoCouncilError, UnknownStateError):
        return play, next_steps(play)
