"""The drawing is well-formed, names every line, and breaks where a member has no point."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from ninevotes.forecast.idealpoints.picture import MOST, Line, drawing
from ninevotes.forecast.idealpoints.result import Point

SVG = "{http://www.w3.org/2000/svg}"


def _points(*periods: int) -> list[Point]:
    return [Point("AAA", n, (float(n), -1.0), (0.5, 0.5), 10) for n in periods]


def _drawn(*lines: Line, dimensions: int = 1) -> ElementTree.Element:
    text = drawing(lines, "Points of <some>", "Computed & told", dimensions=dimensions)
    return ElementTree.fromstring(text)  # noqa: S314 - our own words


def test_every_line_has_its_name_and_its_band() -> None:
    root = _drawn(Line("Åland & Co", _points(1, 2, 3)), Line("Other", _points(1, 2)))
    words = [text.text for text in root.iter(f"{SVG}text")]
    assert {"Åland & Co", "Other"} <= set(words)
    assert len(list(root.iter(f"{SVG}polygon"))) == 2
    assert root.findtext(f"{SVG}title") == "Points of <some>"


def test_a_gap_in_time_is_a_gap_in_the_line() -> None:
    root = _drawn(Line("A", _points(1, 2, 3, 8, 9)))
    assert len(list(root.iter(f"{SVG}polyline"))) == 2


def test_two_holders_of_a_seat_are_two_lines() -> None:
    root = _drawn(Line("A", [*_points(1, 2), *_points(2, 3)]))
    assert len(list(root.iter(f"{SVG}polyline"))) == 2


def test_two_dimensions_are_two_panels() -> None:
    root = _drawn(Line("A", _points(1, 2, 3)), dimensions=2)
    assert len(list(root.iter(f"{SVG}polygon"))) == 2


@pytest.mark.parametrize("count", [0, MOST + 1])
def test_nothing_or_too_much_is_refused(count: int) -> None:
    lines = [Line(str(n), _points(1, 2)) for n in range(count)]
    with pytest.raises(ValueError, match=r"points|members"):
        drawing(lines, "", "")
