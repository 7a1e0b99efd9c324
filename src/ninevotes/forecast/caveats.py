"""What a reader must know before leaning on a forecast."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ninevotes.forecast.nearness import Target, Weighed
from ninevotes.forecast.parameters import CHOSEN_ON_VOTES_TO
from ninevotes.rules.classification import Nature, nature
from ninevotes.vocabulary.states import states

FEW = 3
"""Fewer near precedents than this are said to be few."""


REPORTED = (
    "Reports of the days before are weighed as evidence. They are taken to speak of this vote by "
    "the matter and the day; whether they mean this very text is not known."
)


def caveats(target: Target, weighed: Sequence[Weighed]) -> tuple[str, ...]:
    """The caveats, the gravest first."""
    return tuple(_all(target, weighed))


def _all(target: Target, weighed: Sequence[Weighed]) -> Iterator[str]:
    yield "A model's estimate; not a position of any government or of the United Nations."
    yield _nearest(weighed)
    yield _seen(target, weighed)
    yield _movers(target)
    yield (
        "The votes carried were picked because they were contested; a question that nobody "
        "contests is far likelier to be carried than this says."
    )
    if nature(target.question) is Nature.SUBSTANTIVE:
        yield (
            "It has not read the text: what a draft says and how it came about, it does not know."
        )
    if target.on <= CHOSEN_ON_VOTES_TO:
        yield (
            f"The constants of the model were chosen on votes to {CHOSEN_ON_VOTES_TO.isoformat()}, "
            "so for this day they know a little of what came after."
        )


def _nearest(weighed: Sequence[Weighed]) -> str:
    near = sum(one.near for one in weighed)
    if near == 0:
        return (
            "No near precedent: no earlier vote of this kind on this item is carried. It leans on "
            "votes on other matters, and its intervals are wide."
        )
    votes = "one earlier vote" if near == 1 else f"{near} earlier votes"
    few = " Few: the intervals are wide." if near < FEW else ""
    return f"Near precedents: {votes} of this kind on this item.{few}"


def _seen(target: Target, weighed: Sequence[Weighed]) -> str:
    before = f"Nothing dated {target.on.isoformat()} or later is used"
    if not weighed:
        return f"{before}, and no earlier vote is carried: these are even odds, nothing more."
    last = max(one.past.date for one in weighed)
    return f"{before}: {len(weighed)} votes carried, the last of {last.isoformat()}."


def _movers(target: Target) -> str:
    on = target.on
    known = states()
    names = [known[code].name_on(on) for code in target.movers if code in known]
    if target.movers_assumed:
        return (
            f"Nobody was named as asking for it: taken to come from {', '.join(names)}, who asked "
            "for each earlier one. Others can be named."
        )
    if not names:
        return (
            "Nobody is named as asking for it. Who asks decides much: without "
            "that the model did little better than base rates."
        )
    return f"Taken to be asked for by {', '.join(names)}."
