"""The data sets of the record, as a page names them beside what they say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ninevotes.record.search import Shown


@dataclass(frozen=True, slots=True)
class SourceView:
    """A data set.

    Args:
        id: its card's name, which also stands in every export.
        name: the beginning of its line, as far as it names publisher and title.
        line: the line that its terms ask for.
    """

    id: str
    name: str
    line: str


def source_views(attributions: Mapping[str, str]) -> dict[str, SourceView]:
    """The data sets by id.

    Args:
        attributions: id to line.
    """
    return {id_: SourceView(id_, _name(line), line) for id_, line in attributions.items()}


def _name(line: str) -> str:
    """The line without its address.

    >>> _name('A Library, "Meetings", https://example.org/x')
    'A Library, "Meetings"'
    """
    return line.partition(", http")[0].partition("; data")[0]


def used_in(shown: Shown) -> tuple[str, ...]:
    """Ids of the data sets that a page about one thing is made from."""
    said = [vote.printed.source for vote in shown.votes]
    said += [meeting.printed.source for meeting in shown.meetings]
    said += [veto.printed.source for veto in shown.vetoes]
    said += [draft.source for draft in shown.drafts]
    said += [link.source for link in shown.links]
    return tuple(sorted(set(said)))
