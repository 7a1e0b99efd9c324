"""One browser and one site for all tests of this folder."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import uvicorn

from ninevotes.web.app import make_app
from ninevotes.web.settings import Settings
from tests.web.whole import whole_record

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome")

Visit = Callable[..., "Visitor"]


class Visitor:
    """A browser window, and what went wrong in it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self._address = address
        self.complaints: list[str] = []
        self.elsewhere: list[str] = []
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._asked)

    def go(self, path: str) -> None:
        """Open a page of the site."""
        answer = self.page.goto(f"{self._address}{path}")
        assert answer is not None
        assert answer.status == 200, f"{path}: {answer.status}"

    def _heard(self, message: object) -> None:
        kind, text = getattr(message, "type", ""), getattr(message, "text", "")
        if kind in {"error", "warning"}:
            self.complaints.append(f"{kind}: {text}")

    def _asked(self, request: object) -> None:
        url = str(getattr(request, "url", ""))
        if not url.startswith((self._address, "data:")):
            self.elsewhere.append(url)


@contextmanager
def running(folder: Path, settings: Settings) -> Iterator[str]:
    """The address of a site over a record of its own, for as long as it is needed."""
    with whole_record(folder) as store, socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        config = uvicorn.Config(make_app(store, settings), log_level="warning", ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="package")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running site."""
    with running(tmp_path_factory.mktemp("whole"), Settings()) as site:
        yield site


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The system's own browser: Playwright's build need not be downloaded."""
    playwright_api = pytest.importorskip(
        "playwright.sync_api", reason="Playwright is not installed: it is in the extra 'dev'"
    )
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip(f"no browser is installed: one of {', '.join(BROWSERS)} is needed")
    with playwright_api.sync_playwright() as playwright:
        made = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu", "--no-first-run"]
        )
        yield made
        made.close()


@pytest.fixture(scope="package")
def windows(browser: Browser) -> Iterator[Callable[[str], Page]]:
    """Windows by colour scheme, kept for all tests: opening one takes longer than a page."""
    opened: dict[str, BrowserContext] = {}

    def window(scheme: str) -> Page:
        if scheme not in opened:
            opened[scheme] = browser.new_context(
                color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce"
            )
        return opened[scheme].new_page()

    yield window
    for context in opened.values():
        context.close()


@pytest.fixture
def visit(windows: Callable[[str], Page], address: str) -> Iterator[Visit]:
    """Opens pages: ``visit(width, scheme)``."""
    opened: list[Page] = []

    def made(width: int = 1440, scheme: str = "light") -> Visitor:
        page = windows(scheme)
        page.set_viewport_size({"width": width, "height": 900})
        opened.append(page)
        return Visitor(page, address)

    yield made
    for page in opened:
        page.close()
