from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path
from typing import Any

from ninevotes.brief import render
from tests.brief.story import story_brief

DOCS = Path(__file__).resolve().parents[2] / "docs" / "brief-json.md"


def keys(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {key for one in value.values() for key in keys(one)}
    if isinstance(value, list):
        return {key for one in value for key in keys(one)}
    return set()


def test_every_key_is_documented_and_every_documented_key_is_written() -> None:
    written = keys(json.loads(render(story_brief(), "json")))
    documented = set(re.findall(r"^\| `(\w+)` \|", DOCS.read_text("utf-8"), re.MULTILINE))
    assert written == documented


def test_the_same_brief_is_written_the_same_way() -> None:
    assert render(story_brief(), "json") == render(story_brief(), "json")


def test_numbers_letters_and_days_are_plain_json() -> None:
    brief = json.loads(render(story_brief(), "json"))
    assert brief["format"] == "ninevotes.brief/1"
    assert brief["as_of"] == "2014-12-23"
    (item,) = brief["items"]
    council = item["votes"][1]
    assert council["counts"] == {"in_favour": 11, "against": 2, "abstaining": 2}
    assert {seat["code"]: seat["vote"] for seat in council["seats"]}["CHN"] == "N"
    assert item["forecasts"][0]["tally"][0] == [8, 0.07]
    assert item["timeline"][0]["kind"] == "reported"


def test_a_number_that_json_cannot_carry_is_null() -> None:
    brief = story_brief()
    (item,) = brief.items
    forecast = dataclasses.replace(item.forecasts[0], chance=float("nan"))
    broken = dataclasses.replace(brief, items=(dataclasses.replace(item, forecasts=(forecast,)),))
    assert json.loads(render(broken, "json"))["items"][0]["forecasts"][0]["chance"] is None
    for format_ in ("html", "markdown", "terminal"):
        assert "unknown" in render(broken, format_)


def test_no_body_of_a_report_is_exported() -> None:
    text = render(story_brief(), "json")
    assert "Two senior officials will brief members. The state concerned" not in text
