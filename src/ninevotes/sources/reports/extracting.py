"""What has to be opened further before it can be read: PDF files and mail."""

from __future__ import annotations

from ninevotes.sources.reports.formats.mail import read_mail
from ninevotes.sources.reports.report import Form, OpenedReport


def extracted(report: OpenedReport) -> OpenedReport:
    """The report with its characters, or as it is where it only has to be decoded.

    Raises:
        RefusedReportError: it cannot be opened.
    """
    if report.form is Form.MAIL:
        return read_mail(report)
    if report.form is Form.PDF:
        from ninevotes.sources.reports.formats.pdf import read_pdf  # noqa: PLC0415 - seldom needed

        return read_pdf(report)
    return report
