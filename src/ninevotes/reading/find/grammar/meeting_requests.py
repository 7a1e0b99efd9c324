"""How requests for a meeting are worded."""

from __future__ import annotations

import re

from ninevotes.reading.find.actors import TAIL as _TAIL
from ninevotes.reading.find.subjects import SUBJECT
from ninevotes.reading.mentions.masking import pattern
from ninevotes.reading.wording import Form, Words

TAIL = (
    _TAIL.removesuffix("[ ,]*$")
    + r"(?:,? (?:sent|wrote|written|submitted|signed|issued|addressed|delivered) "
    r"(?:an? |to )?(?:\w+ "
    r"){0,2}?(?:letter|note|president|presidency)\b[^,;]{0,60},?)?[ ,]*$"
)
"""What may stand between those who ask and what they do; a letter may carry the request."""
MEETING = (
    r"(?:meetings?|sessions?|consultations|debates?|talks|briefings?|item|discussions?|convening|"
    r"convocation)"
)
TO_MEET = (
    r"(?:meet|convene|be convened|hold|schedule|discuss|debate|take up|bring|put|place|add|"
    r"include|inscribe|be (?:put|placed|added|entered|included|inscribed|discussed|convened|"
    r"brought|taken up))"
)
WANTED = (
    rf"(?P<what>(?:(?!{MEETING}\b|\b(?:said|told|vote|veto|ballot|resolution|draft|statement|"
    rf"ceasefire|at an?|during|ahead of|block|reject|oppose|stop|cancel|"
    rf"against)\b)[^.;]){{0,90}}?(?:\b{MEETING}\b|"
    rf"(?:{{O}} |\bthat |\bto |\bit |\bthem )(?:should )?{TO_MEET}\b[^.;]{{0,60}}|discussed\b|"
    rf"\b(?:on|to) (?:the|its|{{O}}(?:'s)?) (?:\w+ )?agenda|come and brief))"
)
ASK = (
    r"(?:ask(?:ed|s)? in a letter[^.;]{0,60}? (?:for|that|to)|request(?:ed|s|ing)?(?! (?:of|"
    r"from|by|for)\b)(?: them\b| it\b| one\b)?|ask(?:ed|s|"
    r"ing)?(?: {D}| on {D}| jointly| formally| instead| urgently)* (?:for|that|{O}|the "
    r"president)|call(?:ed|s|ing)? (?:{D} |on {D} )?(?:for|on {O})|"
    r"called(?= (?:the|an?|this|that|{D}'s) (?:[\w-]+ ){0,3}(?:meeting|session|debate|briefing|"
    r"consultations|talks)(?:[,.;]| (?:on|to|about|for|with|together|after|following|in)\b|$))|"
    r"sought|seek(?:s|ing)?|demand(?:ed|s|ing)?|push(?:ed|es|ing)? (?:for|to)|press(?:ed|es|"
    r"ing)? (?:for|to)|wants?|wanted|urg(?:ed|es|ing)|convened|requisitioned|"
    r"(?:wrote|written|write|sent a letter) to|(?:signed|signing|sign) (?:a|the) (?:joint "
    r")?(?:letter|request)|"
    r"join(?:ed|s) {STATES} in (?:calling for|requesting|asking for|seeking|demanding)|"
    r"(?:given up|gave up|abandoned|dropped|withdrawn|withdrew|giving up|shelved) (?:its|their|"
    r"a|the) (?:\w+ )?(?:bid|attempt|effort|request|push|plan|call|efforts)(?: for| to)?)"
)
ACTIVE = pattern(rf"(?<![\w'-]){ASK}(?!\w){WANTED}")
ASKER = pattern(
    rf"(?P<who>{SUBJECT})(?: (?:on|in|of) {{O}})?(?:'s?)?(?: (?:ambassadors?|envoys?|diplomats|"
    rf"missions?|delegations?|officials|governments?))?(?: ?(?:--|[-–—]) ?{{STATES}} ?(?:--|"
    rf"[-–—]) ?)?{TAIL}"
)
OF_MEETING = pattern(
    rf"(?P<what>\b{MEETING}\b[^.;]{{0,40}}?) (?:that|which) (?P<who>{SUBJECT}) (?:(?:has|have|"
    rf"had|jointly|formally|together) )*(?:requested|asked for|called for|sought|demanded|"
    rf"wanted)"
)
MADE_BY = pattern(
    rf"(?P<what>(?:(?:[Aa]t|[Oo]n|[Uu]pon|[Ff]ollowing|[Aa]fter) (?:the|a|an) (?:joint |formal |"
    rf"urgent )?(?:requests?|demand|call|insistence|initiative|urging) (?:of|by|from|made by)|"
    rf"(?:requested|sought|demanded|called|convened|called for|asked for)(?: (?:for )?{{D}}| on "
    rf"{{D}})?(?: jointly| together)? by|"
    rf"\b(?:request|demand|call|letter)s? (?:from|by|of)|\brequest\b[^.;]{{0,90}}? (?:in|by|"
    rf"through) an? "
    rf"(?:\w+ )?(?:letter|note) (?:co-?)?(?:signed|sent|submitted|written) by|requested in an? "
    rf"(?:\w+ )?letter "
    rf"[^.;]{{0,80}}?from (?:the )?(?:representatives|ambassadors|envoys) of|"
    rf"requested (?:in|by|through|via) an? (?:\w+ )?letter [^;]{{0,90}}?(?:signed|sent|submitted|"
    rf"written) by)) (?:the )?"
    rf"(?P<who>{SUBJECT}(?:(?:,? (?:including|among them|namely)|:|,| \() {{STATES}})?)"
)
NOUN = pattern(
    rf"(?P<who>{SUBJECT})(?:'s?|-led|-backed)? (?:\w+ ){{0,2}}?(?P<what>(?:request|bid|call|"
    rf"demand|push|wish|proposal|effort|attempt|drive|move|initiative) (?:for|to|"
    rf"that)\b[^.;]{{0,60}}?(?:{MEETING}\b|agenda|{{O}} together|{{O}} to {TO_MEET}\b)|"
    rf"request\b(?= the {{O}}| "
    rf"{{O}}|,| (?:was|is|has)))"
)
SIGNATURES = pattern(
    r"(?P<what>(?:request|letter)\b[^.;]{0,120}?) (?:carr(?:ies|ied)|bears?|bore|has|had|got|"
    r"gathered|collected) (?P<who>{N} signatures?(?:, [^.;]{2,80}? among them|, including "
    r"[^.;]{2,80})?)"
)
GROUP_ASKED = pattern(
    rf"(?P<what>\b{MEETING}\b[^.;]{{0,40}}?),? (?:that|which) (?P<who>the (?:European Union|EU|"
    rf"Arab "
    r"League|African Union|Arab (?:Group|group|states)|African (?:Group|group|states)|"
    r"Organi[sz]ation of "
    r"Islamic \w+|Non-Aligned Movement)|(?:Arab|African|European|Western) (?:states|countries|"
    r"members|governments)) (?:(?:has|have|had|jointly|formally) )*(?:requested|asked for|called "
    r"for|sought|demanded)"
)
"""A meeting that a group of states asked for, none of which is named."""
BY_GROUP = pattern(
    r"(?P<what>(?:[Aa]t|[Oo]n|[Uu]pon) the (?:request|demand|insistence) of) (?:the "
    r")?(?P<who>(?:Arab|African|Asian|European|Western|Latin American|[Nn]on-[Aa]ligned|Islamic|"
    r"elected)[^,.;]{2,70})"
)
AT_ITS = pattern(
    rf"(?P<what>\b{MEETING}\b|\b(?:met|meets?|convened?|discuss\w*|debat\w+)\b)[^.;]{{0,80}}? at "
    r"(?P<who>{STATES})(?:'s?|’s?) (?:\w+ )?(?:request|insistence|urging|behest|initiative)"
)
RAISED = pattern(
    rf"(?P<who>{SUBJECT}) (?:has |have |had )?(?:raised|brought up) (?:the|this|its) "
    r"(?P<what>(?:matter|issue|question|subject)) under {Q}"
)
"""What members raise under "any other business" they ask to have discussed."""
FORMS = (RAISED, OF_MEETING, MADE_BY, NOUN, SIGNATURES, AT_ITS)
WITHDRAWN = pattern(
    r"\b(?:withdr[ae]w|withdrawn|dropped|abandoned|scrapped|shelved) (?P<what>(?:its|their|"
    r"the|an?) (?:\w+ )?(?:request|call|bid|letter))\b(?! to)"
)
"""A request told only by its end, where no meeting need be named again."""
ABOUT = pattern(
    r"[^.;]{0,60}? (?:on|about|over|to discuss|to address|to talk about|regarding|concerning|"
    r"into|after) (?P<item>(?:(?! (?:for|on|at|by) {D}|{D})[^.;,]){3,120})"
)
HYPOTHETICAL = Form(
    r"\b(?:den(?:ied|ies)|not|never|nor|refus\w+|without|if|could|may|might|should|would|will|"
    r"plans? to|"
    r"considering|expected to|intends? to|likely to|wants? to|threaten\w*|neither)\b[^.,;]{0,25}$",
    re.IGNORECASE,
)
NEED = Words(
    "meeting meetings session sessions meet consultations debate* talks agenda conven* "
    "discuss* convocation item brief* letter request together met take doors"
)
TRUCE = Form(
    r"\b(?:peace talks|political talks|negotiations|ceasefire|talks between|talks with|"
    r"investigation|dialogue|six-party)\b|\bresum\w+ (?:of )?(?:the )?(?:\S+ )?(?:talks|"
    r"negotiations)"
)
REQUEST = Form(r"(?:request|demand|call|letter)s? (?:from|by|of)|requested in a letter")
REQUEST_FROM = Form(
    r"requests? (?:from|by|of)|request\b[^.;]{0,120}(?:signed|sent|submitted|written) by"
)
HELD = Form(r"\b(?:held|met|convened|opened|briefed|took (?:place|up)|discussed|debated|heard)\b")
SPECIAL = Form(r"\bspecial session\b|\burgent debate\b")
HANDS = Form(r"\b(?:abstain\w*|voted|votes|against)\b")
WITH = pattern(
    r"[^.;]{0,80}?,? (?:together|along|jointly) with (?:(?P<more>{STATES})"
    r"(?:,? and (?P<plus>{N}) (?:others?|more|further))?|(?P<others>{N}) (?:other |more |further )?"
    r"(?:council )?(?:members|countries|states|nations|governments)(?: of {O})?"
    r"(?: ?(?:--|[-–—:(,]) ?(?P<named>{STATES}))?)"
)
WITH_ASIDE = pattern(
    r"(?:, (?:which|who) [^,;.]{3,90},|,)? (?:together|along|jointly) with (?P<more>{STATES})"
)
BEING = Form(r"\b(?:is|are|was|were|been)\s+$")
PROGRESSIVE = ("asking", "seeking", "calling", "requesting", "demanding", "pushing", "pressing")
OF_THE_MEETING = Form(
    r"\b(?:(?P<the>the |this |its )?(?:\w+ )?(?:meetings?|sessions?|debate|consultations|talks)|"
    r"meets?|met|convened?|convening|opens its doors|together|discussed)\b,?"
    r"(?:(?! letter | said | asked | told )[^.;,]){0,40}?(?:\bon |\bfor )?$"
)
WAS_HELD = Form(
    r"\b(?:meeting|session|debate|consultations)\b[^.;]{0,80}, which (?:was|is|will be|"
    r"would be)(?: to be)? "
    r"(?:\w+ )?(?:held|set|scheduled) (?:on |for )?$"
)
ITS_NOUN = Form(
    r"(?:'s (?:\w+ ){0,4}?| (?!for\b|on\b|to\b|a\b|the\b|in\b)(?:\w+ )?)(?:meeting|session|"
    r"debate|consultations)\b"
)
