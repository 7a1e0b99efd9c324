"""The description tells all and the truth: by a page for people, and by cases made from it."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from html import unescape
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case
from schemathesis.core.failures import Failure
from schemathesis.generation import GenerationMode
from schemathesis.openapi import from_dict
from schemathesis.specs.openapi.checks import positive_data_acceptance

from ninevotes.record.store import Store
from ninevotes.web.api import V1
from ninevotes.web.api.explained import explained
from ninevotes.web.app import make_app
from ninevotes.web.settings import Settings
from tests.web.conftest import Site

CASES = int(os.environ.get("NINEVOTES_API_CASES", "6"))
"""Cases for each question, of each kind: that keep to the description, and that break it."""

_NO_LIMIT = list(HealthCheck)


@pytest.fixture(scope="module")
def described(whole_site: Site) -> dict[str, Any]:
    told: dict[str, Any] = whole_site.get("/api/v1/openapi.json").json()
    return told


QUESTIONS = sorted(str(route.path_format) for route in V1.routes)


def test_every_question_is_described(described: dict[str, Any]) -> None:
    assert sorted(described["paths"]) == QUESTIONS
    assert described["openapi"] == "3.1.0"
    for path, operations in described["paths"].items():
        assert list(operations) == ["get"], path
        asked = operations["get"]
        assert asked["summary"]
        assert asked["description"]
        assert {"200", "304", "400", "404", "503"} <= set(asked["responses"])
        assert {"ETag", "Last-Modified"} <= set(asked["responses"]["200"]["headers"])
        problem = asked["responses"]["400"]["content"]["application/problem+json"]
        assert problem["schema"]["$ref"].endswith("/Problem")
        for part in asked.get("parameters", ()):
            assert part["description"], f"{path}: {part['name']}"


def test_the_description_is_that_of_the_application(
    whole_site: Site, whole: Store, described: dict[str, Any]
) -> None:
    made = make_app(whole, Settings()).openapi_schema.to_schema()
    assert json.loads(json.dumps(made)) == described
    assert whole_site.get("/api/openapi.json").json() == described


def test_the_page_has_every_question_with_its_parts_and_an_address_that_answers(
    whole_site: Site, described: dict[str, Any]
) -> None:
    text = whole_site.get("/api").text
    tried = [unescape(each) for each in re.findall(r'<a href="(/api/v1/[^"]+)">Try it', text)]
    questions = [asked for group in explained(described) for asked in group.questions]
    assert [asked.tried for asked in questions] == tried
    assert len(tried) == len(described["paths"])
    for asked in questions:
        assert f'<h3 id="{asked.name}">' in text
        assert all(f"<code>{part.name}</code>" in text for part in asked.parts)
    # Ideal points are estimated for seconds, and tested in a room of their own.
    for address in tried:
        if "idealpoints" not in address:
            assert whole_site.get(address).status_code == 200, address


class Judge:
    """Sends cases, counts the answers, and keeps what the description does not allow."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.answers: Counter[int] = Counter()
        self.wrong: list[str] = []

    def __call__(self, case: Case[Any]) -> None:
        asked = case.as_transport_kwargs(base_url="http://testserver.local")
        sent = self.site.request(
            asked["method"], asked["url"], params=asked["params"], headers=asked["headers"]
        )
        self.answers[sent.status_code] += 1
        try:
            # That a value has the right form does not make it one of a state or a Council: such
            # questions are refused with what would be right (see mistakes.yaml).
            case.validate_response(sent, excluded_checks=[positive_data_acceptance])
        except (Failure, BaseExceptionGroup) as failure:
            self.wrong.append(f"{sent.request.url}: {failure}")


@pytest.mark.parametrize("path", QUESTIONS)
def test_whatever_is_asked_is_answered_as_described(
    whole_site: Site, described: dict[str, Any], path: str
) -> None:
    question = from_dict(described)[path]["get"]
    parts = described["paths"][path]["get"].get("parameters")
    judge = Judge(whole_site)
    # What has no part cannot be asked wrongly.
    modes = list(GenerationMode) if parts else [GenerationMode.POSITIVE]
    for mode in modes:
        cases = question.as_strategy(generation_mode=mode)
        run = settings(
            max_examples=CASES,
            deadline=None,
            database=None,
            derandomize=True,
            phases=[Phase.generate],
            suppress_health_check=_NO_LIMIT,
        )(given(case=cases)(judge.__call__))
        run()
    assert judge.wrong == []
    assert not any(status >= 500 and status != 501 for status in judge.answers)
    assert sum(judge.answers.values()) >= 1
