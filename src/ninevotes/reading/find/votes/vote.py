"""A vote as far as one stretch of text tells it, and the claim that it makes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ninevotes.reading.find.finding import Finding
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.organs import Organ

SIDES = ("yes", "no", "abstain")


@dataclass(slots=True)
class Vote:
    """What a stretch of a sentence tells of a vote.

    Args:
        sentence, paragraph: where it stands; ``start`` and ``end`` in the clean text.
        organ: the body, null when it is left to the context.
        procedural: whether the question is one of procedure; null when nothing says.
        outcome: ``adopted``, ``failed``, ``vetoed``, ``decided`` (an act of a body, which is a
            vote only if a count or a list goes with it) or ``lost`` (by a party).
        counts, lists: by side (``yes``, ``no``, ``abstain``).
        new: whether it brings in another text than the one before ("a second draft").
        indefinite: whether it brings in a text as "a draft".
        days_later: days after the vote told before ("a week later").
        earlier_by: how long before the vote told before, in weeks, months... ("it came five
            weeks after the council passed").
        back: whether it goes back to one ("the vote", "that motion", "it").
        date: as said in the stretch; near_date: as said next to it.
        stopping: whether what was tried was to keep a meeting from being held.
        sided_with: states told to have sided with one another.
        actors: states that act in the sentence, for the pronouns of the next.
        majority_first: whether the larger count is printed first ("by 19 votes to 17").
        several: whether "they" or "the two" vetoed. voting: whether votes are spoken of.
        resolution: a Council resolution's number printed without its year.
        again: whether it is told as one of several alike, told elsewhere;
        several_texts: whether it is told of several texts at once ("both amendments failed").
        spoken_of: whether no more is said than that somebody's veto is spoken of.
        listed: whether it is one of several told in one breath ("in July and November");
            of_each: whether it is told of each of them ("both drafts got ten votes").
        spans: sentence, start, end and weight of each stretch put together in this vote.
    """

    sentence: int
    paragraph: int
    start: int
    end: int
    organ: Organ | None = None
    procedural: bool | None = None
    outcome: str | None = None
    counts: dict[str, int] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    vetoed: bool = False
    vetoed_by: list[str] = field(default_factory=list)
    unanimous: bool | None = None
    symbol: str | None = None
    subject: str | None = None
    date: str | None = None
    near_date: str | None = None
    new: bool = False
    indefinite: bool = False
    days_later: int | None = None
    earlier_by: tuple[int, str] | None = None
    back: bool = False
    stopping: bool = False
    sided_with: list[list[str]] = field(default_factory=list)
    actors: list[str] = field(default_factory=list)
    majority_first: bool = False
    several: bool = False
    voting: bool = False
    resolution: str | None = None
    spoken_of: bool = False
    again: bool = False
    several_texts: bool = False
    spans: list[tuple[int, int, int, int]] = field(default_factory=list)
    last_sentence: int = 0
    listed: bool = False
    of_each: bool = False

    @property
    def told(self) -> bool:
        """Whether the stretch itself tells of a vote, not only of an act or a day."""
        return bool(
            self.counts
            or self.lists
            or self.vetoed
            or self.unanimous
            or self.sided_with
            or self.outcome in {"adopted", "failed"}
            or (self.outcome == "lost" and self.voting and (self.organ or self.procedural))
        )

    @property
    def weight(self) -> int:
        """How much it tells."""
        return 2 * len(self.counts) + len(self.lists) + 2 * bool(self.outcome) + 2 * self.vetoed


def as_finding(vote: Vote) -> Finding:
    """The claim that a vote makes."""
    counts = {side: vote.counts.get(side) for side in SIDES}
    lists = {f"{side}_by": vote.lists.get(side) or None for side in SIDES}
    fields: dict[str, Any] = {
        "organ": str(vote.organ or Organ.SECURITY_COUNCIL),
        **counts,
        **lists,
        "outcome": vote.outcome,
    }
    if vote.procedural:
        fields["item"] = vote.subject
        kind = ClaimType.PROCEDURAL_VOTE
    else:
        kind = ClaimType.RESOLUTION_VOTE
        fields |= {
            "vetoed_by": vote.vetoed_by or None,
            "symbol": vote.symbol,
            "subject": vote.subject,
            "unanimous": vote.unanimous,
        }
    return Finding(kind, vote.start, vote.end, vote.sentence, fields, vote.date)
