"""Page to prose: mended, told apart into blocks, with the way back to every character."""

from __future__ import annotations

import re

from ninevotes.reading.clean.captions import is_caption
from ninevotes.reading.clean.characters import made_plain, mend
from ninevotes.reading.clean.furniture import ends_sentence, is_fragment, is_furniture, opens_list
from ninevotes.reading.clean.html import RawBlock, blocks_of
from ninevotes.reading.clean.offsets import Block, BlockKind, Builder, CleanText, Places
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.documents import MediaType

_WRAPPED_WIDTH = 100
_PAGE = 200
"""Characters of prose that a page has at least."""
_TELLING = 26
"""Characters of a key from which on two equal ones are one line printed twice."""
_SHORT = 8
"""Characters of a line whose key has not so many, also where one character folds to three."""
_KEY = Form(r"\W+")
_ASCII_KEY = bytes(
    ord(small) if (small := chr(code).lower()).isalnum() or small == "_" else ord(" ")
    for code in range(128)
).ljust(256)
"""The same for a line in ASCII, in one step."""


def clean(text: str, media_type: MediaType = MediaType.TEXT) -> CleanText:
    """Make a document's text ready for reading.

    Args:
        text: the characters as decoded.
        media_type: plain text or HTML.

    Returns:
        The prose with its blocks: title, body, captions, furniture, and repeats of blocks
        that stood before.
    """
    if media_type is MediaType.HTML:
        return _clean_html(text)
    return _clean_plain(text)


def _clean_plain(text: str) -> CleanText:
    mended, starts, ends = _mended(text)
    raws = [RawBlock(start, end, "p") for start, end in _paragraphs(mended)]
    joined = _join_wrapped(mended, raws)
    return CleanText(joined, starts, ends, _classify(joined, raws), {})


def _clean_html(source: str) -> CleanText:
    out, raws, meta = blocks_of(source, menus=False)
    if _prose(raws) < _PAGE:
        out, raws, meta = blocks_of(source)
    if _prose(raws) < _PAGE:  # a menu that is never closed would swallow the page
        for raw in raws:
            raw.aside = False
    plain = made_plain(out.text())
    return CleanText(plain, out.starts, out.ends, _classify(plain, raws), meta)


def _prose(raws: list[RawBlock]) -> int:
    """How many characters are not in menus and the like."""
    return sum(raw.end - raw.start for raw in raws if not raw.aside)


def _mended(text: str) -> tuple[str, Places | None, Places | None]:
    """The text with mojibake mended and characters made plain."""
    faults = mend(text)
    if not faults:
        return made_plain(text), None, None
    out = Builder()
    position = 0
    for start, end, better in faults:
        out.keep(text[position:start], position)
        out.replace(better, start, end)
        position = end
    out.keep(text[position:], position)
    return made_plain(out.text()), out.starts, out.ends


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Paragraphs of plain text: lines, or lines joined where they were only wrapped."""
    found: list[tuple[int, int]] = []
    for chunk in re.finditer(r"[^\n]+(?:\n[^\n]*\S[^\n]*)*", text):
        lines = [
            (chunk.start() + line.start(), chunk.start() + line.end())
            for line in re.finditer(r"[^\n]*\S[^\n]*", chunk.group())
        ]
        if not lines:
            continue
        found += [(lines[0][0], lines[-1][1])] if _wrapped(text, lines) else lines
    return found


def _wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether consecutive lines are one paragraph broken at a margin."""
    if len(lines) < 2:
        return False
    widths = [len(text[start:end].strip()) for start, end in lines[:-1]]
    if max(widths) > _WRAPPED_WIDTH or min(widths) < 0.5 * max(widths) or max(widths) < 40:
        return False
    stops = sum(
        text[start:end].rstrip().endswith((".", "!", "?", '."')) for start, end in lines[:-1]
    )
    return stops <= len(widths) / 2


def _join_wrapped(text: str, raws: list[RawBlock]) -> str:
    """The text with line breaks inside a paragraph turned into spaces, one for one."""
    if not any("\n" in text[raw.start : raw.end] for raw in raws):
        return text
    parts, position = [], 0
    for raw in raws:
        parts += [text[position : raw.start], text[raw.start : raw.end].replace("\n", " ")]
        position = raw.end
    return "".join([*parts, text[position:]])


def _classify(text: str, raws: list[RawBlock]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    seen: set[str] = set()
    titled = in_list = False
    for raw in raws:
        whole = text[raw.start : raw.end]
        line = whole.strip()
        if not line:
            continue
        kind = _kind(line, raw)
        in_list = opens_list(line) or (in_list and is_fragment(line))
        if in_list and kind is BlockKind.BODY:
            kind = BlockKind.FURNITURE
        if len(line) >= _TELLING or (len(line) > _SHORT and not line.isascii()):
            key = _key(line)
            if kind is not BlockKind.FURNITURE and key in seen and len(key) >= _TELLING:
                kind = BlockKind.REPEAT
            seen.add(key)
        if not titled and kind is BlockKind.BODY and _titles(line, text, raw, first=not blocks):
            kind, titled = BlockKind.TITLE, True
        elif kind is BlockKind.BODY and (raw.element in _HEADINGS or is_fragment(line)):
            kind = BlockKind.FURNITURE
        start = raw.start + len(whole) - len(whole.lstrip())
        blocks.append(Block(start, start + len(line), kind))
    return tuple(blocks)


def _key(line: str) -> str:
    """What two printings of a line have in common: its words."""
    if line.isascii():
        return b" ".join(line.encode().translate(_ASCII_KEY).split()).decode()
    return _KEY.sub(" ", line).strip().casefold()


_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def _kind(line: str, raw: RawBlock) -> BlockKind:
    if raw.aside or is_furniture(line):
        return BlockKind.FURNITURE
    if raw.element in {"li", "td", "div"} and raw.linked * 2 > len(line) and len(line) < 200:
        return BlockKind.FURNITURE
    if raw.element == "figcaption" or is_caption(line):
        return BlockKind.CAPTION
    return BlockKind.BODY


_NO_HEADLINE = Form(
    r"\s{3,}|\|| / |\bNo\. ?\d|^By\b|^(?:\w+day,? )?\d{1,2} \w+ \d{4}|"
    r"^\w+ \d{1,2}, \d{4}|^[\[(]|GMT\b"
)


def _titles(line: str, text: str, raw: RawBlock, *, first: bool) -> bool:
    """Whether this block is the headline: a heading, or the first line that could be one.

    A headline of plain text stands alone between blank lines; the lines of a masthead stand
    together.
    """
    if raw.element in _HEADINGS:
        return True
    if raw.element != "p" or len(line) > 140 or (ends_sentence(line) and not line.isupper()):
        return False
    if len(line.split()) < 4 or _NO_HEADLINE.search(line):
        return False
    return _stands_alone(text, raw, first=first)


def _stands_alone(text: str, raw: RawBlock, *, first: bool) -> bool:
    after = text[raw.end : raw.end + 80].lstrip(" ")
    if after.strip() and not after.startswith("\n\n"):
        return False
    end = raw.start
    while end and text[end - 1] == " ":
        end -= 1
    return first or text.endswith("\n\n", 0, end)
