"""A disk with hardly any room."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A file system of its own at a new folder; the test is skipped where none can be made."""
    folder.mkdir()
    if shutil.which("mount") is None or os.geteuid() != 0:
        pytest.skip("only the superuser may mount a small disk")
    options = ["-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    if subprocess.run(["mount", *options], check=False, capture_output=True).returncode:  # noqa: S603, S607 - the system's own
        pytest.skip("a small disk cannot be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)  # noqa: S603, S607 - as mounted


def resize(folder: Path, kilobytes: int) -> None:
    """Give the disk more room, or less."""
    remount(folder, f"size={kilobytes}k")


def remount(folder: Path, option: str) -> None:
    """Mount it anew: of another size, ``ro`` or ``rw``."""
    subprocess.run(["mount", "-o", f"remount,{option}", str(folder)], check=True)  # noqa: S603, S607 - as mounted
