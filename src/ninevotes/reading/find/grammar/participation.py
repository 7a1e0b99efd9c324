"""How presence, absence and invitations are worded."""

from __future__ import annotations

import re

from ninevotes.reading.mentions.masking import pattern
from ninevotes.reading.wording import Form

SEND = (
    r"(?:a|an|its|their|any|no|some) (?:\w+ ){0,2}(?:representatives?|delegations?|envoys?|"
    r"delegates?|ambassadors?|diplomats?|officials?|ministers?)|anyone|anybody|no ?one|nobody"
)
ATTEND = (
    rf"(?:attend|take part|participate|appear|send (?:{SEND})|turn up|show up|be (?:there|"
    rf"present|represented|in the room|in the chamber|at the (?:meeting|table|session))|"
    r"go to (?:the )?(?:meeting|session)|join (?:the )?(?:meeting|session|debate|discussion)|"
    r"come|take (?:the floor|part|up (?:its|his|her|their) (?:seat|place)|(?:its|his|her|their|"
    r"a) (?:seat|place)))"
)
ATTENDED = (
    r"(?:attended|took part|participated|took (?:the floor|(?:up )?(?:its|his|her|their|a) "
    r"(?:seats?|places?))|sat (?:in on|in|at|down at)|turned up|showed up|"
    r"(?:was|were) (?:also |both |all |each )?(?:present|in (?:the (?:room|chamber)|their "
    r"(?:places|seats)|(?:its|his|her) "
    r"(?:place|seat))|represented|seated|at the (?:table|horseshoe table))|"
    r"joined (?:the|this|that) (?:\w+ )?(?:meeting|session|debate|discussion)|"
    r"came to (?:the )?(?:{O}|meeting|session|chamber)|addressed (?:the )?(?:{O}|meeting|"
    r"session)|spoke (?:at|in|during) (?:the |this |that )?(?:{O}(?:'s|’s)? )?(?:\w+ ){0,2}"
    r"(?:meeting|session|debate|discussion)|attends|takes part|is attending|are attending|"
    r"is taking part|are taking part|"
    r"sent (?:a|an|its|their) (?:\w+ ){0,2}"
    r"(?:representative|delegation|envoy|delegate|ambassador|diplomat|official|minister)s? to)"
)
AWAY = (
    rf"(?:(?:refus(?:es|ed)|declin(?:es|ed)|(?:is|are|was|were) (?:refusing|declining|not "
    rf"planning)|ha(?:s|ve|d) no (?:plans|intention)|(?:does|do|did) not (?:plan|intend)) to "
    rf"{ATTEND}|"
    rf"(?:will|would|did|does|do|could|was|were) not (?:be )?{ATTEND}|(?:will|would|was|were|"
    rf"is|are) not (?:be )?(?:attending|taking part|participating|present|there|represented|in "
    rf"the (?:room|chamber)|at the (?:council )?table)|"
    rf"(?:will|would|was|were|is|are|remained) (?:be )?(?:again )?(?:absent(?! from the vote)|"
    rf"missing from)|(?:will|would|was|is) (?:be )?nowhere to be seen|"
    r"(?:will |would |has |have |had )?(?:again )?(?:stay(?:s|ed)? away|boycott(?:s|ed)?|"
    r"skip(?:s|ped)?|shun(?:s|ned)?|snub(?:s|bed)?)|sent (?:no ?one|nobody|no (?:representative|"
    r"delegate|envoy|delegation|diplomat|ambassador|official)s?)|"
    rf"(?:has |have |had )?(?:decided|opted|chosen|chose|vowed|planned|plans|intends|promised|"
    rf"threatened) (?:not to {ATTEND}|to (?:stay away|boycott|skip|shun))|"
    r"(?:will|would) have no part in|(?:will|would) (?:take|have) no part|(?:is|are|was|were) "
    r"(?:staying away|boycotting|skipping))"
)
COMES = (
    rf"(?:(?:will|would|plan(?:s|ned)? to|intend(?:s|ed)? to|is to|are to|agreed to|(?:has|"
    rf"have) agreed to|decided to|is expected to|are expected to|is due to|are due to|confirmed "
    rf"that (?:it|he|she) (?:will|would)) (?:also )?"
    rf"(?:{ATTEND}|(?:address|speak (?:to|at|before|in)|appear before|travel to) (?:the "
    rf")?(?:{{O}}|meeting|session|debate|chamber)|speak (?:on )?{{D}}|speak (?:by|via) video)|"
    rf"(?:flew|travell?ed|came|(?:has|have|had) (?:come|flown|travell?ed)|is flying|are flying)"
    rf"(?: in| over| specially| from \w+)? (?:to New York )?to (?:{ATTEND}|address|speak to|plead "
    rf"with|hear|watch)|(?:flew|travell?ed|(?:has|have|had) (?:flown|travell?ed)) to New York "
    rf"(?:to|"
    rf"for)\b|{ATTENDED})"
)
INVITED = (
    r"(?:speaking|spoke|taking part|attending|present) (?:there )?(?:at (?:the )?(?:{O}(?:'s|’s)?|"
    r"council's|its|their) invitation|at the invitation of {O})|(?:was |were |been )?(?:allowed|"
    r"permitted|"
    r"given the floor) to (?:speak|address|take part|take the floor)\b|"
    r"(?:was|were|has|have|had|is|are|being) (?:both |also |all |each )?(?:been |being "
    r")?(?:both |also |formally |all )?invited\b(?! to (?:brief|inspect|visit))"
)
NOT_INVITED = (
    r"(?:(?:was|were|is|are) (?:not|never)|wasn't|weren't|(?:has|have|had) not been) (?:been "
    r")?invited"
)
VERBS = pattern(
    rf"(?<![\w'-])(?:(?P<away>{AWAY})|(?P<uninvited>{NOT_INVITED})|(?P<invited>{INVITED})|"
    rf"(?P<comes>{COMES}))(?![\w-])"
)
OBJECTS = tuple(
    (pattern(text), invited, attends)
    for text, invited, attends in (
        (
            (
                r"(?:invited|inviting|invites|invitation (?:to|for)|agreed to invite|voted to "
                r"invite) (?:the )?(?:representatives? of |delegations? of |ambassadors? of |"
                r"envoys? of )?(?P<who>{STATES})"
                r"[^.;]{0,100}\b(?:to (?:participate|take part|attend|speak|join|address|sit|be "
                r"heard|come)|debate|table|meeting|discussion)"
            ),
            True,
            None,
        ),
        (
            (
                r"(?:seats?|chairs?|places?|nameplate)[^.,;]{0,20}? (?:for|of|reserved for|set "
                r"aside for|behind the sign of) (?P<who>{STATES})[^.,;]{0,30}? (?:will |would "
                r")?(?:stay(?:ed)?|remain(?:ed)?|was|were|be|stood|sat) (?:left )?(?:empty|vacant|"
                r"unfilled)"
            ),
            None,
            False,
        ),
        (
            (
                r"(?P<who>{STATES})(?:'s)? (?:seat|chair|place)s? (?:will |would )?(?:stay(?:ed)?|"
                r"remain(?:ed)?|was|were|be|stood|sat) (?:left )?(?:empty|vacant|unfilled)"
            ),
            None,
            False,
        ),
        (
            (
                r"(?:[Nn]obody|[Nn]o one|[Nn]o delegate|[Nn]o diplomat) (?:sat|was sitting|came|"
                r"appeared|spoke|turned up|attended) "
                r"(?:behind|for|from|in) (?:the )?(?:name ?plate "
                r"of |seat of |name of )?(?P<who>{STATES})"
            ),
            None,
            False,
        ),
        (
            (
                r"(?P<who>{A})(?:'s)? [\w ]{3,40}?(?:, (?:{NAME}){1,4},)? and (?:his|her|the|"
                r"its) {A} "
                r"(?:counterpart|colleague)s? (?:also |both )?(?:attended|took part|were present)"
            ).replace("{NAME}", r"[A-Z][\w'-]+ ?"),
            None,
            True,
        ),
        (r"in the absence of (?P<who>{STATES})", None, False),
        (
            (
                r"\b(?:attend|participat|took part|present|was there|were there|came|sat in|spoke)"
                r"[^;.]{0,60}, (?:as|and so) did (?:(?:his|her|its|their|the|those|envoys|"
                r"ministers|"
                r"ambassadors|counterparts|representatives|delegates|foreign|of|from) )*"
                r"(?P<who>{STATES})"
            ),
            None,
            True,
        ),
        (
            (
                r"\b(?:attend|participat|took part|present|was there|came|sat in|spoke|join)"
                r"[^;.]{0,80}? (?:along|together|alongside) (?:with )?(?:(?:his|her|its|their|the|"
                r"those|envoys|ministers|ambassadors|counterparts|colleagues|representatives|"
                r"delegates|foreign|of|from) )+(?P<who>{STATES})"
            ),
            None,
            True,
        ),
        (
            (
                r"(?P<who>{A}(?:, (?!and\b)[^,;.]{3,60},)?(?:(?:,|,? and|, and) {A}(?:, (?!and\b)"
                r"[^,;.]{3,60},)?){0,8}) (?:was|were) (?:among|one of|two of) (?:the |those |"
                r"several |"
                r"{N} )*(?:[\w-]+ ){0,3}?(?:who (?:were |had been )?)?invited to (?:participate|"
                r"take part|"
                r"attend|speak|join|address|sit|be heard|come)"
            ),
            True,
            None,
        ),
        (
            (
                r"(?:[Aa]mong|[Oo]thers?|[Aa]lso) (?:those |the |other |speakers |states |"
                r"countries )*"
                r"(?:in the (?:room|chamber)|attending|present|taking part|who (?:attended|took "
                r"part|"
                r"spoke))(?: [^,;.]{2,30})? (?:was|were|included) (?:the )?(?:\w+ "
                r"){0,2}?(?:(?:of|from) )?"
                r"(?P<who>{STATES})"
            ),
            None,
            True,
        ),
    )
)
VOTING = pattern(
    r" in \w+ing\b|"
    r"(?: in| of| at| from)? ?(?:the |{D}'s |its |a |this |that )?(?:procedural )?(?:consensus|"
    r"vot(?:e|"
    r"es|ing)|ballot|roll[- ]call|election|(?:\w+ )?(?:operation|mission|force|intervention|"
    r"strikes|inspections?|exercises?|drills|patrols?|process)|war|talks|negotiations|"
    r"summit|{O}(?:'s)? (?:procedural )?(?:vote|ballot))\b|"
    r"(?: \S+){1,4}? (?:funeral|ceremon(?:y|ies)|rally|rallies|conference|inauguration|wedding|"
    r"reception|dinner|parade|protest|march|service|vigil)\b"
)
NOBODY_OF = Form(r"\b(?:[Nn]o|[Nn]obody from|[Nn]o one from|[Nn]one of) (?:the )?$")
"""What turns presence round: "no North Korean representative was present"."""
MAY = Form(r"\b(?:can|could|may|might|if|unless|whether)\b[^,;]{0,60}$")
WRONG = Form(r"\b(?:wrongly|mistakenly|not true|untrue|denied|false|falsely)\b", re.IGNORECASE)
MEETING = pattern(
    r"\b(?:meetings?|sessions?|debates?|discussions?|briefings?|consultations|chamber|table|"
    r"room|proceedings|seat|floor|invited|council|absent|absence|part|there|away|anyone|no one|"
    r"nobody|"
    r"place|video|places|attend(?:s|ed|ing)?|envoys|ambassadors|ministers)\b|{O}"
)
ELSEWHERE = Form(
    r"\b(?:funeral|ceremon(?:y|ies)|rally|rallies|summit|inauguration|wedding|reception|dinner|"
    r"parade|"
    r"anniversary)\b"
)
AT_INVITATION = pattern(r"\bat (?:the )?(?:{O}(?:'s)?|its|their) invitation|by invitation")
END = pattern(r"(?:; |, (?:but|and|while|where|because|saying|which)\b|(?<=\w)[.!?]\s*$)")
