"""The grammar of voting: voters, the verbs of each side, and the lists that follow them."""

from __future__ import annotations

from dataclasses import dataclass

from ninevotes.reading.mentions.masking import pattern
from ninevotes.reading.wording import Form

NUM = r"(?:{N}|(?<=[-–—])\d{1,3}(?![\d\ue000]))"
"""A count: a number as marked, or the digits that follow a dash."""

_ONE = r"(?:the )?(?:[a-z-]+ing )?(?:permanent members? |ally )?{A}"
LIST = rf"{{A}}(?:, {_ONE})*(?:,? (?:and|or|as well as|plus) (?:also )?{_ONE})?"
_OF = (
    r"(?:of|the|its|it|them|those|these|that|all|other|others|another|more|further|"
    r"remaining|rest|fellow|"
    r"elected|permanent|non-permanent|[Ww]estern|European|African|Asian|Arab|Latin|"
    r"American|[Cc]ouncil|"
    r"council's|UN|U\.N\.|member|members|members'|members’|states?|countries|nations|delegations|"
    r"delegates|governments|powers|hands|votes?|ambassadors|envoys|Geneva|in|on|at|here|"
    r"{O}(?:'s|’s)?|-member)"
)
_OUT_OF = (
    r"(?: of (?:(?:the|its|{O}(?:'s|’s)?|(?:[a-z-]+|{N}-member \w+)(?:'s|’s)) )*{N}(?: "
    r"(?:members?|countries|"
    r"states|nations|seats))?(?: of {O})?)?"
)
_COUNT = (
    r"(?:[Tt]he |[Aa]ll |[Oo]nly |[Jj]ust |[Aa]nother )*(?:(?:other|"
    rf"remaining) )?(?P<n>{NUM}){_OUT_OF}(?: {_OF})*"
)
_NOBODY = (
    r"(?P<zero>[Nn]obody|[Nn]o[ -](?:one|{N})|[Nn]one(?: of (?:them|the members|"
    r"(?:the|its) {N}(?: (?:other |council )?(?:members|countries|states|nations))?))?|[Nn]ot "
    r"(?:a single|one|{N}) (?:[A-Z]?\w+ |{J} )?"
    r"(?:member|country|state|delegation|vote)|[Nn]o (?:other )?(?:member|country|state|"
    r"delegation|votes?|hands?))"
    rf"(?: (?:else )?(?:but|except|other than) (?P<but>{LIST})(?: itself)?)?"
)
_AMONG = (
    r"(?:(?:,? (?:among (?:them|whom)(?: were)?|including|namely) |,? ?(?:--|"
    rf"[-–—:(]) ?)(?P<listed>{LIST})"
    rf"(?: (?:included|among them))?(?: ?[-–—),])?|, (?P<set_off>{LIST})(?: (?:included|"
    r"among them))?,)"
)
_RELATIVE = (
    r", (?:which|who|whose|where)\b(?:(?!\b(?:vot|abst|against\b|in favou?r|oppos|veto))[^.;:()])"
    r"{1,160}?,"
)
"""What is said of voters in a clause of their own, before what they did."""
_ASIDE = rf"(?:{_RELATIVE}|"
_ASIDE += r" (?:-|--) [^.;()]{1,60}? (?:-|--)(?= )|"
_ASIDE += r",(?! (?:and|but|while)\b)[^,.;:()]{1,70},| \([^()]{1,60}\)| ?[–—][^–—.;]{1,70}[–—])"
_NAMED = (
    rf"(?:[Oo]nly |[Jj]ust )?(?P<who>{LIST})(?:,? (?:and|plus|"
    rf"along with) (?P<plus>{NUM})(?= (?:other|more|further|of its|"
    rf"of their))(?: {_OF})*)?"
)
_VOTER = rf"(?:{_COUNT}(?:{_AMONG})?|{_NOBODY}|{_NAMED})(?:{_ASIDE})?"
_AUX = (
    r"(?:,? (?:who|which|that|had|have|has|both|all|each|also|again|then|instead|alone|"
    r"only|either|was|were|been|\w+ (?:its|their) \w+ and|"
    r"being|itself|themselves|finally|later|duly|in turn|simply|merely|did|do|raised their hands|"
    r"of (?:which|them)|as well|chose to|choosing to|preferred to|decided to|opted to|"
    r"elected to|on {D}|{D}))*"
)
_WHERE = (
    r"(?: (?:it|them|him|her|(?:the|this|that) \w+))?(?: (?:in|at|on) {O})?(?:,? on {D}|"
    r" {D}| in {D})?"
)
_AFTER = (
    rf"{_WHERE}(?:(?: ?[:(] ?| ?(?:[–—]|--) ?(?:from |by )?| - (?:from |by )?|,? (?:by|from) |"
    r",? (?:including|among them|namely|as did|and so did|along with|together with|"
    rf"joined by) )(?P<after>{LIST})(?!'s|’s)|, (?P<last>{LIST})(?= ?(?:[.;)]|$)))"
)
_TEXT = (
    r"(?:it|him|her|them|(?:the|that|this|his|its) (?:[\w\ue000-\ue0ff'’-]+ ){0,3}?"
    r"(?:draft|text|resolution|measure|motion|move|step|plan|proposal|amendment|"
    r"document|idea|meeting|session|embargo|mission|invitation|request|debate|initiative|bid|"
    r"version|compromise))\b"
)

