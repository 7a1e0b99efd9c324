"""The beginning of a meeting: day, item, chair, members, rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ninevotes.session.events import MeetingPrepared
from ninevotes.session.rule_sets import COUNCIL, RuleSet
from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.states import states


class MeetingError(ValueError):
    """A meeting that cannot be prepared so."""


def prepare(
    on: dt.date,
    item: str,
    president: str,
    *,
    members: Sequence[str] = (),
    rules: RuleSet = COUNCIL,
    symbol: str | None = None,
) -> MeetingPrepared:
    """The first event of a meeting.

    Args:
        on: the day: it decides membership and majority.
        item: the provisional agenda.
        president: code of the member in the chair.
        members: codes of the delegations; by default the Council of the day. Other
            delegations can sit under classroom rules only.
        rules: the rule set.
        symbol: symbol of the record, where there is one.

    Raises:
        MeetingError: the President does not sit, or other members than the Council's under
            the Council's rules.
        NoCouncilError: no Council is on record for the day.
    """
    council = members_on(on)
    seated = tuple(members) or council
    if rules.name == "council" and set(seated) != set(council):
        raise MeetingError(
            f"on {on.isoformat()} the Council is {' '.join(council)}: other delegations can sit "
            "under classroom rules only"
        )
    unknown = [code for code in seated if code not in states()]
    if unknown:
        raise MeetingError(f"no state has the code {unknown[0]!r}")
    if president not in seated:
        raise MeetingError(f"{president} does not sit, and so cannot preside: {' '.join(seated)}")
    return MeetingPrepared(on, item, president, seated, rules, symbol)
