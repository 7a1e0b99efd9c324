"""A vote's ballots in one line of letters, a place for each member: thousands are read at once.

A million ballots one by one take seconds to read. The same ballots as lines of letters are a
megabyte, and a member's votes over all of them are every so-many-th letter.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from ninevotes.record.official.tables import official_members

NONE = "."
"""The letter of a member without a ballot; so is every place after the end of a line."""


class Places:
    """The place of each member in a line. A member that is new gets the next one."""

    def __init__(self, members: Iterable[str] = ()) -> None:
        self._places = {state: place for place, state in enumerate(members)}
        self._known = len(self._places)

    @classmethod
    def of(cls, connection: Connection) -> Places:
        """The places that a store has given."""
        table = official_members.c
        return cls(connection.execute(select(table.state).order_by(table.place)).scalars())

    @property
    def members(self) -> tuple[str, ...]:
        """The members in the order of their places."""
        return tuple(self._places)

    def added(self) -> list[tuple[int, str]]:
        """Place and member of those that are new since this was asked last."""
        new = list(enumerate(self._places))[self._known :]
        self._known = len(self._places)
        return new

    def line(self, ballots: Iterable[tuple[str, str]]) -> str:
        """The line of ballots.

        >>> Places(["FRA", "GBR", "USA"]).line([("USA", "Y"), ("FRA", "N")])
        'N.Y'
        """
        given = [
            (self._places.setdefault(state, len(self._places)), vote) for state, vote in ballots
        ]
        letters = [NONE] * (max((place for place, _ in given), default=-1) + 1)
        for place, vote in given:
            letters[place] = vote
        return "".join(letters)
