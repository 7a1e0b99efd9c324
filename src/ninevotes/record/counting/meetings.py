"""How many meetings: with or without their resumptions."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ninevotes.record.counting.count import Count, Rule, counted
from ninevotes.vocabulary.official import OfficialMeeting


class MeetingRule(Rule):
    """What one meeting is."""

    NUMBERED = "numbers"
    WITH_RESUMPTIONS = "resumptions"
    ITEMS = "items"

    @property
    def words(self) -> str:
        """The rule in words."""
        return _WORDS[self]


_WORDS = {
    MeetingRule.NUMBERED: (
        "meeting numbers: a meeting that was resumed, or held in parts, counts once"
    ),
    MeetingRule.WITH_RESUMPTIONS: (
        "sittings: a resumption or part with a record of its own counts like a meeting"
    ),
    MeetingRule.ITEMS: "items: a meeting counts once for each item that it dealt with",
}
_NUMBER = re.compile(r"S/PV\.\s?\d+")


def count_meetings(meetings: Iterable[OfficialMeeting], rule: MeetingRule) -> Count:
    """The meetings in a table of meetings. Votes in writing, without a meeting, do not count."""
    held = [meeting for meeting in meetings if meeting.symbol]
    if rule is MeetingRule.ITEMS:
        return counted(rule, (meeting.key for meeting in held))
    symbols = dict.fromkeys(str(meeting.symbol) for meeting in held)
    if rule is MeetingRule.WITH_RESUMPTIONS:
        return counted(rule, symbols)
    return counted(rule, dict.fromkeys(_numbered(symbol) for symbol in symbols))


def _numbered(symbol: str) -> str:
    found = _NUMBER.match(symbol)
    return found[0] if found else symbol
