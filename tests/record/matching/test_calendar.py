"""Looking only at events near in time finds what looking at all of them finds."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record.builders import Said, reading

from ninevotes.record.matching.calendar import Calendar
from ninevotes.record.matching.fit import Fit
from ninevotes.record.matching.likeness import likeness
from ninevotes.record.matching.statements import Statement, statements

DAYS = st.dates(dt.date(2013, 11, 1), dt.date(2015, 3, 1)).map(dt.date.isoformat)
DATES = st.one_of(st.none(), st.builds(lambda day, n: day[:n], DAYS, st.sampled_from([4, 7, 10])))
FIELDS: dict[str, st.SearchStrategy[dict[str, object]]] = {
    "resolution_vote": st.fixed_dictionaries(
        {"organ": st.just("UNSC")},
        optional={
            "symbol": st.sampled_from(
                ["S/RES/2094 (2013)", "s/res/2094(2013)", "S/RES/2087 (2013)", "S/2014/872", "?"]
            )
        },
    ),
    "meeting_request": st.fixed_dictionaries(
        {"requester_count": st.just(10)},
        optional={"requested_for": DAYS, "document_symbol": st.just("S/2014/872")},
    ),
    "procedural_vote": st.fixed_dictionaries(
        {"organ": st.just("UNSC")}, optional={"yes": st.just(11)}
    ),
    "participation": st.just({"state": "PRK"}),
    "briefing": st.just({"who": ["the High Commissioner"]}),
    "referral": st.just({"to": "ICC"}),
    "sanctions": st.just({"situation": "the DPRK"}),
    "prediction": st.just({"event": "a meeting", "polarity": "expected"}),
    "objection": st.just({"by": ["CHN"]}),
    "threshold": st.just({"organ": "UNSC", "question": "procedural"}),
    "quote": st.sampled_from(
        [{"text": "we will not attend"}, {"text": "we shall not come to this meeting of yours"}]
    ),
    "report": st.just({"finding": "prison camps"}),
}


@st.composite
def _pairs(draw: st.DrawFn) -> tuple[Statement, Statement]:
    type_ = draw(st.sampled_from(sorted(FIELDS)))
    published = st.one_of(st.none(), DAYS)
    one, other = (
        statements(
            reading(name, Said(type_, draw(DATES), draw(FIELDS[type_])), date=draw(published))
        )[0]
        for name in ("one", "other")
    )
    return one, other


@settings(deadline=None, max_examples=1000)
@given(_pairs())
def test_whatever_fits_is_near(pair: tuple[Statement, Statement]) -> None:
    one, other = pair
    calendar = Calendar()
    calendar.found(one)
    if likeness(one, other) is not Fit.NO:
        assert calendar.near(other) == [[one]]


def test_what_is_far_away_is_not_looked_at() -> None:
    told = Said("objection", "2014-01-10", {"by": ["CHN"]})
    calendar = Calendar()
    calendar.found(statements(reading("one", told))[0])
    later = Said("objection", "2014-12-22", {"by": ["CHN"]})
    assert calendar.near(statements(reading("other", later))[0]) == []
