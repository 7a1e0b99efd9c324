"""The number of the rules: the same for the same rules, another for others."""

from __future__ import annotations

from pathlib import Path

import pytest

from ninevotes.record.derived import code as module
from ninevotes.record.derived.code import code


def test_every_rule_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rules").mkdir()
    rule = tmp_path / "rules" / "same_vote.py"
    rule.write_text("LEAST = 2\n")
    monkeypatch.setattr(module, "files", lambda _: tmp_path)
    monkeypatch.setattr(module, "_PLACES", {"a.package": ("rules",)})

    def number() -> str:
        code.cache_clear()
        return code()

    before = number()
    assert number() == before
    (tmp_path / "rules" / "__pycache__").mkdir()
    (tmp_path / "rules" / "__pycache__" / "same_vote.pyc").write_bytes(b"compiled")
    assert number() == before
    rule.write_text("LEAST = 3\n")
    assert number() != before
    rule.rename(rule.with_name("one_vote.py"))
    third = number()
    (tmp_path / "rules" / "more.py").write_text("")
    assert number() != third
    code.cache_clear()


def test_the_number_of_the_program_itself() -> None:
    code.cache_clear()
    first = code()
    code.cache_clear()
    assert code() == first
    assert len(first) == 64
