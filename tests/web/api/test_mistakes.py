"""A mistake is told with what would be right, as a problem document, never as our fault."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.web.conftest import Site

CASES = yaml.safe_load((Path(__file__).parent / "mistakes.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["address"])
def test_a_mistake_is_told_with_what_would_be_right(whole_site: Site, case: dict[str, Any]) -> None:
    sent = whole_site.get(f"/api/v1{case['address']}")
    told = sent.json()
    assert sent.headers["content-type"] == "application/problem+json"
    assert (sent.status_code, told["status"]) == (case["status"], case["status"])
    assert set(told) == {"type", "title", "status", "detail", "help"}
    assert case["says"] in told["detail"]
    assert whole_site.get(told["help"]).status_code == 200


def test_nothing_can_be_changed_through_it(whole_site: Site) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        sent = whole_site.request(method, "/api/v1/votes")
        assert sent.status_code in (401, 403, 405), method
        assert sent.headers["content-type"] == "application/problem+json"
