"""Will and would, where they foretell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ninevotes.reading.find.clauses import clause_around
from ninevotes.reading.find.grounds import denies_competence
from ninevotes.reading.find.predictions.cues import MODAL
from ninevotes.reading.find.predictions.scope import (
    conditional,
    decided,
    foretold,
    is_hypothetical,
    is_outcome,
    other_claim,
)
from ninevotes.reading.find.predictions.stances import (
    hangs_on,
    lays_down,
    takes_a_stance,
    wishes,
)
from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.wording import Form

_NEGATED = Form(r"^(?:'t|n't| not\b| never\b| no longer\b)")
_NO_SUBJECT = pattern(
    r"\b(?:[Nn]o|[Nn]one|[Nn]obody|[Nn]o one|[Nn]either|[Nn]othing)(?: (?!that\b|"
    r"which\b)[^.;,\s]+){0,8}?\s*$"
)
_NO_OBJECT = Form(r"^ (?:take|have|play|make|get|be) no\b")
_HEDGE = Form(
    r"^(?: also| still| then| now)* (?:probably|likely|presumably|in all likelihood|almost "
    r"certainly)\b"
)
_BELIEVED = Form(
    r"\b(?:(?:seem|appear|look)(?:s|ed)?(?: likely| certain| clear)?(?: that| as if| as though)|"
    r"confident|optimistic|believe[sd]?|thinks?|thought|suspect(?:s|ed)?|reckon(?:s|ed)?|"
    r"assume[sd]?|bet(?:s|ting)?)"
    r"(?! (?:again|about|of|twice)\b) (?:that )?[^,;.]{1,80}$"
)
_RHETORIC = Form(r"\b(?:[Hh]istory|[Pp]osterity|(?:grand)?children|generations) $")
_MEASURES = Form(
    r"\b(?:sanctions|measures|embargo(?:es)?|restrictions|penalties)(?: on [\w\ue000-\ue0ff]+)? $"
)
_RETURN = Form(
    r"^ (?:also |then |all |automatically )*(?:return|snap|come back|apply|lapse|expire|"
    r"be (?:re-?imposed|restored|reinstated))\b"
)
"""Measures that return or lapse: claims of sanctions tell of them."""
Match = tuple[int, int, str, bool]
"""Start and end of a cue in the masked text, its polarity, and whether it embeds a clause."""
_THING = Form(
    r"\b(?:[Ii]t|[Tt]his|[Tt]hat|[Ss]uch|which|move|step|measures?|sanctions|embargo|resolution|"
    r"text|draft|meeting|session|debate|discussion|briefing|veto|failure|decision|statement|"
    r"action|approach|(?:he|she|it|they|officials|diplomats) (?:said|says|estimated))"
    r"(?: (?:only|also|simply|merely))? $"
)
"""Subjects of which a reported "would" says what comes of them, which argues and foretells not."""
_SUBJECT = 40
"""Characters before a would within which its subject stands."""
REACH = 400
"""How far a sentence is looked through on either side of a cue, so that long ones stay cheap."""


def clause_of(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause around a cue, not further than its reach."""
    floor = max(0, start - REACH)
    first, last = clause_around(text[floor : end + REACH], start - floor, end - floor)
    return floor + first, floor + last


def by_modals(masked: Masked) -> Iterator[Match]:
    """Will and would, where they foretell."""
    text = masked.text
    for match in MODAL.finditer(text):
        clause = clause_of(text, match.start(), match.end())
        if is_hypothetical(text, match.start(), past=bool(match.group("would"))) or other_claim(
            masked, match.end(), flat=not _negative(text, match)
        ):
            continue
        if conditional(text, match.start(), clause[0]) or decided(
            text[max(0, match.start() - REACH) : match.end() + REACH]
        ):
            continue
        if _is_no_forecast(text, match, clause[0]):
            continue
        polarity = "will_not" if _negative(text, match) else "will"
        hedged = _HEDGE.match(text[match.end() : match.end() + 60]) or _BELIEVED.search(
            text[max(clause[0], match.start() - 100) : match.start()]
        )
        if polarity == "will" and hedged:
            polarity = "expected"
        yield match.start(), match.end(), polarity, False


def _is_no_forecast(text: str, match: re.Match[str], floor: int) -> bool:
    """Whether a will or would is a wish, a rule, a condition, a stance or an argument."""
    before, after = text[max(floor, match.start() - REACH) : match.start()], text[match.end() :]
    if wishes(before) or lays_down(after) or hangs_on(after):
        return True
    if _RHETORIC.search(before):
        return True
    if _MEASURES.search(before) and _RETURN.match(after):
        return True
    if not match.group("would"):
        return False
    if not foretold(text, match.start(), match.end(), floor):
        return True
    return not is_outcome(after) and (
        takes_a_stance(after)
        or denies_competence(before[-_SUBJECT:])
        or (_THING.search(before) is not None and not _negative(text, match))
    )


def _negative(text: str, match: re.Match[str]) -> bool:
    after = text[match.end() : match.end() + 30]
    before = text[max(0, match.start() - 90) : match.start()]
    return bool(
        match.group().endswith("n't")
        or _NEGATED.match(after)
        or _NO_OBJECT.match(after)
        or _NO_SUBJECT.search(before)
    )
