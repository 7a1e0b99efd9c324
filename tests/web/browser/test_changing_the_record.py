"""Who may write at work: forms that all can read, by the keyboard alone, without a script."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from ninevotes.web.settings import Settings
from tests.web.browser.conftest import running
from tests.web.browser.test_every_page import axe, told
from tests.web.conftest import TOKEN

pytest.importorskip(
    "playwright.sync_api", reason="Playwright is not installed: it is in the extra 'dev'"
)

from playwright.sync_api import Browser, Page, expect

REPORT = "/reports/lakeside-courier-2014-12-23"
PAGES = (
    "/corrections",
    "/corrections/votes/S/2014/348",
    "/review?of=claims",
    "/import",
    REPORT,
)


@pytest.fixture(scope="module")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site whose token is known, over a record of its own: it is changed here."""
    with running(tmp_path_factory.mktemp("changing"), Settings(token=TOKEN)) as site:
        yield site


def signed_in(browser: Browser, site: str, **options: object) -> Page:
    page = browser.new_context(**options).new_page()  # type: ignore[arg-type]
    page.goto(f"{site}/sign-in?token={TOKEN}")
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_form_can_be_read_by_all(browser: Browser, own_site: str, scheme: str) -> None:
    page = signed_in(browser, own_site, color_scheme=scheme, reduced_motion="reduce")
    page.goto(f"{own_site}/review?of=claims")
    case = page.locator(".cases a").first.get_attribute("href")
    page.goto(f"{own_site}{REPORT}")
    claim = page.locator("a.correct").nth(1).get_attribute("href")
    for path in (*PAGES, str(case), str(claim)):
        for width in (360, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(f"{own_site}{path}")
            needed = page.evaluate("document.documentElement.scrollWidth")
            assert needed <= width, f"{path} needs {needed} of {width} pixels"
            page.evaluate(axe())
            found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
            assert [told(problem) for problem in found["violations"]] == [], path
    page.context.close()


def test_a_claim_is_corrected_and_taken_back_without_a_script(
    browser: Browser, own_site: str
) -> None:
    page = signed_in(browser, own_site, java_script_enabled=False)
    page.goto(f"{own_site}{REPORT}")
    page.get_by_label("Correct or refuse claim 2", exact=True).click()
    page.locator("select[name=field]").select_option("tally")
    page.get_by_label(re.compile("^What is true")).fill("10-3-2")
    page.get_by_label("Why").first.fill("It was misread.")
    page.get_by_label("Your name").first.fill("AB")
    page.get_by_role("button", name="Keep the correction").click()
    expect(page.get_by_role("status")).to_contain_text("Kept as claim-1: yes: 11 → 10")
    page.get_by_role("link", name="Take one of them back").click()
    page.get_by_text("Take claim-1 back").click()
    page.get_by_label("Your name").first.fill("AB")
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_role("status")).to_contain_text("Taken back: claim-1")
    page.context.close()


def test_a_case_is_judged_by_the_keyboard_alone(browser: Browser, own_site: str) -> None:
    page = signed_in(browser, own_site)
    page.goto(f"{own_site}/review?of=claims")
    link = page.locator(".cases a").first
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/review/claims/"))
    page.locator("input[type=radio]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("The text says it.")
    page.keyboard.press("Tab")
    page.keyboard.type("AB")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("are the same (AB")
    page.context.close()
