"""Games to try laws on."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import strategies as st

from ninevotes.forecast.power import Game, VoterClass
from ninevotes.rules.assembly import Majority


def council(players: int, vetoers: int, required: int, blocking: int = 1) -> Game:
    """A body in the Council's shape."""
    classes = (("with a veto", vetoers, 1), ("without", players - vetoers, 0))
    return Game(
        tuple(VoterClass(name, count, vetoes=veto) for name, count, veto in classes if count),
        required,
        blocking,
    )


def every_council(most: int) -> Iterator[Game]:
    """Every body in the Council's shape up to a number of players."""
    for players in range(1, most + 1):
        for vetoers in range(players + 1):
            for required in range(1, players + 1):
                for blocking in range(1, max(vetoers, 1) + 1):
                    yield council(players, vetoers, required, blocking)


@st.composite
def councils(draw: st.DrawFn, most: int = 30) -> Game:
    """Bodies in the Council's shape."""
    players = draw(st.integers(1, most))
    vetoers = draw(st.integers(0, players))
    return council(
        players, vetoers, draw(st.integers(1, players)), draw(st.integers(1, max(vetoers, 1)))
    )


@st.composite
def bodies(draw: st.DrawFn, most: int = 4) -> Game:
    """Bodies of a few players with any votes, vetoes, and either sort of quota."""
    counts = draw(
        st.lists(st.integers(1, most), min_size=1, max_size=3).filter(lambda n: sum(n) <= most)
    )
    classes = tuple(
        VoterClass(f"class {n}", count, draw(st.integers(1, 3)), draw(st.integers(0, 2)))
        for n, count in enumerate(counts)
    )
    votes = sum(each.count * each.votes for each in classes)
    quota = draw(st.one_of(st.integers(1, votes), st.sampled_from(list(Majority))))
    return Game(classes, quota, draw(st.integers(1, 3)))
