"""Who was invited, who came, who briefed, and who had asked for the meeting."""

from __future__ import annotations

from collections.abc import Iterator

from ninevotes.reading.mentions.dates import find_dates
from ninevotes.reading.official.found import Found
from ninevotes.reading.official.model import Invitation, VerbatimRecord
from ninevotes.reading.official.names import members
from ninevotes.reading.resolve.dates import resolve
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.claims import ClaimType

_LETTER = Form(
    r"[Ll]etter dated (?P<day>\d{1,2} \w+ \d{4}),? from (?P<who>the .+?)(?:,? (?:to the United "
    r"Nations )?addressed to|,? to the President|,? contained in|,? \(?(?:document )?S/|\.(?:\s|"
    r"$)|$)"
)
_REQUEST = Form(r"\brequest(?:ed|ing|s)?\b|\bask(?:ed|ing)? (?:that|for)\b")
_SYMBOL = Form(r"\bS/\d{4}/\d{1,5}\b")
_OFFICE = Form(
    r"\b(?:the )?(?:Permanent |Acting |Deputy )*(?:Representatives?|representatives?|"
    r"Chargés? d'affaires(?: a\.i\.)?) (?:of|from) "
)


def attendance_claims(record: VerbatimRecord) -> Iterator[Found]:
    """Invitations under rules 37 and 39, briefings, and the request that the record cites."""
    spoke = {s.state for s in record.statements if s.state}
    day = record.day.isoformat()
    for invitation in record.invitations:
        for state in invitation.states:
            fields = {
                "state": state,
                "invited": True,
                "will_attend": True if state in spoke else None,
            }
            yield _found(ClaimType.PARTICIPATION, invitation, fields, day)
        who = [person for person in invitation.persons if _briefs(person, invitation, record)]
        if who:
            yield _found(ClaimType.BRIEFING, invitation, {"who": who}, day)
    yield from _requests(record)


def _found(kind: ClaimType, place: Invitation, fields: dict[str, object], day: str) -> Found:
    return Found(kind, place.start, place.end, fields, day)


def _briefs(person: str, invitation: Invitation, record: VerbatimRecord) -> bool:
    """Whether an invited person is called a briefer, or thanked for a briefing."""
    text = record.text.text
    if "brief" in text[invitation.start : invitation.end]:
        return True
    family = person.partition(",")[0].split()[-1]
    return f"{family} for his briefing" in text or f"{family} for her briefing" in text


def _requests(record: VerbatimRecord) -> Iterator[Found]:
    """Requests for the meeting or its item by letter, each letter once."""
    seen: set[str] = set()
    for block in record.text.blocks:
        words = record.text.of(block)
        letter = _LETTER.search(words)
        if letter is None or not _REQUEST.search(words):
            continue
        who = _OFFICE.sub("", letter["who"])
        codes, strange = members(who, record.day)
        symbol = _SYMBOL.search(words, letter.start()) or _SYMBOL.search(words)
        key = symbol.group() if symbol else letter["day"]
        if not codes or strange or key in seen:
            continue
        seen.add(key)
        yield Found(
            ClaimType.MEETING_REQUEST,
            block.start,
            block.end,
            {
                "requesters": codes,
                "requester_count": None,
                "item": record.front.agenda[0] if record.front.agenda else None,
                "requested_for": None,
                "document_symbol": symbol.group() if symbol else None,
            },
            _day(letter["day"]),
        )


def _day(printed: str) -> str | None:
    found = next(iter(find_dates(printed)), None)
    return resolve(found.value, None, future=False) if found else None
