"""Whoever translates the site finds every string of its templates in one catalogue."""

from __future__ import annotations

import re
from gettext import NullTranslations

from ninevotes.web.render import page, site_in
from ninevotes.web.views.strings import CATALOGUE, catalogue, strings


def test_the_catalogue_is_that_of_the_templates() -> None:
    assert CATALOGUE.read_text("utf-8") == catalogue(), (
        "strings have changed: run python -m ninevotes.web.views.strings"
    )


def test_places_to_fill_are_named_so_that_another_language_may_order_them_anew() -> None:
    for message in strings():
        for text in message:
            assert not re.search(r"%[sd]", text), text


def test_another_language_takes_the_place_of_the_english() -> None:
    class Upper(NullTranslations):
        def gettext(self, message: str) -> str:
            return message.upper()

    text = site_in(Upper()).get_template("problem.html.j2").render(title="T", problem="P")
    assert "BACK TO THE FIRST PAGE" in text
    assert b"Back to the first page" in page("problem.html.j2", title="T", problem="P").body
