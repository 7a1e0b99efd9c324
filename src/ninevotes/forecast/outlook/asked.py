"""A question as the models are asked it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from ninevotes.forecast.descriptors.described import Description
from ninevotes.forecast.history import MOVED_BY
from ninevotes.forecast.reported.said import Said
from ninevotes.forecast.result import ForecastError
from ninevotes.forecast.verdicts import refuse_what_is_not_voted
from ninevotes.rules import facts
from ninevotes.rules.classification import Nature, nature
from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.questions import Question
from ninevotes.vocabulary.votes import Vote


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked.

    Args:
        question: what will be put; its fact ``moved_by`` names who submits it or asks for it.
        item: key of the matter, ``PRK:human-rights``.
        on: the day of the vote; nothing of it or later is used.
        declared: votes that members have declared.
        draft: symbol of the draft, where the catalogue may describe it.
        about: words on a draft that the catalogue does not describe.
        enforcement: whether the text provides for measures under Chapter VII of the Charter.
        reports: whether the record's reports of the weeks before are heard.
        said: what they say of the vote; filled in from the record.
    """

    question: Question
    item: str
    on: dt.date
    declared: Mapping[str, Vote] = field(default_factory=dict)
    draft: str | None = None
    about: tuple[str, ...] = ()
    enforcement: bool = False
    reports: bool = True
    said: tuple[Said, ...] = ()

    @property
    def movers(self) -> tuple[str, ...]:
        """Codes of who submits it or asks for it."""
        return facts.codes(self.question, MOVED_BY)

    @property
    def procedural(self) -> bool:
        """Whether no veto applies."""
        return nature(self.question) is Nature.PROCEDURAL

    @property
    def members(self) -> tuple[str, ...]:
        """Who sits, in the order of seating.

        Raises:
            NoCouncilError: no Council is on record for the day.
        """
        return members_on(self.on)

    def checked(self) -> Asked:
        """The same, if it can be forecast.

        Raises:
            ForecastError: it is not one that the Council decides by affirmative votes, or a
                member that does not sit has declared a vote.
            NoCouncilError: no Council is on record for the day.
        """
        refuse_what_is_not_voted(self.question)
        for code in self.declared:
            if code not in self.members:
                raise ForecastError(
                    f"{code} does not sit on {self.on.isoformat()} and cannot declare a vote; "
                    f"the members are {', '.join(self.members)}"
                )
        return self


@dataclass(frozen=True, slots=True)
class Told:
    """A question with the description that the models are given.

    Args:
        asked: what is asked.
        described: the terms, sponsors and day.
        words: what the description rests on, for a reader.
        missed: words of the question that the models do not know.
    """

    asked: Asked
    described: Description
    words: str
    missed: tuple[str, ...] = ()
