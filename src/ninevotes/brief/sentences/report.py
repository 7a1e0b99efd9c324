"""A finding of an inquiry or a body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.sentences.phrases import finding, noun
from ninevotes.brief.sentences.telling import Telling, joined, listed, number


def tell(fields: Mapping[str, Any], by: Telling) -> str:
    """Which body found what, with the figures given.

    Where the body or the finding are no words that can stand so, the source's own sentence is
    quoted instead.
    """
    words, named = plain(fields.get("finding") or ""), plain(fields.get("body") or "")
    body = by.party(noun(named)) if noun(named) else ""
    found = finding(words) if words else (": ", "")
    if by.evidence and (found is None or (named and not body and found[0] == ": ")):
        return f"{_reported(by)}: {by.quote(by.evidence)}"
    lead, said = found or (": ", words)
    figures = joined([number(one) for one in listed(fields.get("numbers"))])
    given = f"; figures given: {figures}" if figures else ""
    what = f"{lead}{by.quote(said)}" if said else ""
    if not body:
        return f"it {by.did('was reported', 'be reported')}{what}{given}"
    return f"{body} {by.did('reported', 'report')}{what}{given}"


def _reported(by: Telling) -> str:
    return "as reported" if by.modality != "predicted" else "expected to be reported"
