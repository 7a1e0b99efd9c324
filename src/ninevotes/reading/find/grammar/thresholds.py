"""How the votes that a decision takes, and the veto, are worded."""

from __future__ import annotations

import re

from ninevotes.reading.mentions.masking import pattern
from ninevotes.reading.wording import Form, Words

KIND = r"(?:affirmative |yes |positive |\"?encourage\"? |{Q} )*"
UNIT = (
    r"(?: votes)?(?: out)?(?: of (?:the|its|{O}(?:'s)?) {N}(?: {O})?(?: members)?| of (?:the|"
    r"its) \w+(?:-member)?(?: {O})?)?(?:-vote)?(?: ?(?:members|countries|states|votes?|"
    r"ballots|ayes)\b)?(?: in favou?r)?"
)
N = rf"(?P<n>{{N}}) ?{KIND}{UNIT}"
NEED = (
    r"(?:needs?|needed|requires?|required|requiring|needing|takes|took|must (?:have|get|"
    r"win|secure|receive|obtain)|(?:has|have|had) to (?:get|win|have|get to|find|secure|"
    r"reach))"
)
PAST_NEED = r"(?:needed|required|necessary|enough|sufficient|requisite)"
FORMS = tuple(
    pattern(text)
    for text in (
        (
            rf"\b{NEED} (?:(?:to (?:get|win|have|secure|reach)|a minimum of|at least|"
            rf"the (?:support|backing|approval|votes) of|a total of|only|just|the|to) )*{N}"
        ),
        (
            rf"{N}(?:, and no veto [^,;.]{{3,70}})?,? (?:(?:that|which) )?(?:(?:is|are|was|"
            rf"were) )?(?:what (?:is|was) )?{PAST_NEED}\b"
        ),
        (
            rf"{N} (?:suffic\w+|(?:can|could) carry|must (?:concur|agree|be in favou?r|"
            r"vote for)|have to (?:be in favou?r|agree|vote for)|it (?:needed|required|needs|"
            r"requires))"
        ),
        (
            r"\b(?:threshold|minimum|quorum|bar) (?:of|is|was|remains|stays at|"
            rf"being) (?:at least )?{N}"
        ),
        (
            r"\b(?:required|necessary|needed|requisite|minimum) (?:of |number of |total of |"
            rf"majority of )?{N}"
        ),
        rf"{N}(?::| is| are|,)? (?:that is )?all it takes",
        (
            rf"{N} [^.;]{{3,120}}, (?:exactly |just )?the (?:bare )?minimum (?:needed|required|"
            rf"necessary)\b"
        ),
        (
            rf"{N}, (?:exactly |just )?the (?:bare )?minimum\b[^.;,]{{0,30}}?\b(?:needed|required|"
            rf"for)\b"
        ),
        rf"{N}, exactly as many as (?:were|are) needed",
        rf"{N} and no (?:{{Q}}|veto)[^.;]{{0,30}}(?:permanent member)?",
        rf"\bshort of the {N}",
        (
            rf"\bfail(?:s|ed|ing)? to (?:get|win|find|reach|muster|secure|garner|obtain|attract|"
            rf"gather|receive) (?:the |at least )*{N}"
        ),
        (
            rf"{N}[^.;,]{{0,30}}?(?:,| -| –| —) (?:just |barely |exactly |only )?(?:the (?:least|"
            r"fewest|minimum|bare minimum|smallest number)|enough|as many "
            r"as)\b[^.;,]{0,30}?\b(?:pass|"
            r"through|need\w*|required|adopt\w*|carry|could)"
        ),
        rf"\bwith the (?:bare )?minimum (?:of |number of )?{N}",
        (
            r"(?P<thirds>[Tt]wo[- ]thirds)[^.;,]{0,40}? (?:must|have to|has to|need to|needs to) "
            r"(?:first |all |also )?(?:say|vote|agree|approve|back|support|be|give|endorse)"
        ),
        rf"\b[Ww]ithout (?:the |at least )*{N}",
        rf"^{N} again, but",
        (
            rf"(?:{NEED}|\bshort of|\bby|\bwith|\breach|\bget|\bmuster|\bsecure|\bachieve|"
            r"\bwin)(?: (?:a|the|at least|only|"
            r"its))* (?P<thirds>two[- ]thirds)(?: majority| of the \w+)?"
        ),
        (
            r"(?P<thirds>[Tt]wo[- ]thirds)(?: majority| vote)?(?: of [^.;,]{3,60}?| in {O})?(?: "
            r"(?:is|"
            rf"are|was|were|would be|will be))? {PAST_NEED}"
        ),
        (
            rf"\b{NEED} [^.;]{{3,120}}? (?:and|then|plus) (?:then |also )?(?:by )?(?:a |the |"
            r"at least )*(?P<thirds>two[- ]thirds)"
        ),
        (
            rf"{N}(?: [\w\ue000-\ue0ff'’-]+){{0,6}}? (?:must|(?:have|has|had|needs?|needed|"
            r"(?:would|will) (?:have|need)) to|should) (?:first |all |then )?(?:support|back|vote|"
            r"agree|approve|be|say|consent|sign|endorse|favou?r|raise|want)"
        ),
        (
            r"\b(?:can|could|would|will|may|must|only|if|provided|once|until|unless)\b[^.;]{0,80}?"
            r"\b(?:consent|approval|support|backing|agreement|votes?|assent) of (?:at least |only "
            rf"|just |any )*{N}"
        ),
        (
            rf"\b(?:if|once|provided|unless|until) (?:that )?(?:at least |only |just |any )*{N}"
            r"[^.;,]{0,40}? (?:agree|vote|support|back|approve|consent|are in favou?r|say yes)"
        ),
        (
            rf"{N}[^.;,]{{0,30}}? (?:will|would|is|are|was|were)(?: be)? (?:enough|sufficient|"
            r"needed|required|necessary)\b"
        ),
        (
            r"\b(?:number|total|majority|mark|hurdle|bar)\b[^.;]{0,25}?,? "
            rf"{N},? (?:that )?[^.;]{{0,20}}?\b(?:needs?|needed|requires?|required)\b"
        ),
        (
            r"\b(?:passes|carries|(?:is|are|can be|be) (?:adopted|carried|approved|passed|changed|"
            r"amended|decided)) (?:with|by|"
            rf"on) (?:at least |just |only |the )*{N}"
        ),
    )
)
VETO_DOES_NOT = Form(
    r"\b(?:cannot|can't|can not|could not|couldn't|may not|might not|do not|does not|don't|"
    r"did not|not able to|unable to|will not) (?:\w+ ){0,2}?(?:wield|us|exercis|cast|invok|deploy|"
    r"apply|employ|have|hold|enjoy|resort to)\w* (?:their |its |a |any |the )?(?:right of |power "
    r"of )?veto|"
    r"\b(?:could|can|cannot|may)(?: not|n't)? (?:stand in the way|stop it|block it|prevent it)\b"
    r"(?=[^.;]{0,60}\bprocedur)|"
    r"\bno vetoe?s?(?: power| right)?s? (?:(?:is|are)(?! (?:needed|"
    r"required|necessary|cast))|in|on|over|here|possible|exists?)\b|"
    r"\bveto(?:es)? (?:power |right )?(?:is|are|being) (?:irrelevant|inapplicable|of no)|"
    r"\bvetoe?s? (?:does|do|did|is|are|was|were|can|could|would|may|has|have|"
    r"came)(?: not|n't|not| no| nothing)? ?\b[^.;]{0,20}?(?:not|n't|no effect|no force|"
    r"no bearing|into it|apply|count|allowed|permitted|used|cast|possible|available)|"
    r"\bthere (?:is|are|was|were) no vetoe?s?\b|\bveto can(?:not|'t| not)\b|\b(?:cannot|can't|"
    r"could not|may not|can not|"
    r"unable to) (?:be (?:vetoed|blocked by)|veto|block)|\bno veto (?:applies|is|can|"
    r"power|right|came|in a)|"
    r"\b(?:has|have|had|hold|holds) (?:no|none)\b(?: of)?(?: veto)?(?= ?[.,;]| when| on|"
    r" in| there|$)|\b(?:have|has|holds?) no veto\b|\bnot subject to (?:a |the )?veto|"
    r"\bveto-(?:free|proof)|"
    r"\b(?:no|none of the|neither)\b[^.;]{0,50}?\b(?:can|could|holds?|has|"
    r"may)\b[^.;,]{0,15}?\bveto\b|\b(?:does|did|do|would) not (?:block|prevent|stop|"
    r"sink)\b|\bcounts? for no more\b|"
    r"\b(?:was|is|were) not a veto\b|\bneither vote counted as a veto|"
    r"\bnot count(?:ed)? as (?:a )?veto|\bwhatever the (?:big|permanent) \S+|"
    r"\bcould be none\b|\bno longer a veto\b",
    re.IGNORECASE,
)
VETO_APPLIES = Form(
    r"\b(?:and|with|without|barring|provided|plus|or)\b[^.;,]{0,20}?\b(?:no|a|any|"
    r"without a)\b[^.;,]{0,20}?\bveto|\babsence of a veto|"
    r"\b(?:no|none|not one|none of the|without any of the)\b[^.;]{0,60}?(?:permanent|"
    r"five)[^.;]{0,60}?(?:against|veto|negative|oppos|saying no|\bno vote)|"
    r"\bno [^.;]{1,25} from a permanent member|"
    r", no vetoe?s?(?=,| and\b| from\b| by\b|[.;]|$)|"
    r"\bany (?:\S+ )?of the [^.;]{0,40}?\b(?:can|could|may) (?:stop|block|veto|kill)|"
    r"\b(?:any|each|every|one|a single|a)(?: one)?(?: of)?(?: \S+){0,3}? (?:permanent members?|"
    r"five|"
    r"P5)\b[^.;,]{0,40}?\b(?:can|could|may|is able to) (?:stop|block|veto|kill|sink|defeat)|"
    r"\ball (?:\S+ )?(?:great powers|permanent members)[^.;]{0,40}?(?:mind|agree|"
    r"concur)|"
    r"\brefrain from (?:saying no|voting against|a veto)|\bconcurring votes?\b|"
    r"\bpermanent members? (?:can|could|may|might) (?:still )?(?:say no|stop|block|veto|prevent)|"
    r"\b(?:could|can|may) (?:still )?veto\b|\bdo(?:es)? have a veto\b|"
    r"\bunless (?:vetoed|a permanent member)",
    re.IGNORECASE,
)
SUBSTANTIVE = Form(
    (
        r"resolution|draft|\btext\b|measure|sanctions|substan|admission|membership|"
        r"amendment|adopt|decision|teeth|candidate|referral|embargo|stop the clock"
    ),
    re.IGNORECASE,
)
PROCEDURE = Form(
    r"procedur|\bagenda\b|\bmeeting|\bsession|\bbriefing|\bdiscussion|\bdebate|\bhearing|"
    r"\b(?:withdrew|drop\w*|"
    r"granted) \w+ request",
    re.IGNORECASE,
)
RULE = Form(
    r"\b(?:procedur\w*|substance|agenda|resolution|counted|type|was not a veto|permanent member "
    r"(?:can|could|may))\b",
    re.IGNORECASE,
)
RULES = Words("thirds veto* permanent none procedural cannot")
"""Words of rules that are told without a number."""
CUE = Words(
    "need* requir* takes enough suffic* thirds threshold minimum short veto* must have had all "
    "carry necessary unnecessary refrain* none permanent great agree* consent* approv* support* "
    "back* if fail* least"
)
OF_OTHER_THINGS = Form(
    r"[ -](?!(?:votes?|members?|countries|states|ballots|ayes|affirmative|yes|positive|"
    r"to|in|of|for|and|or|"
    r"on|it|it's|suffic\w+|needed|required|necessary|must|have|can|could|are|is|were|was|again|at|"
    r"with|before|out|minimum|enough)\b)[a-z]"
)
