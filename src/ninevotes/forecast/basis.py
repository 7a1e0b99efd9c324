"""What each member's chances rest on, in a few words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ninevotes.forecast.nearness import Target, Weighed
from ninevotes.forecast.pooling import CHOICES, PERMANENT
from ninevotes.rules.classification import nature
from ninevotes.vocabulary.votes import Vote

WORTH_TELLING = 0.1
"""A vote that weighs less is old, or was asked for by today's opponents: it is not told."""

_GROUPS = {
    "AFRICA": "the African Group",
    "ASIA-PACIFIC": "the Asia-Pacific Group",
    "EEG": "the Eastern European Group",
    "GRULAC": "the Latin American and Caribbean Group",
    "WEOG": "the Western European and Others Group",
    PERMANENT: "the permanent members",
}
_VERBS = {
    Vote.IN_FAVOUR: "voted in favour",
    Vote.ABSTENTION: "abstained",
    Vote.AGAINST: "voted against",
}


def basis(
    code: str,
    group: str,
    target: Target,
    weighed: Iterable[Weighed],
    declared: Mapping[str, Vote],
) -> str:
    """Declared; or asked for it; or its own votes on the item, on its kind, on anything."""
    if code in declared:
        return _declared(declared[code])
    own = [one for one in weighed if one.past.ballot.votes.get(code) in CHOICES]
    near = [one for one in own if one.near]
    said = "asked for it" if code in target.movers and not target.movers_assumed else ""
    told = (
        f"{_told(code, near)} on this item"
        if near
        else _elsewhere(code, group, target, own, asked=bool(said))
    )
    return "; ".join(part for part in (said, told) if part)


def _declared(vote: Vote) -> str:
    if vote in CHOICES:
        return f"declared: {vote.words}"
    return f"declared: {vote.words}; counted with the abstentions, which help neither side"


def _told(code: str, votes: Iterable[Weighed]) -> str:
    years: dict[Vote, list[str]] = {}
    for one in votes:
        row = years.setdefault(one.past.ballot.votes[code], [])
        if str(one.past.date.year) not in row:
            row.append(str(one.past.date.year))
    return "; ".join(
        f"{_VERBS[vote]} in {_listed(years[vote])}" for vote in CHOICES if vote in years
    )


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _elsewhere(code: str, group: str, target: Target, own: list[Weighed], *, asked: bool) -> str:
    kind = nature(target.question)
    alike = [
        one for one in own if nature(one.past.question) is kind and one.weight >= WORTH_TELLING
    ]
    if alike:
        for_it = sum(one.past.ballot.votes[code] is Vote.IN_FAVOUR for one in alike)
        since = min(one.past.date.year for one in alike)
        votes = f"{for_it} of {len(alike)} in favour on {kind.value} questions since {since}"
        return f"none on this item; {votes}"
    if asked:
        return ""
    return f"no vote of its own that tells much: leans on {_GROUPS.get(group, 'all members')}"
