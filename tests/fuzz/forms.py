"""The forms of file that are fuzzed, and a name that tells each."""

from __future__ import annotations

NAMES = {
    "text": "report.txt",
    "html": "report.html",
    "pdf": "report.pdf",
    "warc": "crawl.warc",
    "feed": "news.rss",
    "mail": "report.eml",
    "jsonl": "reports.jsonl",
}
