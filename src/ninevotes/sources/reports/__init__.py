"""Reports as files: found, opened, dated by their manifest; each fault told by its file."""

from ninevotes.sources.reports.files import OpenedReport, Problem, find_reports, open_report
from ninevotes.sources.reports.manifest import Manifest, ManifestEntry, read_manifest

__all__ = [
    "Manifest",
    "ManifestEntry",
    "OpenedReport",
    "Problem",
    "find_reports",
    "open_report",
    "read_manifest",
]
