"""What a source says of the majority needed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.brief.clean import plain
from ninevotes.brief.sentences.telling import Telling, number, organ


def tell(fields: Mapping[str, Any], _by: Telling) -> str:
    """The majority and the veto as the source states them."""
    kind = plain(fields.get("question"))
    question = f"a {kind} question" if kind in {"procedural", "substantive"} else "a question"
    body = organ(fields.get("organ") or "UNSC")
    votes, veto = fields.get("votes_required"), fields.get("veto_applies")
    needs = f"needs {number(votes)} votes" if votes else "needs a majority not stated"
    said = f", and {'a' if veto else 'no'} veto applies" if isinstance(veto, bool) else ""
    return f"as reported, {question} in {body} {needs}{said}"
