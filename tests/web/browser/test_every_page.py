"""Every page, light and dark, on a phone, a tablet and a desk: nothing breaks, all can read it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import pytest

from tests.web.browser.conftest import Visit
from tests.web.whole import PAGES

WINDOWS = {"light": (320, 360, 768, 1440), "dark": (1440, 768, 360)}
"""Widths by colour scheme; at the last of them axe looks."""


@cache
def axe() -> str:
    """The script that looks for what keeps people out."""
    found = pytest.importorskip(
        "axe_playwright_python", reason="axe is not installed: it is in the extra 'dev'"
    )
    return (files(found) / "axe.min.js").read_text("utf-8")


@pytest.mark.parametrize(("scheme", "widths"), WINDOWS.items())
@pytest.mark.parametrize("path", PAGES)
def test_a_page_can_be_read_by_all_and_keeps_its_peace(
    visit: Visit, path: str, scheme: str, widths: tuple[int, ...]
) -> None:
    visitor = visit(widths[0], scheme)
    visitor.go(path)
    for width in widths:
        visitor.page.set_viewport_size({"width": width, "height": 900})
        needed = visitor.page.evaluate("document.documentElement.scrollWidth")
        assert needed <= width, f"{path} needs {needed} of {width} pixels"
    # Evaluated, not added as an element: the page's policy lets in no script but its own.
    visitor.page.evaluate(axe())
    found = visitor.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [told(problem) for problem in found["violations"]] == []
    assert visitor.complaints == []
    assert visitor.elsewhere == []


def told(problem: dict[str, Any]) -> str:
    return f"{problem['id']}: " + "; ".join(n["html"][:160] for n in problem["nodes"][:3])
