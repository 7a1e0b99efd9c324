"""Reports as files: found, opened whatever their form, dated by their manifest.

Each fault is told by its file and record; the rest is done.
"""

from ninevotes.sources.reports.extracting import extracted
from ninevotes.sources.reports.files import Manifests, find_files, size_of
from ninevotes.sources.reports.formats.jsonl import Fields
from ninevotes.sources.reports.formats.recognise import Kind
from ninevotes.sources.reports.manifest import Manifest, ManifestEntry, read_manifest
from ninevotes.sources.reports.opening import Opening, Taken, open_bytes, open_file
from ninevotes.sources.reports.problem import Problem, RefusedReportError
from ninevotes.sources.reports.report import Form, OpenedReport

__all__ = [
    "Fields",
    "Form",
    "Kind",
    "Manifest",
    "ManifestEntry",
    "Manifests",
    "OpenedReport",
    "Opening",
    "Problem",
    "RefusedReportError",
    "Taken",
    "extracted",
    "find_files",
    "open_bytes",
    "open_file",
    "read_manifest",
    "size_of",
]
