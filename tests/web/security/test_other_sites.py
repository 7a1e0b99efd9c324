"""A page of another site cannot write with its visitor's cookies, nor read what is private."""

from __future__ import annotations

import pytest

from ninevotes.web.security.gate import QUESTIONS, SAFE
from ninevotes.web.site import Site
from tests.web.conftest import TOKEN
from tests.web.security.asking import ask
from tests.web.security.conftest import Client, Made, csrf, sign_in
from tests.web.whole import EXAMPLES

REPORT = min(EXAMPLES.glob("*.txt"))


def writing(app: Site) -> list[tuple[str, str]]:
    """Every route of the site that is no question, with its method."""
    return [
        (route.path, method)
        for route in app.routes
        for method in getattr(route, "methods", ())
        if method not in SAFE and not route.path.startswith(QUESTIONS)
    ]


def test_each_way_to_write_wants_the_form_s_own_token(app: Site, client: Client) -> None:
    routes = writing(app)
    assert ("/reports", "POST") in routes
    sign_in(client)
    for path, method in routes:
        for head in ({}, {"X-CSRFToken": "0" * 128}):
            assert client.request(method, path, headers=head).status_code == 403, path


def test_each_way_to_write_but_signing_in_wants_somebody_who_may(app: Site) -> None:
    for path, method in writing(app):
        if path not in {"/sign-in", "/sign-out"}:
            (answer,) = ask(app, path, method=method)
            assert answer.status_code == 401, path


@pytest.mark.parametrize(
    "head",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://localhost.elsewhere.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_what_the_browser_says_is_from_elsewhere_is_refused(
    client: Client, head: dict[str, str]
) -> None:
    """Even with the right tokens: a second lock, which does not rest on the first."""
    sign_in(client)
    said = {"_csrf_token": csrf(client), "text": REPORT.read_text()}
    assert client.post("/reports", data=said, headers=head).status_code == 403
    assert client.post("/reports", data=said).status_code == 200


@pytest.mark.parametrize(
    "head",
    [
        {"Origin": "http://testserver.local", "Sec-Fetch-Site": "same-origin"},
        {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
        {"Origin": "http://testserver.local"},
    ],
)
def test_what_a_browser_sends_of_our_own_form_is_taken(
    client: Client, head: dict[str, str]
) -> None:
    """Some write null for their origin; over plain http none tells the site."""
    sign_in(client)
    said = {"_csrf_token": csrf(client), "text": REPORT.read_text()}
    assert client.post("/reports", data=said, headers=head).status_code == 200


def test_the_token_of_one_browser_is_no_good_in_another(made: Made) -> None:
    mine, theirs = made(), made()
    sign_in(mine)
    sign_in(theirs)
    said = {"_csrf_token": csrf(theirs), "text": REPORT.read_text()}
    assert mine.post("/reports", data=said).status_code == 403


@pytest.mark.parametrize("path", ["/reports", f"/sign-in?token={TOKEN}"])
def test_what_is_for_who_may_write_is_never_kept(client: Client, path: str) -> None:
    sign_in(client)
    for _ in range(2):
        answer = client.get(path, follow_redirects=False)
        assert answer.headers["cache-control"] == "no-store"
        assert "etag" not in answer.headers


def test_what_a_writer_was_shown_is_not_shown_to_others(app: Site, client: Client) -> None:
    sign_in(client)
    assert "data-bring" in client.get("/reports").text
    assert "data-bring" not in ask(app, "/reports")[0].text


@pytest.mark.parametrize(
    "head",
    [
        {"X-Forwarded-For": "192.0.2.7"},
        {"Forwarded": "for=192.0.2.7"},
        {"X-Real-IP": "192.0.2.7"},
        {"Via": "1.1 proxy"},
    ],
)
def test_the_text_of_a_report_stays_on_its_machine(
    client: Client, app: Site, head: dict[str, str]
) -> None:
    """Also after somebody here has read it, and where a proxy asks for somebody else."""
    sign_in(client)
    said = {"_csrf_token": csrf(client), "text": REPORT.read_text(), "name": "ours"}
    assert client.post("/reports", data=said).status_code == 200
    read = client.get("/reports/ours")
    assert read.status_code == 200
    assert read.headers["cache-control"] == "private, no-cache"
    assert ask(app, "/reports/ours")[0].status_code == 403
    assert client.get("/reports/ours", headers=head).status_code == 403
    has = {"If-None-Match": read.headers["etag"]}
    assert ask(app, "/reports/ours", headers=has)[0].status_code == 403


@pytest.mark.parametrize("name", ["elsewhere.example", "", "localhost.elsewhere.example", "[::2]"])
def test_another_name_for_this_machine_is_refused(client: Client, name: str) -> None:
    """DNS rebinding: a page elsewhere that makes its own name lead here. Ready answers, too."""
    assert client.get("/rules").status_code == 200
    for path in ("/rules", "/nothing", "/static/site.css"):
        assert client.get(path, headers={"Host": name}).status_code == 400


def test_anybody_may_read_what_is_public(client: Client) -> None:
    for _ in range(2):
        answer = client.get("/api/v1/rules", headers={"Origin": "https://elsewhere.example"})
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "access-control-allow-credentials" not in answer.headers
