"""A desk that finds a report misread says so, and sees it everywhere."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.runner import Ran, ninevotes

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
NAME = "lakeside-courier-2014-12-23"


def asked(home: Path, *words: str) -> Ran:
    return ninevotes(*words, home=home)


def test_from_the_report_to_the_brief_and_back(tmp_path: Path) -> None:
    paper = EXAMPLES / f"{NAME}.txt"
    before = asked(tmp_path, "brief", str(paper)).out
    shown = json.loads(asked(tmp_path, "record", "show", NAME, "--format", "json").out)
    [vote] = [one for one in shown["claims"] if one["kind"] == "procedural_vote"]
    assert vote["tally"] == [11, 2, None]
    mended = [
        *("record", "correct", vote["claim"], "tally", "10-3-2"),
        *("--because", "The record says ten", "--by", "AB"),
    ]
    made = asked(tmp_path, *mended)
    assert made.status == 0, made.err
    assert made.out.startswith(f"kept as claim-1: {NAME}")
    assert asked(tmp_path, *mended).out.startswith("was kept already, as claim-1")
    page = asked(tmp_path, "record", "show", NAME)
    assert "Corrected (by AB" in page.out
    assert "yes: 11 → 10" in page.out
    after = asked(tmp_path, "brief", str(paper)).out
    assert "10 in favour, 3 against, 2 abstaining" in after
    assert "10 in favour, 3 against, 2 abstaining" not in before
    listed = asked(tmp_path, "record", "correct", "--list", "--format", "json")
    assert [one["id"] for one in json.loads(listed.out)] == ["claim-1"]
    back = asked(tmp_path, "record", "correct", "claim-1", "--undo", "--by", "AB")
    assert back.out.startswith("taken back: claim-1")
    assert "Corrected" not in asked(tmp_path, "record", "show", NAME).out


def test_what_cannot_be_is_told_in_one_line(tmp_path: Path) -> None:
    done = asked(
        tmp_path, "record", "correct", "12345678-abcdef", "refused", "--because", "x", "--by", "AB"
    )
    assert (done.status, done.out) == (1, "")
    assert "record show REPORT" in done.err
    kind = asked(
        tmp_path, "record", "correct", "desk", "missed", "rumour", "--because", "x", "--by", "AB"
    )
    assert "is no kind of claim" in kind.err
