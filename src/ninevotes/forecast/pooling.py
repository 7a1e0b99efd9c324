"""Partial pooling: what is known of one member, leaning on its group, leaning on the Council.

Each member's habit is a Dirichlet distribution over in favour, abstaining, against. Its
pseudo-counts are the member's own weighed votes and a pull towards the rate of its group,
which in turn is pulled towards the rate of all members. A member with a long record speaks
for itself; one that has just been elected speaks with its group's voice, and vaguely.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from ninevotes.forecast.nearness import Target, Weighed
from ninevotes.forecast.parameters import Parameters
from ninevotes.vocabulary.membership import seated
from ninevotes.vocabulary.votes import Vote

Counts = tuple[float, float, float]
"""Weighed votes in favour, abstaining and against."""

CHOICES = (Vote.IN_FAVOUR, Vote.ABSTENTION, Vote.AGAINST)
PERMANENT = "permanent members"

_EVEN: Counts = (1 / 3, 1 / 3, 1 / 3)
_PLACE = {vote: place for place, vote in enumerate(CHOICES)}


def habits(target: Target, weighed: Iterable[Weighed], parameters: Parameters) -> dict[str, Counts]:
    """Each sitting member's Dirichlet pseudo-counts, in the order of seating.

    Args:
        target: the vote ahead.
        weighed: the past votes with their weights, all dated before ``target.on``.
        parameters: the constants of the model.
    """
    own, by_group, all_members = _counted(weighed)
    council = _pulled(all_members, _EVEN, parameters.council_pull)
    found = {}
    for code, group in groups_on(target.on).items():
        rate = _rate(_pulled(by_group[group], council, parameters.group_pull))
        counts = _pulled(own[code], rate, parameters.member_pull)
        if code in target.movers and not target.movers_assumed:
            counts = (counts[0] + parameters.asked_for_it, counts[1], counts[2])
        found[code] = counts
    return found


@cache
def groups_on(on: dt.date) -> Mapping[str, str]:
    """The group of each member of a day: its regional group, or the permanent members.

    Raises:
        NoCouncilError: no Council is on record for the day.
    """
    running = seated(on)
    return MappingProxyType(
        {term.state: PERMANENT if term.permanent else term.group for term in running}
    )


def _counted(
    weighed: Iterable[Weighed],
) -> tuple[defaultdict[str, Counts], defaultdict[str, Counts], Counts]:
    own: defaultdict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    by_group: defaultdict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    council = [0.0, 0.0, 0.0]
    for one in weighed:
        groups = groups_on(one.past.date)
        for code, vote in one.past.ballot.votes.items():
            place = _PLACE.get(vote)
            if place is None:
                continue
            own[code][place] += one.weight
            by_group[groups.get(code, "")][place] += one.weight
            council[place] += one.weight
    return _frozen(own), _frozen(by_group), (council[0], council[1], council[2])


def _frozen(table: Mapping[str, list[float]]) -> defaultdict[str, Counts]:
    frozen: defaultdict[str, Counts] = defaultdict(lambda: (0.0, 0.0, 0.0))
    frozen.update({key: (row[0], row[1], row[2]) for key, row in table.items()})
    return frozen


def _pulled(counts: Counts, towards: Counts, pull: float) -> Counts:
    rate = _rate(towards)
    return (
        counts[0] + pull * rate[0],
        counts[1] + pull * rate[1],
        counts[2] + pull * rate[2],
    )


def _rate(counts: Counts) -> Counts:
    total = sum(counts)
    return (counts[0] / total, counts[1] / total, counts[2] / total)
