"""The official histories of a store: statements, corrections and judgements together."""

from __future__ import annotations

from functools import cached_property

from ninevotes.record.official.tying.drafts.history import DraftHistory, draft_history
from ninevotes.record.official.tying.history import OfficialHistory, one_history
from ninevotes.record.official.tying.meetings.history import MeetingHistory, meeting_history
from ninevotes.record.official.tying.membership.history import (
    MembershipHistory,
    membership_history,
)
from ninevotes.record.store import Store
from ninevotes.vocabulary.official import (
    OfficialDraft,
    OfficialMeeting,
    OfficialMembership,
    OfficialVeto,
    OfficialVote,
)
from ninevotes.vocabulary.organs import Organ


class Histories:
    """Each vote, meeting, draft and membership once, as all sources tell of it and persons judged.

    Each history is made when it is first asked for.

    Args:
        store: the record.
        known_at: as the record stood at a moment, ISO 8601 with its zone; now without it.

    Raises:
        StoreError: the store cannot be read.
    """

    def __init__(self, store: Store, *, known_at: str | None = None) -> None:
        self.store = store
        self.known_at = known_at
        self.standing = store.judgements.standing(known_at=known_at)
        self.corrections = store.corrections.held(known_at=known_at)
        self._judged = store.judgements.ties(known_at=known_at)

    @cached_property
    def votes(self) -> OfficialHistory:
        """The votes of all bodies."""
        return one_history(self._votes, corrections=self.corrections, judged=self._judged)

    @cached_property
    def meetings(self) -> MeetingHistory:
        """The meetings of the Council."""
        return meeting_history(
            self.meetings_listed,
            self.council,
            self._vetoes,
            corrections=self.corrections,
            judged=self._judged,
        )

    @cached_property
    def drafts(self) -> DraftHistory:
        """The drafts of the Council."""
        return draft_history(
            self.store.official.statements(OfficialDraft, known_at=self.known_at),
            self.council,
            self._vetoes,
            corrections=self.corrections,
            judged=self._judged,
        )

    @cached_property
    def memberships(self) -> MembershipHistory:
        """The memberships of the Council."""
        return membership_history(
            self.store.official.statements(OfficialMembership, known_at=self.known_at),
            self.council,
            corrections=self.corrections,
            judged=self._judged,
        )

    @cached_property
    def council(self) -> list[OfficialVote]:
        """The statements on votes of the Council, as printed."""
        return [vote for vote in self._votes if vote.organ is Organ.SECURITY_COUNCIL]

    @cached_property
    def meetings_listed(self) -> list[OfficialMeeting]:
        """The rows of tables of meetings, as printed."""
        return list(self.store.official.statements(OfficialMeeting, known_at=self.known_at))

    @cached_property
    def _votes(self) -> list[OfficialVote]:
        return list(self.store.official.votes(known_at=self.known_at))

    @cached_property
    def _vetoes(self) -> list[OfficialVeto]:
        return list(self.store.official.statements(OfficialVeto, known_at=self.known_at))
