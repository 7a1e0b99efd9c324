"""How findings of inquiries are worded: bodies, verbs, and what binds them."""

from __future__ import annotations

import re

from ninevotes.reading.mentions.masking import pattern
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.organs import Organ

HEAD = (
    r"(?:commissions? of inquiry|inquiry|commission|panel(?: of (?:experts|\w+ lawyers|{N} "
    r"lawyers|inquiry))?|group of experts|Group of Experts|Panel of Experts|"
    r"fact-finding mission|mission|report|reports|study|survey|mechanism|Mechanism|rapporteur|"
    r"investigators|monitors|"
    r"experts|authors|document|investigation|monitoring (?:team|group)|team|OPCW|watchdog|findings)"
)
WORD = (
    r"(?!(?:from|of|with|after|before|on|in|to|and|that|which|said|says|denies|draws|into|by|as|"
    r"over|but|when|while|because|"
    r"everything|all|what|than|for|at|was|were|is|are|has|have|had|whose|who|against|since|"
    r"where|how)\b)[\w.'][\w.'-]*"
)
BODY = (
    rf"(?:{{O}}(?:'s)? (?:[\w.'-]+ ){{0,3}}?(?:report|{HEAD})|{{O}}|(?:(?:[Tt]he|[Aa]n?|[Ii]ts|"
    rf"[Tt]heir|[Hh]is|[Hh]er|[Tt]hat|[Tt]his|{{D}}|{{S}}'s) )?"
    rf"(?:{WORD} |{{O}}(?:'s)? |{{N}}-|{{D}} |page ){{0,5}}?{HEAD})(?![\w-])"
)
FOUND = (
    r"(?:detail(?:ed|s)|document(?:ed|s)|conclud(?:ed|es)|f[io]und|finds|accus(?:ed|es)|"
    r"describ(?:ed|es)|estimat(?:ed|es)|reported|reports|"
    r"list(?:ed|s)|said|says|say|warn(?:ed|s)|uncovered|record(?:ed|s)|identif(?:ied|ies)|"
    r"determin(?:ed|es)|blam(?:ed|es)|alleg(?:ed|es)|"
    r"catalogu?(?:ed|es)|puts? the|established|confirm(?:ed|s)|verif(?:ied|ies)|expos(?:ed|es)|"
    r"reveal(?:ed|s)|show(?:ed|s)|count(?:ed|s)|"
    r"la(?:id|ys) out|sets? out|cit(?:ed|es)|held(?= both| [A-Z\ue000-\ue0ff])|nam(?:ed|es)|"
    r"(?:describe|detail|document|conclude|find|accuse|estimate|show|reveal|allege|blame)(?= )|"
    r"studied|traced|told|handed|calls|called|"
    r"published (?:its|their) findings|drew up|implicated|linked|put(?= [A-Z\ue000-\ue0ff]))"
)
VERB = pattern(rf"(?<![\w'-]){FOUND}(?![\w-])")
LINK = (
    r"(?: (?:on|into|of|by|from|for|in|at|to|with|that|which|who|appointed|set up|established|"
    r"commissioned|created|released|assisting|supporting|monitoring|reporting|helping|advising|"
    r"tasked|published|issued|"
    r"seen|made|led|headed|chaired|mandated|sent|presented|submitted|covering|{O} sent|{O} set "
    r"up|{O} created)\b[^;,]{0,110}?)?"
)
HELD = (
    r"(?:,? (?:which|who))?(?: (?:has|have|had|also|did|then|again|later|both|itself|\w+ly|"
    r"(?:on |in |of |late |early |last |earlier )?{D}|at the time)){0,4}"
)
SUBJECT = pattern(rf"(?<![\w-])(?P<body>{BODY}){LINK}(?:, [^;]{{2,100}},)?{HELD}[ ,]*$")
PRONOUN = pattern(
    r"(?:^|[;,] |\band |\bbut )(?P<body>[Ii]t|[Tt]hey)(?: (?:has|have|had|also|did|then|further|"
    r"\w+ly)){0,3} *$"
)
AFTER = pattern(rf"^ (?:an?|the|its|{{O}}'s) (?:[\w.'-]+ |{{O}}(?:'s)? ){{0,6}}?(?P<body>{HEAD})")
ONE_OF_IT = Form(
    r"\b(?:head|chair\w*|chief|leader|members?|spokes\w+|director|president|"
    r"coordinator) of (?:the |"
    r"an? |its )?$"
)
"""Who speaks for a body: "the head of a U.N. inquiry told the Council" is a briefing."""
BY_BODY = pattern(
    r"\b(?:accused|blamed|charged|found|documented|detailed|catalogu?ed|outlined|"
    rf"uncovered|implicated|alleged|exposed)\b(?: (?:{{D}}|on {{D}}|in {{D}}|[a-z]+ly))? (?:by|"
    rf"in) (?P<body>{BODY})"
)
"""The passive: "accused by a U.N. inquiry of crimes"."""
ACCORDING = pattern(rf"[Aa]ccording to (?P<body>{BODY})")
GENERIC = Form(
    r"^(?:(?:the|a|an|its|their|that|this|his|her) )?(?:[\w'’-]+ )?(?:commission|mission|report|"
    r"reports|study|experts|panel|authors|document|"
    r"inquiry|investigators|monitors|team|mechanism|investigation|findings|survey)$",
    re.IGNORECASE,
)
INQUIRY = Form(
    r"[Cc]ommissions? of [Ii]nquiry|(?:panel|group|team) of experts|fact-finding|expert panel|"
    r"special "
    r"rapporteur|Investigative Mechanism|[Gg]roup of [Ee]xperts|[Pp]anel of [Ee]xperts|"
    r"(?:\bUN\b|U\.N\.|United Nations)[^.]{0,40}\b(?:inquiry|investigators?|experts?|report|"
    r"panel|monitors|mission|study|commission|probe|envoy)|"
    r"panel (?:of|appointed|that monitors|monitoring)|commission (?:of|sent|appointed|that)|"
    r"inquiry (?:into|on)|report (?:by|of|from) (?:the |a )?(?:UN|U\.N\.|United Nations|"
    r"secretary|Secretary)|"
    r"\bOPCW\b|Atomic Energy|\bIAEA\b|chemical weapons watchdog|[Ss]tudy commissioned|[Tt]he "
    r"(?:joint |international )?(?:commission|inquiry|panel)\b|sanctions monitors|"
    r"Prohibition of Chemical Weapons|"
    r"[Cc]ouncil (?:commission|panel|sent|mission)",
)
NOT_A_BODY = Form(
    r"\b(?:news|media|press|newspaper|local|police|draft|resolution|human rights groups?|trade|"
    r"military|peacekeeping|diplomatic)\s+(?:reports?|mission|panel|team)\b|"
    r"\b(?:mission)\b.{0,12}\b(?:to the|at the|in New)|[A-Z]\w+'s mission$|\bresolution\b",
    re.IGNORECASE,
)
BODIES = frozenset({Organ.COMMISSION_OF_INQUIRY, Organ.ATOMIC_ENERGY_AGENCY})
VISITED = pattern(
    r"(?<![\w-])(?P<verb>brief(?:ed|s)|told) {O} [^.;]{0,60}?\b(?:visit|mission|trip|findings|"
    r"investigation|inquiry)\b[^.;]{0,60}?, (?:saying|reporting|telling (?:it|them|members)) "
    r"(?:that )?"
)
JOINED = Form(r"\b(?:and|to|not|be|been|was|were|is|are)\s+$")
PLAIN_HEAD = HEAD.replace("{N}", r"\w+")
COUNTED = Form(
    r"\s+(?!days|weeks|months|years|hours|times|members|countries|states|sides|governments|"
    r"nations|parties|powers|resolutions|reports|others|provinces|decades)"
    r"(?:[a-z]+ )?(?:[a-z]+s|people|men|women|children)\b"
)
NO_COUNT = Form(r"\s*-?\s*(?:pages?|percent|per cent|page)\b")
