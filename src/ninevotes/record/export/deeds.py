"""What happened, one entry a vote or meeting, for the forms that tell of events.

Several sources give one vote; here it is told once, as they are tied, in the words of the first
of its sources in alphabetical order once corrected, and with the names of all of them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from ninevotes.record.corrections.apply import held_true
from ninevotes.record.corrections.model import Held
from ninevotes.record.export.model import Extract
from ninevotes.record.official.tying.history import one_history
from ninevotes.vocabulary.official import OfficialMeeting, OfficialOutcome, OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.symbols import SymbolError, parse_symbol
from ninevotes.vocabulary.votes import Vote


@dataclass(frozen=True, slots=True)
class Deed:
    """A vote as it is held true, or a meeting.

    Args:
        id: stable name made of what it is.
        date: the day.
        symbol: of the resolution, the draft or the meeting record; null where none is known.
        title: what the source calls it.
        vote: the vote; null for a meeting.
        sources: ids of all sources that give it.
    """

    id: str
    date: dt.date
    symbol: str | None
    title: str
    vote: OfficialVote | None
    sources: tuple[str, ...]

    @property
    def words(self) -> str:
        """The vote in words: its outcome and tally; empty for a meeting."""
        return told(self.vote) if self.vote else ""

    @property
    def link(self) -> str | None:
        """Where the document can be read at the United Nations."""
        return address(self.symbol)


def votes_of(given: Extract) -> list[Deed]:
    """The dated votes, each once, in order of day."""
    council = [vote for vote in given.votes if vote.organ is Organ.SECURITY_COUNCIL]
    history = one_history(council, corrections=given.corrections, judged=given.judged)
    groups: list[Iterable[Held[OfficialVote]]] = [vote.statements for vote in history.votes]
    # Of other bodies a source tells parts of a resolution apart that another counts as one.
    groups += [
        [held_true(vote, given.corrections)]
        for vote in given.votes
        if vote.organ is not Organ.SECURITY_COUNCIL
    ]
    deeds = (_deed(group) for group in groups)
    return sorted((deed for deed in deeds if deed), key=lambda deed: (deed.date, deed.id))


def _deed(group: Iterable[Held[OfficialVote]]) -> Deed | None:
    """A vote by the first of its sources; null where none gives its day."""
    told = [held for held in group if held.repeats is None and held.statement.date]
    told.sort(key=lambda held: (held.printed.source, held.printed.key))
    if not told:
        return None
    vote = told[0].statement
    return Deed(
        _vote_id(vote),
        vote.date or dt.date.min,
        vote.resolution or vote.symbol or vote.meeting,
        vote.title or vote.item or "",
        vote,
        tuple(dict.fromkeys(held.printed.source for held in told)),
    )


def meetings_of(given: Extract) -> list[Deed]:
    """The dated meetings, each once with all its items, in order of day."""
    groups: dict[tuple[str, dt.date], list[OfficialMeeting]] = {}
    for printed in given.meetings:
        meeting = held_true(printed, given.corrections).statement
        if meeting.date:
            name = meeting.symbol or f"{meeting.source}:{meeting.key}"
            groups.setdefault((name, meeting.date), []).append(meeting)
    deeds = [
        Deed(f"meeting:{name}:{day}", day, group[0].symbol, _items(group), None, _sources(group))
        for (name, day), group in groups.items()
    ]
    return sorted(deeds, key=lambda deed: (deed.date, deed.id))


def told(vote: OfficialVote) -> str:
    """A vote's outcome and tally in words.

    >>> from ninevotes.vocabulary.votes import Ballot
    >>> told(OfficialVote("s", "1", Organ.SECURITY_COUNCIL, None, "", "", Ballot.of("FRA", "RUS")))
    'not known; in favour 1, against 1, abstaining 0'
    """
    outcome = vote.outcome.value if vote.outcome else vote.outcome_printed or "not known"
    counts = [(kind.words, vote.ballot.count(kind)) for kind in list(Vote)[:3]]
    said = ", ".join(f"{words} {count}" for words, count in counts if count is not None)
    vetoed = f" by {', '.join(vote.vetoed_by)}" if vote.outcome is OfficialOutcome.VETOED else ""
    return f"{outcome}{vetoed if vote.vetoed_by else ''}" + (f"; {said}" if said else "")


def address(symbol: str | None) -> str | None:
    """Where a document can be read at the United Nations; null where it has no symbol.

    >>> address("S/RES/2094 (2013)")
    'https://undocs.org/S/RES/2094(2013)'
    """
    try:
        return parse_symbol(symbol).link if symbol else None
    except SymbolError:
        return None


def _vote_id(vote: OfficialVote) -> str:
    if vote.resolution:
        return f"vote:{vote.organ.value}:{vote.resolution}:{_part(vote)}"
    return f"vote:{vote.organ.value}:{vote.source}:{vote.key}"


def _part(vote: OfficialVote) -> str:
    """What tells votes on parts of a resolution from the vote on the whole."""
    if vote.organ is Organ.SECURITY_COUNCIL:
        return "whole"
    return f"{vote.source}:{vote.key}"


def _items(group: Iterable[OfficialMeeting]) -> str:
    return "; ".join(dict.fromkeys(meeting.topic for meeting in group if meeting.topic))


def _sources(group: Iterable[OfficialMeeting]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(meeting.source for meeting in group))
