"""What the index of the search takes from each table, in SQL that both databases read.

An entry's key is three times the number of the row it comes from, and 0, 1 or 2 for
statements, claims and documents: so an entry is found from its row, and the row from the entry,
without a table between them.
"""

from __future__ import annotations

COLUMNS = "key, kind, truth, source, organ, date, date_of, outcome, symbol, title, item, words"

_DATE = "coalesce(CAST({row}.date AS TEXT), '')"
_DAY = "CASE WHEN {row}.date IS NULL THEN NULL ELSE 'event' END"

STATEMENTS = {
    "official_votes": (
        "SELECT {row}.statement * 3, 'vote', 'official', s.source, {row}.organ, "
        f"{_DATE}, {_DAY}, {{row}}.outcome, "
        "coalesce({row}.resolution, {row}.symbol, {row}.meeting), {row}.title, "
        "coalesce({row}.item, ''), coalesce({row}.resolution, '') || ' ' || "
        "coalesce({row}.symbol, '') || ' ' || coalesce({row}.meeting, '') || ' ' || "
        "{row}.outcome_printed"
    ),
    "official_meetings": (
        "SELECT {row}.statement * 3, 'meeting', 'official', s.source, 'UNSC', "
        f"{_DATE}, {_DAY}, NULL, {{row}}.symbol, '', {{row}}.topic, "
        "coalesce({row}.symbol, '') || ' ' || CAST({row}.outcomes AS TEXT) || ' ' || "
        "coalesce({row}.press_release, '')"
    ),
    "official_drafts": (
        "SELECT {row}.statement * 3, 'draft', 'official', s.source, NULL, '', NULL, NULL, "
        "{row}.symbol, {row}.title, '', {row}.symbol || ' ' || coalesce({row}.resolution, '') "
        "|| ' ' || CAST({row}.subjects AS TEXT) || ' ' || CAST({row}.sponsors AS TEXT)"
    ),
    "official_vetoes": (
        "SELECT {row}.statement * 3, 'veto', 'official', s.source, 'UNSC', "
        f"{_DATE}, {_DAY}, 'vetoed', {{row}}.draft, '', {{row}}.item, "
        "{row}.draft || ' ' || coalesce({row}.meeting, '') || ' ' || coalesce({row}.topic, '')"
    ),
}
"""Table of official statements to the entry that its row ``{row}`` makes; ``s`` is its head."""

DOCUMENT = (
    "SELECT {row}.key * 3 + 2, 'document', 'reported', {row}.id, NULL, "
    f"{_DATE}, "
    "CASE WHEN {row}.date IS NULL THEN NULL ELSE 'report' END, NULL, NULL, "
    "coalesce({row}.title, ''), coalesce({row}.item_key, '') || ' ' || "
    "coalesce({row}.item_name, ''), coalesce({row}.outlet, '') || ' ' || "
    "coalesce({row}.publisher, '')"
)
"""The entry of a document: its title and matter, never its text."""

CLAIM = (
    "SELECT {row}.key * 3 + 1, {row}.type, 'reported', d.id, {organ}, "
    "coalesce({row}.date, CAST(d.date AS TEXT), ''), CASE WHEN {row}.date IS NOT NULL THEN 'event' "
    "WHEN d.date IS NOT NULL THEN 'report' END, {outcome}, {symbol}, '', "
    "coalesce(d.item_key, '') || ' ' || coalesce(d.item_name, ''), "
    "substr(d.text, {row}.span_start + 1, {row}.span_end - {row}.span_start) || ' ' || "
    "coalesce({row}.attribution, '')"
)
"""The entry of a claim: the characters that make it, under the matter of its document ``d``."""

LISTS = {"yes_by": "Y", "no_by": "N", "abstain_by": "A", "vetoed_by": "N"}
"""Field of a claim to the vote of those it lists."""
