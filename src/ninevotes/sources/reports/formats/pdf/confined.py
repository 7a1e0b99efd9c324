"""Text of PDF files, taken out in a process that is ended when it takes too long."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from typing import IO

from ninevotes.sources.reports.formats.pdf.worker import LENGTH, SECONDS
from ninevotes.sources.reports.problem import RefusedReportError
from ninevotes.sources.reports.report import LARGEST_PDF, Form, OpenedReport
from ninevotes.vocabulary.documents import MediaType

_PATIENCE = 4
"""Times its processor time that a file may take by the clock: other programs run too."""

NEEDS_PDF = "is a PDF file, for which the extra is needed: pip install 'ninevotes[formats]'"


def read_pdf(report: OpenedReport) -> OpenedReport:
    """The report with the text of the file, and the tool that took it out as its encoding.

    Raises:
        RefusedReportError: the file is broken, locked, hostile, without text; or the extra
            is not installed.
    """
    try:
        tool = f"PDF, pypdfium2 {version('pypdfium2')}"
    except PackageNotFoundError:
        raise RefusedReportError(NEEDS_PDF) from None
    if len(report.data) > LARGEST_PDF:
        raise RefusedReportError(f"is a PDF file of {len(report.data) / 1e6:.0f} MB: split it")
    return replace(
        report,
        form=Form.TEXT,
        text=_WORKER.text_of(report.data),
        media_type=MediaType.TEXT,
        encoding=tool[:40],
    )


class _Worker:
    """The process, started when it is needed and again when it was ended.

    A forked program has one of its own: answers on a shared pipe would be mixed up.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0

    def text_of(self, data: bytes) -> str:
        process = self._running()
        if process.stdin is None or process.stdout is None:
            raise RefusedReportError("cannot be read: the PDF reader did not start")
        seconds = _PATIENCE * (SECONDS + len(data) / 1e6)
        alarm = threading.Timer(seconds, process.kill)
        alarm.start()
        try:
            process.stdin.write(LENGTH.pack(len(data)) + data)
            process.stdin.flush()
            sign = process.stdout.read(1)
            reply = _taken(process.stdout) if sign else None
        except OSError:
            reply = None
        finally:
            alarm.cancel()
        if reply is None:
            self.close()
            raise RefusedReportError("is a PDF file that takes too long or breaks the PDF reader")
        if sign != b"+":
            raise RefusedReportError(reply)
        return reply

    def _running(self) -> subprocess.Popen[bytes]:
        if self._owner != os.getpid():
            self._process, self._owner = None, os.getpid()
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = subprocess.Popen(
                [sys.executable, "-m", "ninevotes.sources.reports.formats.pdf.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        return self._process

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                _closed(pipe)
        process.wait()


def _closed(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:
        return


def _taken(source: IO[bytes]) -> str | None:
    """A length and as many bytes of text; null where they do not come."""
    head = source.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    size = LENGTH.unpack(head)[0]
    reply = source.read(size)
    return reply.decode("utf-8", "replace") if len(reply) == size else None


_WORKER = _Worker()
atexit.register(_WORKER.close)
