"""The votes of a meeting as a table: the columns that ``ninevotes adjudicate`` reads."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from ninevotes.session.meeting import Meeting, Result
from ninevotes.vocabulary.votes import Vote

COLUMNS = (
    "id", "date", "organ", "symbol_or_draft", "meeting", "item", "question_type",
    "yes", "no", "abstain", "not_participating", "absent",
    "yes_by", "no_by", "abstain_by", "nonpart_by", "absent_by", "facts",
)  # fmt: skip


def rows(meeting: Meeting) -> Iterator[dict[str, str]]:
    """One row for each vote announced, in the order of the meeting."""
    for number, result in enumerate(meeting.results, start=1):
        yield _row(meeting, number, result)


def as_csv(meeting: Meeting) -> str:
    """The rows as a table with a header line."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows(meeting))
    return text.getvalue()


def _row(meeting: Meeting, number: int, result: Result) -> dict[str, str]:
    counts = [result.ballot.count(vote) for vote in Vote]
    lists = [" ".join(result.ballot.cast(vote)) for vote in Vote]
    said = (
        str(number),
        meeting.on.isoformat(),
        "SC",
        result.question.symbol or str(result.matter),
        meeting.symbol or "",
        result.question.text,
        result.question.type.value,
        *("" if count is None else str(count) for count in counts),
        *lists,
        ";".join(f"{key}={value}" for key, value in result.question.facts.items()),
    )
    return dict(zip(COLUMNS, said, strict=True))
