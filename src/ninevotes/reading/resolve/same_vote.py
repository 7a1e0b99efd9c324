"""Whether two stretches of a report speak of one vote."""

from __future__ import annotations

from ninevotes.reading.find.votes import Vote
from ninevotes.reading.find.votes.vetoes import PERMANENT
from ninevotes.reading.find.votes.vote import SIDES
from ninevotes.vocabulary.organs import Organ

NEAR = 3
"""Sentences over which a vote may still be spoken of without being named again."""
_BACK = 2
"""Sentences over which the number of a resolution may follow its adoption."""
FAR = 12
"""Sentences over which "the two" may still mean the states that vetoed."""
_WHOLE = 60
"""Sentences over which who voted how may still be told of the one vote of a report."""
_OUTCOMES = {"adopted": "adopted", "failed": "lost", "vetoed": "lost"}


def latest_same(told: list[Vote], other: Vote) -> Vote | None:
    """The vote told last that a stretch may speak of.

    A stretch that does not only say who stood on a side speaks of a vote far back by its day or
    not at all, so that of most votes of a long document no more is looked at than their place.
    """
    only_sides = bool(other.lists) and not (other.counts or other.new or other.date)
    near, day = other.sentence - _WHOLE, other.date
    for one in reversed(told):
        far = one.last_sentence < near and (day is None or one.date != day)
        if (only_sides or not far) and is_same(one, other):
            return one
    return None


def is_same(one: Vote, other: Vote) -> bool:
    """Whether a stretch may speak of a vote told before."""
    if not agree(one, other):
        return False
    if _repeats_sides(one, other) or _names_it(one, other):
        return True
    away = other.sentence - one.last_sentence
    bare = not (other.date or other.indefinite or other.counts)
    bare = bare or (other.spoken_of and not other.date)
    if away <= (FAR if bare else 2) and _retells(one, other) and not other.new:
        return True
    verb, decided = _has_verb(other), _has_verb(one)
    if one.date and other.date:
        same_day = len(one.date) == len(other.date) == len("2014-12-22")
        told_again = other.back or not (verb or other.unanimous)
        near = away <= NEAR and told_again
        return (same_day or near) and not (other.new and decided and verb and away == 0)
    if (other.new or other.indefinite) and (verb or other.counts) and (decided or one.counts):
        return not other.new and away <= 2 and not (one.counts or verb)
    return away <= _reach(one, other)


def _names_it(one: Vote, other: Vote) -> bool:
    """Whether the story after the lead gives the number of what the lead says was adopted."""
    unnamed = not (one.symbol or one.resolution or one.vetoed)
    bare = not (other.date or other.counts or other.new or other.vetoed)
    near = other.sentence - one.last_sentence <= _BACK
    return unnamed and bare and near and bool(other.resolution) and one.outcome == "adopted"


def says_nobody(vote: Vote) -> bool:
    """Whether a stretch tells no more than that nobody stood on a side."""
    tells_more = vote.lists or vote.date or vote.new or _has_verb(vote) or vote.unanimous
    return bool(vote.counts) and not any(vote.counts.values()) and not tells_more


def _repeats_sides(one: Vote, other: Vote) -> bool:
    """Whether a stretch only says again who stood on a side ("it abstained because")."""
    if other.counts or other.new or other.date or _has_verb(other) or not other.lists:
        return False
    return all(set(codes) <= set(one.lists.get(side, [])) for side, codes in other.lists.items())


def _has_verb(vote: Vote) -> bool:
    return vote.vetoed or vote.outcome in {"adopted", "failed"}


def _reach(one: Vote, other: Vote) -> int:
    """Sentences over which a stretch without a text of its own goes back to a vote."""
    verb = _has_verb(other)
    if other.date:
        return 1
    if other.lists and (other.back or not other.organ) and not (other.counts or verb):
        return _WHOLE if other.voting else FAR
    if verb and _has_verb(one) and not other.back:
        return 1 if one.paragraph == other.paragraph else -1
    return NEAR


def _retells(one: Vote, other: Vote) -> bool:
    """Whether the story after the lead tells the veto of the lead again."""
    same = bool(_vetoers(other)) and not _others_vetoed(one, other)
    return one.vetoed and other.vetoed and same


def _others_vetoed(one: Vote, other: Vote) -> bool:
    """Whether two vetoes are of different states; one spoken of may be one of two cast."""
    ours, theirs = _vetoers(one), _vetoers(other)
    return not (theirs <= ours if other.spoken_of else theirs == ours)


def _vetoers(vote: Vote) -> set[str]:
    return set(vote.vetoed_by) & PERMANENT


def agree(one: Vote, other: Vote) -> bool:
    """Whether nothing that two stretches say is at odds."""
    return (
        _alike(one.procedural, other.procedural)
        and _alike(one.organ, other.organ)
        and _alike(one.resolution, other.resolution)
        and not (one.date and other.date and not compatible(one.date, other.date))
        and not (one.vetoed and other.vetoed and _others_vetoed(one, other))
        and len({_OUTCOMES.get(_verdict(v) or "") for v in (one, other)} - {None}) < 2
        and all(other.counts.get(side, n) == n for side, n in one.counts.items())
        and not _on_two_sides(one, other)
        and _fits_the_body(one, other)
    )


_SEATS = {Organ.SECURITY_COUNCIL: 15, Organ.HUMAN_RIGHTS_COUNCIL: 47}


def _fits_the_body(one: Vote, other: Vote) -> bool:
    """Whether the sides told of two stretches together are no more than the body has seats."""
    seats = _SEATS.get(one.organ or other.organ or Organ.SECURITY_COUNCIL)
    if seats is None or max(_cast(one), _cast(other)) > seats:
        return True
    sides = set(SIDES)
    counts = one.counts | other.counts
    named = {s: len({*one.lists.get(s, []), *other.lists.get(s, [])}) for s in sides}
    return sum(max(counts.get(s, 0), named[s]) for s in sides) <= seats


def _cast(vote: Vote) -> int:
    return sum(vote.counts.values())


def _alike(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def _on_two_sides(one: Vote, other: Vote) -> bool:
    return any(
        side != other_side and set(codes) & set(others)
        for side, codes in one.lists.items()
        for other_side, others in other.lists.items()
    )


def _verdict(vote: Vote) -> str | None:
    return "vetoed" if vote.vetoed else vote.outcome


def compatible(one: str, other: str) -> bool:
    """Whether two days, months or years may be the same time."""
    return one.startswith(other) or other.startswith(one)
