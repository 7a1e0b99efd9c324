"""A real browser on a hostile record: nothing of it runs, even with the policy switched off."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from ninevotes.record.store import Store
from ninevotes.web.app import make_app
from ninevotes.web.settings import Settings
from tests.web.browser.conftest import BROWSERS
from tests.web.conftest import TOKEN
from tests.web.security.conftest import on_a_socket
from tests.web.security.hostile import MARK, fill
from tests.web.whole import EXAMPLES

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PAGES = (
    "/",
    "/items",
    "/items/PRK:human-rights",
    "/items/PRK:nuclear",
    "/votes",
    "/votes/S/2014/348",
    "/votes/S/2014/348.svg",
    "/meetings/S/PV.7180",
    "/members/FRA",
    "/search?q=script",
    "/search?q=%22%3E%3Cscript%3Ewindow.hostile9=1%3C/script%3E",
    "/reports",
    "/reports/page",
    "/reports/escaped",
    "/data",
)


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    with Store.open(tmp_path_factory.mktemp("hostile")) as store:
        fill(store, tmp_path_factory.mktemp("reports") / "given")
        with on_a_socket(make_app(store)) as port:
            yield port


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip(f"no browser is installed: one of {', '.join(BROWSERS)} is needed")
    with api.sync_playwright() as playwright:
        made = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu", "--no-first-run"]
        )
        yield made
        made.close()


@pytest.mark.parametrize("bypass", [False, True], ids=["as it is", "without the policy"])
def test_nothing_of_it_runs(port: int, browser: Browser, *, bypass: bool) -> None:
    page = browser.new_context(bypass_csp=bypass).new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    shown = 0
    for path in PAGES:
        page.goto(f"http://127.0.0.1:{port}{path}", wait_until="load")
        assert page.evaluate(f"window.{MARK}") is None, path
        assert page.evaluate("document.querySelectorAll('[onerror], [onload]').length") == 0
        shown += MARK in page.content()
    assert shown >= 8, "the hostile text is there, as text"
    told = [each for each in complaints if "Content Security Policy" in each or MARK in each]
    assert told == [], "the policy had nothing to stop: the pages themselves are clean"


def test_a_reader_signs_in_brings_a_text_and_signs_out(
    tmp_path_factory: pytest.TempPathFactory, browser: Browser
) -> None:
    """What browsers send of themselves with our own forms is not taken for another site's."""
    report = min(EXAMPLES.glob("*.txt"))
    with (
        Store.open(tmp_path_factory.mktemp("own")) as store,
        on_a_socket(make_app(store, Settings(token=TOKEN))) as port,
    ):
        page = browser.new_context().new_page()
        page.goto(f"http://127.0.0.1:{port}/sign-in?token={TOKEN}")
        assert page.url.endswith("/reports")
        page.fill("textarea[name=text]", report.read_text())
        page.fill("input[name=name]", "brought")
        page.get_by_role("button", name="Read them").click()
        page.locator('[role=status] a[href="/reports/brought"]').wait_for()
        page.get_by_role("button", name="Sign out").click()
        page.locator("[data-bring]").wait_for(state="detached")
        assert [each.name for each in store.listed()] == ["brought"]
