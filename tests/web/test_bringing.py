"""Whoever shows the token brings reports; whoever does not, changes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar.testing import TestClient

from ninevotes.record.store import Store
from ninevotes.web.app import make_app
from ninevotes.web.settings import Limits, Settings
from tests.web.conftest import TOKEN, Site
from tests.web.whole import EXAMPLES

REPORT = min(EXAMPLES.glob("*.txt"))


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as store:
        yield store


@pytest.fixture
def open_site(kept: Store) -> Iterator[Site]:
    settings = Settings(token=TOKEN, limits=Limits(upload_bytes=300_000))
    with TestClient(make_app(kept, settings)) as client:
        yield client


def sign_in(site: Site, token: str = TOKEN) -> int:
    return site.get(f"/sign-in?token={token}", follow_redirects=False).status_code


def csrf(site: Site) -> str:
    found = re.search(r'name="_csrf_token" value="([^"]+)"', site.get("/reports").text)
    return found[1] if found else ""


def bring(site: Site, *files: tuple[str, bytes], token: str | None = None) -> tuple[int, str]:
    answer = site.post(
        "/reports",
        data={"_csrf_token": csrf(site) if token is None else token},
        files=[("files", (name, data)) for name, data in files] or None,
    )
    return answer.status_code, answer.text


def test_a_report_is_read_and_kept(open_site: Site, kept: Store) -> None:
    assert sign_in(open_site) == 303
    status, shown = bring(open_site, (REPORT.name, REPORT.read_bytes()))
    assert status == 200
    assert f'href="/reports/{REPORT.stem}"' in shown
    assert [each.name for each in kept.listed()] == [REPORT.stem]


def test_a_pasted_text_is_as_good_as_a_file(open_site: Site, kept: Store) -> None:
    sign_in(open_site)
    answer = open_site.post(
        "/reports",
        data={"_csrf_token": csrf(open_site), "text": REPORT.read_text(), "name": "pasted-one"},
    )
    assert answer.status_code == 200
    assert [each.name for each in kept.listed()] == ["pasted-one"]


@pytest.mark.parametrize("token", ["another", TOKEN[:-1], TOKEN + "x", "ünï"])
def test_another_token_opens_nothing(open_site: Site, token: str) -> None:
    assert sign_in(open_site, token) == 401
    assert "data-bring" not in open_site.get("/reports").text


def test_without_the_token_nothing_is_kept(open_site: Site, kept: Store) -> None:
    open_site.get("/reports")
    own = open_site.cookies["ninevotes-csrf"]
    status, shown = bring(open_site, (REPORT.name, REPORT.read_bytes()), token=own)
    assert status == 401
    assert "printed at its start" in shown
    assert not list(kept.listed())


# The framework leaves the files of a refused form to the collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_page_elsewhere_cannot_bring_anything(open_site: Site, kept: Store) -> None:
    """The browser would send the cookie; the form of another site has no token of ours."""
    sign_in(open_site)
    for forged in ("", "0" * 128):
        status, _ = bring(open_site, (REPORT.name, REPORT.read_bytes()), token=forged)
        assert status == 403
    assert not list(kept.listed())


def test_the_cookie_stays_with_this_site_and_out_of_scripts(open_site: Site) -> None:
    answer = open_site.get(f"/sign-in?token={TOKEN}", follow_redirects=False)
    cookies = [
        value.lower() for name, value in answer.headers.multi_items() if name == "set-cookie"
    ]
    (own,) = [each for each in cookies if each.startswith("ninevotes-session")]
    assert TOKEN not in own
    assert "httponly" in own
    assert "samesite=strict" in own


@pytest.mark.parametrize(
    "name", ["../../../../outside.txt", "/etc/outside.txt", "..\\outside.txt", "\u0000outside.txt"]
)
def test_a_name_leads_nowhere(open_site: Site, kept: Store, name: str, tmp_path: Path) -> None:
    sign_in(open_site)
    before = {path.name for path in tmp_path.parent.iterdir()}
    assert bring(open_site, (name, REPORT.read_bytes()))[0] == 200
    assert {path.name for path in tmp_path.parent.iterdir()} == before
    assert "/" not in next(iter(kept.listed())).name


def test_markup_in_a_report_stays_text(open_site: Site) -> None:
    sign_in(open_site)
    hostile = b"<script>alert(1)</script> The UN Security Council voted 13 to 1 on Monday."
    status, shown = bring(open_site, ("<img src=x onerror=alert(1)>.txt", hostile))
    assert status == 200
    assert "<img src=x" not in shown
    assert "<script>alert" not in shown


def test_what_cannot_be_read_is_told_and_the_rest_is_kept(open_site: Site, kept: Store) -> None:
    sign_in(open_site)
    files = [("broken.pdf", b"%PDF-1.7 nothing"), (REPORT.name, REPORT.read_bytes())]
    status, shown = bring(open_site, *files)
    assert status == 200
    assert "broken.pdf" in shown
    assert len(list(kept.listed())) == 1


def test_too_much_is_refused_before_it_is_read(open_site: Site, kept: Store) -> None:
    sign_in(open_site)
    status, _ = bring(open_site, ("large.txt", b"x" * 400_000))
    assert status == 413
    assert not list(kept.listed())


def test_nothing_brought_is_told(open_site: Site) -> None:
    sign_in(open_site)
    answer = open_site.post("/reports", data={"_csrf_token": csrf(open_site), "text": " "})
    assert answer.status_code == 400
    assert "nothing was brought" in answer.text
