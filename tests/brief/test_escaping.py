"""Hostile text reaches no output unescaped: from the reports, and from the model itself."""

from __future__ import annotations

import dataclasses
import json
import re
import unicodedata
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from ninevotes.brief import Brief, build, render
from ninevotes.brief.inputs import Answer
from ninevotes.vocabulary.events import Event
from tests.brief.hostile import HOSTILE, with_text
from tests.brief.pages import Page
from tests.brief.story import (
    DECISIONS,
    DOUBTS,
    FORECAST,
    HISTORY,
    KEY,
    RECORD,
    STEPS,
    story_brief,
)

KEEP = frozenset({"PRK", "CHN", "RUS", "TCD", "NGA", "UNSC", "UNGA", "asserted", "predicted"})
TAGS = """
    html head meta title style body a header h1 h2 h3 h4 h5 nav ul ol li main article p div
    section span details summary sup figure figcaption svg desc g path rect circle line text
    table caption thead tbody tr th td dl dt dd strong blockquote code footer
"""
ALLOWED = frozenset(TAGS.split()) | {"defs", "use"}


def hostile_build(text: str) -> Brief:
    """A brief from a record in which every free text is hostile, ids and codes left alone."""

    def change(old: str) -> str:
        return old if old in KEEP or re.fullmatch(r"\d{4}(-\d\d){0,2}|[A-Z]{3}", old) else text

    # Each part is changed by itself, so that ids still tie them together.
    events = tuple(_event(event, change) for event in HISTORY.events)
    documents = tuple(
        dataclasses.replace(d, outlet=text, publisher=text, url=text) for d in HISTORY.documents
    )
    history = dataclasses.replace(
        HISTORY,
        events=events,
        documents=documents,
        items=tuple(dataclasses.replace(item, name=text) for item in HISTORY.items),
        origins=tuple(
            dataclasses.replace(group, label=text, evidence=(text, text))
            for group in HISTORY.origins
        ),
        titles={document.id: text for document in documents},
        notes={document.id: (text,) for document in documents},
    )
    forecast = dataclasses.replace(
        with_text(FORECAST, lambda old: text if len(old) > 3 else old), vetoers=(("CHN", 0.2),)
    )
    steps = with_text(STEPS, lambda _: text)
    decisions = {
        id_: dataclasses.replace(d, notes=(text,), why=(text,), citations=(text,))
        for id_, d in DECISIONS.items()
    }
    record = dataclasses.replace(
        RECORD,
        ties=tuple(
            dataclasses.replace(tie, evidence=(text,), symbol=text if tie.symbol else None)
            for tie in RECORD.ties
        ),
        meetings=tuple(
            dataclasses.replace(each, symbol=f"{text} {each.symbol}", topic=text)
            for each in RECORD.meetings
        ),
        sources=dict.fromkeys(RECORD.sources, (text, text)),
        words=text,
    )
    return build(
        history,
        as_of=story_brief().as_of,
        items=[KEY],
        steps={KEY: steps},
        forecasts={KEY: [forecast]},
        ledger=[Foretold(event, "came true", events[:2], text) for event in events],
        decisions=decisions,
        presidents={"2014-12": text},
        official=record,
        doubts={id_: dataclasses.replace(doubt, cases=(text,)) for id_, doubt in DOUBTS.items()},
    )


def _event(event: Event, change: Any) -> Event:
    return dataclasses.replace(
        event,
        fields=with_text(dict(event.fields), change),
        claims=tuple(
            dataclasses.replace(
                claim,
                attribution=change("x"),
                fields=with_text(dict(claim.fields), change),
                evidence=dataclasses.replace(claim.evidence, text=change("x")),
            )
            for claim in event.claims
        ),
        disagreements=tuple(
            dataclasses.replace(d, values=((change("x"), d.values[0][1]), *d.values[1:]))
            for d in event.disagreements
        ),
    )


