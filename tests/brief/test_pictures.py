from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.brief.assemble.seating import seats, turned
from ninevotes.brief.model import Counts, Kind, MemberRow, Seat, VoteView
from ninevotes.brief.pictures import bar, columns, horseshoe, lanes, text, words
from tests.brief.story import story_brief

FIFTEEN, ELEVEN = dt.date(2014, 12, 22), dt.date(1956, 10, 28)
UNPRESIDED = dt.date(1946, 4, 4)


def vote(yes: int | None, on: dt.date = FIFTEEN, required: int | None = 9) -> VoteView:
    row, seating = seats(on, {}, {})
    return VoteView(
        id="v",
        title="",
        when="",
        organ="Security Council",
        symbol=None,
        link=None,
        kind=Kind.REPORTED,
        seats=row,
        seating=seating,
        counts=Counts(yes, None, None),
        size=len(row),
        required=required,
        voters=(),
        veto_applies=True,
        vetoes=(),
        result="",
    )


@pytest.mark.parametrize("on", [FIFTEEN, ELEVEN, UNPRESIDED])
def test_no_two_plates_at_the_table_overlap(on: dt.date) -> None:
    row, _ = seats(on, {}, {})
    presided = any(seat.president for seat in row)
    assert presided is (on is not UNPRESIDED)
    for drawn, wide, high in (
        (horseshoe.arc(row), horseshoe.SEAT, horseshoe.SEAT),
        (horseshoe.table(row), horseshoe.PLATE_WIDTH, horseshoe.PLATE_HEIGHT),
    ):
        assert len(drawn.places) == len(row) + presided
        for one, other in itertools.combinations(drawn.places, 2):
            width = wide if one.seat and other.seat else min(wide, 100)
            assert abs(one.x - other.x) >= width or abs(one.y - other.y) >= high
        for place in drawn.places:
            assert wide / 2 <= place.x <= drawn.width - wide / 2 or place.seat is None
            assert high / 2 <= place.y <= drawn.height - high / 2


def test_the_secretariat_sits_beside_the_president() -> None:
    row, _ = seats(FIFTEEN, {}, {})
    for drawn in (horseshoe.arc(row), horseshoe.table(row)):
        places = [place.seat.code if place.seat else None for place in drawn.places]
        assert places[places.index(None) - 1] == "TCD"


def test_the_open_side_is_down() -> None:
    places = horseshoe.arc(seats(UNPRESIDED, {}, {})[0]).places
    assert places[0].y == places[-1].y == max(place.y for place in places)
    assert min(places, key=lambda place: place.y).x == pytest.approx(170, abs=1)


