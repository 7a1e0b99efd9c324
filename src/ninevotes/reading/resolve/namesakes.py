"""States of one name: "Congo" on the Council is the one that had a seat."""

from __future__ import annotations

import datetime as dt

from ninevotes.reading.find.finding import Finding
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.membership import NoCouncilError, members_on
from ninevotes.vocabulary.organs import Organ

_NAMESAKES = {"COD": "COG", "COG": "COD"}
_LISTS = ("yes_by", "no_by", "abstain_by")
_VOTES = frozenset({ClaimType.PROCEDURAL_VOTE, ClaimType.RESOLUTION_VOTE})


def tell_namesakes_apart(findings: list[Finding]) -> None:
    """Put the member for its namesake in lists of how the Council voted on a known day."""
    for finding in findings:
        day = finding.date or ""
        council = finding.fields.get("organ") == str(Organ.SECURITY_COUNCIL)
        if finding.type not in _VOTES or not council or len(day) != len("2006-09-15"):
            continue
        try:
            members = members_on(dt.date.fromisoformat(day))
        except NoCouncilError:  # the day is misprinted, or misread: nobody is known to have sat
            continue
        for name in _LISTS:
            finding.fields[name] = _seated(finding.fields.get(name), members)


def _seated(codes: list[str] | None, members: tuple[str, ...]) -> list[str] | None:
    if not codes:
        return codes
    return [
        _NAMESAKES[code] if code not in members and _NAMESAKES.get(code) in members else code
        for code in codes
    ]
