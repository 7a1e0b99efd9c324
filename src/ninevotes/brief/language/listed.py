"""Words and texts of the layers below that a page shows as they are: lists that have an end."""

from __future__ import annotations

from collections.abc import Iterator

from ninevotes.brief.dates import MONTHS
from ninevotes.brief.language.extracting import Message
from ninevotes.brief.model import Kind, Lane
from ninevotes.brief.pictures.headings import SHORT_MONTHS
from ninevotes.brief.sentences.telling import organ
from ninevotes.rules.decision import Outcome, Reason
from ninevotes.rules.rulebook import rulebook
from ninevotes.rules.wording import spelled
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Vote

_SPELLED = 16
_STANDS = ("substantive", "procedural", "text", "practice", "contested")


def listed() -> Iterator[tuple[Message, str]]:
    """Each of them, with the room that it comes from."""
    words = {
        "vocabulary/votes": [vote.words for vote in Vote],
        "vocabulary/organs": [*(body.full_name for body in Organ), *map(organ, Organ)],
        "brief/model": [*(kind.value for kind in Kind), *(lane.value for lane in Lane)],
        "brief/dates": [*MONTHS, *SHORT_MONTHS],
        "rules/wording": [spelled(number) for number in range(_SPELLED)],
        "rules/decision": [each.value.replace("_", " ") for each in (*Outcome, *Reason)],
        "rules/next": list(_STANDS),
        "rules/texts": list(_rule_texts()),
    }
    for place, texts in words.items():
        for text in texts:
            if text:
                yield (text,), place


def _rule_texts() -> Iterator[str]:
    for rule in rulebook().values():
        yield from (rule.chapter, rule.title, rule.text, rule.contested)