_YES = (
    r"(?:vot(?:ed?|es|ing) (?:(?:on |in )?{D} )?(?:yes\b|{Q}|for\b|in favou?r\b|with\b)|(?:cast|"
    r"casting) (?:their |its |a )?(?:votes? )?(?:in favou?r|for)\b|"
    r"in favou?r\b|said yes\b|(?:gone|went) up (?:[^.;,]{0,50} )?for\b|up in (?:favou?r|"
    r"support)|for(?=[,.;:]| and | hearing| holding| it\b| opening| suspending|$))"
)
_YES_OF_MANY = (
    r"(?:(?:supported|backed|approved|endorsed|carried|favou?red) " + _TEXT + r"|"
    r"(?:supported|backed|approved|endorsed)\b(?! by)|agreed\b|did so\b|thought so\b|"
    r"(?:wanted|liked) "
    + _TEXT
    + (
        r"|voted(?: on {D}| {D}| in an? (?:\w+ )?(?:vote|ballot))? to\b(?! (?:block|reject|stop|"
        r"abstain))|call(?:ed|"
        r"ing) for\b|authori[sz]ed\b|enough\b|(?:condemned|deplored|demanded)\b)"
    )
)
_NO = (
    r"(?:vot(?:ed?|es|ing) (?:no\b|against\b|down\b)|against\b(?! (?:(?:the|a|an|it|him|"
    r"her|(?!holding|having|adding|putting|hearing|opening|placing|discuss|invit|allow|meeting)"
    r"\w+ing)\b|{A}(?:'s|’s)))|(?:is |was |were )?opposed(?! to\b|"
    r" [^.;,]{0,60}? because\b)|opposing\b|"
    r"in opposition\b|dissent(?:ed|ing)\b|"
    r"said no\b|no(?=,| and\b|[.;])|rejected (?:it|the (?:text|draft|resolution|motion))\b|"
    r"objected\b(?= to (?:the )?(?:text|draft))|"
    r"(?:cast|casting) (?:the |a |their )?(?P<sole>only |sole |lone |"
    r"single )?(?:negative |no |dissenting |opposing )?(?:votes? |ballots? )?(?:against|of no|"
    r"no votes?|negative votes?)|"
    r"(?:cast|casting) (?:the |a )?(?P<sole2>only |sole |lone |single )?(?:negative|no|"
    r"dissenting|opposing) votes?|"
    r"(?:was |were )?the (?P<sole3>only|sole|lone) (?:no|negative|dissenting) votes?|"
    r"(?:was |were )?the (?:only|sole|lone|other) (?:\w+ )?(?:countr(?:y|ies)|members?|"
    r"states?|ones?|votes?) (?:to vote |voting )?(?:against|opposed))"
)
_ABSTAIN = (
    r"(?:abstain(?:ed|ing|s)?\b|abstentions?\b|sat on (?:its|their) hands|"
    r"(?:sat )?on the fence|stayed on the sidelines|"
    r"stood aside|declined to (?:take sides|vote either way)|withheld (?:its|"
    r"their) votes?|abstainers\b|(?:held|hung) back\b)"
)


@dataclass(frozen=True, slots=True)
class SideForm:
    """A wording of one side; ``cue`` is what a text must hold for it to be worth a search."""

    side: str
    wording: Form
    cue: Form | None = None


def _form(side: str, wording: str) -> SideForm:
    return SideForm(side, pattern(wording))


def _by_voter(side: str, predicate: str, voter: str = _VOTER, cue: str | None = None) -> SideForm:
    wording = pattern(rf"{voter}{_AUX},? (?P<pred>{predicate})(?:{_AFTER})?")
    return SideForm(side, wording, Form(cue) if cue else None)


