"""Which roll calls are looked at, for how members vote together and apart."""

from __future__ import annotations

from dataclasses import dataclass

from ninevotes.answers.errors import asked_rightly
from ninevotes.answers.parts import day_of, earlier, moment_of, organ_named
from ninevotes.record.agreement import RollCalls, TopicError, roll_calls
from ninevotes.record.search import QueryError
from ninevotes.record.store import Store
from ninevotes.vocabulary.organs import Organ


@dataclass(frozen=True, slots=True)
class RollsAsked:
    """Which roll calls, as people write it; what is left empty is not asked.

    Args:
        organ: council, assembly, or a code.
        topic: key of an item, words of title or item, or a code: me, nu, di, hr, co, ec.
        source: id of a source; the largest without it.
        since, until, as_of: days, months or years.
        known_at: a moment; as the record stood then.
    """

    organ: str = "council"
    topic: str = ""
    source: str = ""
    since: str = ""
    until: str = ""
    as_of: str = ""
    known_at: str = ""


def rolls_of(store: Store, asked: RollsAsked) -> RollCalls:
    """The roll calls.

    Raises:
        AskedError: the body has no votes on record, or a part of the question cannot be.
        StoreError: the record cannot be read.
    """
    with asked_rightly(TopicError, QueryError):
        return roll_calls(
            store,
            organ_named(asked.organ) or Organ.SECURITY_COUNCIL,
            source=asked.source or None,
            topic=asked.topic or None,
            since=day_of(asked.since),
            until=earlier(day_of(asked.until, last=True), day_of(asked.as_of, last=True)),
            known_at=moment_of(asked.known_at),
        )
