"""Who may write: sessions that only we can make, accounts, the proxy that is believed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.record.store import Store
from ninevotes.web.app import make_app
from ninevotes.web.security import accounts as accounts_module
from ninevotes.web.security.accounts import Accounts, AccountsError, new_account, read_accounts
from ninevotes.web.security.door import cookie_of
from ninevotes.web.security.rates import Rate
from ninevotes.web.security.session import LASTS, Sessions
from ninevotes.web.settings import Limits, Settings
from tests.web.conftest import TOKEN
from tests.web.security.asking import ask, statuses
from tests.web.security.conftest import Client, Made, csrf, sign_in

PASSWORD = "nine affirmative votes"  # noqa: S105 - of nobody
NAME = "registrar"
CHEAP = Limits(tries=Rate(3, 0.01))


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """A try that costs little: it is not the cost that is tested."""
    monkeypatch.setattr(accounts_module, "_N", 16)
    monkeypatch.setattr(accounts_module, "_NOBODY", f"scrypt$16$8$3${'0' * 32}${'0' * 64}")


@pytest.fixture
def accounts(cheap: None, tmp_path: Path) -> Accounts:
    path = tmp_path / "accounts"
    path.write_text(f"# who may write\n\n{new_account(NAME, PASSWORD)}\n")
    path.chmod(0o600)
    return read_accounts(path)


@pytest.fixture
def client(made: Made, accounts: Accounts) -> Client:
    return made(accounts=accounts, limits=CHEAP)


def log_in(client: Client, name: str = NAME, password: str = PASSWORD) -> int:
    client.get("/sign-in")
    said = {"name": name, "password": password, "_csrf_token": client.cookies["ninevotes-csrf"]}
    return client.post("/sign-in", data=said, follow_redirects=False).status_code


def may_write(client: Client) -> bool:
    return "data-bring" in client.get("/reports").text


def test_who_knows_the_password_may_write(client: Client) -> None:
    assert not may_write(client)
    assert "Sign in to bring reports" in client.get("/reports").text
    assert log_in(client) == 303
    assert may_write(client)


@pytest.mark.parametrize(
    ("name", "password"),
    [(NAME, "another password"), (NAME, ""), ("nobody", PASSWORD), ("", ""), ("(token)", TOKEN)],
)
def test_nobody_else_may(client: Client, name: str, password: str) -> None:
    assert log_in(client, name, password) == 401
    assert not may_write(client)


def test_a_name_is_guarded_wherever_the_guesses_come_from(kept: Store, accounts: Accounts) -> None:
    """Many machines that try one name each have their own tries; the name has only its own."""
    app = make_app(kept, Settings(token=TOKEN, accounts=accounts, limits=CHEAP))
    (page,) = ask(app, "/sign-in")
    token = page.cookies["ninevotes-csrf"]
    head = {
        "Cookie": f"ninevotes-csrf={token}",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    body = f"name={NAME}&password=guess&_csrf_token={token}".encode()
    found = [
        ask(app, "/sign-in", method="POST", client=f"192.0.2.{number}", headers=head, content=body)[
            0
        ].status_code
        for number in range(5)
    ]
    assert found == [401, 401, 401, 429, 429]


def test_signing_out_ends_it(client: Client) -> None:
    log_in(client)
    answer = client.post("/sign-out", data={"_csrf_token": csrf(client)}, follow_redirects=False)
    assert answer.status_code == 303
    assert not may_write(client)


def test_another_password_ends_the_sessions_of_the_old_one(
    made: Made, accounts: Accounts, cheap: None
) -> None:
    secret = "the same for both"  # noqa: S105 - of nothing
    before = made(accounts=accounts, secret=secret)
    log_in(before)
    _, _, hashed = new_account(NAME, "another password").partition(":")
    after = made(accounts=Accounts({NAME: hashed}), secret=secret)
    after.cookies.set("ninevotes-session", before.cookies["ninevotes-session"])
    assert may_write(before)
    assert not may_write(after)


def test_the_cookie_is_for_this_site_and_for_https_where_there_is(made: Made) -> None:
    for secure in (False, True):
        answer = made(secure=secure).get(f"/sign-in?token={TOKEN}", follow_redirects=False)
        (cookie,) = [
            value.lower()
            for name, value in answer.headers.multi_items()
            if name == "set-cookie" and value.startswith("ninevotes-session")
        ]
        assert "httponly" in cookie
        assert "samesite=strict" in cookie
        assert ("; secure" in cookie) == secure


@given(st.text(max_size=60), st.text(max_size=30), st.integers(0, 10**10))
def test_a_session_is_whose_it_says_until_it_ends(who: str, bound_to: str, now: int) -> None:
    sessions = Sessions("secret")
    cookie = sessions.begin(who, bound_to, now=now)
    if len(cookie) <= 400:
        assert sessions.who(cookie, now=now) == who
    assert sessions.ours(cookie, bound_to)
    assert sessions.who(cookie, now=now + LASTS) is None
    assert not sessions.ours(cookie, f"{bound_to}x")
    assert not Sessions("another").ours(cookie, bound_to)


@given(st.text(max_size=80))
def test_what_anybody_writes_is_no_session(cookie: str) -> None:
    sessions = Sessions("secret")
    if sessions.who(cookie, now=0) is not None:
        assert not sessions.ours(cookie)


@given(st.data())
def test_no_part_of_a_session_can_be_changed(data: st.DataObject) -> None:
    sessions = Sessions("secret")
    cookie = sessions.begin("reader", now=0)
    place = data.draw(st.integers(0, len(cookie) - 1))
    other = data.draw(st.sampled_from("0aZ_.-9"))
    changed = cookie[:place] + other + cookie[place + 1 :]
    if changed != cookie and sessions.who(changed, now=0) is not None:
        assert not sessions.ours(changed)


@given(st.text(max_size=300))
def test_any_cookie_header_can_be_read(header: str) -> None:
    assert isinstance(cookie_of(header), str)


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("", "holds no account"),
        ("reader", "line 1 is no account"),
        ("reader:password", "line 1 is no account"),
        ("# one\nre ader:scrypt$16$8$1$" + "0" * 32 + "$" + "0" * 64, "line 2 is no account"),
        ("reader:scrypt$15$8$1$" + "0" * 32 + "$" + "0" * 64, "line 1 is no account"),
        ("reader:scrypt$8388608$8$1$" + "0" * 32 + "$" + "0" * 64, "line 1 is no account"),
        (("reader:scrypt$16$8$1$" + "0" * 32 + "$" + "0" * 64 + "\n") * 2, "line 2 has an account"),
    ],
)
def test_a_faulty_file_is_told_with_its_line(tmp_path: Path, lines: str, why: str) -> None:
    path = tmp_path / "accounts"
    path.write_text(lines)
    path.chmod(0o600)
    with pytest.raises(AccountsError, match=why):
        read_accounts(path)


def test_a_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "accounts"
    path.write_text("")
    path.chmod(0o644)
    with pytest.raises(AccountsError, match="chmod 600"):
        read_accounts(path)


@pytest.mark.parametrize(("name", "password"), [("a:b", PASSWORD), ("", PASSWORD), ("a", "short")])
def test_a_new_account_has_a_plain_name_and_a_long_password(name: str, password: str) -> None:
    with pytest.raises(AccountsError):
        new_account(name, password)


def test_a_password_is_stored_at_the_cost_that_is_advised() -> None:
    line = new_account(NAME, PASSWORD)
    assert line.startswith(f"{NAME}:scrypt$32768$8$3$")
    assert PASSWORD not in line
    assert line != new_account(NAME, PASSWORD), "each has its own salt"


PROXIED = {"X-Forwarded-For": "198.51.100.4", "X-User": "editor"}


@pytest.mark.parametrize(
    ("settings", "client", "believed"),
    [
        ({"behind_proxy": True, "user_header": "X-User"}, "127.0.0.1", True),
        ({"behind_proxy": True, "user_header": "X-User"}, "192.0.2.7", False),
        ({"behind_proxy": True}, "127.0.0.1", False),
        ({}, "127.0.0.1", False),
    ],
)
def test_only_a_proxy_on_this_machine_is_believed(
    kept: Store, settings: dict[str, bool | str], client: str, *, believed: bool
) -> None:
    app = make_app(kept, Settings(token=TOKEN, **settings))  # type: ignore[arg-type]  # as parametrised
    (answer,) = ask(app, "/reports", client=client, headers=PROXIED)
    assert ("data-bring" in answer.text) == believed


def test_behind_a_proxy_each_visitor_is_counted(kept: Store) -> None:
    limits = Limits(questions=Rate(2, 0.01))
    app = make_app(kept, Settings(behind_proxy=True, limits=limits))

    def asked(visitor: str) -> list[int]:
        head = {"X-Forwarded-For": f"10.0.0.1, {visitor}"}
        return statuses(ask(app, "/votes/none", client="127.0.0.1", headers=head, times=3))

    assert asked("198.51.100.4") == [404, 404, 429]
    assert asked("198.51.100.5") == [404, 404, 429]


def test_a_token_is_not_in_an_address_any_more_when_it_is_taken(client: Client) -> None:
    answer = client.get(f"/sign-in?token={TOKEN}", follow_redirects=False)
    assert TOKEN not in answer.headers["location"]
    assert answer.headers["cache-control"] == "no-store"
    sign_in(client)
    assert TOKEN not in client.get("/reports").text
