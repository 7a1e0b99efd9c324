"""How a phrase may begin: the closed classes of English, and verbs by their form."""

from __future__ import annotations

import re

FINITE = (
    r"was|were|is|are|had|has|have|will|would|could|can|may|might|must|should|does|did|won't|"
    r"wouldn't|cannot"
)
PRONOUN = re.compile(
    r"it|he|she|they|we|i|you|this|these|those|few|nobody|none|some|others|many|most|who|which|"
    r"what|both|all|one|anyone|everyone|that|there"
)
PREPOSITION = re.compile(
    r"in|on|at|by|for|from|with|without|to|of|before|after|during|against|between|under|over|"
    r"into|about|as|and|or|but|because|than|through|until|since|towards?"
)
GERUND = re.compile(
    r"(?!(?:meeting|sitting|briefing|hearing|killing|funding|mounting|sweeping|existing|growing|"
    r"outstanding|remaining|standing|shipping|trafficking|wide-ranging|far-reaching|king|string|"
    r"thing|nothing|during|wing|ring|spring|beijing)s?\b)[a-z-]{2,}ing"
)
SUBORDINATE = re.compile(r"should|if|when|while|unless|once|left|although|though|asked|where")
DETERMINER = re.compile(
    r"the|a|an|any|another|its|his|her|their|no|every|each|more|new|at|about|up|nearly"
)
TEXT_VERB = re.compile(
    r"urges|calls|condemns|demands|extends|imposes|encourages|recommends|asks|requests|welcomes|"
    r"renews|tightens|deplores|authori[sz]es|endorses"
)
_PARTICIPLE = frozenset(
    ("armed", "targeted", "proposed", "united", "alleged", "renewed", "limited", "expanded",
     "unprecedented", "continued", "repeated", "reported", "planned", "related", "combined")
)  # fmt: skip
_IRREGULAR = re.compile(
    r"said|says|told|held|put|struck|took|gave|made|saw|set|cut|kept|let|sought|went|came|got|"
    r"met|lost|won|fell|rose|sent|spoke|stood|brought|found|expects?|thinks?|agrees?|puts|takes|"
    r"adopts|blocks?|vetoes|votes"
)


def first_word(text: str) -> str:
    """The first word in small letters, without signs around it."""
    words = text.split(None, 1)
    return words[0].strip("\"'“”‘’.,;:()").casefold() if words else ""


def is_verb(word: str) -> bool:
    """Whether a word that begins a phrase is a verb by its form.

    >>> is_verb("vetoed"), is_verb("targeted"), is_verb("should")
    (True, False, True)
    """
    finite = re.fullmatch(FINITE, word) or _IRREGULAR.fullmatch(word)
    past = word.endswith("ed") and len(word) > 4 and word not in _PARTICIPLE
    return bool(finite) or past or bool(TEXT_VERB.fullmatch(word))
