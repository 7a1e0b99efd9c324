"""A site over the example reports and a small official record."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ninevotes.pipeline.readers import READER, read_reports
from ninevotes.record.store import Store
from ninevotes.sources.reports import Problem
from tests.web import official

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"

PAGES = (
    "/",
    "/?watch=PRK:human-rights",
    "/items",
    "/items/PRK:human-rights",
    "/search",
    "/search?q=veto",
    "/votes",
    "/votes?member=RUS:N&contested=yes",
    "/votes?organ=UNGA",
    "/votes/S/2014/348",
    "/votes/S/RES/2094",
    "/votes/A/RES/69/188",
    "/meetings/S/PV.7353",
    "/members",
    "/members/FRA",
    "/members/RWA?organ=UNGA",
    "/rules",
    "/rules/SC-VOTE-3",
    "/precedents",
    "/reports/northgate-2018-03-19",
    "/forecast?item=PRK:human-rights&on=2018-11-29&declare=CIV:Y",
    "/what-if?on=2014-12-22&question=agenda&votes=YYAYNYYYYYNYYYA",
    "/back-test",
    "/power",
    "/data",
    "/about",
    "/api",
    "/reports",
    "/sign-in",
)
"""An address of every kind of page."""


@contextmanager
def whole_record(folder: Path) -> Iterator[Store]:
    """The record of the site."""
    with Store.open(folder) as store:
        for outcome in read_reports([EXAMPLES]):
            assert not isinstance(outcome, Problem)
            store.add(outcome, reader=READER)
        official.fill(store)
        yield store
