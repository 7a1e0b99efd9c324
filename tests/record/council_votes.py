"""Official votes of the Council, made by hand, and those of the shared data."""

from __future__ import annotations

import datetime as dt
from functools import cache

from tests.shared import shared_path
from tests.sources.data.made import read

from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.official import (
    OfficialMeeting,
    OfficialOutcome,
    OfficialStatement,
    OfficialVeto,
    OfficialVote,
)
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Ballot

ADOPTED = OfficialOutcome.ADOPTED
VETOED = OfficialOutcome.VETOED
SHORT = OfficialOutcome.INSUFFICIENT_VOTES


def vote(
    key: str,
    day: str = "2014-05-22",
    *,
    against: str = "",
    abstaining: str = "",
    away: str = "",
    ballot: Ballot | None = None,
    outcome: OfficialOutcome | None = ADOPTED,
    source: str = "sciencespo_votes",
    title: str = "The situation in the Middle East",
    **more: object,
) -> OfficialVote:
    """A vote in which every member not named is in favour, unless a ballot is given."""
    on = dt.date.fromisoformat(day)
    out = {*against.split(), *abstaining.split(), *away.split()}
    for_it = [member for member in members_on(on) if member not in out]
    cast = ballot or Ballot.of(for_it, against, abstaining, away)
    named = {"resolution" if key.startswith("S/RES/") else "symbol": key}
    return OfficialVote(
        source,
        key,
        Organ.SECURITY_COUNCIL,
        on,
        day,
        title,
        cast,
        outcome=outcome,
        **({"outcome_printed": outcome.value if outcome else ""} | named | more),  # type: ignore[arg-type]
    )


@cache
def shared_statements() -> tuple[OfficialStatement, ...]:
    """What the shared data sets on the Council say; skips the test where they are not here."""
    pages = sorted(shared_path("data/dhl_meetings_html").glob("scact*.html"))
    names = ("sc_votes_sciencespo_1946_2025", "sc_procedural_votes_sourced")
    lists = ("sc_vetoes_yordan_1946_2022",)
    tables = [shared_path(f"data/{name}.csv") for name in (*names, *lists)]
    found: list[OfficialStatement] = []
    for path in (*pages, *tables):
        found += read(path)
    return tuple(found)


def shared_votes(*sources: str) -> list[OfficialVote]:
    """The votes of some of them."""
    return [
        each
        for each in shared_statements()
        if isinstance(each, OfficialVote) and each.source in sources
    ]


def shared_meetings() -> list[OfficialMeeting]:
    """The meetings of the United Nations tables."""
    return [each for each in shared_statements() if isinstance(each, OfficialMeeting)]


def shared_vetoes(source: str) -> list[OfficialVeto]:
    """The entries of a list of vetoes."""
    return [
        each
        for each in shared_statements()
        if isinstance(each, OfficialVeto) and each.source == source
    ]
