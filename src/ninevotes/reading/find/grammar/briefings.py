"""How briefings are worded: who informs, whom, and in what tense."""

from __future__ import annotations

import re

from ninevotes.reading.mentions.masking import pattern
from ninevotes.reading.wording import Form

AUDIENCE = (
    r"(?P<audience>(?:(?:the |its |all |council |Council )?(?:{N} )?(?:members|ambassadors|"
    r"delegates|envoys|diplomats)(?: of {O})?|(?:the |this |that )?(?:same |open |"
    r"public )?(?:meeting|session|chamber|"
    r"debate)|"
    r"{O}(?:'s members| members)?|it\b|them\b))"
)
ADVERBS = (
    r"(?:(?:also|just|then|later|again|already|earlier|first|personally|\w+ly|(?:on |in )?{D}|"
    r"by video|(?:both|all)) )*"
)
TOLD = (
    r"(?:address(?:es|ed|ing)?|tells?|told|warn(?:s|ed)|caution(?:s|ed)|remind(?:s|ed)|"
    r"(?:sound(?:s|ed)|rang|raised) the alarm (?:at|to|before|in)|testif(?:y|ied) (?:to|before)|"
    r"sp[eo]a?ke? (?:to|at|before)|"
    r"speaking to|"
    r"talk(?:ed)? to|report(?:s|ed)? to|appear(?:ed)? before|alerted|assured|telling|warning|"
    r"(?:la(?:id|ys?)|sets?) out (?:[^.;,]{3,60} )?(?:for|to|before)|"
    r"(?:presented|outlined|described|read out|explained|painted|recounted|summed up) "
    r"(?:[^.;,]{3,60} )?(?:to|for|before)|gave [^.;,]{3,40} to|"
    r"(?:pleaded|appealed|pleads|appeals) (?:with|to))"
)
GIVES = (
    r"(?:(?:also|both|each|then|later|again|had|has|have) )*"
    r"(?:g[ia]ves?|given|deliver(?:s|ed)?|provid(?:es?|ed)|made|makes?|offer(?:s|ed)?|"
    r"do|did|open(?:s|ed)?|start(?:s|ed)?|kick(?:s|ed) off)"
    r"(?: (?:the (?:meeting|session|debate|discussion) with|{O}|members|them|it|"
    r"[A-Z]\w+))?(?: (?:an?|the|his|her|its|their|two|\w+ly))*(?: (?!press|news|media|daily)"
    r"[\w-]+){0,2} ?(?:briefings?|presentations?|testimony|testimonies|updates?)\b"
    r"(?! (?:to|for|with) (?:the )?(?:reporters|journalists|press|media|room))"
)
"""The act of informing as a noun: "gave briefings", "opened the meeting with a briefing"."""
BRIEFER = (
    r"(?:is|are|was|were|will be) (?:also )?(?:the |an? |on the list of |among the |one of the )*"
    r"(?:{N} )?(?:anticipated |expected |scheduled |planned |only |main |likely |other |invited )*"
    r"(?:briefers?|speakers\b(?= *[.,]))"
)
"""The role as a noun: "are the anticipated briefers"."""
IN_WRITING = Form(
    r" (?:in|by) (?:an?|his|her|the) (?:[\w-]+ ){0,2}?(?:letter|memorandum|memo|note|cable|"
    r"e-?mail)\b"
)
"""Who writes to the Council does not brief it."""
USES = pattern(
    r"\bused (?:his|her|their|the|a|an) (?:\w+ ){0,2}?(?:briefing|appearance|testimony|report|"
    r"address|presentation)(?: (?:there|to {O}|before {O}|in {O}|to members|{D}|on {D}))* to\b"
)
"""The act of informing told by its occasion: "used her final briefing to warn"."""
VERBS = pattern(
    rf"(?<![\w'-])(?:(?:brief(?:s|ed|ing)?|updat(?:e[sd]?|ing)|inform(?:s|ed)?|"
    rf"(?P<told>{TOLD})) (?:the )?{AUDIENCE}|"
    rf"(?P<intransitive>{ADVERBS}briefed(?= *(?:[.;,]|$| as well| too\b| by video| on | via | "
    rf"from | in "
    rf"(?:person|{{D}})))|(?:will|would|to|is|are) (?:(?:also|both|each) )*"
    rf"(?:brief|briefing)(?= *(?:[.;,]|$|{{D}}| by | on | via | from | in ))"
    rf"(?! by (?:the|a) ))|"
    rf"(?P<spoke>(?:also|then) spoke(?: by [\w-]+(?: link)?)?(?= *[.;,])|spoke (?:too|as well)(?= "
    rf"*[.;,]))|"
    rf"(?P<presents>present(?:ed|s) (?:the|its|his|her|their) (?:findings|report|conclusions)|"
    rf"(?:be|been|was|were|is|are) (?:also )?(?:invited|asked|expected|scheduled|due) to (?:brief|"
    rf"speak|report)(?= *(?:[.,;]|$| at | on )))|"
    rf"(?P<listed>{BRIEFER}|{GIVES}))"
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
            r"\b[Bb]riefings? (?:was|were|will be|is|are) (?:also )?(?:given|delivered|"
            r"provided|expected|made|offered|anticipated|scheduled)(?: {D}| on {D})? (?:by|from) "
            r"(?P<who>[^.;]{4,160})(?P<audience>)"
        ),
        (
            r"\b[Bb]riefers?(?: (?:on|at|in|for|{D}|the|meeting|[\w-]+ly))*"
            r"(?: (?:was|were|are|is|will be|included?|includes)|:)(?: (?:to be|expected to be))? "
            r"(?P<who>(?!not\b|asked\b|told\b|warned\b|said\b)[^.;]{4,200})(?P<audience>)"
        ),
        (
            r"\b[Ii]n (?:an?|the|his|her|its|their|what)(?: [\w-]+){0,3}? (?:briefing|update|"
            r"report|testimony|presentation|address|statement|remarks) (?:to|before|for) "
            r"(?P<audience>{O}|[Mm]embers|[Aa]mbassadors)[^.;]{0,70}?, (?:the |a )?"
            r"(?P<who>(?:(?!{Q})[^.;,]){4,140}?) (?:said|told|warned|urged|called|described|"
            r"reported|painted|stressed|added|noted|appealed|expressed|accused|condemned|asked|"
            r"laid|spoke|gave|set)\b"
        ),
        (
            r"(?:^|[-–—] |{Q} )(?:Addressing|Briefing|Updating|Speaking (?:to|before|at)|"
            r"Appearing before|Reporting to) (?:the )?(?P<audience>{O}|[Mm]embers|"
            r"[Aa]mbassadors)[^.;]{0,80}?, (?:the )?"
            r"(?P<who>(?:(?!{Q})[^.;]){4,140}?) (?:said|told|warned|urged|called|described|"
            r"reported|painted|stressed|added|noted|appealed|expressed|accused|condemned|asked|"
            r"laid|spoke|gave|set)\b"
        ),
        (
            r"(?P<audience>{O}|[Mm]embers|[Aa]mbassadors|[Dd]elegates) (?:\w+ly )?(?:listened to|"
            r"heard|watched) (?P<who>[^.;]{4,140}?) (?:describe|tell|say|warn|speak|explain|"
            r"recount|"
            r"set out|lay out|paint|give|report)\b"
        ),
        (
            r"(?P<audience>{O}|[Mm]embers|[Aa]mbassadors)[^.;,]{0,30}? (?:was|were|been) "
            r"(?:also |then |later |{D} |on {D} )*(?:told|informed|updated|addressed)"
            r"(?: {D}| on {D})? by (?P<who>[^.;]{4,140})"
        ),
        (
            r"(?P<who>[A-Z][^.;,]{3,60}(?:, [^.;,]{3,80},)?) (?:said|warned|reported) (?:{D} |on "
            r"{D} )?(?:in|during|at) (?:an?|his|her|its|the)(?: [\w-]+){0,3}? (?:briefing|update|"
            r"report|testimony|presentation) (?:to|before|for) (?P<audience>{O}|[Mm]embers)"
        ),
        (
            r"(?P<who>[A-Z][^.;,]{3,80}(?:, [^.;,]{3,80},)?) (?:said|warned|reported) (?:{D} |on "
            r"{D} )?"
            r"(?:in|during) (?:an?|his|her) (?:[\w-]+ ){0,2}?briefing(?= that| on {D}| {D}|,)"
            r"(?P<audience>)"
        ),
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
AGENCY = (
    r"\b(?:of|from|for) (?:the )?(?:(?:[\w.-]+ ){0,4}(?:office|agency|department|programme|program|"
    r"fund|organi[sz]ation)\b|OCHA\b|UNICEF\b|UNHCR\b|WFP\b|UNFPA\b|UN Women\b|the WHO\b)"
)
"""Who works for an agency of the United Nations is an official without being called one."""
OFFICIAL = Form(rf"\b{OFFICE}\b|{AGENCY}", re.IGNORECASE)
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
OF_A_DELEGATION = pattern(
    r"(?:{J}|{S}(?:'s|’s))(?: (?!special\b)[\w.-]+){0,3}? (?:envoy|representative|delegate|"
    r"diplomat|president|counsellor|chargé)\b|{A} (?:envoy|ambassador|representative) to (?:the )?"
    r"(?:UN|U\.N\.|United Nations)"
)
"""An envoy whose state is named with him: one who speaks for it, and briefs nobody."""
UN = Form(
    r"\bU\.?N\b|United Nations|Secretary-General|High Commissioner|special envoy", re.IGNORECASE
)
CLAUSE = pattern(
    r"(?:^|[;:] |{Q},? |, (?:and|but|while|where|when|after) |\b(?:that|before|after|when|while|"
    r"because|said|and then) |(?<![A-Z])\. )(?=[^;:]*$)"
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
    r"asking|list of|anticipated|planned)\b"
)
MAY = Form(r"\b(?:may|might|if|whether|refused)\b[^,;]{0,40}$")
TAIL = Form(r"^(?:when|where|that|after|before|and then|while|said|because|whether)\s+")
