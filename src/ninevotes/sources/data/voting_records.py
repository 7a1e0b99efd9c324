"""The UN Library's voting records: one row a member, put together by record.

Rows may come in any order. What they say of the record as a whole is kept once and must be
the same in all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ninevotes.sources.data.names import Names
from ninevotes.sources.data.rows import Row, Rows
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.votes import Ballot, BallotError, Vote

_VOTES = {
    "Y": Vote.IN_FAVOUR,
    "N": Vote.AGAINST,
    "A": Vote.ABSTENTION,
    "X": Vote.DID_NOT_PARTICIPATE,
}
_TALLY = {
    "total_yes": Vote.IN_FAVOUR,
    "total_no": Vote.AGAINST,
    "total_abstentions": Vote.ABSTENTION,
    "total_non_voting": Vote.DID_NOT_PARTICIPATE,
}
_OF_MEMBER = {"ms_code", "ms_name", "ms_vote", "permanent_member"}


@dataclass(slots=True)
class Record:
    """One voting record: the first of its rows, and every member's vote."""

    row: Row
    about: tuple[str, ...]
    votes: dict[str, Vote] = field(default_factory=dict)

    def ballot(self) -> Ballot:
        """The ballot, with the tally as printed.

        Raises:
            RefusedFileError: members and counts contradict each other.
        """
        counts = {vote: self.row.count(column) for column, vote in _TALLY.items()}
        tally = {vote: count for vote, count in counts.items() if count is not None}
        try:
            ballot = Ballot(self.votes, tally)
        except BallotError as error:
            raise self.row.refused(f"the members contradict the totals: {error}") from error
        for vote, count in tally.items():
            listed = len(ballot.cast(vote))
            if listed != count:
                raise self.row.refused(
                    f"{listed} members are listed {vote.words}, the total says {count}: "
                    f"rows of record {self.row['undl_id']} are missing"
                )
        return ballot


def records(rows: Rows, names: Names) -> Iterator[Record]:
    """The records, in the order in which they first occur.

    Raises:
        RefusedFileError: a member comes twice in a record, its code is no state's, or rows
            of one record contradict each other.
    """
    places = [place for name, place in rows.places.items() if name not in _OF_MEMBER]
    number, code, name, vote = (
        rows.places[column] for column in ("undl_id", "ms_code", "ms_name", "ms_vote")
    )
    found: dict[str, Record] = {}
    for at, cells in rows.checked():
        record = found.get(cells[number])
        if record is None:
            row = Row(at, cells, rows.places)
            record = found[cells[number]] = Record(row, tuple(cells[place] for place in places))
        elif any(cells[place] != said for place, said in zip(places, record.about, strict=True)):
            raise _contradiction(at, cells, record, rows)
        state = _state(cells[code].strip(), cells[name].strip(), record, rows, names, at)
        if state in record.votes:
            raise Row(at, cells, rows.places).refused(
                f"{state} has voted in record {cells[number]} already", "ms_code"
            )
        record.votes[state] = _VOTES[cells[vote].strip()]
    yield from found.values()


def _state(code: str, name: str, record: Record, rows: Rows, names: Names, at: int) -> str:
    own = names.own(code, None)
    if own:
        return own
    if code in states():
        return code
    state = names.code(name, rows.day(record.row, "date"))
    if state is None:
        raise Row(at, record.row.cells, rows.places).refused(
            f"no state has the code {code!r} or the name {name!r}", "ms_code"
        )
    return state


def _contradiction(at: int, cells: tuple[str, ...], record: Record, rows: Rows) -> Exception:
    differ = next(
        column
        for column, place in rows.places.items()
        if column not in _OF_MEMBER and cells[place] != record.row.cells[place]
    )
    return Row(at, cells, rows.places).refused(
        f"{cells[rows.places[differ]]!r} contradicts row {record.row.number} of the same record",
        differ,
    )
