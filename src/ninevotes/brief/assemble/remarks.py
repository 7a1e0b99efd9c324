"""What was said."""

from __future__ import annotations

from collections.abc import Sequence

from ninevotes.brief.assemble.desk import Desk
from ninevotes.brief.assemble.timeline import kind
from ninevotes.brief.clean import plain, quoted
from ninevotes.brief.dates import sort_key, when
from ninevotes.brief.language import _
from ninevotes.brief.model import Remark
from ninevotes.vocabulary.events import Event


def remarks(events: Sequence[Event], desk: Desk) -> tuple[Remark, ...]:
    """Quotations in order of time."""
    ordered = sorted(events, key=lambda e: (sort_key(e.date, e.known_from), e.id))
    return tuple(_remark(event, desk) for event in ordered)


def _remark(event: Event, desk: Desk) -> Remark:
    words = quoted(event.fields.get("text") or "", desk.words)
    affiliation = event.fields.get("affiliation")
    telling = desk.telling(event)
    return Remark(
        id=desk.anchors[event.id],
        speaker=str(quoted(event.fields.get("speaker") or _("speaker not named"), desk.words)),
        affiliation=telling.party(affiliation).removeprefix("the ") if affiliation else None,
        when=plain(when(event.date, event.known_from)),
        sort=plain(sort_key(event.date, event.known_from)),
        words=words.words,
        cut=words.cut,
        kind=kind(event),
        origins=len(event.origins),
        notes=desk.cite(event),
    )
