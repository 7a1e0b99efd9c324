"""Who asks too often waits; who guesses waits longer; what is ready costs nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.record.store import Store
from ninevotes.web.app import make_app
from ninevotes.web.security.rates import Buckets, Rate, client_of
from ninevotes.web.settings import Limits, Settings
from tests.web.conftest import TOKEN
from tests.web.security.asking import ELSEWHERE, ask, statuses


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_empties_and_fills_up_again() -> None:
    clock = Clock()
    bucket = Buckets(Rate(3, 0.5), clock=clock)
    assert [bucket.take("a") for _ in range(4)] == [0, 0, 0, 2]
    assert bucket.take("b") == 0
    clock.now = 2.0
    assert [bucket.take("a") for _ in range(2)] == [0, 2]


@given(st.lists(st.floats(0, 100), max_size=60), st.integers(1, 10), st.floats(0.1, 10))
def test_never_more_than_the_rate_allows(pauses: list[float], burst: int, rate: float) -> None:
    clock = Clock()
    bucket = Buckets(Rate(burst, rate), clock=clock)
    passed = 0
    for pause in pauses:
        clock.now += pause
        passed += bucket.take("a") == 0
    assert passed <= burst + rate * clock.now + 1e-6


def test_the_memory_of_clients_is_bounded() -> None:
    bucket = Buckets(Rate(2, 0.1), most=10)
    for number in range(1000):
        bucket.take(str(number))
    assert len(bucket._left) == 10


def test_a_household_is_one_client() -> None:
    assert client_of("2001:db8::1") == client_of("2001:db8::ffff:1") != client_of("2001:db9::1")


@pytest.fixture
def strict(kept: Store) -> Settings:
    return Settings(token=TOKEN, limits=Limits(questions=Rate(3, 0.01), tries=Rate(3, 0.01)))


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/api/v1/rules/NONE-{n}", "application/problem+json"), ("/votes/{n}", "text/html")],
)
def test_who_asks_too_often_is_told_when_to_come_back(
    kept: Store, strict: Settings, path: str, kind: str
) -> None:
    app = make_app(kept, strict)
    answers = [ask(app, path.format(n=number))[0] for number in range(5)]
    assert statuses(answers) == [404, 404, 404, 429, 429]
    assert answers[-1].headers["content-type"].startswith(kind)
    assert int(answers[-1].headers["retry-after"]) > 0
    assert "content-security-policy" in answers[-1].headers


def test_what_is_ready_costs_nothing(kept: Store, strict: Settings) -> None:
    assert statuses(ask(make_app(kept, strict), "/rules", times=20)) == [200] * 20


def test_each_client_has_its_own_share(kept: Store, strict: Settings) -> None:
    app = make_app(kept, strict)
    assert statuses(ask(app, "/votes/none", times=4))[-1] == 429
    assert statuses(ask(app, "/votes/none", client="198.51.100.3")) == [404]


def test_programs_on_this_machine_are_not_counted(kept: Store, strict: Settings) -> None:
    answers = ask(make_app(kept, strict), "/votes/none", client="127.0.0.1", times=20)
    assert statuses(answers) == [404] * 20


@pytest.mark.parametrize("client", [ELSEWHERE, "127.0.0.1"])
def test_guesses_of_the_token_are_counted_wherever_they_come_from(
    kept: Store, strict: Settings, client: str
) -> None:
    app = make_app(kept, strict)
    guesses = [ask(app, f"/sign-in?token=guess-{n}", client=client)[0] for n in range(5)]
    assert statuses(guesses) == [401, 401, 401, 429, 429]
    right = ask(app, f"/sign-in?token={TOKEN}", client=client)
    assert statuses(right) == [429], "the answer to the next guess must not tell that it is right"


@pytest.mark.parametrize(
    "header",
    [{"Authorization": "Bearer guess"}, {"Cookie": "ninevotes-session=KHRva2VuKQ.9999999999.abc"}],
)
def test_guesses_in_a_header_are_counted_too(
    kept: Store, strict: Settings, header: dict[str, str]
) -> None:
    app = make_app(kept, strict)
    answers = ask(app, "/reports", method="POST", headers=header, times=5, client="127.0.0.1")
    assert statuses(answers) == [401, 401, 401, 429, 429]


def test_another_site_cannot_use_up_the_tries_of_who_visits_it(
    kept: Store, strict: Settings
) -> None:
    app = make_app(kept, strict)
    image = {"Sec-Fetch-Site": "cross-site"}
    ask(app, "/sign-in?token=guess", headers=image, client="127.0.0.1", times=5)
    assert statuses(ask(app, f"/sign-in?token={TOKEN}", client="127.0.0.1")) == [303]


def test_workers_share_the_tries(tmp_path: Path) -> None:
    settings = Settings(token=TOKEN, workers=3, limits=Limits(tries=Rate(3, 0.01)))
    with Store.open(tmp_path) as store:
        app = make_app(store, settings)
        assert statuses(ask(app, "/sign-in?token=guess", times=2)) == [401, 429]
