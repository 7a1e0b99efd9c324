"""Will and would that foretell nothing: stances, wishes, arguments, rules and conditions.

"Russia said the move would make a settlement harder" argues, "it hopes that all will seek
dialogue" wishes, "a committee will oversee the measures" tells what has been laid down, and
"it would be ready to talk" says how somebody stands.
"""

from __future__ import annotations

import re

from ninevotes.reading.find.grounds import denies_competence, finds_fault
from ninevotes.reading.wording import Form

_STANDS = Form(
    r"^(?: \w+ly| also| then| still| always)* (?:be (?:\w+ )?(?:ready|willing|prepared|open|happy|"
    r"glad|pleased|free|able|required|obliged|allowed|entitled)|respond\b|react\b|cooperate\b|"
    r"co-operate\b|retaliate\b|"
    r"reply\b|deal with\b|(?:allow|tolerate|permit)\b|persuade\b|convince\b|deter\b|"
    r"go down (?:in|as)\b|depend\b|mean\b|amount\b|constitute\b|seem\b|need\b|want\b|help\b|"
    r"make \w+ [^.;,]{0,40}?(?:harder|easier|worse|better|(?:more|less) \w+)|only\b)"
)
_WISHES = Form(
    r"\b(?:hop(?:e[sd]?|ing)|wish(?:e[sd]|ing)?|want(?:s|ed)?|insist(?:s|ed|ing)?|demand(?:s|ed|"
    r"ing)?|urg(?:e[sd]?|ing)|pray(?:s|ed)?|propos(?:e[sd]?|ing)|fear(?:s|ed|ing)?|"
    r"worr(?:y|ies|ied)|concern(?:s|ed)?) (?:that )?(?!for\b|on\b)[^.;:]{0,70}$"
)
_LAID_DOWN = Form(
    r"^(?: \w+ly| also| then| now)* (?:oversee|supervise|monitor|administer|consist\b|comprise|"
    r"be (?:headed|led|based|composed|made up|responsible|charged|tasked|empowered)|"
    r"have (?:the|a) (?:mandate|task|power|job)|cost\b|earn\b|save\b|deprive\b)"
)
_IF = Form(r"(?<!\beven)(?<!\bas) if\b|\bshould (?:it|they|the)\b|\bprovided (?:that|the)\b")
_REACH = 160


def wishes(before: str) -> bool:
    """Whether what stands before a "will" makes it a wish, a demand or a fear.

    >>> wishes("China hopes that all parties "), wishes("Diplomats say that China ")
    (True, False)
    """
    return _WISHES.search(before[-_REACH:]) is not None


def lays_down(after: str) -> bool:
    """Whether what follows "will" is what a text gives a body to do."""
    return _LAID_DOWN.match(after) is not None


def hangs_on(after: str) -> bool:
    """Whether a condition follows in the same clause.

    >>> hangs_on(" ask for the lifting of the ban if the plan fails"), hangs_on(" veto it")
    (True, False)
    """
    stop = re.search(r"[;:]|, (?:and|but|while)\b", after)
    return _IF.search(after[: stop.start() if stop else _REACH]) is not None


def takes_a_stance(after: str) -> bool:
    """Whether a reported "would" says how somebody stands, or argues, rather than foretells.

    >>> takes_a_stance(" be ready to look at the matter again"), takes_a_stance(" abstain")
    (True, False)
    """
    stop = re.search(r"[;:,]|\b(?:what|which)\b", after)
    clause = after[: stop.start() if stop else _REACH]
    return bool(_STANDS.match(after)) or finds_fault(clause) or denies_competence(clause)
