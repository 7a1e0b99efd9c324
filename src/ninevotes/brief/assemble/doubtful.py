"""What the reader is not sure to have read aright: told apart from everything else."""

from __future__ import annotations

from collections.abc import Sequence

from ninevotes.brief.assemble.desk import Desk
from ninevotes.brief.assemble.timeline import lines
from ninevotes.brief.clean import plain
from ninevotes.brief.model import DoubtfulLine
from ninevotes.vocabulary.events import Event


def doubtful(events: Sequence[Event], desk: Desk) -> tuple[DoubtfulLine, ...]:
    """Events in doubt as lines, in order of time."""
    return tuple(
        DoubtfulLine(line, doubt.confidence, tuple(map(plain, doubt.cases)))
        for event in events
        for line in lines([event], desk)
        for doubt in (desk.doubts[event.id],)
    )
