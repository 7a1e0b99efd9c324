"""How referrals to the International Criminal Court are worded."""

from __future__ import annotations

import re

from ninevotes.reading.mentions.masking import pattern
from ninevotes.reading.wording import Form

GAP = r"[^.;]{0,120}?"
COURT = r"(?:the )?(?:[Pp]rosecutors? (?:of|at) )?(?P<court{n}>{{O}}|[Tt]he [Cc]ourt|the tribunal)"
TO_IT = pattern(r"{O}[^;]{0,160}\b(?P<verb>referred|sent) (?:[^.;,]{1,40} )?to it\b")
"""What the Council sent to the court named before in the sentence."""
TEXT_ASKS = pattern(
    r"(?:^|{Q} )(?:The|This) (?:resolution|text|measure)\b[^.;]{0,30}$|^It (?:also )?$"
)
"""What an adopted text does, in the present tense: "the resolution also asks the prosecutor"."""
REFER = pattern(
    r"\b(?P<verb>refer(?:red|ring|s)?|send(?:ing|s)?|sent|bring(?:ing)?|brought|"
    rf"haul(?:ed|ing)?|hand(?:ed|ing|s)?(?: over)?|submit(?:ted|ting)?|transfer(?:red|ring)?|"
    rf"tak(?:e|en|ing)|put(?:ting)?|answer) (?:{GAP} )??(?:to|"
    rf"before) {COURT.format(n=1)}|"
    rf"\breferral{GAP}\b(?:to|before) {COURT.format(n=2)}|(?P<court3>{{O}}) referral|"
    r"\b(?P<ask>ask(?:ed|ing|s)?|turn(?:ed|ing)? to|invit(?:e|ed|ing)|task(?:ed|ing)?|"
    rf"want(?:ed|s)?) {COURT.format(n=4)}(?:'s|"
    r"’s)?(?: prosecutors?)?(?: to (?:look|investigate|step|examine|open|take))?|"
    rf"\bgiv(?:e|es|en|ing) {COURT.format(n=5)} (?:a |the )?(?:mandate|jurisdiction|authority|"
    rf"power)|"
    r"\b(?:mak(?:e|ing)|order(?:ing)?) (?:the|a|such a|that) referral"
)
COUNCIL_REFERRAL = pattern(
    r"\b(?:owes?|owed|through|by|under|with) [^.;]{0,60}?(?P<council>{O}) referral of "
    r"(?P<when>{D})"
)
AS_SOUGHT = pattern(
    r"^[^.;]{0,60}?, as (?P<by>{O}|{A}) (?:has |had )?(?:recommended|urged|asked|demanded|"
    r"proposed|called for)"
)
LISTED = pattern(
    r"(?:(?P<organ>{O})|\b[Ii]t|\b[Mm]embers) (?:(?:has|had|have|previously|earlier|also|only|once|"
    r"first|itself) )*referred (?P<list>(?:(?:[^.;,]|, ){2,60}? (?:in|"
    r"on) (?:\w+ )?{D}[^.;]{0,80}?)+)"
    r"(?=[.;]|$)"
)
"""Referrals told in one breath, each with its year: "it referred Darfur in 2005 and Libya in"."""
ITEM = pattern(
    r"(?:^|, |and |: )(?P<what>(?:the )?[A-Z\ue001\ue002][^.;,]{2,40}?) (?:in|on) (?P<when>{D})"
)
SEVERAL = pattern(r"(?:{N}|several|both) (?:\w+ )?(?:situations|cases|countries|states)\b")
SEEKING = Form(
    r"\b(?:urg\w+|call(?:s|ed|ing)? (?:on|for|upon)|calls|must|ought|asks?|asked|asking|press\w*|"
    r"recommend\w*|consider\w*|propos\w+|push\w*|encourag\w+|"
    r"demand\w*|seek\w*|sought|want\w*|should|appeal\w*|draft|bid|suggest\w*|voted|think about|"
    r"insist\w*|hop(?:e[sd]?|ing))\b",
    re.IGNORECASE,
)
STOPPED = Form(
    r"(?<!were )(?<!was )(?<!been )\b(?:vetoed|vetoes|blocked|rejected|killed|defeated|"
    r"scuttled|thwarted|stopped|struck down|sank)\b|"
    r"\b(?:was|were) (?:vetoed|blocked|rejected|killed|defeated|stopped|sunk)\b(?= by|"
    r"[.,;])|\bfailed\b",
    re.IGNORECASE,
)
IDLE = Form(
    (
        r"\b(?:expect\w*|likely|unlikely|would ever|no decision|could|may|might|if a|if the|"
        r"any(?= $)|any such|would veto|took no step|without)\b[^.;]{0,70}$"
    ),
    re.IGNORECASE,
)
NOT = Form(r"\b(?:has|have|had|did|was|were) (?:not|never)\b[^.;,]{0,20}$|n't [^.;,]{0,15}$")
VOTED = Form(r"\b(?:voted|votes|agreed|decided|agrees)(?: [\w\ue000-\ue0ff-]+){0,5}? to $")
BY_STATE = pattern(r"{A}(?:'s \w+)?(?: has| have| had)?(?: also| again| twice)? $")
AND = Form(r"\band (?:also |then )?$")
CUE = Form(r"Criminal Court|\bICC\b|Hague|[Cc]ourt\b|referral")
WOULD = Form(r"\b(?:would|could|will|not|no)\b[^.;,]{0,25}$")
SO = Form(r"\b(?:encouraged|urged|asked|called on|pressed) [^.;]{0,60}?\bdo(?:ing)? so\b")
ADOPTED = Form(
    r"\b(?:adopted|approved|passed|voted (?:unanimously |\d+-\d+ |late |on \w+ |\w+day )*to|voted "
    r"\d|unanimous\w*|agreed)\b"
)
"""The Council's decision on a text, told before what is in it."""
