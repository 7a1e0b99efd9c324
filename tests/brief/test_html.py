from __future__ import annotations

import base64
import hashlib
import itertools
import re

import pytest

from ninevotes.brief import render
from tests.brief.pages import Page
from tests.brief.story import story_brief


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(render(story_brief(), "html"))


def test_the_page_asks_nothing_of_the_network_and_runs_no_script(page: Page) -> None:
    tags = {tag for tag, _ in page.tags}
    assert not tags & {
        "script",
        "link",
        "img",
        "iframe",
        "object",
        "embed",
        "form",
        "base",
        "image",
    }
    assert not page.attributes("src")
    assert not page.attributes("style")
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on")]
    assert not re.search(r"url\(|@import|@font-face", page.style)


def test_the_content_policy_lets_in_exactly_our_own_style_sheet(page: Page) -> None:
    policy = next(
        attrs["content"]
        for tag, attrs in page.tags
        if tag == "meta" and attrs.get("http-equiv") == "Content-Security-Policy"
    )
    digest = base64.b64encode(hashlib.sha256(page.style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def test_every_link_leads_to_a_place_on_the_page_or_to_the_web(page: Page) -> None:
    ids = page.attributes("id")
    assert len(ids) == len(set(ids))
    for href in page.attributes("href"):
        assert (href[0] == "#" and href[1:] in ids) or href.startswith("https://")


def test_every_picture_is_well_formed_and_speaks_or_is_hidden(page: Page) -> None:
    drawings = page.drawings()
    assert len(drawings) > 20
    for drawing in drawings:
        if drawing.get("aria-hidden") == "true":
            continue
        assert drawing.get("role") == "img"
        title = drawing.find("title")
        assert title is not None
        assert title.text
        assert drawing.get("aria-labelledby") == title.get("id")


def test_what_is_referred_to_for_readers_that_hear_the_page_is_there(page: Page) -> None:
    ids = set(page.attributes("id"))
    for name in ("aria-labelledby", "aria-describedby"):
        for value in page.attributes(name):
            assert set(value.split()) <= ids


def test_the_sections_of_an_item_can_be_reached_from_its_head(page: Page) -> None:
    for words in ("What happened", "The votes", "Where sources differ", "What was said"):
        assert re.search(rf'<a href="#[^"]+">{words}</a>', page.html)


def test_headings_go_down_one_level_at_a_time(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_tables_name_their_columns_and_rows(page: Page) -> None:
    heads = [attrs for tag, attrs in page.tags if tag == "th"]
    assert heads
    assert all(attrs.get("scope") in {"col", "row"} for attrs in heads)


def test_the_language_and_the_width_of_the_screen_are_stated(page: Page) -> None:
    assert ("html", {"lang": "en"}) in page.tags
    assert ("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}) in (
        page.tags
    )


def test_the_seats_are_read_aloud_in_seating_order(page: Page) -> None:
    order = ["Australia (AUS): in favour", "Chad (TCD), President: abstaining", "Chile (CHL)"]
    places = [page.html.index(f"<li>{words}") for words in order]
    assert places == sorted(places)
    assert "China (CHN), permanent member: against" in page.text


def test_permanent_members_have_a_second_outline_and_votes_shape_and_letter(page: Page) -> None:
    seats = re.search(r'<svg class="horseshoe narrow".*?</svg>', page.html, re.DOTALL)
    assert seats
    drawing = seats.group()
    assert len(re.findall(r'href="#code-permanent"', drawing)) == 5
    assert len(re.findall(r'href="#code(?:-permanent)?"', drawing)) == 15
    assert page.html.count('<g id="code-permanent" class="permanent">') == 1
    assert drawing.count('href="#small-Y"') == 11
    for vote in "YNA":
        sign = re.search(rf'<g id="small-{vote}" class="{vote}">.*?</g>', page.html)
        assert sign
        assert 'class="shape"' in sign.group()
        assert f">{vote}</text>" in sign.group()


def test_the_bar_is_filled_by_affirmative_votes_and_vetoes_stand_apart(page: Page) -> None:
    bars = re.findall(r'<svg class="notches".*?</svg>', page.html, re.DOTALL)
    vetoed = next(bar for bar in bars if "vetoed by" in bar)
    assert vetoed.count("#cell-filled") == 9
    assert vetoed.count(": negative vote, a veto") == 2
    assert vetoed.count(": no veto") == 3
    assert vetoed.count("#veto-cast") == 2
    procedural = next(bar for bar in bars if "no veto applies" in bar)
    assert "negative vote, a veto" not in procedural


def test_footnotes_open_the_quoted_words_in_place(page: Page) -> None:
    assert re.search(
        r'<details class="cite"><summary aria-label="Source 1: Radio East, 23 December 2014">'
        r"<sup>1</sup></summary><span class=\"words\">“The Council took up",
        page.html,
    )


def test_predicted_marks_are_dashed_official_ones_filled_reported_ones_rings(page: Page) -> None:
    chart = re.search(r'<svg class="lanes wide".*?</svg>', page.html, re.DOTALL)
    assert chart
    assert chart.group().count('class="dashed"') == 1
    assert chart.group().count('class="disc"') == 2
    assert chart.group().count('class="ring"') == 8
    assert chart.group().count('class="tie failed"') == 1
    assert 'class="tie"' in chart.group()


def test_the_page_is_the_same_each_time() -> None:
    assert render(story_brief(), "html") == render(story_brief(), "html")
