"""An assistant asks over standard input and output, and over HTTP, and is told with sources."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it comes without types
import pytest
import yaml
from mcp import StdioServerParameters
from mcp.types import CallToolResult

from tests.assistant.asking import asked, text_of, tools

HERE = Path(__file__).parent
QUESTIONS = yaml.safe_load((HERE / "questions.yaml").read_text("utf-8"))
MISTAKES = yaml.safe_load((HERE / "mistakes.yaml").read_text("utf-8"))
NAMES = {"search", "votes", "show", "decide", "next", "forecast", "brief"}


@pytest.fixture(scope="module")
def answers(by_stdio: StdioServerParameters) -> list[CallToolResult]:
    return asked(by_stdio, [*QUESTIONS, *MISTAKES])


def title(case: dict[str, Any]) -> str:
    return f"{case['tool']} {json.dumps(case['asks'], default=str)}"


@pytest.mark.parametrize("place", range(len(QUESTIONS)), ids=lambda n: title(QUESTIONS[n]))
def test_a_question_is_answered_with_its_sources(answers: list[CallToolResult], place: int) -> None:
    case, answer = QUESTIONS[place], answers[place]
    text, data = text_of(answer), answer.structured_content
    assert not answer.is_error, text
    assert [words for words in case["says"] if words not in text] == []
    assert data["truth"] == case["truth"]
    assert data["answer"]
    assert {source["kind"] for source in data["sources"]} == set(case["sources"])
    assert all(source["cite"] in text for source in data["sources"])


@pytest.mark.parametrize("place", range(len(MISTAKES)), ids=lambda n: title(MISTAKES[n]))
def test_a_mistake_is_told_so_that_it_can_be_mended(
    answers: list[CallToolResult], place: int
) -> None:
    case, answer = MISTAKES[place], answers[len(QUESTIONS) + place]
    assert answer.is_error
    assert case["says"] in text_of(answer)
    assert "Traceback" not in text_of(answer)


def test_over_http_the_answers_are_the_same(by_http: str, answers: list[CallToolResult]) -> None:
    told = asked(by_http, [*QUESTIONS, *MISTAKES])
    assert [answer.structured_content for answer in told] == [
        answer.structured_content for answer in answers
    ]
    assert list(map(text_of, told)) == list(map(text_of, answers))


def test_tools_say_that_they_only_read_and_what_they_give(
    by_stdio: StdioServerParameters, answers: list[CallToolResult]
) -> None:
    instructions, found = tools(by_stdio)
    assert "name the sources" in " ".join(instructions.split())
    assert {tool.name for tool in found} == NAMES
    shapes = {}
    for tool in found:
        hints = tool.annotations
        assert hints is not None
        assert (hints.read_only_hint, hints.destructive_hint) == (True, False)
        assert (hints.idempotent_hint, hints.open_world_hint) == (True, False)
        assert tool.description
        for name, part in tool.input_schema["properties"].items():
            assert part.get("description"), f"{tool.name}: {name}"
        assert tool.output_schema
        shapes[tool.name] = tool.output_schema
    for case, answer in zip(QUESTIONS, answers, strict=False):
        jsonschema.validate(answer.structured_content, shapes[case["tool"]])


def test_every_tool_has_been_asked() -> None:
    assert {case["tool"] for case in QUESTIONS} == NAMES
    assert {case["tool"] for case in MISTAKES} == NAMES


def test_what_is_quoted_of_a_report_is_short(answers: list[CallToolResult]) -> None:
    for case, answer in zip(QUESTIONS, answers, strict=False):
        if case["tool"] == "search":
            for hit in answer.structured_content["answer"]["hits"]:
                assert len((hit["quote"] or "").split()) <= 26
