"""Any text at all in the inputs: every format is written, whole and well-formed."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from ninevotes.brief import build, render
from ninevotes.brief.clean import plain
from ninevotes.vocabulary.claims import FIELDS, ClaimType, Modality
from ninevotes.vocabulary.documents import DateOrigin
from ninevotes.vocabulary.events import Event, History, Item, Truth
from tests.brief.pages import Page
from tests.brief.reports import claim, document, event, group
from tests.brief.story import story_brief

BRIEF = story_brief()
ANYTHING = st.text(st.characters(), max_size=60)
DATES = st.one_of(
    st.none(),
    st.sampled_from(["2014-12-22", "2014-12", "2014", "1956-10-28", "2014-13-45", "9999-99-99"]),
    st.text(max_size=8),
)
VALUES = st.one_of(
    st.none(),
    ANYTHING,
    st.integers(-5, 300),
    st.booleans(),
    st.lists(st.one_of(ANYTHING, st.sampled_from(["USA", "CHN", "RUS", "GBR"])), max_size=4),
    st.sampled_from(["UNSC", "UNGA", "adopted", "vetoed", "failed"]),
)


@st.composite
def histories(draw: st.DrawFn) -> History:
    source = document(
        draw(ANYTHING.filter(bool)),
        draw(ANYTHING),
        outlet=draw(st.none() | ANYTHING),
        publisher=draw(st.none() | ANYTHING),
        date=draw(st.none() | st.dates(dt.date(1946, 1, 1), dt.date(2030, 1, 1))),
        date_origin=draw(st.sampled_from(DateOrigin)),
        url=draw(st.none() | ANYTHING),
    )
    events = [draw(events_of(source, number)) for number in range(draw(st.integers(0, 4)))]
    return History(
        items=(Item("key", draw(ANYTHING), (draw(ANYTHING), "PRK")),),
        events=tuple(events),
        origins=(group("O1", draw(ANYTHING), source.id, evidence=(draw(ANYTHING),)),),
        documents=(source,),
        titles={source.id: draw(ANYTHING)},
        notes={source.id: (draw(ANYTHING),), "another": (draw(ANYTHING),)},
    )


@st.composite
def events_of(draw: st.DrawFn, source: Any, number: int) -> Event:
    kind = draw(st.sampled_from(list(ClaimType)))
    fields = {name: draw(VALUES) for name in FIELDS[kind]}
    said = claim(
        source,
        "",
        kind,
        fields,
        date=draw(DATES),
        modality=draw(st.sampled_from(Modality)),
        attribution=draw(st.none() | ANYTHING),
    )
    words = dataclasses.replace(said.evidence, text=draw(ANYTHING))
    said = dataclasses.replace(said, evidence=words)
    return event(
        f"{number}{draw(ANYTHING)}",
        "key",
        said,
        truth=draw(st.sampled_from(Truth)),
        known_from=draw(st.none() | st.dates(dt.date(1946, 1, 1), dt.date(2030, 1, 1))),
    )


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(histories())
def test_any_record_makes_a_brief_in_every_format(history: History) -> None:
    brief = build(history, as_of=dt.date(2030, 1, 1))
    page = Page(render(brief, "html"))
    assert page.drawings() or not brief.items[0].timeline
    assert len(page.attributes("id")) == len(set(page.attributes("id")))
    json.loads(render(brief, "json"))
    render(brief, "markdown").encode("utf-8")
    lines = render(brief, "terminal", width=80).splitlines()
    assert all(cell_len(line) <= 80 for line in lines)


@settings(deadline=None, max_examples=30)
@given(ANYTHING)
def test_any_title_is_shown_whole_in_every_format(title: str) -> None:
    item = dataclasses.replace(BRIEF.items[0], name=plain(title))
    named = dataclasses.replace(BRIEF, items=(item,))
    assert plain(title) in plain(Page(render(named, "html")).text)
    assert json.loads(render(named, "json"))["items"][0]["name"] == plain(title)
    shown = render(named, "terminal", width=200)
    assert "".join(plain(title).split()) in "".join(shown.split())


@pytest.mark.parametrize("format_", ["terminal", "markdown", "html", "json"])
def test_a_record_without_anything_makes_a_page_that_says_so(format_: str) -> None:
    empty = build(History((), (), (), ()), as_of=dt.date(2014, 12, 22))
    assert "22 December 2014" in render(empty, format_)


def test_a_format_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(ValueError, match="choose one of terminal, markdown, html, json"):
        render(story_brief(), "pdf")
