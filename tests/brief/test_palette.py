"""Contrast by WCAG 2.2; colour vision by the matrices of Machado, Oliveira and Fernandes (2009)."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence

import pytest

from ninevotes.brief.render.html.palette import DARK, GROUNDS, LIGHT, PRINT, SIGNS

VOTES = ("in-favour", "against", "abstaining")
NONE = ((1, 0, 0), (0, 1, 0), (0, 0, 1))
DEFICIENCIES: Mapping[str, Sequence[Sequence[float]]] = {
    "none": NONE,
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> tuple[float, ...]:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)


def luminance(rgb: Sequence[float]) -> float:
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]


def contrast(one: Sequence[float], other: Sequence[float]) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def seen(colour: str, deficiency: str) -> tuple[float, ...]:
    rgb = linear(colour)
    rows = DEFICIENCIES[deficiency]
    return tuple(min(1, max(0, sum(w * c for w, c in zip(row, rgb, strict=True)))) for row in rows)


def lab(rgb: Sequence[float]) -> tuple[float, float, float]:
    x = (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047
    y = luminance(rgb)
    z = (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("colours", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("sign", SIGNS)
def test_text_and_signs_are_readable_on_every_ground(
    colours: Mapping[str, str], ground: str, sign: str
) -> None:
    assert contrast(linear(colours[sign]), linear(colours[ground])) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_votes_stay_apart_and_readable_for_every_kind_of_colour_vision(
    colours: Mapping[str, str], deficiency: str
) -> None:
    for one, other in itertools.combinations(VOTES, 2):
        apart = math.dist(
            lab(seen(colours[one], deficiency)), lab(seen(colours[other], deficiency))
        )
        assert apart >= 20, (one, other, apart)
    ground = seen(colours["ground"], deficiency)
    for vote in VOTES:
        assert contrast(seen(colours[vote], deficiency), ground) >= 4.5


def test_no_vote_is_red_or_green() -> None:
    for colours in (LIGHT, DARK):
        blue, orange = colours["in-favour"], colours["against"]
        assert int(blue[5:7], 16) == max(int(blue[at : at + 2], 16) for at in (1, 3, 5))
        red, green = int(orange[1:3], 16), int(orange[3:5], 16)
        assert 1.2 < red / green < 3
