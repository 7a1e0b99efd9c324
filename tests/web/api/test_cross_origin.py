"""Scripts of other sites may read the API and the feeds, and nothing else, and change nothing."""

from __future__ import annotations

import pytest

from tests.web.conftest import Site

ELSEWHERE = {"Origin": "https://reader.example"}
ALLOW = "access-control-allow-origin"
READS = (
    "/api/v1/votes",
    "/api/v1/votes?format=ndjson",
    "/api/v1/votes/S/2099/1",
    "/api/v1/votes?since=never",
    "/feeds/votes.atom",
    "/oembed?url=http://testserver.local/votes/S/2014/348",
)
PAGES = ("/", "/votes", "/reports/northgate-2018-03-19", "/data", "/sign-in", "/api")


@pytest.mark.parametrize("path", READS)
def test_an_answer_may_be_read_from_elsewhere_kept_or_not(whole_site: Site, path: str) -> None:
    for _ in range(2):
        sent = whole_site.get(path, headers=ELSEWHERE)
        assert sent.headers[ALLOW] == "*"
        assert "Link" in sent.headers["access-control-expose-headers"]
        assert "access-control-allow-credentials" not in sent.headers


@pytest.mark.parametrize("path", PAGES)
def test_a_page_may_not(whole_site: Site, path: str) -> None:
    for _ in range(2):
        assert ALLOW not in whole_site.get(path, headers=ELSEWHERE).headers


def preflight(whole_site: Site, path: str, method: str) -> dict[str, str]:
    asks = ELSEWHERE | {
        "Access-Control-Request-Method": method,
        "Access-Control-Request-Headers": "if-none-match",
    }
    return dict(whole_site.options(path, headers=asks).headers)


def test_a_browser_is_told_that_scripts_may_read_and_ask_again_by_tag(whole_site: Site) -> None:
    told = preflight(whole_site, "/api/v1/votes", "GET")
    assert told[ALLOW] == "*"
    assert told["access-control-allow-methods"] == "GET, HEAD"
    assert "If-None-Match" in told["access-control-allow-headers"]


@pytest.mark.parametrize(
    ("path", "method"),
    [("/api/v1/votes", "POST"), ("/api/v1/votes", "DELETE"), ("/reports", "POST"), ("/", "GET")],
)
def test_a_browser_is_not_told_so_of_writing_or_of_pages(
    whole_site: Site, path: str, method: str
) -> None:
    assert ALLOW not in preflight(whole_site, path, method)


def test_what_is_written_from_elsewhere_is_refused_and_not_shown(whole_site: Site) -> None:
    sent = whole_site.post("/reports", data={"text": "x"}, headers=ELSEWHERE)
    assert sent.status_code in (401, 403)
    assert ALLOW not in sent.headers
