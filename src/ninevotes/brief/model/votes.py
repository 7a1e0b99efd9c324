"""A vote as the brief shows it: the seats, the counts, the result and why."""

from __future__ import annotations

from dataclasses import dataclass

from ninevotes.brief.model.lines import Kind
from ninevotes.brief.model.official import OnRecord


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat at the table.

    Args:
        code: state code.
        name: official name of the day.
        short: everyday form for narrow plates.
        permanent: whether it is one of the five permanent seats.
        vote: letter of the vote (Y, N, A, P, -); null where no source says.
        president: whether the member held the presidency.
        computed: whether the vote follows by subtraction and is not reported.
    """

    code: str
    name: str
    short: str
    permanent: bool
    vote: str | None
    president: bool = False
    computed: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """The tally; null where no source gives the number and none follows."""

    in_favour: int | None
    against: int | None
    abstaining: int | None


@dataclass(frozen=True, slots=True)
class VoteView:
    """One vote of one body.

    Args:
        id: anchor on the page.
        title: what was put to the vote.
        when: the day in words.
        organ: name of the body.
        symbol: symbol of the draft or record, or null.
        link: address of that document, or null.
        kind: reported or official.
        seats: in seating order; empty for bodies other than the Council, and where the
            membership of the day is not on record.
        seating: how the seats were ordered, in one sentence.
        counts: the tally.
        size: seats of the body (15, or 11 before 1966); null for other bodies.
        required: affirmative votes required; null where it is not known.
        voters: who voted how, as far as it is known: words of the vote, names of the members.
        veto_applies: whether a negative vote of a permanent member defeats the question;
            null where the nature of the question is not known.
        vetoes: codes of the permanent members whose negative votes count as vetoes.
        result: how it came out, in words.
        why: the reasons, one sentence each.
        articles: what the reasons rest on.
        notes: numbers of the footnotes.
        computed_counts: letters of the counts that follow by subtraction.
        computed_voters: as ``voters``, for the votes that follow by subtraction.
        subtraction: what follows by subtraction and why, in words; empty where nothing does.
        speakers: those known to have been asked to speak besides the members.
        record: of an official vote, letters of the sources that it is taken from.
        on_record: what the official record has of a reported one.
    """

    id: str
    title: str
    when: str
    organ: str
    symbol: str | None
    link: str | None
    kind: Kind
    seats: tuple[Seat, ...]
    seating: str
    counts: Counts
    size: int | None
    required: int | None
    voters: tuple[tuple[str, tuple[str, ...]], ...]
    veto_applies: bool | None
    vetoes: tuple[str, ...]
    result: str
    why: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    notes: tuple[int, ...] = ()
    computed_counts: tuple[str, ...] = ()
    computed_voters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    subtraction: str = ""
    speakers: tuple[str, ...] = ()
    record: tuple[str, ...] = ()
    on_record: tuple[OnRecord, ...] = ()

    @property
    def permanent(self) -> tuple[Seat, ...]:
        """The permanent members, in alphabetical order of their names."""
        return tuple(sorted((s for s in self.seats if s.permanent), key=lambda seat: seat.name))

    @property
    def by_name(self) -> bool:
        """Whether at least one member's vote is known."""
        return any(seat.vote for seat in self.seats)

    @property
    def reached(self) -> bool | None:
        """Whether the required affirmative votes were reached; null where not known."""
        if self.required is None or self.counts.in_favour is None:
            return None
        return self.counts.in_favour >= self.required
