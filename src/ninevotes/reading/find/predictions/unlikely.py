"""How English says that something is not to be expected, over masked text."""

from __future__ import annotations

from ninevotes.reading.find.predictions.words import ADVERBS, BE

_TO_COME = (
    r"(?:expected|likely|foreseen|anticipated|in prospect|in sight|on the cards|planned|"
    r"scheduled)"
)
_FEW = (
    r"(?:[Ff]ew|[Nn]obody|[Nn]o ?one|[Nn]one|[Nn]o (?:{A} )?(?:diplomats?|analysts?|officials?|"
    r"envoys?|members?)|(?:[Hh]ardly|[Ss]carcely|[Bb]arely) any(?:one|body)?|[Nn]ot many)"
)
_WORDS = r"(?: (?!that\b|which\b)[^.;,\s]+)"
_THINK = (
    r"(?:expect(?:s|ed)?|thinks?|thought|believe[sd]?|foresees?|foresaw|predict(?:s|ed)?|"
    r"hope[sd]?|sees?|saw|anticipate[sd]?|doubt(?:s|ed)?|give[sn]?|gave|reckon(?:s|ed)?|"
    r"imagine[sd]?)"
)
_CHANCES = (
    r"(?:[Cc]hances?|[Hh]opes?|[Pp]rospects?|[Ll]ikelihood|[Oo]dds|probability|[Ee]xpectations?)"
)
_SMALL = (
    r"(?:slim|dim|remote|bleak|low|poor|small|zero|faint|minimal|negligible|nil|slender|fading|"
    r"next to (?:nil|zero|nothing|none))"
)

UNLIKELY = (
    (
        r"\bunlikely\b(?! (?:ally|allies|alliance|pair|hero|figure|source|coalition|event|place|"
        r"partners?)\b)"
    ),
    (
        r"(?:\bnot|n't)(?: (?:widely|generally|now|yet|currently|at all|really|even|thought|"
        r"considered))? (?:expected|likely|foreseen|anticipated|poised|set|bound)\b(?! back)"
    ),
    (
        rf"\b(?:[Nn]o|[Ll]ittle|[Ff]ew|[Nn]either|[Nn]one|[Nn]othing){_WORDS}{{0,8}}? (?:is|are|"
        rf"was|were){ADVERBS} {_TO_COME}\b"
    ),
    (
        rf"\b(?:little|no|almost no|virtually no|next to no|scant|{_SMALL}|not much|hardly any|"
        rf"barely a|not a)(?: \w+)? {_CHANCES}\b"
    ),
    rf"\b{_CHANCES}{_WORDS}{{0,8}}? {BE}{ADVERBS} {_SMALL}\b",
    (
        rf"\b{BE}{ADVERBS} (?:out of the question|ruled out|a non-starter|improbable|off the "
        rf"table|a long shot)\b"
    ),
    (
        r"\b(?:has|have|had|does|do|did)(?: not|n't) (?:yet )?(?:got|have|found|secured|lined "
        r"up)(?: the| enough| its)? (?:{N} )?votes\b(?! to have)"
    ),
    r"\b(?:lacks?|lacking) (?:the (?:{N} )?|enough )votes\b",
)
"""Wordings that say that something is not to be expected."""

DOUBTED = (
    rf"\b{_FEW}{_WORDS}{{0,8}}? {_THINK}\b(?! (?:why|how|what)\b)",
    r"\b(?:do|does|did)(?: not|n't)(?: \w+ly)? (?:expect|foresee|anticipate|believe|envisage)\b",
    (
        rf"\b(?:expect|foresee|see|anticipate|predict)(?:s|ed|n)?{ADVERBS} (?:little|no|nothing|"
        rf"nobody|neither|"
        r"hardly any|not much)\b(?! less| more)"
    ),
    (
        r"(?<!\bno[ ])(?<!\bwithout[ ])\b(?:doubt(?:s|ed)?|doubtful|sceptical|skeptical) "
        r"(?:that\b|whether\b|if\b|it\b|the\b|a\b|any\b|{A}|{O})"
    ),
)
"""Verbs of those who do not expect what the clause after them tells."""
