"""How objections are worded: verbs, nouns, and what makes them none."""

from __future__ import annotations

import re

from ninevotes.reading.mentions.masking import pattern
from ninevotes.reading.wording import Form

# Verbs that are an objection by themselves, whatever follows.
OBJECTS = (
    r"object(?:s|ed|ing)?(?! of\b)|protest(?:s|ed)?|balk(?:s|ed)? at|"
    r"t(?:akes?|ook|aking) (?:issue|exception|umbrage)|"
    r"regret(?:s|ted|ting) (?![^.;]{0,60}\b(?:not (?:been )?(?:adopted|passed|agreed|agree|act)|"
    r"fail|veto|"
    r"unable|absence|lack))(?:that (?:{O}|the (?:meeting|text|draft|resolution))|the (?:adoption|"
    r"holding|convening|meeting|move)\b)|"
    r"(?:stands?|stood|remain(?:s|ed)?|is|are|was|were|been) (?:\w+ly |both |all |always )?"
    r"against(?= *[.,;]|$)|"
    r"(?:stands?|stood|remain(?:s|ed)?|is|are|was|were|be) (?:\w+ly |both |all )?(?:opposed(?: "
    r"to|(?= *[.,;]))|against (?!the (?:clock|wall)))|opposed to|"
    r"(?:forced|demanded|requested|asked for|called for) (?:a |the )?(?:procedural vote|show of "
    r"hands)|(?:had |has |have )?(?:decided|chosen|opted|resolved) not to (?:support|back|vote|"
    r"endorse|join)|(?:had|has|have|saw) (?:\w+ )?(?:difficult(?:y|ies)|problems?) with|"
    r"(?:forced|asked for|called for) (?:a|the) vote(?= *[.,;])|"
    r"(?:urg(?:e[sd]?|ing)|lobb(?:y|ied|ying)|press(?:ed|es|ing)|call(?:s|ed|ing)? on|ask(?:s|"
    r"ed|ing)?|appeal(?:s|ed|ing)|warn(?:s|ed|ing)?) (?:[^.;,]{2,60} )?(?:to (?:block|oppose|"
    r"reject|vote (?:against|no\b)|stop|prevent|cancel|drop|withdraw|shelve|scrap|abandon|defer|"
    r"postpone)(?! *[.:;,])|against (?:holding|discussing|"
    r"meeting|debating|adopting)|not to (?:vote|support|back|adopt|hold|meet|discuss|endorse|"
    r"approve|pass|renew|"
    r"lift|ease|proceed|go|take|allow|put))\b|"
    r"(?:has|have|had|expressed|voiced|raised|registered|lodged|harbou?rs?) (?:an? |its |their |"
    r"strong |formal |serious |deep )*(?:objections?|opposition|protests?|reservations|"
    r"misgivings|doubts|dissatisfaction|disapproval|unease)|would have (?:preferred|liked|wished)|"
    r"(?:has|have|had|expressed|voiced|raised) (?:\w+ ){0,2}?concerns? (?:about|over|with|at|that|"
    r"regarding)(?= [^.;,]{0,60}?\b(?:texts?|drafts?|resolutions?|meeting|mandate|wording|"
    r"measures?|"
    r"paragraphs?|proposal|initiative)\b| {O} (?:was|is|had|has|might|could))|"
    r"would not hear of|(?:tried|sought|attempted|moved|wanted|fought) to (?:block|stop|prevent|"
    r"avert|thwart|scuttle|bar|keep (?=[^.;,]{2,60}? (?:from|off|out of)\b)|"
    r"have [^.;,]{2,40}? (?:put off|postponed|delayed|cancelled|"
    r"struck|"
    r"dropped))|"
    r"resisted(?= *[.;,]|$)|(?:dissociated|distanced|disassociated) (?:itself|himself|herself|"
    r"themselves) from|never accepted|refus(?:es|ed|ing) to (?:accept|recogni[sz]e|support|"
    r"endorse|back|"
    r"get on board|go along|agree to|join|sign|budge|countenance|consent)|"
    r"(?:is|was|were|are) not on board|would not budge|(?:could|"
    r"can)(?:not| not) (?:accept|endorse|support|back|agree (?:to|with)|go along with|live with)|"
    r"(?:does|do|did) not (?:accept|recogni[sz]e|support|back|agree (?:to|with))"
)
# Verbs that are one where they are turned on the Council's business.
TURNS_ON = (
    r"oppos(?:e|es|ed)|reject(?:s|ed)?|denounc(?:e|es|ed)|dismiss(?:es|ed)?|decr(?:y|ies|ied)|"
    r"condemn(?:s|ed)?|contest(?:s|ed)?|"
    r"disput(?:e|es|ed)|resist(?:s|ed)?|criticis(?:es|ed)|criticiz(?:es|ed)|fault(?:s|ed)|"
    r"deplor(?:es|ed)|block(?:s|ed)|lambast(?:s|ed)|"
    r"(?:warn|caution|argu)(?:s|ed|ing)? against|(?:spoke|speaks|"
    r"c[ao]me(?:s)? out)(?: out)?(?: \w+ly)? against|"
    r"question(?:s|ed)|challeng(?:es|ed)|casts? doubt on|"
    r"(?:lash(?:es|ed)|hits?|struck) out at|rail(?:s|ed) (?:against|at)|fum(?:es|ed) at|"
    r"scoff(?:s|ed) at|rebuff(?:s|ed)|spurn(?:s|ed)|poured scorn on|tore into|castigat(?:es|ed)|"
    r"inveighed against|brush(?:es|ed) (?:off|aside)|decried|"
    r"blasted|slammed|attacked|assailed|derided|ridiculed|scorned|bristled|repudiat(?:es|ed)|"
    r"rejecting|opposing|denouncing|dismissing|condemning"
)
# Verbs of calling, with what it is called.
CALLS = (
    r"call(?:s|ed|ing)(?! (?:for|on|upon|in|off)\b)|brand(?:s|ed|ing)|label(?:s|led|ed)|"
    r"term(?:s|ed)|describ(?:es|ed|ing)|considers?|considered|regards?|regarded"
)
SAYS = (
    r"said|says|say|saying|argu(?:e[sd]?|ing)|told|tells|insist(?:s|ed|ing)?|maintain(?:s|ed|"
    r"ing)?|contend(?:s|ed|ing)?|"
    r"complain(?:s|ed|ing)?|counter(?:s|ed)|claim(?:s|ed|ing)?|hold(?:s)? that|held that|"
    r"warn(?:s|ed|ing)?|wrote|written to (?:{O}|the \w+)|added|explained|declared|"
    r"stress(?:es|ed)|noted|saw|sees|fear(?:s|ed)|feels?|felt|believ(?:es|ed)|think(?:s)?|"
    r"thought|reiterated|repeated|grumbled|"
    r"(?:does|do|did) not (?:believe|think|consider|regard|see|find)|asserted|objecting|"
    r"remark(?:s|ed)|observ(?:es|ed)|lament(?:s|ed)|bemoan(?:s|ed)|protested|charg(?:es|ed) that|"
    r"suggest(?:s|ed)|ma(?:de|kes) (?:it )?clear|retort(?:s|ed)|express(?:es|ed)|voiced|"
    r"blam(?:es|ed)|made (?:his|her|its|their) case|replied|retorted|"
    r"responded|accus(?:e[sd]?|ing)|recall(?:s|ed)|point(?:s|ed) out|underlin(?:es|ed)|"
    r"regret(?:s|ted)|"
    r"emphasi[sz](?:es|ed)|comment(?:s|ed)|caution(?:s|ed)(?! against)"
)
VERBS = pattern(
    rf"(?<![\w'-])(?:(?P<objects>{OBJECTS})|(?P<turns>{TURNS_ON})|(?P<calls>{CALLS})|"
    rf"(?P<says>{SAYS}))(?![\w-])"
)
STOP = pattern(r"(?:; |, (?:but(?! that\b)|while|whereas|and {A}|according to)\b|(?<=\w)[.!?]\s*$)")
FACTS = pattern(
    r"^(?:ed|s)? ?(?:all |any |the |these |those |such |both |as \w+ |its |most |some "
    r")*(?:claims?|allegations?|accusations?|charges?|suggestions?|criticism|"
    r"violence|attacks?|killings?|abuses|tests?|launch(?:es)?|coup|crackdown|bloodshed|"
    r"terrorism|invasion|(?:air ?)?strikes?|bombings?|bombardment|raids?|wars?|deployment|use of|"
    r"human rights violations|offer|aid|assault|strikes?)\b"
)
ACCUSATIONS = Form(r"^(?:ed|s)? ?(?:all |any |the |these |such )*(?:accusations?|allegations?)\b")
HANDS = pattern(
    r"\b(?:vetoes|veto|vetoed|abstain\w*|abstentions?|in favou?r|votes?|voted)\b|{N} to {N}|"
    r"{N}-{N}"
)
VOTES_ONLY = Form(r"\b(?:oppos\w+|reject\w+|against|block\w+)\b")
A_STATE = pattern(
    r"^(?:ed|s)? (?!{A}(?:'s|’s)){A}(?! (?:draft|text|resolution|proposal|bid|move|request))"
)
TOLD_THEM = Form(
    r"t[eo]lls?d? (?:the (?:15-\w+ )?(?:security |Security )?(?:[Cc]ouncil|body|chamber|meeting|"
    r"session|assembly|"
    r"Assembly)|(?:council |Council )?(?:members|delegates|colleagues|diplomats|ambassadors))\b"
)
QUOTED_VERB = Form(
    r"\W(?:\w+ly )?(?:rejects?|opposes?|condemns?|denounces?|protests?|objects? to|"
    r"deplores?)(?: and (?:\w+ly )?(?:rejects?|opposes?|condemns?|denounces?|protests?))?"
    r"(?: \w+ly)?\W$"
)
ASSAULTS = pattern(r"(?:attacked|assailed|struck|hits?) (?:it|them)\b(?! as\b| in {O})")
"""What armies do: "Israel attacked it in June"."""
CALLED_IN_QUOTES = Form(
    r" ?(?:the|this|that|its) (?:\w+ ){0,2}?(?:vote|decision|resolution|draft|text|meeting|session|"
    r"move|measure|request|step|embargo|sanctions|amendment|proposal) (?:as )?"
    r"[\"“](?![^\"”]*\b(?:histor|landmark|import|victor|welcom|step|clear|strong|hope|balanc|fair|"
    r"success|good|great|posit|milestone|breakthrough|signal|moment|right|just|necess|vital|"
    r"crucial|long[- ]overdue|overdue|triumph|proud|unit|powerful|decisive|robust|toughest|"
    r"unprecedented))[^\"”]+[\"”]",
    re.IGNORECASE,
)
"""A decision called something, in quotation marks, that is no praise."""
URGES = Form(r"(?:urg|lobb|press|call|ask|appeal|warn)")
INFINITIVE = Form(r"\b(?:to|not|never|will|would|could|may|might|should|if)\s+$")
ACCUSES = Form("accus")
BLAMES = Form("blam")
OF_ABUSE = Form(
    r"\bof (?:having |being )?\W?(?:\w+ly )?(?:us(?:ing)|abus|conspir|collu|fabricat|hostil|"
    r"smear|slander|subservien|lying|"
    r"sabotag|undermin|escalat|hijack|tramp|infring|stirring|fann|exploit|politici|double|"
    r"interfer|meddl|try|seek|plott|manufactur|tear|ripp|shred|flout|rush|stall|"
    r"usurp|arm|"
    r"bias|hypocrisy|bully|overstep|misus|push|stok|want|ignor|turn|provok|manipulat|hijack|"
    r"blackmail|impos)",
)
VETOES = Form(
    r"block(?:s|ed) (?:[\w-]+ ){0,4}?(?:drafts?|resolutions?|"
    r"texts?)\b(?![^.;]{0,200}\b(?:saying|arguing|"
    r"because)\b)"
)
TO_A_THING = Form(r"^to (?!(?:hold|meet|discuss|debat|hav|being|be|take)\w*\b)")
AS_SUCH = Form(r"^(?:s|ed)? as ")
THAT = pattern(r" (?:it|them|this|that|any|{O}|to)\b| {O}")
NOUN = r"(?:objections?|opposition|protests?|resistance|complaints?|reservations|misgivings)"
KEEN = (
    r"(?:the |a |an |strong |fierce |stiff |vehement |strenuous |repeated |initial |"
    r"long-standing |{D} )*"
)
NOUNS = tuple(
    pattern(text)
    for text in (
        (
            rf"(?<![\w-]){KEEN}{NOUN}(?: raised| voiced)? (?:of|from|by) (?:the (?:government|"
            rf"authorities|"
            rf"rulers|junta|generals) (?:of|in) )?(?:permanent (?:council "
            rf")?members? |(?:its|their) ally |veto-wielding (?:members? "
            rf")?)?(?P<by>{{STATES}})(?P<ground>, (?:which|who)[^.;]*)?"
        ),
        (
            rf"(?:[Oo]ver|[Dd]espite|[Aa]fter|amid|against|to overcome|overrid\w+|brush\w+ "
            rf"aside|in spite of|"
            rf"in the face of) (?P<by>{{STATES}})(?:'s?)? {KEEN}{NOUN}(?P<ground> (?:to|"
            rf"that)[^.;]*)?"
        ),
        (
            rf"(?P<by>{{STATES}})(?:'s?)? {KEEN}{NOUN} (?P<ground>(?:to|that|is|was|are|"
            rf"were)\b[^.;]{{0,120}})"
        ),
        (
            r"(?:with|leaving) (?P<by>{STATES}) (?:\w+ly )?(?:opposed to|against|opposing|"
            r"objecting "
            r"to)(?P<ground>[^.;]{3,120})"
        ),
        (
            r"(?P<by>{STATES})(?:'s?)? (?:bid|attempt|effort|move|campaign|drive|push|efforts|"
            r"attempts) to (?P<ground>(?:block|stop|prevent|avert|scuttle|thwart|keep)[^.;]{3,140})"
        ),
        (
            r"(?P<by>{STATES}) (?:had |have |has )?(?:failed|lost|tried and failed|did not "
            r"succeed|were "
            r"defeated|was defeated) in (?:an?|their|its|the) (?:\w+ )?(?:attempt|bid|effort|"
            r"move) to "
            r"(?P<ground>(?:block|stop|prevent|avert|scuttle|thwart|keep)[^.;]{3,140})"
        ),
        (
            r"(?:{D} )?(?:bid|attempt|effort|move|efforts|attempts) by (?P<by>{STATES}) to "
            r"(?P<ground>(?:block|stop|prevent|avert|scuttle|thwart|keep)[^.;]{3,140})"
        ),
        r"[Oo]pposed by (?P<by>{STATES})(?P<ground>)",
        (
            r"\b(?:was|were|been|is|are) (?:\w+ly |also |immediately )*"
            r"(?:denounced|rejected|condemned|criticis\w+|criticiz\w+|dismissed|resisted|slammed|"
            r"decried|contested|attacked|blasted|protested) by (?P<by>{STATES})"
            r"(?P<ground>(?: as|, wh|, say)[^.;]{3,140})?"
        ),
        (
            r"(?P<by>{STATES})(?:'s?)? (?:line|position|view|stance|argument|contention|answer|"
            r"point)\b[^:.;]{0,60}(?::|is that|was that|remains that)(?P<ground>[^.;]{5,200})"
        ),
    )
)
HELD_OFF = Form(
    r"\b(?:no|not|never|without|dropp\w+|withdr\w+|withdraws|lift\w+|if|could|may|might|"
    r"expected to|will|would|likely|any|address\w*|overc[oa]me)(?: \w+)?\s$"
)
