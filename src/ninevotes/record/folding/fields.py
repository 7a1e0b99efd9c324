"""The fields of an event, from the fields of its claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ninevotes.record.folding.kinds import Kind, kind
from ninevotes.record.folding.opinions import Opinion, disagreement, leading, opinions
from ninevotes.record.matching import periods
from ninevotes.record.matching.words import contained_part
from ninevotes.vocabulary.claims import FIELDS, Claim, ClaimType
from ninevotes.vocabulary.events import Disagreement

_COUNTED = {
    "requesters": "requester_count",
    "yes_by": "yes",
    "no_by": "no",
    "abstain_by": "abstain",
}
"""Lists of members, and the count that bounds each."""

_ALIKE = 0.6
"""Share of the shorter name's words from which two names are taken for one."""

_CASTS = ("yes_by", "no_by", "abstain_by")

Folded = tuple[dict[str, Any], list[Disagreement]]


def fold_fields(type_: ClaimType, claims: list[Claim], origin_of: Mapping[str, str]) -> Folded:
    """Every field of the type, and where the claims differ.

    A field on which claims differ holds the value that most independent origins give, and
    null where no value has most.
    """
    fields: dict[str, Any] = {}
    differences: list[Disagreement] = []
    held = {name: _held(name, claims, origin_of) for name in FIELDS[type_]}
    for name, values in held.items():
        match kind(type_, name):
            case Kind.FACT:
                fields[name], differing = leading(values), len(values) > 1
            case Kind.DAY:
                fields[name], differing = fold_days(values)
            case Kind.WORDING:
                fields[name], differing = _wording(values), False
            case Kind.COLLECTION | Kind.MEMBERS:
                fields[name], differing = _together(values), False
        if differing:
            differences.append(disagreement(name, values))
    for name in _impossible(fields):
        fields[name] = leading(held[name])
        if len(held[name]) > 1:
            differences.append(disagreement(name, held[name]))
    return fields, sorted(differences, key=lambda d: FIELDS[type_].index(d.field))


def fold_days(held: list[Opinion]) -> tuple[str | None, bool]:
    """The most precise of dates that agree; else the leading one, or what all have in common.

    Returns:
        The date, and whether the dates given cannot all be true.
    """
    if not held:
        return None, False
    given = [periods.stated(opinion.value) for opinion in held]
    if all(one.meets(other) for one in given for other in given):
        return periods.narrowest(given).stated, False
    return leading(held) or _common(opinion.value for opinion in held), True


def _common(dates: Iterable[str]) -> str | None:
    """The month or year that all the dates lie in."""
    split = [date.split("-") for date in dates]
    for length in (2, 1):
        if len({tuple(parts[:length]) for parts in split}) == 1 and len(split[0]) >= length:
            return "-".join(split[0][:length])
    return None


def _held(name: str, claims: list[Claim], origin_of: Mapping[str, str]) -> list[Opinion]:
    def value(claim: Claim) -> Any:
        said = claim.fields.get(name)
        if isinstance(said, str) or not isinstance(said, Iterable):
            return said
        return _in_order(set(said)) or None

    return opinions(claims, origin_of, value)


def _wording(held: list[Opinion]) -> str | None:
    """The wording that most origins share; the fullest among equals."""
    if not held:
        return None
    most = len(held[0].origins)
    rivals = [opinion for opinion in held if len(opinion.origins) == most]
    return max((str(rival.value) for rival in rivals), key=lambda text: (len(text), text))


def _together(held: list[Opinion]) -> list[Any] | None:
    parts = [
        part
        for opinion in held
        for part in (opinion.value if isinstance(opinion.value, list) else [opinion.value])
    ]
    if any(isinstance(part, str) and " " in part for part in parts):
        return _each_once([str(part) for part in parts])
    return _in_order(set(parts)) or None


def _in_order(parts: Iterable[Any]) -> list[Any]:
    return sorted(parts, key=lambda part: (isinstance(part, str), part))


def _each_once(names: list[str]) -> list[str]:
    """Names in words, one for each person or office: the fullest of those that are alike."""
    kept: list[str] = []
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        if all(contained_part(name, other) < _ALIKE for other in kept):
            kept.append(name)
    return sorted(kept)


def _impossible(fields: Mapping[str, Any]) -> list[str]:
    """Lists that, brought together, are longer than their count or give a member two votes."""
    wrong = set()
    for name, count in _COUNTED.items():
        members, counted = fields.get(name), fields.get(count)
        if members and counted is not None and len(members) > counted:
            wrong.add(name)
    for one in _CASTS:
        for other in _CASTS:
            if one != other and set(fields.get(one) or ()) & set(fields.get(other) or ()):
                wrong.update((one, other))
    return [name for name in fields if name in wrong]
