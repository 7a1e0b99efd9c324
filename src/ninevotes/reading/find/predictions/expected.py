"""How English says that something is to be expected, over masked text."""

from __future__ import annotations

from ninevotes.reading.find.predictions.words import ADVERBS, BE, PEOPLE, VOTES


def _not_after(words: str) -> str:
    """A condition on what stands before: none of these words."""
    return "".join(rf"(?<!\b{word}[ ])" for word in words.split())


FORESEEN = (
    (
        rf"(?:{{STATES}}|{{O}}|{{N}}|\b{PEOPLE}|\b[Tt]hey|\b[Hh]e|\b[Ss]he|\b[Ww]e|\b[Bb]oth|"
        rf"\bthem|\bwho){ADVERBS} expect(?:ed)? (?!to |on |in |at |by |from |within |this |next "
        rf")(?=[\w\ue001-\ue0ff])"
    ),
    (
        _not_after("is are was were been as than the a")
        + r"(?<!,[ ])\b(?:expects?|foresees?|foresaw|anticipates?|predict(?:s|ed)?|forecasts?|"
        r"reckons?|bets?)(?: then| now|{D}| on {D})? "
        r"(?!to be\b|by\b|as\b|with\b|on\b|in\b|at (?!least|most)|from\b|of\b)"
        r"(?=[\w\ue001-\ue0ff])"
    ),
)
"""Verbs of those who expect what the clause after them tells."""

_AT_WHAT = r"(?:veto(?:es)?|defeat|rejection|failure)"
_SURE = (
    r"(?:likely|certain|sure|poised|bound|tipped|predicted|anticipated|forecast|on course|on "
    r"track|headed|heading|destined|assured|guaranteed|all set|shaping up|doomed|fated|projected|"
    r"rumou?red)"
)
EXPECTED = (
    (
        rf"(?:\b{BE}|{{A}}|{{O}}|,|\band){ADVERBS} {_SURE}(?: again| {{D}}| on {{D}}| now| "
        rf"instead| this time)? "
        r"(?:to|for|of)\b(?! the (?:record|future))"
    ),
    (
        rf"\b{BE}{ADVERBS} (?:certain|likely|sure|probable|inevitable|doomed|a foregone "
        rf"conclusion)\b(?! (?:why|how|what|if|whether)\b)"
    ),
    r"(?:{A}|{O}|\b[a-z]{3,}|\bit|\bone) likely to\b",
    r"\b(?:can|could) be (?:counted on|relied (?:up)?on|trusted|expected) to\b",
    (
        _not_after("as than the a an had have has")
        + r"\bexpected(?: {D}| now| instead| again)? (?:to|on|in|at|within|this|next|later|"
        r"before|by|soon|from|after|that|early|for|among|any)\b"
        r"(?! (?:{A}|{O}|them\b|him\b|her\b))"
    ),
    rf"\b{BE}{ADVERBS} (?:expected|anticipated|awaited)(?: {{D}})?(?=[.,;]|$)",
    (
        rf"\b(?:is|are|look(?:s|ed)?|seem(?:s|ed)?|appear(?:s|ed)?){ADVERBS} set (?:to|for (?:a |"
        rf"an |another )?(?:{{A}} )?(?:{_AT_WHAT}|clash|showdown|confrontation|vote))\b"
    ),
    rf"\b(?:{_AT_WHAT}|showdown|clash|confrontation|vote)(?: \w+)? loom(?:s|ed)\b",
    (
        rf"\b(?:fac(?:es?|ing|ed)|(?:heading|headed|heads|head|destined|bound) for|court(?:s|"
        rf"ing)?|invit(?:es|ing)|risks?|awaiting|meets?|run(?:s|ning)? into) (?:a |an |the "
        rf")?(?:\w+ |near-certain |all-but-certain ){{0,3}}?(?:{{A}}(?:'s)? (?:and |or "
        rf")?){{0,2}}(?:\w+ )?{_AT_WHAT}\b"
    ),
    rf"\b(?:{_AT_WHAT}|vote|ballot|fate|reception)(?: \w+)? awaits?\b",
    (
        r"\bexpectations? (?:is|are|was|were)? ?(?:that|of (?:a|an)|for (?:a|an))\b|\bis widely "
        r"seen as (?:certain|likely|sure)\b"
    ),
    (
        r"\blean(?:s|ing|ed)? (?:strongly |heavily )?(?:towards?|to) (?:an? )?(?:no|yes|abst\w+|"
        r"vot\w+|veto\w*|support\w*|oppos\w+|reject\w*|back\w*)\b"
    ),
    (
        rf"(?<!\bhad[ ])(?<!\bor[ ])\bthreat(?:en(?:s|ed|ing)?) (?:to {VOTES}\b|(?:a|its|to use "
        rf"its|to cast "
        rf"(?:a|its)) "
        rf"veto\b|that it would)"
    ),
    r"\b(?:has|have|had|issued) (?:a )?veto threats?\b",
    r"\bvotes\b[^.;,]{0,24} (?:have|has|had) been (?:secured|found|lined up|assembled|gathered)\b",
    (
        rf"\b(?:stands?|stood|{BE}){ADVERBS} (?:ready|prepared|determined|resolved|inclined|"
        rf"minded) to {VOTES}\b"
    ),
    (
        r"\b(?:had|has|have)(?: already| now)? (?:secured|lined up|gathered|assembled|mobilised|"
        r"mobilized|rallied) (?:the |at least |more than |about |all )*{N}"
        r"(?! (?!(?:votes?|yes|of|members|countries|states|supporters|governments|delegations|for|"
        r"in|needed|required|and|or)\b)[a-z])"
    ),
    (
        r"\b(?:believe[sd]?|thinks?|thought|confident|sure|say|says|said|claim(?:s|ed)?|"
        r"predict(?:s|ed)?) (?:that )?(?:it|they|he|she|we) (?:already )?(?:has|have|had)(?: "
        r"secured| got| lined up| found)? (?:the |at least |enough |more than |only |just )*(?:{N}|"
        r"votes\b)"
    ),
    (
        r"\b(?:holds?|counts? on|counted on|count on|sure of|assured of)(?: getting| winning)? "
        r"(?:the |up to |at least |about |some |as many as )*{N}"
    ),
    (
        r"{N} (?:(?:other )?(?:{O} )?(?:members|countries|states|delegations) )?would have "
        r"(?:voted|supported|backed|said|approved|been)"
    ),
    (
        r"\b(?:say|says|count|reckon|reckons|estimate|estimates|put|believe) (?:that )?(?:only |at "
        r"least |just |about |up to )?{N} (?:(?:of the {N}|other|{O}|permanent|elected) ){0,2}"
        r"(?:countries|members|states|nations|governments|delegations)(?: --? [^-;.]{3,160} --?|, "
        r"[^,;.]{3,60},)? (?:support|back|favou?r|oppose|reject|are (?:in favou?r|against|for|"
        r"opposed|ready|behind)|would (?:vote|support|back|abstain|oppose))\b"
    ),
    (
        r"\b(?:near-certain|all but certain|almost certain|looming|inevitable|expected|likely|"
        r"certain) (?:{A}(?:'s)? )?veto\b"
    ),
)
"""Wordings that say that something is to be expected."""