FORMS: tuple[SideForm, ...] = (
    _by_voter("abstain", _ABSTAIN),
    _by_voter("no", _NO, cue=r"against|oppos|dissent|\bno\b|reject|objected|negative"),
    _by_voter("yes", _YES, cue=r"\bvot|favou?r|\byes\b|\bfor\b|\bup\b"),
    _by_voter(
        "yes",
        _YES_OF_MANY,
        rf"(?:{_COUNT}(?:{_AMONG})?(?:{_ASIDE})?|[Oo]nly (?P<who>{LIST}))",
    ),
    _by_voter(
        "yes",
        r"(?:supported|backed|favou?red|approved|endorsed) " + _TEXT,
        rf"(?P<who>{LIST})",
        cue=r"\babst|\bagainst\b|\boppos|\bveto|\breject|\bonly\b|\bOnly\b",
    ),
    _form(
        "abstain",
        r"(?:[Aa]bstentions?,? (?:by|from|of|were|came from)|[Aa]bst(?:aining|ained|"
        rf"entions?|ainers?)(?: were|:)|with) (?P<who>{LIST})(?: abstaining)?",
    ),
    _form("abstain", rf"(?P<who>{LIST})(?:'s|’s|'|’) abstentions?\b(?! (?:from|on) )"),
    _form("abstain", r"(?P<zero>[Nn]o abstentions|without abstentions?|nobody abstain)"),
    _form(
        "no",
        r"(?:(?:[Oo]pposing|[Nn]egative|[Nn]o|dissenting) votes? (?:of|by|from|cast by)|"
        rf"opposed by|[Oo]pposition (?:of|from)|[Aa]gainst:) (?P<who>{LIST})",
    ),
    _form(
        "no",
        r"(?P<who>{A})(?:'s|’s)? (?P<sole>single |lone |sole |only )?(?:no\b(?! (?:vote|to|"
        r"longer|one|more|{N}))|negative vote|dissent\b|vote against)",
    ),
    _form(
        "no",
        r"(?P<zero>(?:none|nobody|no one|no votes?) (?:voted |voting |was |"
        r"were )?(?:against|opposed)|without (?:a |any )?(?:dissent|opposition|"
        r"votes? against)|no (?:opposition|negative votes?))",
    ),
    _form(
        "no",
        r"(?P<sole>only|sole|lone|single) (?:vote against|negative vote|dissenting vote|"
        r"no vote)(?:,? (?:came from|cast by|by|from|was that of|was) (?P<who>{A}))?",
    ),
    _form(
        "yes",
        r"(?<!\ue000,\s)(?:supported|backed|favou?red|with the (?:support|backing|votes)) "
        r"(?:only )?(?:by|"
        rf"of) (?P<who>{LIST})(?: only| alone)?(?=[,.;]| and {{N}}|$)",
    ),
    _form(
        "no",
        r"(?:[Vv]oting|[Vv]otes?|[Tt]hose) (?:against|no|opposed|opposing)(?:,? (?:it|"
        rf"the \w+))? (?:were|was|came from|included) (?P<who>{LIST})",
    ),
    _form(
        "yes",
        r"(?:(?:[Vv]oting|[Vv]otes?|[Tt]hose) (?:in favou?r|for|yes)(?:,? (?:it|"
        r"the \w+))? (?:were|was|came from|included)|(?:w[io]n|winning|got|getting|gained|"
        r"gaining|drew|with) (?:the )?(?:support|backing|votes?)(?: only| just)? (?:only |"
        rf"just )?from) (?P<who>{LIST})",
    ),
    *(
        _form(
            side,
            rf"(?P<who>{LIST}) (?:was|were) among (?:the |those |who |that |countries |states |"
            rf"members |{{N}} )*{how}\b",
        )
        for side, how in (
            ("abstain", r"(?:abstain(?:ed|ing|ers)|abstentions|to abstain)"),
            ("no", r"(?:(?:voted|voting|to vote) (?:against|no)|opposed|opposing|to oppose)"),
            ("yes", r"(?:vot(?:ed|ing) (?:for|in favou?r|yes)|to vote (?:for|in favou?r))"),
        )
    ),
    _form("yes", rf"\bfor which {_COUNT} (?:had )?voted\b"),
    _form(
        "yes",
        rf"(?:(?P<set_off>{{A}})(?:'s|’s)|\b(?:its|their)) own(?: (?:vote|ballot)s?)?(?:,? and "
        rf"(?:that|"
        rf"those) of (?P<who>{LIST})|(?P<listed>(?:, {{A}}(?:'s|’s|'))*,? and {{A}}(?:'s|’s|')))",
    ),
    _form("yes", rf"[Ii]n favou?r:? (?:were |was |\()?(?P<who>{LIST})"),
)
