"""The first page of a record: time and place, the President, the members, the agenda."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ninevotes.reading.official.model import Front
from ninevotes.reading.official.names import member
from ninevotes.reading.wording import Form

_LEADERS = Form(r"(?:[ \t]*[.…·]){3,}[ \t]*")
_CALLED = Form(r"^\s*The (?:\w+ )?meeting was (?:called to order|resumed)", re.MULTILINE)
_MOST = 8_000
_TIME = Form(r"(?:19|20)\d\d,?\s+(?:at\s+)?(?P<time>\d{1,2}(?:[.:]\d{2})? ?[ap]\.m\.|noon)")
_PLACE = Form(r"^[ \t]*(?P<place>New York|Geneva|Nairobi|Addis Ababa|Panama)[ \t]*$", re.MULTILINE)
_PRESIDENT = Form(
    r"President:\s*(?P<who>(?:(?!\t|\n\n|Members:)[^(])+?)\s*"
    r"\((?P<state>[^()\n]+(?:\([^()]*\)[^()\n]*)?)\)"
)
_MEMBERS = Form(
    r"Members:(?P<list>.*?)(?=^\s*Agenda\b|This record contains|\Z)", re.DOTALL | re.MULTILINE
)
_AGENDA = Form(
    r"^[ \t]*Agenda[ \t]*:?[ \t]*$(?P<list>.*?)(?=^\s*This record contains|^\s*\d{2}-\d{5}|"
    r"^\s*\*\d{5,}\*|\Z)",
    re.DOTALL | re.MULTILINE,
)
_LISTED = Form(r"(?:Letter|Identical letters|Report|Note|Special report|Final report|Briefing)\b")
_PERSON = Form(
    r"(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Baroness|Prince|Princess|Sheikh|Sheikha|Dr|King|President|"
    r"Archbishop|U|Nana|Datuk|Tan Sri)\b\.? ?\S"
)


def front_page(printed: str, on: dt.date) -> Front:
    """What the first page says; parts that are not there are left empty.

    Args:
        printed: the record as printed, lines and all.
        on: the day of the meeting.
    """
    called = _CALLED.search(printed, 0, 4 * _MOST)
    head = _LEADERS.sub("\t", printed[: called.start() if called else _MOST].replace("\f", "\n"))
    time, place, chair = _TIME.search(head), _PLACE.search(head), _PRESIDENT.search(head)
    listed, agenda = _MEMBERS.search(head), _AGENDA.search(head)
    president = None
    if chair:
        president = " ".join(chair["who"].split()), member(chair["state"], on)
    return Front(
        time["time"] if time else None,
        place["place"] if place else None,
        president,
        tuple(_pairs(listed["list"], on)) if listed else (),
        tuple(_items(agenda["list"])) if agenda else (),
    )


def _pairs(text: str, on: dt.date) -> Iterator[tuple[str, str]]:
    """States with their representatives, printed side by side or column after column."""
    codes: list[str] = []
    persons: list[str] = []
    pending = ""
    for token in (part.strip() for part in re.split(r"[\t\n]|[ ]{3,}", text)):
        if not token:
            continue
        code = member(f"{pending} {token}".strip(), on) or member(token, on)
        if code:
            codes.append(code)
            pending = ""
        elif _PERSON.match(token):
            persons.append(token)
            pending = ""
        else:
            pending = f"{pending} {token}".strip()
    if len(codes) == len(persons):
        yield from zip(codes, persons, strict=True)
    else:
        yield from ((code, "") for code in codes)


def _items(text: str) -> Iterator[str]:
    """The title and what is listed under it, each as one line."""
    parts: list[list[str]] = [[]]
    for line in text.strip().splitlines():
        words = " ".join(line.split())
        if not words or _LISTED.match(words):
            parts.append([])
        if words:
            parts[-1].append(words)
    yield from (" ".join(part) for part in parts if part)