@dataclasses.dataclass(frozen=True)
class Foretold:
    event: Event
    answer: Answer
    by: tuple[Event, ...]
    words: str


@pytest.fixture(scope="module", params=HOSTILE, ids=lambda text: ascii(text)[:30])
def hostile(request: pytest.FixtureRequest) -> tuple[str, Brief]:
    return request.param, hostile_build(request.param)


@pytest.fixture(scope="module", params=HOSTILE, ids=lambda text: ascii(text)[:30])
def poisoned(request: pytest.FixtureRequest) -> Brief:
    """A model whose every string was made hostile after it was built, ids and links too."""
    text = request.param.replace("\ud800", "")
    brief = with_text(story_brief(), lambda _: text)
    assert isinstance(brief, Brief)
    return brief


def check_html(html: str) -> None:
    page = Page(html)
    assert {tag for tag, _ in page.tags} <= ALLOWED
    assert not page.attributes("src")
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on")]
    for tag, attrs in page.tags:
        assert tag != "use" or str(attrs["href"]).startswith("#")
    for href in page.attributes("href"):
        assert href.startswith(("#", "https://", "http://"))
    assert len([tag for tag, _ in page.tags if tag == "style"]) == 1
    assert page.drawings()


def test_html_shows_hostile_text_as_text(hostile: tuple[str, Brief]) -> None:
    text, brief = hostile
    html = render(brief, "html")
    html.encode("utf-8")
    check_html(html)
    if "7*7" in text:
        assert "{{ 7*7 }}{% raw %}" in Page(html).text


def test_html_escapes_whatever_the_model_holds(poisoned: Brief) -> None:
    check_html(render(poisoned, "html"))


def check_terminal(text: str) -> None:
    for character in text.replace("\n", ""):
        assert unicodedata.category(character) not in {"Cc", "Cs"}, ascii(character)
    assert not set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_the_terminal_gets_no_control_characters(hostile: tuple[str, Brief]) -> None:
    check_terminal(render(hostile[1], "terminal"))


def test_the_terminal_is_safe_from_whatever_the_model_holds(poisoned: Brief) -> None:
    check_terminal(render(poisoned, "terminal"))


def test_mark_up_of_the_terminal_library_is_shown_and_not_obeyed() -> None:
    shown = render(hostile_build("[red]x[/red] :smile:"), "terminal", width=200)
    assert "[red]x[/red] :smile:" in shown


def tokens(markdown: str) -> list[Token]:
    parser = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    flat: list[Token] = []
    for token in parser.parse(markdown):
        flat += [token, *(token.children or ())]
    return flat


def check_markdown(text: str) -> None:
    found = tokens(text)
    kinds = {token.type for token in found}
    assert not kinds & {"html_block", "html_inline", "image", "hr"}
    for token in found:
        if token.type == "link_open":
            assert re.match(r"https?://", str(token.attrGet("href")))
            assert "evil" not in str(token.attrGet("href")) or token.markup != "linkify"
        if token.type == "code_inline":
            assert re.fullmatch(r"sha256 \w+", token.content)


def test_markdown_shows_hostile_text_as_text(hostile: tuple[str, Brief]) -> None:
    text = render(hostile[1], "markdown")
    check_markdown(text)
    plain_story = render(story_brief(), "markdown")
    levels = [t.tag for t in tokens(text) if t.type == "heading_open"]
    assert levels == [t.tag for t in tokens(plain_story) if t.type == "heading_open"]
    rows = [t for t in tokens(text) if t.type == "table_open"]
    assert len(rows) == len([t for t in tokens(plain_story) if t.type == "table_open"])


def test_markdown_escapes_whatever_the_model_holds(poisoned: Brief) -> None:
    check_markdown(render(poisoned, "markdown"))


def test_json_stays_json(hostile: tuple[str, Brief]) -> None:
    text = render(hostile[1], "json")
    text.encode("utf-8")
    assert json.loads(text)["format"] == "ninevotes.brief/1"
