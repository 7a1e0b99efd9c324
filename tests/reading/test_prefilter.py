"""The pre-filter throws away other news, and nothing that the reader would take a claim from."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.gold.corpora import EXAMPLES
from tests.gold.corpora import HERE as GOLD
from tests.shared import shared_path

from ninevotes.reading import document_of, read
from ninevotes.reading.prefilter import may_concern_council


def passages() -> list[tuple[str, bytes]]:
    return [
        (passage["id"], passage["text"].encode())
        for path in sorted((GOLD / "passages").glob("*.yaml"))
        for passage in yaml.safe_load(path.read_text("utf-8"))
    ]


def test_no_passage_with_a_claim_is_thrown_away() -> None:
    lost = [
        name
        for name, data in passages()
        if not may_concern_council(data) and read(document_of(data, f"{name}.txt")).claims
    ]
    assert lost == []


def reports_in(folder: Path) -> list[Path]:
    return sorted([*folder.glob("*.txt"), *folder.glob("*.html")])


def test_no_report_is_thrown_away() -> None:
    reports = reports_in(EXAMPLES)
    assert len(reports) > 10
    assert [path.name for path in reports if not may_concern_council(path.read_bytes())] == []


def test_no_real_report_is_thrown_away() -> None:
    reports = reports_in(shared_path("reports"))
    assert [path.name for path in reports if not may_concern_council(path.read_bytes())] == []


@pytest.mark.parametrize(
    "text",
    [
        "The Security Council met.",
        "SECURITY COUNCIL ADOPTS RESOLUTION",
        "the U.N. council met",
        "The UNSC was split.",
        "a Security\nCouncil meeting",
        "the Security&nbsp;Council",
        "the <b>Security</b> <i>Council</i>",
        "the 15-member council was briefed",
        "Russia cast its veto",
        "the General Assembly, 116-20",
        "a UN envoy resigned",
        "The council's ten elected members",
    ],
)
def test_names_of_the_council_in_every_dress_are_kept(text: str) -> None:
    padding = " Nothing else of interest happened that day." * 300
    assert may_concern_council((text + padding).encode())


@pytest.mark.parametrize(
    "text",
    [
        "The city council voted to mend the bridge, and the council was thanked.",
        "Rovers won 2-0 away and stay third.",
        "UNDER PRESSURE: UNIONS CALL A STRIKE",
        "The regional assembly chose a new speaker.",
        "The president's veto was overridden by both houses.",
        "FUN in the SUN",
    ],
)
def test_other_news_is_thrown_away(text: str) -> None:
    padding = " The weather stayed fine, and the markets were calm." * 300
    assert not may_concern_council((text + padding).encode())


@given(st.text(max_size=200), st.text(max_size=200), st.sampled_from(["utf-8", "utf-16"]))
def test_the_name_is_found_wherever_it_stands(before: str, after: str, encoding: str) -> None:
    text = f"{before} Security Council {after}".encode("utf-8", "replace").decode()
    assert may_concern_council(text.encode(encoding))
