"""The strings of the site as a catalogue to translate (GNU gettext, a ``.pot``).

``python -m ninevotes.web.views.strings`` writes it anew to ``web/translations/site.pot``, and
carries the translations beside it over; a test holds it to the code and the templates. What the
brief says too is in the brief's own catalogue (:mod:`ninevotes.brief.language.strings`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ninevotes.answers.thoughts import QUESTIONS
from ninevotes.brief.language.extracting import (
    Message,
    catalogue,
    gathered,
    of_code,
    of_templates,
    refresh,
)
from ninevotes.brief.language.strings import strings as strings_of_the_brief
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.official import OfficialOutcome
from ninevotes.web.render import site

WEB = Path(__file__).parents[1]
CATALOGUE = WEB / "translations" / "site.pot"
_ABOUT = "The strings of the site. A translation is a copy, site.LANGUAGE.po, filled in."


def strings() -> dict[Message, tuple[str, ...]]:
    """Every string, or pair of singular and plural, with the places that say it."""
    found = gathered(of_code(WEB), of_templates(WEB / "templates", site()), _listed())
    known = strings_of_the_brief()
    return {message: where for message, where in found.items() if message not in known}


def _listed() -> Iterator[tuple[Message, str]]:
    """Words of the layers below that the site shows as they are."""
    words = {
        "vocabulary/official": [each.value for each in OfficialOutcome],
        "vocabulary/claims": [each.value.replace("_", " ") for each in ClaimType],
        "answers/thoughts": list(QUESTIONS.values()),
    }
    for place, texts in words.items():
        yield from (((text,), place) for text in texts)


def written() -> str:
    """The catalogue."""
    return catalogue(strings(), _ABOUT)


if __name__ == "__main__":
    CATALOGUE.write_text(written(), "utf-8")
    refresh(CATALOGUE.parent, strings())
