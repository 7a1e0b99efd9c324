"""The colours, for light and dark grounds. Votes are blue, orange and grey: never red and green.

Each is checked for 4.5:1 on its ground (WCAG 2.2, success criterion 1.4.3), and the three of
the votes for the three kinds of colour-vision deficiency, in ``tests/brief/test_palette.py``.
"""

from __future__ import annotations

from collections.abc import Mapping

LIGHT: Mapping[str, str] = {
    "ground": "#FFFFFF",
    "panel": "#F5F6F4",
    "ink": "#1A1C1F",
    "quiet": "#50565F",
    "line": "#C6CAD0",
    "in-favour": "#1F5FA8",
    "against": "#B4500B",
    "abstaining": "#646B77",
    "accent": "#6B3A8F",
}
DARK: Mapping[str, str] = {
    "ground": "#14161A",
    "panel": "#1E2126",
    "ink": "#ECEDEF",
    "quiet": "#B4BAC4",
    "line": "#454B55",
    "in-favour": "#7DB4F0",
    "against": "#F2A65A",
    "abstaining": "#A3ABB8",
    "accent": "#CDB2EE",
}
PRINT: Mapping[str, str] = {
    "ground": "#FFFFFF",
    "panel": "#FFFFFF",
    "ink": "#000000",
    "quiet": "#000000",
    "line": "#777777",
    "in-favour": "#000000",
    "against": "#000000",
    "abstaining": "#000000",
    "accent": "#000000",
}
GROUNDS = ("ground", "panel")
"""What text and signs stand on."""

SIGNS = ("ink", "quiet", "in-favour", "against", "abstaining", "accent")
"""What must be read on every ground."""


def variables(colours: Mapping[str, str]) -> str:
    """The colours as custom properties of a style sheet."""
    return "".join(f"--{name}:{value};" for name, value in colours.items())
