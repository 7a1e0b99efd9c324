"""The data dictionary: every column of the tables, its type and its meaning."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ColumnMeaning:
    """One column.

    Args:
        datatype: as CSVW names it.
        required: whether every row has a value.
        meaning: what it means.
        text: whether an empty cell is empty text, and not a value unknown.
    """

    datatype: str
    required: bool
    meaning: str
    text: bool = False


def _column(meaning: str, datatype: str = "string", *, required: bool = False) -> ColumnMeaning:
    return ColumnMeaning(datatype, required, meaning)


def _text(meaning: str) -> ColumnMeaning:
    return ColumnMeaning("string", required=False, meaning=meaning, text=True)


_SOURCE = _column("Source that says it: id in table sources.", required=True)
_KEY = _column("What identifies the statement within its source.", required=True)
_DATE = _column("Day, ISO 8601; empty where none can be read.", "date")
_DATE_PRINTED = _text("The day as the source prints it.")
_PRINTED = _column("What else the source prints, by its column.", "json", required=True)
_VETOED_BY = _column(
    "Members that the source says vetoed, ISO 3166 alpha-3.", "json", required=True
)
_MEETING = _column("Symbol of the meeting record.")

DICTIONARY: dict[str, dict[str, ColumnMeaning]] = {
    "sources": {
        "id": _column("Id of the source.", required=True),
        "title": _column("Title of the data set.", required=True),
        "publisher": _column("Who publishes it.", required=True),
        "address": _column("Where it is published.", required=True),
        "licence": _column("Its terms of use in short.", required=True),
        "attribution": _column("The line that its terms ask for.", required=True),
        "version": _text("The version on record."),
    },
    "votes": {
        "source": _SOURCE,
        "key": _KEY,
        "organ": _column("Body that voted: UNSC, UNGA, UNHRC, ...", required=True),
        "date": _DATE,
        "date_printed": _DATE_PRINTED,
        "title": _text("What the source calls the vote; written after it."),
        "outcome": _column("How it came out, as the source says, in common words."),
        "outcome_printed": _text("The same in the source's words."),
        "question": _column("Kind of question, as far as the source tells."),
        "symbol": _column("Symbol of the draft or document put to the vote."),
        "resolution": _column("Symbol of the resolution, if adopted."),
        "meeting": _MEETING,
        "item": _column("Agenda item as the source prints it."),
        "session": _column("Session of the Assembly.", "integer"),
        "vetoed_by": _VETOED_BY,
        "link": _column("Address of the record at its publisher."),
        "printed": _PRINTED,
        "in_favour": _column("Announced votes in favour; empty where not said.", "integer"),
        "against": _column("Announced votes against; empty where not said.", "integer"),
        "abstaining": _column("Announced abstentions; empty where not said.", "integer"),
        "not_participating": _column(
            "Members present that took no part; empty where not said.", "integer"
        ),
        "absent": _column("Members said to be away; empty where not said.", "integer"),
    },
    "ballots": {
        "source": _SOURCE,
        "key": _column("Key of the vote, see table votes.", required=True),
        "state": _column("Member, ISO 3166 alpha-3 or the historical code.", required=True),
        "vote": _column(
            "Y in favour, N against, A abstaining, P did not participate, - absent, "
            "? the source does not know.",
            required=True,
        ),
    },
    "meetings": {
        "source": _SOURCE,
        "key": _KEY,
        "symbol": _MEETING,
        "date": _DATE,
        "date_printed": _DATE_PRINTED,
        "topic": _text("Item or topic as printed."),
        "outcomes": _column("Outcomes as printed.", "json", required=True),
        "press_release": _column("Press release."),
        "link": _column("Address of the record."),
        "printed": _PRINTED,
    },
    "vetoes": {
        "source": _SOURCE,
        "key": _KEY,
        "date": _DATE,
        "date_printed": _DATE_PRINTED,
        "draft": _column("Symbol of the draft."),
        "meeting": _MEETING,
        "item": _text("Agenda item as printed."),
        "vetoed_by": _VETOED_BY,
        "topic": _column("Topic that the source gives."),
        "printed": _PRINTED,
    },
    "drafts": {
        "source": _SOURCE,
        "key": _KEY,
        "symbol": _column("Symbol of the paper."),
        "title": _text("Its title, as catalogued."),
        "sponsors": _column("Who submitted it.", "json", required=True),
        "subjects": _column("Subjects.", "json", required=True),
        "bodies": _column("Bodies named.", "json", required=True),
        "resolution": _column("Symbol of the resolution that it became."),
        "links": _column("Addresses.", "json", required=True),
        "printed": _PRINTED,
    },
    "documents": {
        "id": _column("Name of the report.", required=True),
        "sha256": _column("SHA-256 of its bytes.", required=True),
        "outlet": _column("Who wrote it."),
        "publisher": _column("Who printed it."),
        "date": _DATE,
        "url": _column("Where it can be read."),
        "title": _column("Its headline, at most 25 words."),
        "item": _column("Key of the matter that it is about."),
    },
    "claims": {
        "document": _column("Report that says it: id in table documents.", required=True),
        "position": _column("Order within the report.", "integer", required=True),
        "type": _column("Kind of claim.", required=True),
        "date": _column("Of what is claimed: YYYY-MM-DD, YYYY-MM or YYYY."),
        "modality": _column("asserted, predicted or denied.", required=True),
        "attribution": _column("To whom the report ascribes it, at most 25 words."),
        "fields": _column("What is claimed, by field.", "json", required=True),
        "start": _column("First character of the passage.", "integer", required=True),
        "end": _column("Character after the passage.", "integer", required=True),
        "quote": _text("The first words of the passage, at most 25."),
        "sha256": _column("SHA-256 of the whole passage in UTF-8.", required=True),
    },
}
"""Table to column to meaning, in the order of the columns."""

PRIMARY_KEYS = {
    "sources": ["id"],
    "votes": ["source", "key"],
    "ballots": ["source", "key", "state"],
    "meetings": ["source", "key"],
    "vetoes": ["source", "key"],
    "drafts": ["source", "key"],
    "documents": ["id"],
    "claims": ["document", "position"],
}
"""Table to the columns that identify a row."""
