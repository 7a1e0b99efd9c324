"""A reader at work: with the mouse, with the keyboard alone, without a script."""

from __future__ import annotations

import re

import pytest

from tests.web.browser.conftest import Visit

pytest.importorskip(
    "playwright.sync_api", reason="Playwright is not installed: it is in the extra 'dev'"
)

from playwright.sync_api import Browser, expect

AGENDA = "/what-if?on=2014-12-22&question=agenda&votes=YYAYNYYYYYNYYYA"


def test_seats_change_votes_and_the_address_holds_them(visit: Visit) -> None:
    visitor = visit()
    visitor.go(AGENDA)
    page = visitor.page
    verdict = page.locator(".verdict")
    expect(verdict).to_contain_text("Adopted")
    page.get_by_label(re.compile(r"^Argentina \(ARG\).*Change to against")).first.click()
    expect(page).to_have_url(re.compile("votes=NYAYNYYYYYNYYYA"))
    expect(page.locator("figcaption").first).to_contain_text("10 in favour, 3 against")
    for code in ("Australia (AUS)", "France (FRA)"):
        page.get_by_label(re.compile(rf"^{re.escape(code)}.*Change to against")).first.click()
    expect(verdict).to_contain_text("too few affirmative votes")
    page.reload()
    expect(verdict).to_contain_text("too few affirmative votes")
    for _ in range(3):
        page.go_back()
    expect(verdict).to_contain_text("Adopted")
    assert visitor.complaints == []


def test_the_question_and_the_day_change_the_answer(visit: Visit) -> None:
    visitor = visit()
    visitor.go(AGENDA)
    page = visitor.page
    page.locator("select[name=question]").select_option("draft_resolution")
    page.get_by_role("button", name="Put it to the vote").click()
    expect(page.locator(".verdict")).to_contain_text("a negative vote of a permanent member")
    page.get_by_label("Day", exact=True).fill("1950-06-25")
    page.get_by_role("button", name="Put it to the vote").click()
    expect(page.locator("figcaption").first).to_contain_text("11 in favour")
    expect(page.locator("figcaption").first).to_contain_text("7 needed")


def test_it_all_works_without_a_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{AGENDA}")
    page.get_by_label(re.compile(r"^Argentina \(ARG\).*Change to against")).first.click()
    assert "votes=NYAYNYYYYYNYYYA" in page.url
    context.close()


def test_what_is_searched_is_found_and_opened(visit: Visit) -> None:
    visitor = visit()
    visitor.go("/")
    page = visitor.page
    page.get_by_label("Ask the record").fill("S/2014/348")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("found")
    page.get_by_role("link", name="S/2014/348").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("S/2014/348")
    expect(page.locator(".verdict")).to_contain_text("Not adopted")


def test_a_declared_vote_moves_the_forecast(visit: Visit) -> None:
    visitor = visit()
    visitor.go("/forecast?item=PRK:human-rights&on=2018-11-29")
    page = visitor.page
    before = page.locator("#result strong").first.inner_text()
    page.get_by_text("Votes that members have declared").click()
    page.get_by_role("group", name="Côte d'Ivoire").get_by_label("in favour").check(force=True)
    expect(page).to_have_url(re.compile("CIV=Y"))
    expect(page.locator("#result strong").first).not_to_have_text(before)
    page.go_back()
    expect(page.locator("#result strong").first).to_have_text(before)
    expect(page.get_by_role("group", name="Côte d'Ivoire").get_by_label("open")).to_be_checked()
    assert visitor.complaints == []


def test_votes_are_declared_without_a_script_too(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/forecast?item=PRK:human-rights&on=2018-11-29&declare=FRA:A")
    page.get_by_role("group", name="Côte d'Ivoire").get_by_label("against").check(force=True)
    page.get_by_role("button", name="Forecast").click()
    assert "CIV=N" in page.url
    assert "FRA=A" in page.url
    context.close()


def test_with_the_keyboard_alone(visit: Visit) -> None:
    visitor = visit()
    visitor.go(AGENDA)
    page = visitor.page

    def focused() -> str:
        return str(page.evaluate("document.activeElement.getAttribute('data-place') ?? ''"))

    page.keyboard.press("Tab")
    expect(page.get_by_text("Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        if focused().startswith("seat-"):
            break
    place = focused()
    assert place.startswith("seat-")
    before = page.url
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url != before)
    page.wait_for_function("document.activeElement.hasAttribute('data-place')")
    assert focused() == place
    expect(page.locator("[data-said]")).to_contain_text("in favour")


def test_what_has_the_focus_can_be_seen(visit: Visit) -> None:
    visitor = visit(360)
    visitor.go("/votes")
    page = visitor.page
    for _ in range(16):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            "(() => { const one = getComputedStyle(document.activeElement);"
            " return one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) >= 2; })()"
        )
        assert outline, page.evaluate("document.activeElement.outerHTML.slice(0, 120)")


def test_the_horseshoe_is_read_as_a_list_in_seating_order(visit: Visit) -> None:
    visitor = visit()
    visitor.go("/votes/S/2014/348")
    page = visitor.page
    page.get_by_text("Seat by seat").click()
    seats = page.locator("figure details ol li")
    expect(seats).to_have_count(15)
    named = seats.all_inner_texts()
    assert "Republic of Korea (KOR), President: in favour" in named[7]
    assert any("China (CHN), permanent member: against" in words for words in named)
