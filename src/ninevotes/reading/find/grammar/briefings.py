"""How briefings are worded: who informs, whom, and in what tense."""

from __future__ import annotations

import re

from ninevotes.reading.mentions.masking import pattern
from ninevotes.reading.wording import Form

AUDIENCE = (
    r"(?P<audience>(?:(?:the |its |all |council |Council )?(?:{N} )?(?:members|ambassadors|"
    r"delegates|envoys|diplomats)(?: of {O})?|{O}(?:'s members| members)?|it\b|them\b))"
)
ADVERBS = (
    r"(?:(?:also|just|then|later|again|already|earlier|first|personally|\w+ly|(?:on |in )?{D}|"
    r"by video|(?:both|all)) )*"
)
TOLD = (
    r"(?:address(?:es|ed|ing)?|tells?|told|testif(?:y|ied) (?:to|before)|sp[eo]a?ke? to|"
    r"speaking to|"
    r"talk(?:ed)? to|report(?:s|ed)? to|appear(?:ed)? before|"
    r"la(?:id|ys?) out [^.;,]{3,60} (?:for|to|before)|presented [^.;,]{3,60} to|gave "
    r"[^.;,]{3,40} to)"
)
VERBS = pattern(
    rf"(?<![\w'-])(?:(?:brief(?:s|ed|ing)?|updat(?:e[sd]?|ing)|inform(?:s|ed)?|"
    rf"(?P<told>{TOLD})) (?:the )?{AUDIENCE}|"
    rf"(?P<intransitive>{ADVERBS}briefed(?= *(?:[.;,]|$| by video| on | via )))|"
    rf"(?P<presents>present(?:ed|s) (?:the|its|his|her|their) (?:findings|report|conclusions))|"
    rf"(?P<listed>(?:is|are|was|were) (?:also )?(?:on the list of|among the) (?:briefers|"
    rf"speakers)|(?:will|would) (?:do|give|deliver) (?:the|a) briefing|(?:gave|delivered) "
    rf"(?:the|a) briefing))"
)
WHO_AFTER = tuple(
    pattern(text)
    for text in (
        (
            r"(?P<audience>{O}|[Mm]embers|[Aa]mbassadors|[Dd]elegates)"
            r"[^.;]{0,60}?\b(?:heard|hears?|"
            r"received?|got?|listened to|will hear|to hear) (?:also |{D} |on {D} |directly |first |"
            r"[\w-]+ ){0,4}?(?:(?:a |an |the )?(?:\w+ )?(?:briefings?|reports?|updates?|testimony|"
            r"statements?|presentations?|accounts?) )?(?:{D} |on {D} )?(?:from|by) "
            r"(?P<who>[^.;]{4,160})"
        ),
        (
            r"(?P<audience>{O}) (?:{D} |on {D} )?(?:heard|hears|will hear) (?:{N} )?(?:briefers|"
            r"speakers)(?: {D}| on {D})?(?: instead)?: (?P<who>[^.;]{4,200})"
        ),
        (
            r"(?P<audience>{O}|[Mm]embers|[Aa]mbassadors|[Dd]elegates|[Tt]hey|"
            r"[Ii]t)[^.;]{0,40}?\b(?:was|were|be|been|being) "
            r"(?:then |also )?briefed (?:{D} |on {D} "
            r"|[\w ,]{0,40}? )?by (?P<who>[^.;]{4,140})"
        ),
        r"\bbriefings? (?:{D} |on {D} )?(?:by|from) (?P<who>[^.;]{4,140})(?P<audience>)",
        (
            r"\b(?:invit(?:e|ed|ing)|ask(?:ed|ing)|allow(?:ed|ing)?|arrange for|request(?:ed|ing)?|"
            r"want(?:ed)?|asking that|let)\W{0,3} (?P<who>[^.;]{4,120}?) (?:to )?(?:come and "
            r")?(?:brief|address|report to|speak to|appear before) (?P<audience>{O}|them|members|"
            r"it)\b"
        ),
    )
)
OFFICE = (
    r"(?:official|envoy|chief|commissioner|secretar(?:y|ies)|head|coordinator|representative|"
    r"director|rapporteur|prosecutor|advis[eo]r|"
    r"investigator|chair(?:man|woman)?|expert|activist|defector|survivor|witness|"
    r"Secretary[- ]General|secretar(?:y|ies)-general|"
    r"High Commissioner|lawyer|commander|doctor|nurse|mediator|journalist|economist|boss|author|"
    r"inspector|president of the court)s?"
)
OFFICIAL = Form(rf"\b{OFFICE}\b", re.IGNORECASE)
BODY = Form(
    r"^(?:[Tt]he|[Ii]ts|[Aa]) (?:[\w.-]+ ){0,3}?(?:mission|commission|panel|inquiry|team)(?: of "
    r"\w+)?$"
)
"""A body that reports to the Council, where no state is named with it."""
OF_A_STATE = Form(
    r"\b(?:ambassador|foreign minister|prime minister|deputy foreign|permanent representative|"
    r"counterpart|delegate|minister|counsellor)s?\b|"
    r"(?<!special )representatives? of (?!the secretary)|'s representative\b",
    re.IGNORECASE,
)
UN = Form(
    r"\bU\.?N\b|United Nations|Secretary-General|High Commissioner|special envoy", re.IGNORECASE
)
CLAUSE = pattern(
    r"(?:^|[;:] |, (?:and|but|while|where|when|after) |\b(?:that|before|after|when|while|"
    r"because|said|and then) |\. )(?=[^;:]*$)"
)
SUBJECT_NOISE = pattern(
    r"^(?:(?:[Oo]n |[Ii]n |[Ll]ast |[Ee]arlier )?(?:{D}|[A-Z]\w+day),? |[A-Z][A-Z .,/'-]{3,}(?: "
    r"\([^)]{2,30}\))? -+ ?|[Ii]nstead,? |[Tt]hen |[Aa]nd |[Bb]ut )+"
)
AUXILIARY = pattern(
    r"(?:,? (?:who|which|will|would|is|are|was|were|to|due|expected|likely|scheduled|set|has|have|"
    r"had|having|also|just|then|later|again|already|duly|first|did|never|not|got|kept|from|been|be|"
    r"by video|come|came|New York|able|allowed|\w+ly|(?:on |in )?{D})(?!\w))* *$"
)
DENIED = Form(
    r"\b(?:never|not|kept from|prevented from|barred from|stopped from|unable to|without)\b(?: "
    r"\w+){0,3}\s*$"
)
AHEAD = Form(
    r"\b(?:will|would|is to|are to|was to|were to|due to|expected|likely|scheduled|set to|"
    r"asking|list of)\b"
)
MAY = Form(r"\b(?:may|might|if|whether|refused)\b[^,;]{0,40}$")
TAIL = Form(r"^(?:when|where|that|after|before|and then|while|said|because|whether)\s+")