@given(st.integers(1, 30), st.data())
def test_turning_the_row_keeps_the_order_round_the_table(size: int, data: st.DataObject) -> None:
    row = [Seat(f"{n:03}", "", "", permanent=False, vote=None) for n in range(size)]
    middle = data.draw(st.integers(0, size - 1))
    after = turned(row, middle)
    assert after[size // 2] == row[middle]
    start = after.index(row[0])
    assert [*after[start:], *after[:start]] == row


@given(st.integers(0, 15))
def test_the_bar_fills_from_the_left_by_affirmative_votes(yes: int) -> None:
    drawn = bar.bar(vote(yes))
    assert [cell.filled for cell in drawn.cells] == [n < yes for n in range(15)]
    assert drawn.mark is not None
    assert drawn.cells[8].x < drawn.mark < drawn.cells[9].x
    assert text.notches(vote(yes)).count("▲") == yes
    assert text.notches(vote(yes)).index("┃") == 9


def test_an_unknown_count_fills_no_cell() -> None:
    assert {cell.filled for cell in bar.bar(vote(None)).cells} == {None}
    assert text.notches(vote(None)) == "?" * 9 + "┃" + "?" * 6
    assert "not reported" in words.required_words(vote(None))


def test_the_veto_line_stands_apart_to_the_right() -> None:
    drawn = bar.bar(vote(9))
    assert len(drawn.veto) == 5
    assert drawn.veto[0].x - drawn.cells[-1].x > 2 * bar.CELL


@pytest.mark.parametrize(
    ("yes", "known", "said"),
    [
        (13, {"vetoes": ("RUS",)}, "vetoed by Russian Federation"),
        (11, {"veto_applies": False}, "no veto applies: the question is procedural"),
        (8, {"veto_applies": True}, "with too few votes in favour that is not a veto"),
        (12, {"veto_applies": None}, "whether that is a veto is not recorded"),
    ],
)
def test_a_negative_vote_is_called_a_veto_only_where_it_is_one(
    yes: int, known: dict[str, Any], said: str
) -> None:
    row = tuple(
        dataclasses.replace(seat, vote="N" if seat.code == "RUS" else "Y")
        for seat in vote(yes).seats
    )
    assert said in words.veto_words(dataclasses.replace(vote(yes), seats=row, **known))


@given(st.floats(0, 1), st.floats(0, 1), st.integers(1, 40))
def test_a_bar_of_chances_has_its_length_whatever_the_chances(
    one: float, other: float, cells: int
) -> None:
    yes, no = one, (1 - one) * other
    row = MemberRow("X", "X", "X", False, yes, 1 - yes - no, no, 0, 1, "")  # noqa: FBT003
    drawn = text.chance_bar(row, cells)
    assert len(drawn) == cells
    assert drawn == "".join(sorted(drawn, key="▲●▼".index))
    assert abs(drawn.count("▲") - yes * cells) <= 0.5


def test_every_line_has_one_mark_and_no_two_marks_overlap() -> None:
    (item,) = story_brief().items
    predicted = [e.line for e in item.expectations if e.line.kind is Kind.PREDICTED]
    for chart in (lanes.across(item), lanes.down(item)):
        marked = [mark.line.event for mark in chart.marks]
        assert sorted(marked) == sorted(ln.event for ln in (*item.timeline, *predicted))
        for one, other in itertools.combinations(chart.marks, 2):
            assert abs(one.x - other.x) >= 2 * lanes.MARK or abs(one.y - other.y) >= 2 * lanes.MARK
        for mark in chart.marks:
            assert 0 < mark.x < chart.width
            assert 0 < mark.y < chart.height


def test_time_runs_across_on_a_desk_and_down_on_a_phone() -> None:
    (item,) = story_brief().items
    across, down = lanes.across(item), lanes.down(item)
    assert [band.label for band in across.dates] == [band.label for band in down.dates]
    at = {mark.line.event: mark for mark in across.marks}
    assert at["sanctions:2013-03"].x < at["request:2014-12"].x < at["procedural:2014-12-22"].x
    at = {mark.line.event: mark for mark in down.marks}
    assert at["sanctions:2013-03"].y < at["request:2014-12"].y < at["procedural:2014-12-22"].y
    assert down.width <= 340


def test_many_dates_share_columns_by_month_then_by_year() -> None:
    (item,) = story_brief().items
    line = item.timeline[0]
    for step, labels in ((1, 1), (31, 12), (400, 20)):
        days = [dt.date(2000, 1, 1) + dt.timedelta(days=step * n) for n in range(20)]
        many = tuple(
            dataclasses.replace(line, event=str(day), date=str(day), sort=str(day)) for day in days
        )
        chart = lanes.across(dataclasses.replace(item, timeline=many, expectations=()))
        assert len(chart.marks) == 20
        assert len(chart.dates) <= max(labels, 20)
        if step == 1:
            assert [band.label for band in chart.dates] == [("Jan", "2000")]


def test_the_mark_of_the_tally_stands_before_the_first_number_that_suffices() -> None:
    (forecast,) = story_brief().items[0].forecasts
    drawn = columns.columns(forecast)
    assert len(drawn.columns) == 16
    assert drawn.columns[8].x < drawn.mark < drawn.columns[9].x
    assert [c.votes for c in drawn.columns if c.suffices] == list(range(9, 16))


def test_an_assembly_s_vote_is_shared_out_and_unknown_counts_are_not_guessed() -> None:
    (assembly, _) = story_brief().items[0].votes
    parts = bar.shares(assembly)
    assert parts is not None
    assert parts.in_favour + parts.against + parts.abstaining == pytest.approx(1)
    assert parts.mark == pytest.approx(69 / 189)
    unknown = dataclasses.replace(assembly, counts=Counts(116, 20, None))
    assert bar.shares(unknown) is None
