"""Where a meeting stands."""

from __future__ import annotations

from enum import StrEnum


class Phase(StrEnum):
    """The states of a meeting, in the order in which one passes through them."""

    PREPARED = "prepared"
    REQUESTED = "requested"
    CALLED = "called"
    OPENED = "opened"
    IN_PROGRESS = "in_progress"
    VOTING = "voting"
    SUSPENDED = "suspended"
    ADJOURNED = "adjourned"
    CLOSED = "closed"
    LAPSED = "lapsed"

    @property
    def words(self) -> str:
        """The phase as a clause.

        >>> Phase.OPENED.words
        'the meeting is open and its agenda not yet adopted'
        """
        return _WORDS[self]

    @property
    def final(self) -> bool:
        """Whether nothing more can happen in the meeting."""
        return self in {Phase.ADJOURNED, Phase.CLOSED, Phase.LAPSED}


_WORDS = {
    Phase.PREPARED: "no meeting has been asked for",
    Phase.REQUESTED: "a meeting has been asked for",
    Phase.CALLED: "the meeting is called and not yet open",
    Phase.OPENED: "the meeting is open and its agenda not yet adopted",
    Phase.IN_PROGRESS: "the agenda is adopted and the meeting goes on",
    Phase.VOTING: "a vote is being taken",
    Phase.SUSPENDED: "the meeting is suspended",
    Phase.ADJOURNED: "the meeting is adjourned",
    Phase.CLOSED: "the meeting is closed",
    Phase.LAPSED: "the request was dropped and no meeting held",
}
