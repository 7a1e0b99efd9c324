"""What is only supposed: expected, conditional, habitual or denied, and so no vote."""

from __future__ import annotations

import re

from ninevotes.reading.mentions.masking import pattern
from ninevotes.reading.wording import Form

_MODAL = Form(
    r"\b(?:will|would|could|can|may|might|shall|should|must|cannot|expect\w*|predict\w*|"
    r"forecast\w*|likely|unlikely|"
    r"hope[sd]?|hoping|if|unless|whether|promis\w+|pledg\w+|threat\w*|vow\w*|intend\w*|"
    r"plans?|planned|planning|"
    r"poised|leaning|ready|prepared|scheduled|due|secured|assured|holds?|estimat\w*|"
    r"confident|count on|seek\w*|"
    r"want(?:s|ing)?|wish\w*|chance|threshold|needs?|needed|requires?|required|takes?|"
    r"needing|requiring|doubt\w*|until|"
    r"last count|rather than|lobb\w+|bound to|certain to|set to|going to)\b",
    re.IGNORECASE,
)
_FINITE = Form(
    r"\b(?:was|were|had|has|have|is|are|got|won|received|failed|fell|passed|voted|lost|"
    r"attracted|mustered|collected|"
    r"drew|adopted|approved|opposed|abstained|supported|backed|vetoed|killed|defeated|"
    r"rejected|blocked|did)\b"
)
_BOUNDARY = Form(
    r"[;:.–—]|, |\b(?:but|and|while|whereas|although|though|because|after|since|when|which|who)\b"
)
_ADJACENT = pattern(
    r"\b(?:will|would|could|can|may|might|shall|should|must|to|if|unless|whether|"
    r"expected|likely|unlikely|threat\w*|"
    r"vow\w*|once|refus\w+|never|not|n't|n’t|yet|being|when)"
    r" (?:(?:\w+ly|also|even|be|been|have|get|not|ever|a|again|then|soon|its|their|the|"
    r"on {D}|{D}|{Q}) )*$",
    re.IGNORECASE,
)
_BEFORE_ING = Form(
    r"\b(?:before|without|from|of|for|by|against|on|considering|despite)\s+$", re.IGNORECASE
)
_ING = Form(r"\w+ing\b")
_HAD_IT = Form(r"\b[Hh]ad (?:it|they|this|that|the \w+)(?: been| not)* $")
"""A condition put by turning the verb round: "had it passed"."""
_NEEDED = Form(
    r",? (?:(?:votes? |yes |affirmative |in favou?r )*(?:suffic\w+|(?:is|are|was|"
    r"were) (?:needed|required|necessary|all)|needed|required|necessary|would|to pass\b|"
    r"with no veto))"
)
_HABIT = Form(
    r"\b[Aa]ll (?:the )?(?:earlier|previous|past|other|preceding) (?:\w+ )?(?:resolutions|drafts|"
    r"texts|"
    r"sanctions)\b|"
    r"\b(?:twice|several times|\S+ times)(?= |[.,])|"
    r"\b(?:every|each) (?:year|time|autumn|December)\b|\bannually\b|\balways\b|"
    r"\b(?:[Oo]ver|[Ii]n|[Dd]uring|[Ff]or) the (?:past|last) (?:\S+ )?(?:years|decades?|months)\b|"
    r"\b[Oo]ver the years\b|\b[Ii]n recent years\b|\bsteadily\b|"
    r"\brepeatedly\b|\broutinely\b|\busually\b|\boften\b"
)

_RULE = Form(
    r"(?:[Aa]n?|[Aa]ny|[Ee]very|[Ee]ach) (?:\w+ ){0,2}?(?:resolution|draft|text|decision|"
    r"measure|motion|"
    r"amendment|question)(?: \w+){0,3}? (?:passes|fails|carries|is (?:adopted|carried|approved|"
    r"passed|"
    r"defeated|blocked)|needs|requires|takes|must|has to|can)\b"
)


def supposed(text: str, start: int) -> bool:
    """Whether what begins at ``start`` of a masked sentence is not told as having happened.

    The nearest modal word or word of expectation of the same clause decides, unless a finite
    verb stands between ("a text that would have banned arms sales won seven votes").
    """
    window = text[max(0, start - 120) : start]
    cuts = [m.end() for m in _BOUNDARY.finditer(window)]
    clause = window[cuts[-1] :] if cuts else window
    modals = list(_MODAL.finditer(clause))
    return bool(modals) and not _FINITE.search(clause, modals[-1].end())


def not_done(text: str, start: int) -> bool:
    """Whether the verb at ``start`` is an infinitive, conditional or denied ("to be adopted")."""
    before = text[max(0, start - 60) : start]
    if _HAD_IT.search(before):
        return True
    if _ING.match(text, start) and _BEFORE_ING.search(before):
        return True
    return bool(_ADJACENT.search(before))


def no_more_than_needed(text: str, end: int) -> bool:
    """Whether what ends at ``end`` is a requirement: "nine votes in favour sufficed"."""
    return bool(_NEEDED.match(text, end))


def states_rule(text: str) -> bool:
    """Whether a sentence says what any text needs: "a resolution passes with nine votes"."""
    return _RULE.match(text) is not None


def habitual(text: str) -> bool:
    """Whether a sentence speaks of what happens again and again."""
    return bool(_HABIT.search(text))
