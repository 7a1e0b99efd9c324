"""Whoever translates the site finds every string of it in one of two catalogues."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from gettext import NullTranslations
from html import unescape
from pathlib import Path

import pytest
from jinja2 import nodes

from ninevotes.brief.language import Spoken, speaking
from ninevotes.brief.language import strings as of_the_brief
from ninevotes.brief.language.po import entries
from ninevotes.record.store import Store
from ninevotes.vocabulary.states import states
from ninevotes.web.render import page, site
from ninevotes.web.views import strings as of_the_site
from tests.web import official
from tests.web.conftest import Site

ROOM = Path(of_the_site.__file__).parents[2]
TEMPLATES = sorted(
    (*(ROOM / "web/templates").glob("*.j2"), *(ROOM / "brief/render/html/templates").glob("*.j2")),
    key=lambda path: path.name,
)
FRENCH = sorted(ROOM.glob("*/translations/*.fr.po"))

ITSELF = re.compile(
    r"[^A-Za-z]*(?:ninevotes( \w+ FILE…)?|API|OpenAPI 3\.1|SVG|PNG|sha256|[A-Z]+-[A-Z]+-\d|"
    r"Shapley–Shubik|USA GBR|RUS:N|https://|agency-2014-12-22|chemical weapons, 2094, S/PV\.7353 …|"
    r"/[a-z]+/|#at-|[A-Za-z])?[^A-Za-z]*"
)
"""What is the same in every language: names, codes, addresses, examples of what to type."""

READ_OUT = re.compile(r'(?:aria-label|title|placeholder|alt|data-label|data-copied)="([^"]*)"')


def in_templates(path: Path) -> Iterator[str]:
    """What a template says by itself, in text and in the attributes that are read out."""
    text = ""
    for output in site().parse(path.read_text("utf-8")).find_all(nodes.Output):
        for node in output.nodes:
            text += node.data if isinstance(node, nodes.TemplateData) else "\n"
    yield from READ_OUT.findall(text)
    visible = re.sub(r"<(code|pre|style)\b.*?</\1>", "", text, flags=re.DOTALL)
    yield from (each.strip() for each in re.sub(r"<[^<>]*>", "\n", visible).splitlines())


def test_the_catalogue_is_that_of_the_site() -> None:
    assert of_the_site.CATALOGUE.read_text("utf-8") == of_the_site.written(), (
        "strings have changed: run python -m ninevotes.web.views.strings"
    )


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_says_anything_past_the_catalogue(path: Path) -> None:
    said = [unescape(words) for words in in_templates(path)]
    assert [words for words in said if "=" not in words and not ITSELF.fullmatch(words)] == []


def test_what_a_template_says_is_seen() -> None:
    said = set()
    for path in TEMPLATES:
        said |= set(in_templates(path))
    assert {"API", "SVG", "ninevotes"} <= said


def test_places_to_fill_are_named_so_that_another_language_may_order_them_anew() -> None:
    for message in (*of_the_site.strings(), *of_the_brief.strings()):
        for text in message:
            assert not re.search(r"(?<!%)%[sd]", text), text


class Marked(NullTranslations):
    """A language in which every string of the catalogue stands between marks."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"


MARKED = Spoken("x-marked", Marked())
THE_SAME = frozenset({"ninevotes 0.1.0.", "· ninevotes", "ninevotes", "English"})
"""What every page has, in whatever language."""


def test_every_page_is_told_in_the_language_that_is_spoken() -> None:
    with speaking(MARKED):
        text = page("problem.html.j2", title="T", problem="P").body.decode()
    assert "⟦Back to the first page⟧" in text
    assert '<html lang="x-marked">' in text
    assert b"Back to the first page" in page("problem.html.j2", title="T", problem="P").body


@pytest.fixture
def data(whole: Store) -> str:
    """What the record holds, and official names: the words of others, which nobody translates."""
    held = [reading.document.text for reading in whole.readings()]
    held += [matter.item.name for matter in whole.matters()]
    held += [document.id for document in whole.documents()]
    held += whole.official.attributions().values()
    held += [Path(official.__file__).read_text("utf-8")]
    held += [dated.name for each in states().values() for dated in each.names]
    held += [each.everyday_name_on(dt.date(2014, 12, 22)) for each in states().values()]
    return " ".join(" ".join(held).split())


@pytest.mark.parametrize(
    "address", ["/?", "/search?q=veto&", "/members/FRA?", "/items?", "/about?"]
)
def test_what_is_no_data_is_told_in_the_language_that_is_spoken(
    whole_site: Site, data: str, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setattr("ninevotes.web.language.language", lambda _code: MARKED)
    told = whole_site.get(f"{address}lang=fr")
    assert told.status_code == 200
    left = {line for line in unmarked(told.text) if line not in THE_SAME}
    named = {line: line.removesuffix("· ninevotes").strip(" .,:;") for line in left}
    assert {line for line, name in named.items() if name not in data} == set()


def unmarked(page_: str) -> set[str]:
    """Lines of text in a page that no mark encloses, and that have a word in them."""
    text = re.sub(r"<(code|pre)\b.*?</\1>", "", page_, flags=re.DOTALL)
    text, shorter = unescape(re.sub(r"<[^>]+>", "\n", text)), ""
    while text != shorter:  # from within, since a marked string may hold others
        text, shorter = re.sub(r"⟦[^⟦⟧]*⟧", "\n", text), text
    lines = (line.strip() for line in re.sub(r"“[^”]*”", "", text).splitlines())
    return {line for line in lines if re.search(r"[a-z]{3,}", line)}


@pytest.mark.parametrize("path", FRENCH, ids=lambda path: path.name)
def test_french_fills_the_same_places(path: Path) -> None:
    found = entries(path.read_text("utf-8"))
    found.pop("")
    assert len(found) > 300
    for message, told in found.items():
        places = set(re.findall(r"%\((\w+)\)s", message))
        for form in told.split("\0"):
            filled = set(re.findall(r"%\((\w+)\)s", form))
            assert filled <= places | {"num"}, message
            assert places - {"num", "count"} <= filled, message
            assert form.count("%%") == message.split("\0")[0].count("%%"), message
