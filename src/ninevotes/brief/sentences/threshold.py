"""What a source says of the majority needed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.language import N_, _
from ninevotes.brief.sentences.telling import Telling, number, organ

_QUESTIONS = {
    "procedural": N_("a procedural question"),
    "substantive": N_("a substantive question"),
}


def tell(fields: Mapping[str, Any], _by: Telling) -> str:
    """The majority and the veto as the source states them."""
    kind = plain(fields.get("question"))
    question = _(_QUESTIONS.get(kind, N_("a question")))
    body = organ(fields.get("organ") or "UNSC")
    votes, veto = fields.get("votes_required"), fields.get("veto_applies")
    named = {"question": question, "body": body}
    if votes:
        needed = number(votes)
        text = _(
            "as reported, %(question)s in %(body)s needs %(votes)s votes", votes=needed, **named
        )
    else:
        text = _("as reported, %(question)s in %(body)s needs a majority not stated", **named)
    if not isinstance(veto, bool):
        return text
    return text + (_(", and a veto applies") if veto else _(", and no veto applies"))
