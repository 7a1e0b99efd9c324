"""Whether a claim can be as a person says: the ballot adds up, members sat, vetoes were theirs."""

from __future__ import annotations

import datetime as dt

from ninevotes.record.corrections.claims.fields import COUNTS
from ninevotes.record.corrections.fields import FieldError
from ninevotes.record.recompute import ballot_of
from ninevotes.vocabulary.claims import FIELDS, Claim
from ninevotes.vocabulary.membership import NoCouncilError, members_on, permanent_on
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import BallotError

_COUNCIL = Organ.SECURITY_COUNCIL.value
_LISTS = ("yes_by", "no_by", "abstain_by", "vetoed_by")
_DAY = len("2014-12-22")
_MEND = "mend the value, or correct what goes with it at the same time"


def check(claim: Claim, before: Claim | None = None) -> None:
    """Refuse a vote that cannot have been.

    What was wrong before is not held against the one who corrects something else.

    Args:
        claim: as a person says it is.
        before: as it was held until then; null for a claim that was missed.

    Raises:
        FieldError: says what does not fit, and how to mend it.
    """
    wrong = _wrong(claim)
    if wrong and (before is None or _wrong(before) != wrong):
        raise FieldError(f"{wrong}: {_MEND}")


def _wrong(claim: Claim) -> str:
    if not set(COUNTS) <= set(FIELDS[claim.type]):
        return ""
    try:
        ballot_of(claim.fields)
    except BallotError as error:
        return str(error)
    return _of_the_council(claim) if claim.fields.get("organ") == _COUNCIL else ""


def _of_the_council(claim: Claim) -> str:
    if claim.date is None or len(claim.date) != _DAY:
        return ""
    on = dt.date.fromisoformat(claim.date)
    on = dt.date.fromisoformat(claim.date)
    try:
        members, permanent = members_on(on), permanent_on(on)
    except NoCouncilError as error:
        return str(error)
    counts = [claim.fields.get(name) for name in COUNTS]
    total = sum(count for count in counts if count is not None)
    if total > len(members):
        return f"{total} votes are more than the {len(members)} members of the Council on {on}"
    for name in _LISTS:
        listed = claim.fields.get(name) or ()
        allowed = permanent if name == "vetoed_by" else members
        strange = [code for code in listed if code not in allowed]
        if strange:
            what = "a permanent member" if name == "vetoed_by" else "on the Council"
            return f"{' '.join(strange)} was not {what} on {on} ({name})"
    return ""
