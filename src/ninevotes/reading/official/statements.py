"""Who speaks, for whom, in which language: the statements of a record, in order."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ninevotes.reading.clean.offsets import CleanText
from ninevotes.reading.official.forms import LABEL, LANGUAGE, SPEECH, STAGE
from ninevotes.reading.official.model import Front, Statement
from ninevotes.reading.official.names import member
from ninevotes.reading.wording import Form

_CHAIR = re.compile(r"^The (?:Acting |Temporary )?(?:President|Chair)", re.IGNORECASE)
_OWN = Form(
    r"\bmake a (?:brief )?statement in my (?:national )?capacity as (?:the )?"
    r"(?:[\w ,'-]{0,80}?\b)?(?:representative|Minister|President|Permanent Representative)\b"
)
_RESUME = Form(r"\bresume my functions? as President\b")
_BEHALF = Form(
    r"\b(?:speak|speaking|statement|address|take the floor)\b[^.]{0,60}? on behalf of "
    r"(?P<whom>(?:the )?[^.:;]{3,220}?)(?=[.:;]|, (?:and )?I\b|$)"
)
_OPENING = 700
"""Characters of a statement within which its speaker says on whose behalf it is."""


def statements(text: CleanText, front: Front, on: dt.date) -> tuple[Statement, ...]:
    """The statements of a record.

    Args:
        text: its running text.
        front: its first page, which names the President.
        on: the day of the meeting.
    """
    return tuple(_Floor(text, front, on).all())


class _Floor:
    """Follows who has the floor, paragraph by paragraph."""

    def __init__(self, text: CleanText, front: Front, on: dt.date) -> None:
        self.text, self.front, self.on = text, front, on
        self.offices: dict[str, str] = {}

    def all(self) -> Iterator[Statement]:
        head: re.Match[str] | None = None
        spans: list[tuple[int, int]] = []
        for block in self.text.blocks:
            words = self.text.of(block)
            opened = SPEECH.match(words)
            if opened:
                yield from self._statement(head, spans)
                start = block.start + opened.end()
                start += len(words) - opened.end() - len(words[opened.end() :].lstrip())
                head, spans = opened, [(start, block.end)] if start < block.end else []
            elif head is None:
                continue
            elif STAGE.match(words) or LABEL.match(words):
                yield from self._statement(head, spans)
                spans = []
            elif not _follows_list(self.text, block.start):
                spans.append((block.start, block.end))
        yield from self._statement(head, spans)

    def _statement(
        self, head: re.Match[str] | None, spans: list[tuple[int, int]]
    ) -> Iterator[Statement]:
        if head is None or not spans:
            return
        who, brackets = " ".join(head["who"].split()), _brackets(head)
        language = next((m["language"] for b in brackets if (m := LANGUAGE.fullmatch(b))), None)
        told = next((b[1:-1] for b in brackets if not LANGUAGE.fullmatch(b)), None)
        if _CHAIR.match(who):
            yield from self._chair(who, language, spans)
            return
        affiliation = told or self.offices.get(_family(who))
        words = self.text.text[spans[0][0] : spans[0][0] + _OPENING]
        yield Statement(
            who,
            presiding=False,
            affiliation=affiliation,
            state=member(affiliation, self.on) if affiliation else None,
            on_behalf=_behalf(words),
            language=language,
            paragraphs=tuple(spans),
        )

    def _chair(
        self, who: str, language: str | None, spans: list[tuple[int, int]]
    ) -> Iterator[Statement]:
        """What the President says from the chair, and for the state that presides."""
        name, state = self.front.president or (who, None)
        own = False
        kept: list[tuple[int, int]] = []
        for start, end in [*spans, (0, 0)]:
            words = self.text.text[start:end]
            turns = bool(_RESUME.search(words)) if own else False
            if kept and (turns or end == 0):
                yield self._said(name, state, language, kept, presiding=not own)
                kept = []
            own = own and not turns
            if end:
                self._introduced(words)
                kept.append((start, end))
            if end and not own and _OWN.search(words):
                yield self._said(name, state, language, kept, presiding=True)
                kept, own = [], True

    def _said(
        self,
        name: str,
        state: str | None,
        language: str | None,
        spans: list[tuple[int, int]],
        *,
        presiding: bool,
    ) -> Statement:
        return Statement(
            name,
            presiding=presiding,
            affiliation=None if presiding else state,
            state=None if presiding else state,
            on_behalf=None,
            language=language,
            paragraphs=tuple(spans),
        )

    def _introduced(self, words: str) -> None:
        """Learn the office of whoever is given the floor: the next line names them alone."""
        for name, office in persons(words):
            self.offices.setdefault(_family(name), office)


_NAMED = Form(
    r"(?P<name>(?:(?:His|Her) (?:Excellency|Royal Highness|Eminence) )?"
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Baroness|Prince|Princess|Archbishop|Judge|"
    r"(?:Lieutenant |Major )?General|Major General)\.? (?:[A-ZÀ-ÞĀ-Ž][\w.'’-]*|de|da|del|von|van|"
    r"al|el|"
    r"bin|ibn|Al-\w+|al-\w+)(?: (?:[A-ZÀ-ÞĀ-Ž][\w.'’-]*|de|da|del|von|van|bin|al-\w+|"
    r"el-\w+)){0,5}),? "
    r"(?P<office>(?:[A-Z][\w'’-]* ?|the ){1,3}(?:[^,;.]|, (?=[A-Z][\w ]+ (?:and|for) )){0,160})"
)


def persons(words: str) -> list[tuple[str, str]]:
    """Persons with their offices: "Mr. Jeffrey Feltman, Under-Secretary-General for ..."."""
    return [
        (m["name"].rstrip(",. "), re.sub(r"\s+", " ", m["office"]).strip(" ,"))
        for m in _NAMED.finditer(words)
        if f"{m['name']}," in words
    ]


def _follows_list(text: CleanText, start: int) -> bool:
    """Whether a paragraph is the list under a label that stands alone: "Against:"."""
    line = text.text[text.text.rfind("\n", 0, max(0, start - 1)) + 1 : max(0, start - 1)]
    label = LABEL.match(line)
    return label is not None and label.end() == len(line)


def _brackets(head: re.Match[str]) -> list[str]:
    return [head[name] for name in ("first", "second", "third") if head[name]]


def _family(name: str) -> str:
    return name.replace("’", "'").split()[-1].casefold()


def _behalf(words: str) -> str | None:
    found = _BEHALF.search(words)
    return found["whom"].strip(" ,") if found else None
