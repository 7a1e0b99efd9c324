"""How it is worded what becomes of sanctions."""

from __future__ import annotations

from ninevotes.reading.find.measures import MEASURE, SPOKEN

_GAP = r"[^.;:]{0,90}?"
_ANY = rf"(?:{MEASURE}|{SPOKEN})"
_LOST = (
    r"(?:failed|collapsed|got nowhere|fell (?:\w+ )?short|(?:was|were) (?:rejected|"
    r"blocked|vetoed|defeated|voted down|thrown out|beaten)|and lost|"
    r"(?:won|got|garnered|received|mustered) (?:only|just)|"
    r"ran [^.;]{0,20}into (?:a |the |{N} )?vetoe?s?)"
)
_STOP = (
    r"(?:veto(?:ed|es|ing)|block(?:ed|s|ing)|str(?:uck|ikes) down|kill(?:ed|s)(?! (?:{N}|tens|"
    r"hundreds|"
    r"thousands|scores|dozens|at least|more than|some|about|many|people|civilians|protesters))|"
    r"defeated|stopped|"
    r"rejected(?! (?:accusations|allegations|claims|charges|criticism))|voted down|shuts? down|"
    r"thwarted|scuttled|torpedoed|threw out)"
)
_SEEK = (
    r"(?:push(?:ing|ed|es)?|propos(?:e|ed|es|ing|als?)|call(?:ed|ing|s)? (?:for|on|upon)|calls?|"
    r"demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|urg(?:ed|es|ing)|press(?:ed|ing|es)?|"
    r"want(?:s|ed)?|ask(?:ed|ing|s)?(?: for)?|consider(?:s|ed|ing)?|discuss(?:ed|ing)?(?! how)|"
    r"weigh(?:s|ed|ing)?|recommend\w*|plead(?:ed|ing)?|(?<!in[ ])favou?r(?:s|ed)?|"
    r"circulated|tabled|presented|encourag\w+|negotiat\w+|request\w*|scope for|bid|"
    r"(?:should|must|needs? to|ought to) (?:[^.;,]{3,60} and )?(?:\w+ ){0,2}?(?:adopt|impose|use|"
    r"lift|ease|tighten|"
    r"extend|expand))"
)
_IMPOSE = (
    r"(?:impos(?:ed|es)|slapped|adopt(?:ed|s)|approv(?:ed|es)|pass(?:ed|es)|"
    r"tighten(?:ed|s)|strengthen(?:ed|s)|tough(?:ened|ens)|expand(?:ed|s)|widen(?:ed|s)|"
    r"extend(?:ed|s)|renew(?:ed|s)|prolong(?:ed|s)|lift(?:ed|s)|eas(?:ed|es)|ordered|"
    r"introduced|agreed (?:on|to)|voted? [^.;]{0,20}?(?:to (?:impose|renew|extend|tighten|"
    r"strengthen|lift|ease|"
    r"prolong|expand|end|adopt|toughen|maintain|keep)|for|in favou?r of)|"
    r"hit [^.;,]{1,40} with|put in place|"
    r"enacted|ended|relaxed|suspended|reinforced|stiffened)"
)
STATUSES: tuple[tuple[str, str], ...] = (
    ("adopted", rf"(?P<not>stops short of) (?:imposing|adopting|ordering) (?:\w+ )?{MEASURE}"),
    (
        "triggered",
        (
            rf"{MEASURE}{_GAP}\b(?:have|has|had) (?P<not>not) been (?:triggered|re-?imposed|"
            r"restored)"
        ),
    ),
    (
        "blocked",
        (
            rf"(?:tried|attempt\w*|bid|push|sought|effort)\b{_GAP}{_ANY}{_GAP}\b{_LOST}|"
            rf"{_ANY}[^.;:]{{0,60}}?\b{_LOST}"
        ),
    ),
    (
        "blocked",
        (
            rf"\b{_STOP}\b{_GAP}(?:{_ANY}|\blisting of)|\bus(?:ed|ing) (?:its|"
            rf"their) veto\b[^.;]{{0,30}}(?:against|to stop)[^.;]{{0,50}}(?:prolonging|extending|"
            r"renewing|imposing|adopting)"
        ),
    ),
    ("blocked", rf"\bwould have\b{_GAP}{_ANY}"),
    (
        "blocked",
        (
            rf"\b(?:voted|votes) (?:against|not to|down)\b{_GAP}{_ANY}|"
            rf"\bveto(?:ed|es)\b{_GAP}(?:impos|tighten|strengthen|lift|eas)[a-z]*{_GAP}{_ANY}"
        ),
    ),
    (
        "triggered",
        (
            rf"{MEASURE}{_GAP}\b(?:came|come|sprang|snapped) back\b|"
            rf"{MEASURE}[^.;]{{0,30}}?\b(?:were|was|have been|had been) (?:re-?imposed|restored|"
            r"reinstated|triggered)|"
            r"\b(?:trigger(?:ed|ing)|set off|set it off|invoked|activated|"
            rf"initiated)\b[^.;]{{0,40}}(?:snap-?back|{MEASURE}|mechanism|\bon {{D}})|"
            rf"\b(?:launched|started|began|opened|initiated)\b{_GAP}\bto (?:re-?impose|restore|"
            rf"reinstate|bring back)\b{_GAP}{MEASURE}"
        ),
    ),
    (
        "proposed",
        (
            r"\b(?:time (?:has|had) come|time is ripe|ready|high time) to (?:ease|lift|relax|end|"
            r"suspend|"
            r"drop|remove) (?:them|it|the measures)\b"
        ),
    ),
    (
        "pending",
        (
            r"^(?:It|They|The (?:regime|measures?|restrictions)) (?:expires?|lapses?|runs? out|"
            r"(?:is|are|was|were) due to expire)\b"
        ),
    ),
    (
        "proposed",
        (
            r"\bshould have (?:[^.;,]{3,60} and )?(?:\w+ )?(?:imposed|adopted|ordered|lifted|eased|"
            rf"tightened|extended|expanded)\b{_GAP}{_ANY}"
        ),
    ),
    ("proposed", rf"\b(?:would|will) (?:put off|delay|postpone) (?:the )?return of {MEASURE}"),
    (
        "proposed",
        (
            rf"\b{_SEEK}\b{_GAP}{_ANY}|{MEASURE}[^.;]{{0,60}}?\b(?:sought|proposed|pleaded|"
            r"demanded|wants?|asked for|called for)\b"
        ),
    ),
    (
        "pending",
        (
            rf"{MEASURE}[^.;:]{{0,40}}?\b(?:would|will) (?:\w+ )?(?:be binding|take effect|return|"
            rf"snap back|come back|be "
            rf"(?:restored|re-?imposed|reinstated))\b|"
            rf"\b(?:would|will|could|to) snap back\b|{_ANY}{_GAP}\b(?:due (?:back|to (?:expire|"
            r"lapse|end|return|take effect|run out|come (?:back|into)|enter|be (?:restored|"
            r"re\w+)))|"
            r"set to return|to return|apply again|(?:lapses?|expires?|run out(?! of)|"
            r"take effect)\b)|"
            r"\b(?:bring back|bringing back|return of|reinstate|restore) (?:the |all |UN |"
            rf"U\.N\. )*{MEASURE}|\bresolutions apply again|\bthreatened (?:(?:with |"
            rf"to impose )?(?:an? )?){MEASURE}"
        ),
    ),
    ("in force", rf"{MEASURE}{_GAP}\bin (?:place|force|effect) since\b"),
    (
        "in force",
        (
            rf"{MEASURE}{_GAP}\b(?:remain|stay|continue|are still|is still)(?:s|"
            r"ed)?\b(?: (?:in (?:force|place|effect)|as (?:they|it)|unchanged|to apply|"
            r"untouched|until|for now|so long|as long)|$|[.,;])|"
            r"\b(?:is|are|has been|have been|remains?) (?:already |still )?(?:under|"
            rf"subject to) (?:[\w.-]+ ){{0,3}}?{MEASURE}|"
            rf"{MEASURE}{_GAP}\b(?:is|are) (?:not )?(?:touched|untouched|unaffected|affected|"
            r"in (?:force|place|effect))"
        ),
    ),
    (
        "in force",
        (
            r"(?:is|are|was|were|been) (?:barred|banned|prohibited|forbidden) (?:\w+ )?(?:by|"
            r"under) "
            r"[^.;,]{0,30}?(?:resolutions?|sanctions|{O})|"
            r"(?:(?:UN|U\.N\.|United Nations|existing|current|{O}(?:'s)?) "
            r"(?:sanctions|resolutions?|"
            r"measures)|[Ss]anctions|[Rr]esolutions|[Tt]he embargo)\b(?: (?:also|already|"
            r"currently|"
            r"on [^.;,]{2,30}?))* (?:bars?|bans?|prohibits?|limits?|caps?|restricts?|forbids?)\b"
        ),
    ),
    (
        "proposed",
        (
            rf"\b(?:draft|text|resolution|proposal|measure|version)\b[^.;]{{0,80}}?\bwould "
            rf"(?!have\b){_GAP}{_ANY}"
        ),
    ),
    (
        "adopted",
        (
            rf"(?:{{O}}|\bUN\b|\bU\.N\.|\b[Uu]nited Nations\b|\b[Ii]t|\b[Tt]hey|\b[Mm]easure|"
            rf"\b[Rr]esolution|\b[Tt]ext|members|"
            rf"which){_GAP}\b{_IMPOSE}\b{_GAP}{MEASURE}|(?:{{O}}|\b[Ii]t|members|"
            rf"which|\b[Rr]esolution|\b[Tt]ext|\b[Mm]easures?|\b[Tt]he latest(?: [a-z]+)?){_GAP}\b"
            rf"{SPOKEN}|"
            rf"(?<!for[ ])(?<!of[ ])(?<!against[ ])(?<!before[ ])\b(?:adopt|approv|impos)(?:ed|"
            rf"es|ing)\b"
            rf"{_GAP}{MEASURE}|"
            rf"\b(?:[Cc]reated|[Ee]stablished|[Ii]mposed|[Ii]ntroduced|"
            rf"[Ss]et up) (?:first )?in {{D}}, "
            rf"[^.;,]{{0,30}}{MEASURE}|"
            rf"{MEASURE} (?:first )?(?:imposed|adopted|approved|agreed|passed|introduced|ordered) "
            rf"(?:by {{O}}|in|on|last|earlier|this|after|under|since|{{D}})|"
            rf"{MEASURE}{_GAP}(?:was|were|has been|have been|,) (?:first |\w+ly )?(?:imposed|"
            rf"adopted|"
            r"agreed|introduced|created|set up|decided|established|put in place|approved|extended|"
            r"renewed|lifted|eased|tightened)\b|"
            r"\b(?:plac(?:ed|es|ing)|put(?:s|ting)?) (?:[^.;,]{1,40}? )?under (?:an? |new )?"
            rf"{MEASURE}|{MEASURE}{_GAP}\bcame to an end|"
            rf"\b(?:[Ii]t|{{O}}|members) (?:\w+ ){{0,2}}?(?:tightened|strengthened|toughened|"
            r"expanded|widened|reinforced) (?:them|it)\b|"
            rf"\b(?:hit|slapped|punished|targeted) (?:by|with) [^.;,]{{0,40}}?{MEASURE}|"
            r"\b(?:off|from) (?:its|the) (?:sanctions list|blacklist)|"
            rf"\b{MEASURE}[^.;]{{0,20}}? that {{O}} put in place"
        ),
    ),
)
"""Statuses and the wordings that tell them, over masked text, tried in this order."""
