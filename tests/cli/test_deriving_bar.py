"""Who waits for what reports tell of together is told so, on standard error alone."""

from __future__ import annotations

import pytest

from ninevotes.cli import progress


def test_what_is_soon_done_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.deriving_bar() as tell:
        tell(12)
        tell(1)
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "")


def test_what_takes_a_while_says_once_how_much_is_left(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    with progress.deriving_bar() as tell:
        for left in (12, 11, 10):
            tell(left)
    told = capsys.readouterr()
    assert told.out == ""
    assert " ".join(told.err.split()) == ("working out what the reports tell of: 12 matters left")


def test_on_a_terminal_a_bar_counts_the_matters_done(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    with progress.deriving_bar() as tell:
        for left in (40, 39, 10):
            tell(left)
    told = capsys.readouterr()
    assert told.out == ""
    assert "30/40" in told.err
