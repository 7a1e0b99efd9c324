"""The process that takes text out of PDF files, so that no file can harm the program.

Run as ``python -m ninevotes.sources.reports.formats.pdf.worker``. It reads from standard input
a length (eight bytes) and a file, and answers on standard output with one byte (``+`` text, ``-``
a refusal), a length and UTF-8; again and again, until its input ends.
"""

from __future__ import annotations

import struct
import sys
from typing import BinaryIO

from ninevotes.sources.reports.problem import RefusedReportError

LENGTH = struct.Struct(">Q")
SECONDS = 2
"""Of processor time for a file, and one more for each megabyte."""

MEMORY = 800_000_000
"""Bytes of address space."""


def main() -> None:
    """Answer until the input ends."""
    source, answers = sys.stdin.buffer, sys.stdout.buffer
    _hold("RLIMIT_AS", MEMORY)
    while head := source.read(LENGTH.size):
        data = source.read(LENGTH.unpack(head)[0])
        _allow_time(len(data))
        _answer(answers, data)


def _answer(answers: BinaryIO, data: bytes) -> None:
    from ninevotes.sources.reports.formats.pdf.extract import extract_text  # noqa: PLC0415

    try:
        sign, text = b"+", extract_text(data)
    except RefusedReportError as error:
        sign, text = b"-", str(error)
    except (MemoryError, RecursionError) as error:
        sign, text = b"-", f"is a PDF file that asks for too much ({type(error).__name__})"
    reply = text.encode("utf-8", "replace")
    answers.write(sign + LENGTH.pack(len(reply)) + reply)
    answers.flush()


def _allow_time(size: int) -> None:
    """Some seconds more than used so far; the system ends a process that takes longer."""
    try:
        import resource  # noqa: PLC0415 - not on every platform

        used = resource.getrusage(resource.RUSAGE_SELF)
        seconds = used.ru_utime + used.ru_stime + SECONDS + size / 1e6
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, hard))
    except (ImportError, ValueError, OSError):
        return


def _hold(limit: str, most: int) -> None:
    try:
        import resource  # noqa: PLC0415 - not on every platform

        name = getattr(resource, limit)
        resource.setrlimit(name, (most, resource.getrlimit(name)[1]))
    except (ImportError, AttributeError, ValueError, OSError):
        return


if __name__ == "__main__":
    main()
