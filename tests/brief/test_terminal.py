from __future__ import annotations

import dataclasses
import re

import pytest
from rich.cells import cell_len

from ninevotes.brief import build, render, wants_colour
from ninevotes.brief.model import Brief
from ninevotes.brief.pictures.text import notches, veto_line
from ninevotes.brief.render.terminal.short import cites
from ninevotes.vocabulary.membership import members_on
from tests.brief.story import DAY, FORECAST, HISTORY, KEY, story_brief


@pytest.fixture(scope="module")
def brief() -> Brief:
    return story_brief()


@pytest.mark.parametrize("width", [40, 60, 72, 80, 99, 100, 120, 200])
def test_no_line_is_wider_than_the_terminal(brief: Brief, width: int) -> None:
    lines = render(brief, "terminal", width=width).splitlines()
    assert max(cell_len(line) for line in lines) <= width


def test_a_terminal_narrower_than_forty_cells_gets_forty(brief: Brief) -> None:
    lines = render(brief, "terminal", width=10).splitlines()
    assert max(cell_len(line) for line in lines) == 40


@pytest.mark.parametrize("width", [80, 120])
def test_every_member_stands_on_one_line_with_three_chances(brief: Brief, width: int) -> None:
    text = render(brief, "terminal", width=width)
    for code in members_on(DAY):
        rows = re.findall(rf"^ ?{code} .*\d+% \(\d+–\d+%\) +\d+% +\d+%", text, re.MULTILINE)
        assert len(rows) == 1, code


@pytest.mark.parametrize("width", [80, 120])
def test_the_seats_stand_in_one_row_codes_above_shapes_and_letters(
    brief: Brief, width: int
) -> None:
    lines = render(brief, "terminal", width=width).splitlines()
    row = next(n for n, line in enumerate(lines) if "TCD*" in line)
    assert lines[row].count("‖") == 10
    assert lines[row].split()[:2] == ["KOR", "‖RUS‖"]
    assert lines[row + 1].count("▲ Y") == 11
    assert lines[row + 1].count("▼ N") == 2
    assert lines[row + 1].count("● A") == 2
    assert "▲▲▲▲▲▲▲▲▲┃▲▲····" in lines[row + 2]


def test_a_veto_is_marked_apart_from_the_count(brief: Brief) -> None:
    draft = brief.items[0].forecasts[0].precedents[1].vote
    assert veto_line(draft) == "CHN ▼N  FRA [ ]  RUS ▼N  GBR [ ]  USA [ ]"
    assert re.search(r"veto CHN RUS +S/", render(brief, "terminal"))


def test_before_1966_the_mark_stands_after_the_seventh_of_eleven(brief: Brief) -> None:
    early = brief.items[0].forecasts[0].precedents[2].vote
    assert notches(early) == "▲▲▲▲▲▲▲┃▲▲··"


def test_without_colour_there_is_no_escape_and_nothing_is_lost(brief: Brief) -> None:
    bare = render(brief, "terminal", colour=False)
    inked = render(brief, "terminal", colour=True)
    assert "\x1b" not in bare
    assert "\x1b[" in inked
    stripped = "\n".join(line.rstrip() for line in re.sub(r"\x1b\[[0-9;]*m", "", inked).split("\n"))
    assert stripped == bare


@pytest.mark.parametrize(
    ("environ", "wanted"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colour_is_written_to_a_terminal_unless_no_color_says_no(
    environ: dict[str, str], wanted: object
) -> None:
    assert wants_colour(environ, is_terminal=True) is wanted
    assert wants_colour(environ, is_terminal=False) is False


def test_wide_letters_are_counted_by_the_cells_they_take() -> None:
    history = dataclasses.replace(
        HISTORY, titles={d.id: "安全理事会" * 30 for d in HISTORY.documents}
    )
    text = render(build(history, as_of=DAY, items=[KEY], forecasts={KEY: [FORECAST]}), "terminal")
    assert max(cell_len(line) for line in text.splitlines()) <= 80


def test_the_evidence_is_shown_on_request_one_line_for_each_footnote(brief: Brief) -> None:
    bare, full = render(brief, "terminal"), render(brief, "terminal", evidence=True)
    assert "“The Council took up the matter" not in bare.split("Sources")[1]
    shown = re.findall(r"^  \[(\d+)\] \d+-\d+ “", full, re.MULTILINE)
    assert sorted(map(int, shown)) == [note.number for note in brief.notes]


def test_footnote_numbers_that_follow_one_another_are_drawn_together() -> None:
    assert cites((1, 2, 3, 7)).plain == "[1-3,7]"
    assert cites(()).plain == ""


def test_the_page_is_short_enough_to_be_read_at_the_terminal(brief: Brief) -> None:
    assert len(render(brief, "terminal").splitlines()) < 200
