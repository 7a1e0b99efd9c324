"""Every vote of the Council on record, judged by the rulebook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ninevotes.answers.errors import AskedError
from ninevotes.record.official.store import OfficialStore
from ninevotes.record.replay.replay import Replay, replay
from ninevotes.record.store import Store
from ninevotes.vocabulary.organs import Organ


def replayed(store: Store, source: Iterable[str] = ()) -> dict[str, Replay]:
    """Each source's votes, judged; by id of the source.

    Args:
        store: the record.
        source: only these sources; all that have votes of the Council without one.

    Raises:
        StoreError: the record cannot be read.
    """
    official = store.official
    known = store.corrections.held()
    return {
        name: replay(official.votes(source=name), corrections=known)
        for name in sources_of(official, tuple(source))
    }


def replay_rows(store: Store, source: Iterable[str] = ()) -> list[dict[str, Any]]:
    """One object a source: the counts, and every disagreement with its explanation.

    Raises:
        AskedError: nothing is imported, or not from such a source.
        StoreError: the record cannot be read.
    """
    wanted = tuple(source)
    known = sources_of(store.official, ())
    missing = next((name for name in wanted if name not in known), None)
    if missing is not None or not known:
        told = f"sources with votes of the Council: {', '.join(known)}" if known else _NONE
        raise AskedError(f"{missing[:60]!r} has none; {told}" if missing else told)
    return plain(replayed(store, wanted))


_NONE = "no votes of the Council are imported: ninevotes import FILE"


def plain(replays: Mapping[str, Replay]) -> list[dict[str, Any]]:
    """One object a source: the counts, and every disagreement."""
    return [
        {
            "source": name,
            "votes": len(made.votes),
            "agree": len(made.votes) - len(made.disagreements),
            "disagree": len(made.disagreements),
            "unexplained": len(made.unexplained),
            "repeated": [vote.held.printed.key for vote in made.repeated],
            "by_explanation": dict(made.counts().most_common()),
            "disagreements": [vote.as_dict() for vote in made.disagreements],
        }
        for name, made in replays.items()
    ]


def sources_of(official: OfficialStore, wanted: tuple[str, ...]) -> list[str]:
    """Sources whose votes are the Council's; a source has the votes of one body."""
    known = dict.fromkeys(kept.source for kept in official.imports())
    if wanted:
        return [name for name in wanted if name in known]
    return [name for name in known if _first_organ(official, name) is Organ.SECURITY_COUNCIL]


def _first_organ(official: OfficialStore, source: str) -> Organ | None:
    vote = next(official.votes(source=source), None)
    return vote.organ if vote else None
