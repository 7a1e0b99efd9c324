"""A finding of an inquiry or a body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.language import _
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
        said = by.quote(by.evidence)
        return by.either(
            _("as reported: %(words)s", words=said),
            _("expected to be reported: %(words)s", words=said),
        )
    lead, said = found or (": ", words)
    figures = joined([number(one) for one in listed(fields.get("numbers"))])
    given = _("; figures given: %(figures)s", figures=figures) if figures else ""
    what = by.led(lead, said) if said else ""
    if not body:
        told = by.either(_("it was reported"), _("it was expected to be reported"))
    else:
        told = by.either(
            _("%(body)s reported", body=body),
            _("%(body)s was expected to report", body=body),
        )
    return f"{told}{what}{given}"
