"""What could not be established, said plainly."""

from __future__ import annotations

from collections.abc import Sequence

from ninevotes.brief.assemble.votes import has_picture
from ninevotes.brief.dates import period
from ninevotes.brief.language import _, ngettext, translated
from ninevotes.brief.model import Line, VoteView
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event

_VOTES = (ClaimType.PROCEDURAL_VOTE, ClaimType.RESOLUTION_VOTE)


def gaps(
    events: Sequence[Event], timeline: Sequence[Line], votes: Sequence[VoteView]
) -> tuple[str, ...]:
    """One sentence for each thing that the sources leave open."""
    undated = sum(period(line.date) is None for line in timeline)
    bare = sum(e.type in _VOTES and e.modality == "asserted" and not has_picture(e) for e in events)
    said = []
    if not any(event.type in _VOTES for event in events):
        said.append(_("No vote on the item is in the record."))
    if undated:
        said.append(
            ngettext(
                "%(num)s line has no date in any source; each stands where it first became known.",
                "%(num)s lines have no date in any source; each stands where it first became "
                "known.",
                undated,
            )
        )
    if bare:
        said.append(
            ngettext(
                "%(num)s vote is known by outcome only: no count and no names are reported.",
                "%(num)s votes are known by outcome only: no count and no names are reported.",
                bare,
            )
        )
    said += [_missing(vote) for vote in votes if not vote.record and _missing(vote)]
    return tuple(said)


def _missing(vote: VoteView) -> str:
    counts = (
        ("in favour", vote.counts.in_favour),
        ("against", vote.counts.against),
        ("abstaining", vote.counts.abstaining),
    )
    unknown = [translated(words) for words, count in counts if count is None]
    if not unknown:
        return ""
    return _(
        "%(body)s, %(day)s: the number %(votes)s is not reported.",
        body=vote.organ,
        day=vote.when,
        votes=_(" and ").join(unknown),
    )
