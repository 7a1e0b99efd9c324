"""The strings of the brief as a catalogue to translate (GNU gettext, a ``.pot``).

``python -m ninevotes.brief.language.strings`` writes it anew to ``brief/translations/brief.pot``,
and carries the translations beside it over; a test holds it to the code and the templates.
"""

from __future__ import annotations

from pathlib import Path

from ninevotes.brief.language.extracting import (
    Message,
    catalogue,
    gathered,
    of_code,
    of_templates,
    refresh,
)
from ninevotes.brief.language.listed import listed
from ninevotes.brief.render.html import environment

BRIEF = Path(__file__).parents[1]
CATALOGUE = BRIEF / "translations" / "brief.pot"
_TEMPLATES = BRIEF / "render" / "html" / "templates"
_ABOUT = "The strings of the brief. A translation is a copy, brief.LANGUAGE.po, filled in."


def strings() -> dict[Message, tuple[str, ...]]:
    """Every string, or pair of singular and plural, with the places that say it."""
    return gathered(of_code(BRIEF), of_templates(_TEMPLATES, environment()), listed())


def written() -> str:
    """The catalogue."""
    return catalogue(strings(), _ABOUT)


if __name__ == "__main__":
    CATALOGUE.write_text(written(), "utf-8")
    refresh(CATALOGUE.parent, strings())
